import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import { listNextMeetings } from '#meetings/meetings.store.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Part } from '#ui/facts.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { readKey } from '../budget.form.ts';
import { listWorkFiles } from '../files/file.store.ts';
import { FileSection } from '../files/file.view.tsx';
import { MeetingSection } from '../meeting/meetingSection.view.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import type { Refusal } from '../refused.scope.ts';
import { ArenaFields, ArenaList } from './arena.view.tsx';
import { listArenas } from './arena.store.ts';
import { listIndicators } from './indicator.store.ts';
import { IndicatorPart, MeasureFields } from './indicator.view.tsx';
import { listLog } from './log.store.ts';
import { LogFields, LogList } from './log.view.tsx';
import { findTeam } from './participation.store.ts';
import { WorkRefused } from './refusedWork.view.tsx';
import { listColleagues, listTasks } from './task.store.ts';
import { TaskFields, TaskList } from './task.view.tsx';
import { messages } from './work.messages.ts';
import { WorkAside } from './work.view.tsx';
import { readsWork, workOpen, worksHere } from './workplace.ts';

type C = Context<ProvrumEnv>;
type FormName = 'task' | 'log' | 'arena' | 'measure';

/** A form that was sent and not accepted: what was typed, and what is wrong. */
export interface WorkAgain {
  readonly form?: FormName;
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal;
}

/** So many entries of the log stand on the page itself. */
const newest = 5;

/** The workspace of a provrum: what is to be done, what has been noted, where it is tried, and how it goes. */
export async function showWork(c: C, again: WorkAgain = {}): Promise<Response> {
  const { db, clock, provrum, actor, language, frame } = c.var;
  const text = messages[language];
  const today = clock.today();
  const voice = voiceOf(actor);
  const reads = readsWork(provrum, actor);
  const works = worksHere(provrum, voice);
  const writer = works && workOpen(provrum) ? voice : null;
  const team = await findTeam(db, provrum, today);
  const indicators = await listIndicators(db, provrum.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      aside={<WorkAside provrum={provrum} team={team} language={language} />}
      invalid={again.refusal !== undefined || again.errors !== undefined}
      noindex
    >
      {again.refusal && <WorkRefused refusal={again.refusal} language={language} />}
      {!reads && <p class="quiet">{text.readOnly}</p>}
      {works && !workOpen(provrum) && <p class="quiet">{text.closed}</p>}
      {reads && (
        <MeetingSection
          provrum={provrum}
          meetings={await listNextMeetings(db, provrum.id, clock.now())}
          actor={actor}
          language={language}
        />
      )}
      {reads && (await tasks(c, writer, again))}
      {reads && (await log(c, writer, again))}
      <Part title={text.indicators.heading} id="indikatorer" count={indicators.length}>
        {indicators.length === 0 ? (
          <p class="quiet">
            {provrum.state === 'approved' || provrum.state === 'planning'
              ? text.indicators.noPlan
              : text.indicators.none}
          </p>
        ) : (
          <p class="quiet">{text.indicators.lead}</p>
        )}
        {indicators.map((indicator) => (
          <IndicatorPart
            key={indicator.name}
            provrum={provrum}
            indicator={indicator}
            writes={writer !== null}
            language={language}
          />
        ))}
        {writer && indicators.length > 0 && (
          <Adding
            c={c}
            form="measure"
            action={paths.measurements(provrum.id)}
            title={text.indicators.add}
            again={again}
            values={{ on: today }}
          >
            <MeasureFields indicators={indicators} form={keyOf(again, 'measure')} language={language} />
          </Adding>
        )}
      </Part>
      {reads && <FileSection files={await listWorkFiles(db, provrum.id)} provrum={provrum.id} language={language} />}
      <Part title={text.arenas.heading} id="testarenor">
        <ArenaList provrum={provrum} arenas={await listArenas(db, provrum.id)} language={language} />
        {writer && (
          <Adding c={c} form="arena" action={paths.arenas(provrum.id)} title={text.arenas.add} again={again}>
            <ArenaFields form={keyOf(again, 'arena')} send={text.arenas.send} language={language} />
          </Adding>
        )}
      </Part>
    </Page>,
    again.refusal ? 409 : again.errors ? 422 : 200,
  );
}

async function tasks(c: C, writer: Voice | null, again: WorkAgain) {
  const { db, clock, provrum, language } = c.var;
  const text = messages[language].tasks;
  const today = clock.today();
  const all = await listTasks(db, provrum.id);
  const colleagues = await listColleagues(db, provrum.decision?.participants ?? [], today);
  return (
    <Part title={text.heading} id="uppgifter" count={all.filter(({ doneAt }) => doneAt === null).length}>
      <TaskList provrum={provrum} tasks={all} colleagues={colleagues} today={today} by={writer} language={language} />
      {writer && (
        <Adding c={c} form="task" action={paths.tasks(provrum.id)} title={text.add} again={again}>
          <TaskFields colleagues={colleagues} form={keyOf(again, 'task')} send={text.send} language={language} />
        </Adding>
      )}
    </Part>
  );
}

async function log(c: C, writer: Voice | null, again: WorkAgain) {
  const { db, clock, provrum, language } = c.var;
  const text = messages[language].log;
  const entries = await listLog(db, provrum.id);
  return (
    <Part title={text.heading} id="loggbok" count={entries.length}>
      {entries.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <LogList
          provrum={provrum}
          entries={entries.slice(0, newest)}
          writer={writer?.person ?? null}
          language={language}
        />
      )}
      {entries.length > newest && (
        <p>
          <a href={localise(paths.log(provrum.id), language)}>{text.all(entries.length)}</a>
        </p>
      )}
      {writer && (
        <Adding
          c={c}
          form="log"
          action={paths.log(provrum.id)}
          title={text.add}
          again={again}
          values={{ on: clock.today() }}
        >
          <LogFields form={keyOf(again, 'log')} send={text.send} language={language} />
        </Adding>
      )}
    </Part>
  );
}

/** The key of a form that adds something: the one it was sent with, or a new one. */
const keyOf = ({ form, values }: WorkAgain, name: FormName): string =>
  (form === name && values && readKey(values)) || randomToken(16);

interface AddingProps {
  readonly c: C;
  readonly form: FormName;
  readonly action: string;
  readonly title: string;
  readonly again: WorkAgain;
  readonly values?: FormValues;
  readonly children: ComponentChildren;
}

/** A form that adds something, folded until it is wanted or needs another look. */
function Adding({ c, form, action, title, again, values, children }: AddingProps) {
  const { language } = c.var;
  const mine = again.form === form;
  return (
    <details class="adding" open={mine}>
      <summary>
        <Icon name="plus" /> {title}
      </summary>
      <Form
        id={form}
        action={localise(action, language)}
        language={language}
        values={mine ? again.values : values}
        errors={mine ? again.errors : undefined}
      >
        {children}
      </Form>
    </details>
  );
}
