import { type Context, Hono } from 'hono';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash, signedIn } from './actor.scope.ts';
import { choicesOf } from './actor.ts';
import type { Actor } from './authority.ts';
import { changeSessionOrganisation } from './session.store.ts';
import { messages } from './signIn.messages.ts';

export const actForPage = new Hono<ActorEnv>()
  .use(paths.actFor(), signedIn)
  .get(paths.actFor(), (c) => show(c))
  .post(paths.actFor(), actFor);

/** Acts for another of one's organisations, in this session, from now on. */
async function actFor(c: Context<ActorEnv>) {
  const { db, actor, sessionId, language } = c.var;
  const text = messages[language].actFor;
  const wanted = parseId<OrganisationId>(one(await readValues(c), 'organisation'));
  const held = actor?.mandates.find(({ organisation }) => organisation.id === wanted);
  if (!held || sessionId === null) return show(c, text.notYours);
  await changeSessionOrganisation(db, sessionId, held.organisation.id);
  setFlash(c, text.done(held.organisation.name));
  return c.redirect(localise(paths.start(), language), 303);
}

function show(c: Context<ActorEnv>, refusal?: string) {
  const { frame, language, actor } = c.var;
  const text = messages[language].actFor;
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead}>
      {refusal && (
        <Notice tone="bad" answer>
          <p>{refusal}</p>
        </Notice>
      )}
      {actor && <Choices actor={actor} language={language} />}
    </Page>,
    refusal ? 409 : 200,
  );
}

function Choices({ actor, language }: { readonly actor: Actor; readonly language: ActorEnv['Variables']['language'] }) {
  const text = messages[language];
  const choices = choicesOf(actor);
  if (choices.length === 0) return <Empty title={text.actFor.none} />;
  return (
    <ul class="rows">
      {choices.map(({ organisation, roles }) => (
        <li key={organisation.id} class="row">
          <h2 class="row-title">{organisation.name}</h2>
          <p>{roles.map((role) => text.roles[role]).join(', ')}</p>
          {organisation.id === actor.organisation?.id ? (
            <p>{text.actFor.chosen}</p>
          ) : (
            <PostButton action={localise(paths.actFor(), language)} hidden={{ organisation: organisation.id }}>
              {text.actFor.choose(organisation.name)}
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  );
}
