import { type Context, Hono } from 'hono';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton } from '#ui/button.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { readVersion } from '../budget.form.ts';
import { numberIn } from '../budget.scope.ts';
import { changeProvrum } from '../change.store.ts';
import { Paragraphs } from '../proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { type ArenaRefusal, changeArena, removeArena } from './arena.ts';
import { listArenas } from './arena.store.ts';
import { ArenaFields, spanOf } from './arena.view.tsx';
import { workCrumbs } from './log.page.tsx';
import { WorkRefused } from './refusedWork.view.tsx';
import { arenaValues, readArena, sayIn } from './work.form.ts';
import { messages } from './work.messages.ts';
import { asWorker, onward, withWork } from './work.scope.ts';
import { workOpen, worksHere } from './workplace.ts';

type C = Context<ProvrumEnv>;

/** One test arena: read by everybody who reads the provrum, changed by those who take part. */
export const arenaPage = new Hono<ProvrumEnv>()
  .get(paths.arena(':id', ':arena'), withProvrum, withWork, (c) => show(c))
  .post(paths.arena(':id', ':arena'), withProvrum, withWork, (c) => asWorker(c, change))
  .post(paths.removeArena(':id', ':arena'), withProvrum, withWork, (c) => asWorker(c, remove));

async function change(c: C, voice: Voice): Promise<Response> {
  const { db, provrum, language } = c.var;
  const values = await readValues(c);
  const read = readArena(values, sayIn(language));
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const text = { ...read.value, arena: numberIn(c, 'arena'), version: readVersion(values) };
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    changeArena(fresh, await listArenas(db, fresh.id), voice, text),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await show(c, { values, refusal: decision.refusal });
  }
  return onward(c, messages[language].flash.arenaChanged, `${paths.work(provrum.id)}#testarenor`);
}

async function remove(c: C, voice: Voice): Promise<Response> {
  const { db, provrum, language } = c.var;
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    removeArena(fresh, await listArenas(db, fresh.id), voice, numberIn(c, 'arena')),
  );
  if (!decision) return await c.notFound();
  // Taken away already: it is gone either way.
  if (!decision.ok && decision.refusal.kind !== 'no-such-arena') return await show(c, decision);
  return onward(c, messages[language].flash.arenaRemoved, `${paths.work(provrum.id)}#testarenor`);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: ArenaRefusal;
}

async function show(c: C, again: Again = {}): Promise<Response> {
  const { db, provrum, actor, language, frame } = c.var;
  const text = messages[language].arenas;
  const arena = (await listArenas(db, provrum.id)).find(({ id }) => id === numberIn(c, 'arena'));
  if (!arena) return await c.notFound();
  const writes = worksHere(provrum, voiceOf(actor)) && workOpen(provrum);
  const status = again.refusal ? 409 : again.errors ? 422 : 200;
  const span = spanOf(arena, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${arena.name}: ${provrum.text.title}`}
      heading={arena.name}
      section="proposals"
      crumbs={workCrumbs(c)}
      invalid={status !== 200}
      noindex
    >
      {again.refusal && <WorkRefused refusal={again.refusal} language={language} />}
      <Facts
        items={[
          { term: text.host, value: arena.host },
          { term: text.tested, value: <Paragraphs text={arena.tested} /> },
          ...(span === null ? [] : [{ term: `${text.from} – ${text.to}`, value: span }]),
        ]}
      />
      {writes && (
        <Part title={text.change} id="andra">
          <Form
            action={localise(paths.arena(provrum.id, arena.id), language)}
            language={language}
            values={again.values ?? arenaValues(arena)}
            errors={again.errors}
          >
            <ArenaFields version={arena.version} send={text.save} language={language} />
          </Form>
          <PostButton action={localise(paths.removeArena(provrum.id, arena.id), language)} weight="quiet">
            {text.remove}
          </PostButton>
        </Part>
      )}
    </Page>,
    status,
  );
}
