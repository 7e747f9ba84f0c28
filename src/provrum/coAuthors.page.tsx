import { type Context, Hono } from 'hono';
import { type OrganisationId, parseId, type PersonId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from './change.store.ts';
import { messages } from './coAuthors.messages.ts';
import { findCandidate, type NamedCandidate, searchCandidates } from './coAuthors.store.ts';
import { addCoAuthor, type CoAuthorRefusal, removeCoAuthor } from './coAuthors.ts';
import { writerOr } from './proposal.scope.ts';
import { ownedBy } from './proposal.ts';
import { crumbsTo } from './proposal.view.tsx';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';

type Problem = CoAuthorRefusal['kind'] | 'unknown';

const searchMax = 100;
const shownMax = 20;

/** Who writes a proposal together with its organisation. */
export const coAuthorsPage = new Hono<ProvrumEnv>()
  .get(paths.coAuthors(':id'), withProvrum, async (c) => {
    const by = writerOr(c);
    return by instanceof Response ? by : await show(c, by, c.var.provrum);
  })
  .post(paths.coAuthors(':id'), withProvrum, async (c) => {
    const by = writerOr(c);
    if (by instanceof Response) return by;
    const values = await readValues(c);
    return one(values, 'act') === 'remove' ? await remove(c, by, values) : await add(c, by, values);
  });

async function add(c: Context<ProvrumEnv>, by: Proposer, values: FormValues): Promise<Response> {
  const { db, provrum, clock, language } = c.var;
  const person = parseId<PersonId>(one(values, 'person'));
  const organisation = parseId<OrganisationId>(one(values, 'organisation'));
  const candidate = person && organisation && (await findCandidate(db, { person, organisation, on: clock.today() }));
  if (!candidate) return await show(c, by, provrum, 'unknown');
  const decision = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => addCoAuthor(fresh, by, candidate));
  if (!decision) return await c.notFound();
  // The button pressed twice adds once.
  if (!decision.ok && decision.refusal.kind !== 'writes-already')
    return await show(c, by, provrum, decision.refusal.kind);
  return back(c, messages[language].flash.added(candidate.name), paths.coAuthors(provrum.id));
}

async function remove(c: Context<ProvrumEnv>, by: Proposer, values: FormValues): Promise<Response> {
  const { provrum, language } = c.var;
  const person = parseId<PersonId>(one(values, 'person'));
  const name = provrum.coAuthors.find((author) => author.person.id === person)?.person.name;
  if (!person) return await show(c, by, provrum, 'unknown');
  const decision = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => removeCoAuthor(fresh, by, person));
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'no-co-author')
    return await show(c, by, provrum, decision.refusal.kind);
  // Who has stopped writing on somebody else's draft cannot see it any more.
  const stillHere = ownedBy(provrum, by) || provrum.openedAt !== null;
  const to = ownedBy(provrum, by)
    ? paths.coAuthors(provrum.id)
    : stillHere
      ? paths.provrum(provrum.id)
      : paths.provrums();
  return back(c, messages[language].flash.removed(name ?? by.personName), to);
}

function back(c: Context<ProvrumEnv>, flash: string, path: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(path, c.var.language), 303);
}

async function show(c: Context<ProvrumEnv>, by: Proposer, provrum: Provrum, problem?: Problem): Promise<Response> {
  const { db, frame, language, clock } = c.var;
  const text = messages[language];
  const typed = (c.req.query('sok') ?? '').slice(0, searchMax).trim();
  const owner = ownedBy(provrum, by);
  const except = provrum.organisation.id;
  const found =
    owner && typed !== '' ? await searchCandidates(db, { typed, on: clock.today(), except, limit: shownMax + 1 }) : [];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={problem !== undefined}
      noindex
    >
      {problem && (
        <Notice tone="bad" answer>
          <p>{text.refused[problem]}</p>
        </Notice>
      )}
      <Part title={text.now} id="medforfattare" count={provrum.coAuthors.length}>
        <Authors provrum={provrum} by={by} language={language} />
      </Part>
      {owner ? (
        <Search c={c} typed={typed} found={found} />
      ) : (
        <p class="quiet">{text.onlyOwner(provrum.organisation.name)}</p>
      )}
      <Actions>
        <LinkButton href={localise(paths.editProposal(provrum.id), language)}>{text.back}</LinkButton>
      </Actions>
    </Page>,
    statusOf(problem),
  );
}

const statusOf = (problem: Problem | undefined): PageStatus =>
  problem === undefined ? 200 : problem === 'unknown' ? 422 : problem === 'not-yours' ? 403 : 409;

interface AuthorsProps {
  readonly provrum: Provrum;
  readonly by: Proposer;
  readonly language: keyof typeof messages;
}

function Authors({ provrum, by, language }: AuthorsProps) {
  const text = messages[language];
  if (provrum.coAuthors.length === 0) return <p class="quiet">{text.none}</p>;
  const owner = ownedBy(provrum, by);
  return (
    <ul class="authors">
      {provrum.coAuthors.map(({ person, organisation }) => (
        <li key={person.id} class="author">
          <span>
            <b>{person.name}</b> {organisation.name}
          </span>
          {(owner || person.id === by.person) && (
            <PostButton
              action={localise(paths.coAuthors(provrum.id), language)}
              hidden={{ act: 'remove', person: person.id }}
              weight="quiet"
              label={text.removeWhom(person.name)}
            >
              {owner ? text.remove : text.leave}
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  );
}

interface SearchProps {
  readonly c: Context<ProvrumEnv>;
  readonly typed: string;
  readonly found: readonly NamedCandidate[];
}

/** Finds somebody by name or address, and adds them with one press. */
function Search({ c, typed, found }: SearchProps) {
  const { provrum, language } = c.var;
  const text = messages[language];
  const action = localise(paths.coAuthors(provrum.id), language);
  return (
    <Part title={text.find} id="lagg-till">
      <Form action={action} method="get" language={language} values={{ sok: typed }}>
        <Field name="sok" type="search" label={text.search.label} hint={text.search.hint} />
        <Submit weight="second">{text.search.submit}</Submit>
      </Form>
      {typed !== '' && found.length === 0 && <p role="status">{text.nobody(typed)}</p>}
      <ul class="authors">
        {found.slice(0, shownMax).map(({ person, name, organisation, organisationName }) => (
          <li key={`${person}-${organisation}`} class="author">
            <span>
              <b>{name}</b> {organisationName}
            </span>
            <PostButton
              action={action}
              hidden={{ act: 'add', person, organisation }}
              label={text.addWhom(name, organisationName)}
            >
              {text.add}
            </PostButton>
          </li>
        ))}
      </ul>
      {found.length > shownMax && <p class="quiet">{text.more(shownMax)}</p>}
    </Part>
  );
}
