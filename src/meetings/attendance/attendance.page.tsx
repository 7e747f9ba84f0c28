import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPaper } from '#platform/sendPaper.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { KeyFigures, Panel, Part } from '#ui/facts.tsx';
import { fileColumns, filePart, joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { arrangerOf } from '../gathering/gathering.ts';
import { instant } from '../gathering/arrange.scope.ts';
import type { GatheringEnv } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { refuseGathering } from '../gathering/gatheringRefused.page.tsx';
import { isOver } from '../meeting.ts';
import { newKey, pressedAt, readMarkKey } from './attendance.form.ts';
import { messages } from './attendance.messages.ts';
import { arrangersOnly, markRoll, turnRoll, withReaders } from './attendance.scope.ts';
import { listRoll } from './attendance.store.ts';
import {
  allPresent,
  type AttendanceRefusal,
  byOrganisation,
  closedFor,
  expected,
  listed,
  noteAbsence,
  type RollEntry,
  tallyOf,
  workplaceOf,
} from './attendance.ts';
import { paperOf, type RollPaper } from './participants.pdf.ts';

type C = Context<GatheringEnv>;

const notYours = (c: C) => refuseGathering(c, { kind: 'not-yours' }, paths.gathering(c.var.gathering.id));
const arrangers = arrangersOnly(notYours);
/** The forum reads it too: how much a network gives is what its cost is weighed against. */
const readers = withReaders(
  (c) => arrangerOf(c.var.actor, c.var.gathering) !== null || readsForTheForum(c.var.actor),
  notYours,
);

/** Who came: person by person, organisation by organisation, and to be saved. */
export const attendancePage = new Hono<GatheringEnv>()
  .get(paths.attendance(':meeting'), readers, (c) => show(c))
  .post(paths.attendance(':meeting'), arrangers, (c) => finish(c))
  .get(paths.attendanceFile(':meeting', 'deltagare.pdf'), arrangers, (c) => paper(c, 'participants'))
  .get(paths.attendanceFile(':meeting', 'namnskyltar.pdf'), arrangers, (c) => paper(c, 'badges'));

async function paper(c: C, kind: RollPaper): Promise<Response> {
  const { db, gathering, language, clock } = c.var;
  const given = { gathering, roll: await listRoll(db, gathering.id), day: clock.today() };
  return await sendPaper(
    c,
    paperOf(kind, given, language),
    'pdf',
    `${messages[language].attendance.file[kind]}-${gathering.id}`,
  );
}

/** Says of everybody who was not marked that they came, or that they did not. */
async function finish(c: C): Promise<Response> {
  const { gathering, clock, language } = c.var;
  const { flash } = messages[language].attendance;
  const values = await readValues(c);
  const present = one(values, 'act') === 'present';
  const decision = present
    ? await markRoll(c, gathering.id, (fresh, roll) =>
        allPresent(fresh, roll, { key: readMarkKey(values), at: pressedAt(0, clock.now()) }, clock.today()),
      )
    : await turnRoll<'absence-noted'>(c, gathering.id, (fresh, roll) => noteAbsence(fresh, roll, instant(clock)));
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') return await show(c, decision.refusal);
  setFlash(c, present ? flash.present : flash.absent);
  return c.redirect(localise(paths.attendance(gathering.id), language), 303);
}

async function show(c: C, refusal?: AttendanceRefusal): Promise<Response> {
  const { db, gathering, language, frame, actor, clock } = c.var;
  const { attendance: text, refused } = messages[language];
  const roll = listed(await listRoll(db, gathering.id));
  const parts = partsOf(roll, language);
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const rows = joinedRows(
      [
        filePart(text.byOrganisation, fileColumns(parts.organisations.columns), parts.organisations.rows),
        filePart(text.people, fileColumns(parts.people), roll),
      ],
      language,
    );
    return await sendTable(c, [{ name: text.heading, rows }], format, text.title(gathering.text.title));
  }
  const tally = tallyOf(roll);
  const arranges = arrangerOf(actor, gathering) !== null;
  const at = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={refusal !== undefined}
      aside={
        arranges && (
          <Panel title={text.files}>
            <ul class="plain">
              <li>
                <a href={at(paths.checkIn(gathering.id))}>{messages[language].panel.checkIn}</a>
              </li>
              <li>
                <a href={at(paths.attendanceFile(gathering.id, 'deltagare.pdf'))}>{text.list}</a>
              </li>
              <li>
                <a href={at(paths.attendanceFile(gathering.id, 'namnskyltar.pdf'))}>{text.badges}</a>
              </li>
            </ul>
          </Panel>
        )
      }
      wide
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{refused[refusal.kind]}</p>
        </Notice>
      )}
      <KeyFigures
        items={(['attended', 'absent', 'open', 'waiting'] as const)
          .filter((kind) => kind === 'attended' || tally[kind] > 0)
          .map((kind) => ({ value: tally[kind], label: text[kind] }))}
      />
      {arranges && closedFor(gathering, clock.today()) === null && <Finish c={c} waiting={expected(roll).length} />}
      {roll.length === 0 ? (
        <Empty title={text.noneTitle} />
      ) : (
        <>
          <Part title={text.byOrganisation} id="organisationer">
            <Table
              caption={text.byOrganisation}
              captionHidden
              language={language}
              rowKey={({ name }) => name}
              {...parts.organisations}
            />
          </Part>
          <Part title={text.people} id="personer" count={roll.length}>
            <Table
              caption={text.people}
              captionHidden
              language={language}
              rows={roll}
              rowKey={({ registration }) => registration}
              columns={parts.people}
            />
          </Part>
          <ListFiles path={paths.attendance(gathering.id)} language={language} />
        </>
      )}
    </Page>,
    refusal ? (refusal.kind === 'not-yours' ? 403 : 409) : 200,
  );
}

