import type { Context } from 'hono';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Chip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatDay, formatSpan } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { quoted } from '../quoted.store.ts';
import { messages } from './participation.messages.ts';
import { ChangeForm, Leaving, type TeamAgain } from './participationForm.view.tsx';
import { decidesOnTeam, openToJoin, type Team, teamFindings } from './participation.ts';
import { teamAuthority } from './participation.scope.ts';
import { findTeam, type KeptParticipation, listCandidates, listParticipations } from './participation.store.ts';
import { WorkRefused } from './refusedWork.view.tsx';
import { workOpen } from './workplace.ts';

type C = Context<ProvrumEnv>;

/** Who takes part, who did, what the rules say of it, and what the reader may change. */
export async function showTeam(c: C, again: TeamAgain = {}): Promise<Response> {
  const { db, clock, provrum, version, actor, language, frame } = c.var;
  const text = messages[language];
  const team = await findTeam(db, provrum, clock.today());
  const times = await listParticipations(db, provrum.id);
  const by = teamAuthority(actor);
  const decides = by !== null && decidesOnTeam(provrum, by);
  const status = again.refusal ? 409 : again.errors ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={status !== 200}
      noindex
    >
      {again.refusal && <WorkRefused refusal={again.refusal} language={language} />}
      <Now c={c} team={team} times={times} />
      <Before c={c} times={times} />
      <Part title={text.rules} id="regler">
        <FindingList findings={teamFindings(team, version.parameters)} language={language} quote={quoted} />
      </Part>
      {decides && openToJoin(provrum) && (
        <ChangeForm
          c={c}
          form="join"
          action={paths.participants(provrum.id)}
          again={again}
          options={await listCandidates(db, provrum.decision?.participants ?? [], clock.today())}
        />
      )}
      {decides && workOpen(provrum) && team.members.length > 1 && (
        <ChangeForm
          c={c}
          form="change"
          lead={text.change.lead}
          action={paths.changeLead(provrum.id)}
          again={again}
          options={team.members.filter(({ organisation }) => organisation !== team.lead)}
        />
      )}
      <Leaving c={c} team={team} again={again} />
    </Page>,
    status,
  );
}

interface NowProps {
  readonly c: C;
  readonly team: Team;
  readonly times: readonly KeptParticipation[];
}

function Now({
  c: {
    var: { language },
  },
  team,
  times,
}: NowProps) {
  const text = messages[language];
  const sinceOf = (organisation: number) =>
    times.findLast((time) => time.organisation === organisation && time.to === null);
  return (
    <Part title={text.now} id="nu" count={team.members.length}>
      <Rows>
        {leadFirst(team).map(({ organisation, name }) => {
          const time = sinceOf(organisation);
          return (
            <Row
              key={organisation}
              level={3}
              href={localise(paths.organisation(organisation), language)}
              title={name}
              chip={
                organisation === team.lead && (
                  <Chip mark="diamond" tone="brand">
                    {text.leads}
                  </Chip>
                )
              }
              summary={time?.joinReason}
              meta={time && <Meta icon="calendar">{text.since(formatDay(time.from, language))}</Meta>}
            />
          );
        })}
      </Rows>
    </Part>
  );
}

const leadFirst = ({ members, lead }: Team): Team['members'] =>
  members.toSorted((a, b) => Number(b.organisation === lead) - Number(a.organisation === lead));

function Before({
  c: {
    var: { language },
  },
  times,
}: Omit<NowProps, 'team'>) {
  const text = messages[language];
  const past = times.filter(({ to }) => to !== null);
  if (past.length === 0) return null;
  return (
    <Part title={text.before} id="tidigare" count={past.length}>
      <Rows>
        {past.map(({ organisation, name, from, to, leaveReason }) => (
          <Row
            key={`${organisation} ${from} ${to}`}
            level={3}
            href={localise(paths.organisation(organisation), language)}
            title={name}
            summary={leaveReason}
            // Somebody who came and went on one day was here that day.
            meta={<Meta icon="calendar">{formatSpan(from, to !== null && to > from ? to : from, language)}</Meta>}
          />
        ))}
      </Rows>
    </Part>
  );
}
