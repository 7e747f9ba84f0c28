import { type Context, Hono } from 'hono';
import { setFlash, type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendFile } from '#platform/download.ts';
import { type FieldErrors, type FormValues, one } from '#platform/form.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { readUpload } from '#platform/upload.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { arrangerOf } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { newKey, readMarkKey } from './attendance.form.ts';
import { readDocumentation } from './documentation.form.ts';
import { messages } from './documentation.messages.ts';
import { addTo, removeFrom } from './documentation.scope.ts';
import { listDocumentation, wasRemoved } from './documentation.store.ts';
import { type DocumentationRefusal, takesDocumentation, unreadable } from './documentation.ts';
import { AddDocumentation, Items } from './documentation.view.tsx';

type C = Context<GatheringEnv>;

/** What is kept of a meeting, for everybody who may see the meeting; those who arrange it add and remove. */
export const documentationPage = new Hono<GatheringEnv>()
  .get(paths.documentation(':meeting'), withGathering, (c) => show(c))
  .post(paths.documentation(':meeting'), signedInFirst, withGathering, (c) => add(c))
  .get(paths.documentationFile(':meeting', ':item'), withGathering, (c) => save(c))
  .post(paths.removeDocumentation(':meeting', ':item'), signedInFirst, withGathering, (c) => remove(c));

async function signedInFirst(c: C, next: () => Promise<void>): Promise<Response | void> {
  if (!c.var.actor) return await toSignIn(c as unknown as Context<ActorEnv>);
  return await next();
}

async function add(c: C): Promise<Response> {
  const { gathering, language, actor } = c.var;
  const text = messages[language];
  const { values, file } = await readUpload(c);
  if (!arrangerOf(actor, gathering)) return await show(c, { refusal: { kind: 'not-yours' } });
  const read = readDocumentation(values, file, {
    say: (fault) => text.errors[fault],
    sayFile: (fault) => uploadFaults[fault][language],
  });
  if (!read.ok) {
    const chosen = typeof file === 'string' ? {} : { file: text.add.again };
    return await show(c, { values, errors: { ...chosen, ...read.errors } });
  }
  const decision = await addTo(c, gathering.id, { text: read.value, file: read.file, key: readMarkKey(values) });
  if (!decision) return await c.notFound();
  return await answer(c, decision.ok ? null : decision.refusal, text.flash.added, values);
}

async function remove(c: C): Promise<Response> {
  const { gathering, language } = c.var;
  const decision = await removeFrom(c, gathering.id, numberOf(c));
  if (!decision) return await c.notFound();
  const unknown = !decision.ok && decision.refusal.kind === 'no-such-documentation';
  if (unknown && !(await wasRemoved(c.var.db, gathering.id, numberOf(c)))) return await c.notFound();
  // Removed before is removed.
  const refusal = decision.ok || unknown ? null : decision.refusal;
  return await answer(c, refusal, messages[language].flash.removed);
}

async function answer(c: C, refusal: DocumentationRefusal | null, flash: string, values?: FormValues) {
  const { gathering, language } = c.var;
  if (refusal && refusal.kind !== 'unchanged') return await show(c, { refusal, ...(values && { values }) });
  setFlash(c, flash);
  return c.redirect(localise(paths.documentation(gathering.id), language), 303);
}

const numberOf = (c: C): number => Number(/^[1-9]\d{0,14}$/.exec(c.req.param('item') ?? '')?.[0] ?? 0);

/** One file to be saved. One that was removed is there for nobody. */
async function save(c: C): Promise<Response> {
  const { db, gathering, storage } = c.var;
  const item = (await listDocumentation(db, gathering.id)).find(({ id }) => id === numberOf(c));
  return (item?.file && (await sendFile(c, storage, item.file))) ?? (await c.notFound());
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: DocumentationRefusal;
}

async function show(c: C, { values, errors, refusal }: Again = {}): Promise<Response> {
  const { db, gathering, language, frame, actor } = c.var;
  const text = messages[language];
  const items = await listDocumentation(db, gathering.id);
  const arranges = arrangerOf(actor, gathering) !== null;
  const lacking = unreadable(items).length;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={errors !== undefined || refusal !== undefined}
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{text.refused[refusal.kind]}</p>
        </Notice>
      )}
      {arranges && lacking > 0 && (
        <Notice tone="warn">
          <p>{text.missingLead(lacking)}</p>
        </Notice>
      )}
      {items.length === 0 ? (
        <Empty title={text.none}>{arranges ? text.noneAdd : text.noneLead}</Empty>
      ) : (
        <Items
          items={items}
          language={language}
          fileAt={(item) => paths.documentationFile(gathering.id, item)}
          removeAt={arranges ? (item) => paths.removeDocumentation(gathering.id, item) : undefined}
        />
      )}
      {arranges && takesDocumentation(gathering) && (
        <AddDocumentation
          meeting={gathering.id}
          language={language}
          values={{ ...values, key: (values && one(values, 'key')) || newKey() }}
          errors={errors}
        />
      )}
    </Page>,
    refusal ? (refusal.kind === 'not-yours' ? 403 : 409) : errors ? 422 : 200,
  );
}
