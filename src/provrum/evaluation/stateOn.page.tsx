import { type Context, Hono } from 'hono';
import { type Day, yearOf } from '#kernel/day.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { paperFormats, sendPaper } from '#platform/sendPaper.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { StateChip } from '#ui/chip.tsx';
import { KeyFigures, Part } from '#ui/facts.tsx';
import { formatDay, formatMoney, formatNumber } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { Table } from '#ui/table.tsx';
import { notYours } from '../notYours.view.tsx';
import { leftOf, reservedOf } from '../pot.ts';
import type { ShownState } from '../provrum.ts';
import { messages as secretariatMessages } from '../secretariat.messages.ts';
import { messages } from './evaluation.messages.ts';
import { type Asked, loadKnown, readAsked, withTitles } from './evaluation.scope.ts';
import { namesOf } from './known.ts';
import { PictureBar } from './evaluation.view.tsx';
import { carried, DayFilter } from './evaluationFilter.view.tsx';
import { KnownTable } from './knownTable.view.tsx';
import { type StateOn, statePaper } from './stateOn.pdf.ts';
import { findPotOn } from './stateOn.store.ts';
import { countStates, knownState, listStates } from './stateOn.ts';

/** The state of everything on a day, for a meeting of the board. */
export const stateOnPage = new Hono<ActorEnv>().get(
  paths.stateOn(),
  async (c) => (await refused(c)) ?? (await show(c, readAsked(c))),
);

for (const format of paperFormats) {
  stateOnPage.get(paths.stateOnPaper(format), async (c) => {
    const no = await refused(c);
    if (no) return no;
    const asked = readAsked(c);
    if (asked.wrong) return await c.notFound();
    const { language } = c.var;
    return await sendPaper(
      c,
      statePaper(await load(c, asked), language),
      format,
      messages[language].states.name(asked.on),
    );
  });
}

async function refused(c: Context<ActorEnv>): Promise<Response | null> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const { notYours: title, notYoursLead: lead } = secretariatMessages[language];
  return readsForTheForum(actor) ? null : notYours(c, { title, lead });
}

/** As many as one reads in a meeting. */
const most = 200;

async function load(c: Context<ActorEnv>, { on }: { readonly on: Day }): Promise<StateOn> {
  const known = await loadKnown(c, { on, year: null });
  const state = knownState(c.req.query('lage'));
  const listed = listStates(known.all, state);
  const rows = await withTitles(c, on, listed.slice(0, most));
  return { known, pot: await findPotOn(c.var.db, yearOf(on), on), state, rows, more: listed.length - rows.length };
}

async function show(c: Context<ActorEnv>, asked: Asked): Promise<Response> {
  const { clock, language, frame } = c.var;
  const text = messages[language].states;
  const on = await load(c, asked);
  const { known, state, rows, more } = on;
  const to = (path: string, more_: Readonly<Record<string, string>> = {}) =>
    localise(`${path}${carried({ on: asked.on, year: null }, clock.today(), more_)}`, language);
  const stateWords = state && stateMessages[language].states[state];
  const { download } = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead(formatDay(asked.on, language))}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: secretariatMessages[language].title }]}
      invalid={asked.wrong !== null}
      wide
      noindex
    >
      <DayFilter action={localise(paths.stateOn(), language)} asked={asked} language={language} />
      <Actions>
        <LinkButton href={to(paths.stateOnPaper('pdf'))}>{download.pdf}</LinkButton>
        <LinkButton href={to(paths.stateOnPaper('docx'))}>{download.docx}</LinkButton>
        <LinkButton href={to(paths.evaluation())}>{messages[language].title}</LinkButton>
      </Actions>
      <States on={on} language={language} href={(lage) => to(paths.stateOn(), { lage })} />
      <PotPart on={on} language={language} />
      <Part title={stateWords ? text.of(stateWords) : text.underWay} id="provrum" count={rows.length + more}>
        {stateWords ? (
          <p>
            <a href={to(paths.stateOn())}>{text.all}</a>
          </p>
        ) : (
          <p class="quiet">{text.underWayAbout}</p>
        )}
        {rows.length === 0 ? (
          <p class="quiet">{messages[language].none}</p>
        ) : (
          <KnownTable caption={text.list} rows={rows} names={namesOf(known.organisations)} language={language} />
        )}
        {more > 0 && <p class="quiet">{text.more(more)}</p>}
      </Part>
    </Page>,
    asked.wrong ? 422 : 200,
  );
}

interface StatesProps {
  readonly on: StateOn;
  readonly language: 'sv' | 'en';
  readonly href: (state: ShownState) => string;
}

function States({ on: { known }, language, href }: StatesProps) {
  const text = messages[language].states;
  return (
    <Part title={text.counts} id="lagen">
      <p class="quiet">{text.countsAbout}</p>
      <Table
        caption={text.counts}
        captionHidden
        language={language}
        rowKey={({ state }) => state}
        rows={countStates(known.all)}
        columns={[
          { header: text.state, cell: ({ state }) => <StateChip state={state} language={language} />, names: true },
          {
            header: text.number,
            cell: ({ state, count }) =>
              count === 0 ? (
                '0'
              ) : (
                <a
                  href={href(state)}
                  aria-label={messages[language].behind(stateMessages[language].states[state], count)}
                >
                  {formatNumber(count, language)}
                </a>
              ),
            numeric: true,
          },
          {
            header: messages[language].columns.picture,
            cell: ({ count }) => <PictureBar picture={{ kind: 'part', part: count, of: known.all.length }} />,
          },
        ]}
      />
    </Part>
  );
}

function PotPart({ on: { known, pot }, language }: { readonly on: StateOn; readonly language: 'sv' | 'en' }) {
  const text = messages[language].states;
  const frame = known.version.parameters.fundingPerYear;
  return (
    <Part title={text.pot(pot.year)} id="pott">
      <p class="quiet">{text.potAbout}</p>
      <KeyFigures
        money
        items={[
          { value: formatMoney(frame, language), label: text.potFigures.frame },
          { value: formatMoney(reservedOf(pot), language), label: text.potFigures.reserved },
          { value: formatMoney(pot.paid, language), label: text.potFigures.paid },
          { value: formatMoney(leftOf(pot, frame), language), label: text.potFigures.left },
        ]}
      />
    </Part>
  );
}