/** Who came, by organisation and by person. */
function partsOf(roll: readonly RollEntry[], language: Language) {
  const { attendance: text, modes, states } = messages[language];
  const rows = byOrganisation(roll, (a, b) => a.localeCompare(b, 'sv'));
  const organisations: readonly Column<(typeof rows)[number]>[] = [
    { header: text.organisation, names: true, cell: ({ name }) => name || text.noOrganisation },
    { header: text.attended, numeric: true, cell: ({ attended }) => attended },
    { header: text.absent, numeric: true, cell: ({ absent }) => absent },
    ...(rows.some(({ open }) => open > 0)
      ? [{ header: text.open, numeric: true, cell: ({ open }: (typeof rows)[number]) => open }]
      : []),
  ];
  const people: readonly Column<RollEntry>[] = [
    { header: text.person, names: true, cell: ({ person }) => person.name },
    { header: text.organisation, cell: workplaceOf },
    { header: text.mode, cell: ({ mode }) => modes[mode] },
    { header: text.state, cell: ({ state }) => states[state] },
  ];
  return { organisations: { rows, columns: organisations }, people };
}

/** For a meeting on a screen, and for the end of the day: the rest in one press. */
function Finish({ c, waiting }: { readonly c: C; readonly waiting: number }) {
  const { gathering, language, clock } = c.var;
  const { attendance: text } = messages[language];
  const action = localise(paths.attendance(gathering.id), language);
  return (
    <Part title={text.finish} id="avsluta">
      {waiting === 0 ? (
        <p class="quiet">{text.done}</p>
      ) : (
        <>
          <p>{text.allPresentLead(waiting)}</p>
          <Actions>
            <PostButton action={action} hidden={{ act: 'present', key: newKey() }}>
              {text.allPresent}
            </PostButton>
            {isOver(gathering, instant(clock)) && (
              <PostButton action={action} hidden={{ act: 'absent' }}>
                {text.absence}
              </PostButton>
            )}
          </Actions>
        </>
      )}
    </Part>
  );
}
