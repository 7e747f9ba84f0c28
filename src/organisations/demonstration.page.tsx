import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type OrganisationId, parseId, type PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sessionCookie, sessionDays } from '#platform/session.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import { messages, type PlayedGroup } from './demonstration.messages.ts';
import { findPlayed, listPlayed, type Played } from './demonstration.store.ts';
import { deviceOf, writeDevice } from './device.ts';
import { createSession } from './session.store.ts';

type C = Context<ActorEnv>;

/** Outside the demonstration its pages do not exist. */
export const demonstrationOnly: MiddlewareHandler<ActorEnv> = async (c, next) =>
  c.var.config.mode === 'demo' ? await next() : await c.notFound();

export const demonstrationPage = new Hono<ActorEnv>()
  .use(paths.demonstration(), demonstrationOnly)
  .get(paths.demonstration(), (c) => show(c))
  .post(paths.demonstration(), be);

/** Signs in as somebody constructed, without a code. Nobody else can be chosen, whatever is sent. */
async function be(c: C) {
  const { db, clock, language, sessionId } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const person = parseId<PersonId>(one(values, 'person'));
  const played = person && (await findPlayed(db, person));
  if (!played) return await show(c, text.unknown);
  const token = await createSession(db, {
    person,
    organisation: parseId<OrganisationId>(one(values, 'organisation')) ?? undefined,
    device: writeDevice(deviceOf(c.req.header('user-agent'))),
    replaces: sessionId,
    now: clock.now(),
    today: clock.today(),
  });
  sessionCookie.write(c, token, sessionDays * 24 * 3600);
  setFlash(c, text.now(played.name));
  return c.redirect(localise(paths.start(), language), 303);
}

async function show(c: C, refusal?: string) {
  const { db, clock, frame, language, config } = c.var;
  const text = messages[language];
  const played = await listPlayed(db, clock.today());
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead} wide noindex>
      {refusal && (
        <Notice tone="bad" answer>
          <p>{refusal}</p>
        </Notice>
      )}
      {!config.smtpUrl && (
        <p>
          {text.outbox} <a href={localise(paths.demonstrationMail(), language)}>{text.outboxLink}</a>
        </p>
      )}
      {played.length === 0 && <Empty title={text.nobodyTitle}>{text.nobody}</Empty>}
      {groups.map((group) => (
        <Group key={group} group={group} people={played.filter((one) => groupOf(one) === group)} language={language} />
      ))}
    </Page>,
    refusal ? 422 : 200,
  );
}

const groups = [
  'secretariat',
  'representative',
  'partner',
  'contact',
  'substitute',
  'board',
  'other',
] as const satisfies PlayedGroup[];

function groupOf({ role, membership }: Played): PlayedGroup {
  if (role === 'secretariat' || role === 'board') return role;
  if (membership === null) return 'other';
  return membership === 'partner' ? 'partner' : role;
}

interface GroupProps {
  readonly group: PlayedGroup;
  readonly people: readonly Played[];
  readonly language: Language;
}

function Group({ group, people, language }: GroupProps) {
  const text = messages[language];
  if (people.length === 0) return null;
  return (
    <Part title={text.groups[group].title} id={group} count={people.length}>
      <p>{text.groups[group].help}</p>
      <ul class="roles">
        {people.map(({ person, name, organisation, organisationName, role }) => (
          <li key={`${person}-${organisation}-${role}`}>
            <PostButton
              action={localise(paths.demonstration(), language)}
              hidden={{ person, organisation }}
              weight="quiet"
              label={text.be(`${name}, ${organisationName}`)}
            >
              {name}
            </PostButton>
            <span>{organisationName}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
