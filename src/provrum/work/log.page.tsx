import { type Context, Hono } from 'hono';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Pills } from '#ui/filters.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay, formatMoment } from '#ui/format.ts';
import { type Link, Page } from '#ui/page.tsx';
import { Rows } from '#ui/rows.tsx';
import { readVersion } from '../budget.form.ts';
import { numberIn } from '../budget.scope.ts';
import { changeProvrum } from '../change.store.ts';
import { crumbsTo, Paragraphs } from '../proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { editLog, type LogEntry, logKinds, type LogRefusal, withdrawLog } from './log.ts';
import { listFormerEntries, listLog } from './log.store.ts';
import { LogChip, LogFields, LogList } from './log.view.tsx';
import { WorkRefused } from './refusedWork.view.tsx';
import { logValues, readLog, sayIn } from './work.form.ts';
import { messages } from './work.messages.ts';
import { asWorker, onward, withReader, withWork } from './work.scope.ts';
import { workOpen, worksHere } from './workplace.ts';

type C = Context<ProvrumEnv>;

/** The whole log, and one entry of it: read by those who take part, edited by whoever wrote it. */
export const logPage = new Hono<ProvrumEnv>()
  .get(paths.log(':id'), withProvrum, withWork, withReader, (c) => showLog(c))
  .get(paths.logEntry(':id', ':entry'), withProvrum, withWork, withReader, (c) => showEntry(c))
  .post(paths.logEntry(':id', ':entry'), withProvrum, withWork, (c) => asWorker(c, edit))
  .post(paths.withdrawLogEntry(':id', ':entry'), withProvrum, withWork, (c) => asWorker(c, withdraw));

/** To the workspace, from the pages below it. */
export const workCrumbs = ({ var: { provrum, language } }: C): readonly Link[] => [
  ...crumbsTo(provrum, language),
  { href: localise(paths.work(provrum.id), language), label: messages[language].heading },
];

async function showLog(c: C): Promise<Response> {
  const { db, provrum, actor, language, frame } = c.var;
  const text = messages[language].log;
  const kind = logKinds.find((one) => one === c.req.query('slag')) ?? null;
  const all = await listLog(db, provrum.id);
  const entries = all.filter(({ what }) => kind === null || what === kind);
  const to = (query = '') => localise(`${paths.log(provrum.id)}${query}`, language);
  const amount = (what: string) => all.filter((entry) => entry.what === what).length;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.heading}: ${provrum.text.title}`}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={workCrumbs(c)}
      noindex
    >
      <Pills
        label={text.filter}
        items={[
          { href: to(), label: text.only, count: all.length, current: kind === null },
          ...logKinds.map((what) => ({
            href: to(`?slag=${what}`),
            label: text.kinds[what],
            count: amount(what),
            current: kind === what,
          })),
        ]}
      />
      {entries.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <LogList
          provrum={provrum}
          entries={entries}
          level={2}
          writer={worksHere(provrum, voiceOf(actor)) && workOpen(provrum) ? actor.person.id : null}
          language={language}
        />
      )}
    </Page>,
  );
}

async function edit(c: C, voice: Voice): Promise<Response> {
  const { db, clock, provrum, language } = c.var;
  const values = await readValues(c);
  const entry = numberIn(c, 'entry');
  const read = readLog(values, clock.today(), sayIn(language));
  if (!read.ok) return await showEntry(c, { values, errors: read.errors });
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    editLog(fresh, await listLog(db, fresh.id), voice, { ...read.value, entry, version: readVersion(values) }),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await showEntry(c, { values, refusal: decision.refusal });
  }
  return onward(c, messages[language].flash.logEdited, `${paths.work(provrum.id)}#loggbok`);
}

async function withdraw(c: C, voice: Voice): Promise<Response> {
  const { db, provrum, language } = c.var;
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    withdrawLog(fresh, await listLog(db, fresh.id), voice, numberIn(c, 'entry')),
  );
  if (!decision) return await c.notFound();
  // Taken out already: it is gone either way.
  if (!decision.ok && decision.refusal.kind !== 'no-such-entry') return await showEntry(c, decision);
  return onward(c, messages[language].flash.logWithdrawn, `${paths.work(provrum.id)}#loggbok`);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: LogRefusal;
}

async function showEntry(c: C, again: Again = {}): Promise<Response> {
  const { db, provrum, language, frame } = c.var;
  const text = messages[language].log;
  const entry = (await listLog(db, provrum.id)).find(({ id }) => id === numberIn(c, 'entry'));
  if (!entry) return await c.notFound();
  const former = await listFormerEntries(db, entry.id);
  const status = again.refusal?.kind === 'not-yours' ? 403 : again.refusal ? 409 : again.errors ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.entry(formatDay(entry.on, language))}: ${provrum.text.title}`}
      heading={text.entry(formatDay(entry.on, language))}
      section="proposals"
      crumbs={workCrumbs(c)}
      chip={<LogChip what={entry.what} language={language} />}
      invalid={status !== 200}
      noindex
    >
      {again.refusal && <WorkRefused refusal={again.refusal} language={language} />}
      <Paragraphs text={entry.text} />
      <p class="quiet">{text.by(entry.by.name, entry.organisation.name)}</p>
      {isOwn(c, entry) && <EditEntry c={c} entry={entry} again={again} />}
      {former.length > 0 && (
        <Part title={text.former} id="versioner" count={former.length}>
          <Rows>
            {former.map(({ version, what, on, text: words, until }) => (
              <li class="row" key={version}>
                <p>
                  <b>{text.until(formatMoment(until, language))}</b> <LogChip what={what} language={language} />
                </p>
                <p>{formatDay(on, language)}</p>
                <Paragraphs text={words} />
              </li>
            ))}
          </Rows>
        </Part>
      )}
    </Page>,
    status,
  );
}

function isOwn({ var: { provrum, actor } }: C, { by }: LogEntry): boolean {
  const voice = voiceOf(actor);
  return worksHere(provrum, voice) && workOpen(provrum) && by.id === voice?.person;
}

function EditEntry({ c, entry, again }: { readonly c: C; readonly entry: LogEntry; readonly again: Again }) {
  const { provrum, language } = c.var;
  const text = messages[language].log;
  return (
    <Part title={text.change} id="andra">
      <Form
        action={localise(paths.logEntry(provrum.id, entry.id), language)}
        language={language}
        values={again.values ?? logValues(entry)}
        errors={again.errors}
      >
        <Hidden name="version" value={entry.version} />
        <LogFields send={text.save} language={language} />
      </Form>
      <PostButton action={localise(paths.withdrawLogEntry(provrum.id, entry.id), language)} weight="quiet">
        {text.withdraw}
      </PostButton>
    </Part>
  );
}
