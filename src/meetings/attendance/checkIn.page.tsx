import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import { localise, paths } from '#paths.ts';
import { checkValues, type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import type { GatheringEnv } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { refuseGathering } from '../gathering/gatheringRefused.page.tsx';
import { spanInWords } from '../inWords.ts';
import { newKey, pressedAt, readMark, readMarkKey, walkInForm } from './attendance.form.ts';
import { messages } from './attendance.messages.ts';
import { addWalkIn, arrangersOnly, markPressed } from './attendance.scope.ts';
import { listRoll } from './attendance.store.ts';
import { type AttendanceRefusal, closedFor, listed, type RollEntry, tallyOf } from './attendance.ts';
import { DoorList, WalkInForm } from './checkIn.view.tsx';

type C = Context<GatheringEnv>;

const door = arrangersOnly((c) => refuseGathering(c, { kind: 'not-yours' }, paths.gathering(c.var.gathering.id)));

/** The list at the door, for a phone: one button a person. The script keeps presses on the device until the server has them. */
export const checkInPage = new Hono<GatheringEnv>()
  .get(paths.checkIn(':meeting'), door, async (c) => (forScript(c) ? await sendState(c) : await show(c)))
  .post(paths.checkIn(':meeting'), door, (c) => press(c))
  .get(paths.walkIn(':meeting'), (c) =>
    c.redirect(localise(paths.checkIn(Number(c.req.param('meeting'))), c.var.language), 303),
  )
  .post(paths.walkIn(':meeting'), door, (c) => walkIn(c));

const forScript = (c: C): boolean => /^application\/json\b/.test(c.req.header('accept') ?? '');

async function press(c: C): Promise<Response> {
  const { gathering, clock, language } = c.var;
  const values = await readValues(c);
  const mark = readMark(values, clock.now());
  const decision = mark
    ? await markPressed(c, gathering.id, [mark])
    : ({ ok: false, refusal: { kind: 'no-such-registration' } } as const);
  if (!decision) return await c.notFound();
  if (forScript(c)) return decision.ok ? await sendState(c) : sendRefusal(c, decision.refusal);
  if (!decision.ok) return await show(c, { refusal: decision.refusal, sought: one(values, 'sok') });
  const entry = (await listRoll(c.var.db, gathering.id)).find(
    ({ registration }) => registration === mark?.registration,
  );
  const text = messages[language].checkIn;
  if (entry)
    setFlash(c, entry.state === 'attended' ? text.flashIn(entry.person.name) : text.flashOut(entry.person.name));
  return back(c, one(values, 'sok'), mark?.registration);
}

async function walkIn(c: C): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const text = messages[language].walkIn;
  const values = await readValues(c);
  const read = checkValues(walkInForm, values, (key) => text.errors[key] ?? key);
  const organisations = await listOrganisations(db, clock.today());
  const errors: FieldErrors = !read.ok
    ? read.errors
    : read.value.organisation !== null && !organisations.some(({ id }) => id === read.value.organisation)
      ? { organisation: text.errors['organisationWrong']! }
      : {};
  if (!read.ok || Object.keys(errors).length > 0) {
    if (forScript(c)) return c.json({ message: Object.values(errors).join(' ') }, 422);
    return await show(c, { values, errors });
  }
  const mark = { key: readMarkKey(values), at: pressedAt(one(values, 'ago'), clock.now()) };
  const decision = await addWalkIn(c, gathering.id, read.value, mark);
  if (!decision) return await c.notFound();
  if (forScript(c)) return decision.ok ? await sendState(c) : sendRefusal(c, decision.refusal);
  if (!decision.ok) return await show(c, { values, refusal: decision.refusal });
  setFlash(c, text.flash(read.value.name));
  return back(c);
}

function back(c: C, sought = '', registration?: number): Response {
  const query = sought === '' ? '' : `?sok=${encodeURIComponent(sought)}`;
  const place = registration === undefined ? '' : `#r${registration}`;
  return c.redirect(localise(`${paths.checkIn(c.var.gathering.id)}${query}${place}`, c.var.language), 303);
}

/** Who is here as the server knows it: what the script puts right after each press. */
async function sendState(c: C): Promise<Response> {
  const roll = listed(await listRoll(c.var.db, c.var.gathering.id));
  const present = roll.filter(({ state }) => state === 'attended').map(({ registration }) => registration);
  return c.json({ present, of: expectedAtDoor(roll) }, 200, { 'cache-control': 'private, no-store' });
}

const sendRefusal = (c: C, { kind }: AttendanceRefusal): Response =>
  c.json({ message: messages[c.var.language].refused[kind] }, kind === 'not-yours' ? 403 : 409);

/** Those in line are not expected until they come. */
const expectedAtDoor = (roll: readonly RollEntry[]): number => roll.length - tallyOf(roll).waiting;

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: AttendanceRefusal;
  readonly sought?: string;
}

async function show(
  c: C,
  { values, errors, refusal, sought = c.req.query('sok') ?? '' }: Again = {},
): Promise<Response> {
  const { db, gathering, language, frame, clock } = c.var;
  const text = messages[language];
  const roll = listed(await listRoll(db, gathering.id));
  const organisations = await listOrganisations(db, clock.today());
  const closed = closedFor(gathering, clock.today());
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.checkIn.title(gathering.text.title)}
      heading={text.checkIn.heading}
      lead={gathering.when && spanInWords(gathering.when)[language]}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={errors !== undefined || refusal !== undefined}
      noindex
    >
      {(refusal ?? closed) && (
        <Notice tone={refusal ? 'bad' : 'info'} answer={refusal !== undefined}>
          <p>{text.refused[refusal?.kind ?? closed!]}</p>
        </Notice>
      )}
      <DoorList
        gathering={gathering}
        roll={roll}
        of={expectedAtDoor(roll)}
        sought={sought.trim().slice(0, 100)}
        open={closed === null}
        language={language}
      />
      {closed === null && (
        <WalkInForm
          gathering={gathering}
          organisations={organisations}
          language={language}
          values={{ mode: gathering.text.mode === 'digital' ? 'digital' : 'physical', key: newKey(), ...values }}
          errors={errors}
        />
      )}
    </Page>,
    refusal ? (refusal.kind === 'not-yours' ? 403 : 409) : errors ? 422 : 200,
  );
}
