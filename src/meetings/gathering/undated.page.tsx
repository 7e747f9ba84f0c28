import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { type FileColumn, fileRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { SourceLine } from './arrangement.view.tsx';
import { finish, readDay, reading, readNumber } from './gathering.form.ts';
import { gatheringCircumstances } from './gathering.scope.ts';
import { crumbsToGatherings } from './gathering.view.tsx';
import { led, refuseGathering } from './gatheringRefused.page.tsx';
import { contradicts, type UndatedMeeting } from './undated.ts';
import { dateMeeting, listUndated } from './undated.store.ts';
import { venueMessages } from './venue.messages.ts';

/** Meetings whose day no source tells: the secretariat is asked, and nobody guesses. */
export const undatedPage = new Hono<ActorEnv>()
  .get(paths.undatedMeetings(), async (c) => {
    if (!c.var.actor) return await toSignIn(c);
    return secretariatOf(c.var.actor) ? await show(c) : refuseGathering(c, { kind: 'not-yours' });
  })
  .post(paths.undatedMeetings(), (c) => save(c));

async function save(c: Context<ActorEnv>): Promise<Response> {
  const { db, clock, actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const by = secretariatOf(actor);
  if (!by) return refuseGathering(c, { kind: 'not-yours' });
  const text = venueMessages[language].undated;
  const values = await readValues(c);
  const undated = (await listUndated(db)).find(({ id }) => id === readNumber(one(values, 'meeting')));
  // It has its day already: a form was sent twice, or a colleague was first.
  if (!undated) return led(c, paths.undatedMeetings(), text.saved);
  const form = reading(values, language, clock.today());
  const day = readDay(form, 'day');
  const wrong = day && contradicts(undated.known, day, clock.today());
  if (wrong) form.errors['day'] = text[wrong];
  const read = finish(form, day);
  if (!read.ok || !day) return await show(c, { id: undated.id, values, errors: form.errors });
  const meeting = await dateMeeting(gatheringCircumstances(c, by), undated.id, day);
  return led(c, meeting === null ? paths.undatedMeetings() : paths.gathering(meeting), text.saved);
}

interface Typed {
  readonly id: number;
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

async function show(c: Context<ActorEnv>, typed?: Typed): Promise<Response> {
  const { db, language, frame } = c.var;
  const text = venueMessages[language].undated;
  const meetings = await listUndated(db);
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format)
    return await sendTable(
      c,
      [{ name: text.title, rows: fileRows(columnsIn(language), meetings) }],
      format,
      text.title,
    );
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGatherings(language)}
      invalid={typed !== undefined}
      noindex
    >
      {meetings.length === 0 && <Empty title={text.none} />}
      {meetings.map((meeting) => {
        const mine = typed?.id === meeting.id ? typed : undefined;
        return (
          <Part key={meeting.id} title={meeting.title} id={`mote-${meeting.id}`}>
            <p>
              {[meeting.network, meeting.place].filter(Boolean).join(', ')}
              <br />
              {knownInWords(meeting, language)}
            </p>
            <SourceLine sources={meeting.sources} language={language} />
            <Form
              id={`dag-${meeting.id}`}
              action={localise(paths.undatedMeetings(), language)}
              language={language}
              values={mine?.values}
              errors={mine?.errors}
              label={`${meeting.title}. ${knownInWords(meeting, language)}`}
            >
              <Hidden name="meeting" value={meeting.id} />
              <Field name="day" label={text.day} hint={text.dayHint} width="medium" />
              <Actions>
                <Submit weight="second">{text.button}</Submit>
              </Actions>
            </Form>
          </Part>
        );
      })}
      {meetings.length > 0 && <ListFiles path={paths.undatedMeetings()} language={language} />}
    </Page>,
    typed ? 422 : 200,
  );
}

function columnsIn(language: Language): readonly FileColumn<UndatedMeeting>[] {
  const { columns } = venueMessages[language].undated;
  return [
    { header: columns.title, text: ({ title }) => title },
    { header: columns.network, text: ({ network }) => network },
    { header: columns.place, text: ({ place }) => place },
    { header: columns.known, text: (meeting) => knownInWords(meeting, language) },
    { header: columns.sources, text: ({ sources }) => sources.join(', ') },
  ];
}

/** "Källan säger: oktober 2015", "Källan säger 22 november utan år". */
function knownInWords({ known }: UndatedMeeting, language: Language): string {
  const text = venueMessages[language].undated;
  const parts = known.replace(/^--/, '').split('-');
  const month = (number: string | undefined) => text.months[Number(number) - 1] ?? '';
  return known.startsWith('--')
    ? text.known.day(`${Number(parts[1])} ${month(parts[0])}`)
    : text.known.month(`${month(parts[1])} ${parts[0] ?? ''}`);
}
