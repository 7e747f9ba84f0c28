import { type Context, Hono } from 'hono';
import type { ComponentChildren } from 'preact';
import { parseId, type VenueId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { money } from '#kernel/words.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { doing } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FormValues, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Checkbox } from '#ui/choice.tsx';
import { Empty } from '#ui/empty.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { type FileColumn, fileRows, ListFiles } from '#ui/listFile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { readBasedOn, readFormKey } from './gathering.form.ts';
import { crumbsToGatherings, Paragraphs } from './gathering.view.tsx';
import { led, refuseGathering } from './gatheringRefused.page.tsx';
import type { Venue } from './venue.ts';
import { readExperience, readVenue, venueLimits, venueValues } from './venue.form.ts';
import { venueMessages } from './venue.messages.ts';
import { addExperience, addVenue, changeVenue, findVenue, listVenues } from './venue.store.ts';

type C = Context<ActorEnv>;
type Answer = Response | Promise<Response>;

/** The register is the secretariat's. */
const forOffice =
  (handle: (c: C, by: Secretariat) => Answer) =>
  async (c: C): Promise<Response> => {
    if (!c.var.actor) return await toSignIn(c);
    const by = secretariatOf(c.var.actor);
    return by ? await handle(c, by) : refuseGathering(c, { kind: 'not-yours' });
  };

/** The register of venues: size, cost, accessibility, and how it was. */
export const venuePage = new Hono<ActorEnv>()
  .get(
    paths.venues(),
    forOffice((c) => showAll(c)),
  )
  .post(paths.venues(), forOffice(add))
  .get(paths.venue(':venue'), forOffice(onVenue((c, venue) => showVenue(c, venue))))
  .post(paths.venue(':venue'), forOffice(onVenue(change)))
  .post(paths.venueExperience(':venue'), forOffice(onVenue(tell)));

function onVenue(act: (c: C, venue: Venue, by: Secretariat) => Answer) {
  return async (c: C, by: Secretariat): Promise<Response> => {
    const id = parseId<VenueId>(c.req.param('venue'));
    const venue = id && (await findVenue(c.var.db, id));
    return venue ? await act(c, venue, by) : await c.notFound();
  };
}

async function add(c: C, by: Secretariat): Promise<Response> {
  const { clock, language } = c.var;
  const values = await readValues(c);
  const read = readVenue(values, language, clock.today());
  if (!read.ok) return await showAll(c, { values, errors: read.errors });
  const id = await addVenue(doing(c, by), read.value, readFormKey(values));
  return led(c, paths.venue(id), venueMessages[language].flash.added);
}

async function change(c: C, venue: Venue, by: Secretariat): Promise<Response> {
  const { clock, language } = c.var;
  const { flash, stale } = venueMessages[language];
  const values = await readValues(c);
  const read = readVenue(values, language, clock.today());
  if (!read.ok) return showVenue(c, venue, { form: 'andra', values, errors: read.errors });
  const now = JSON.stringify(venueValues(read.value)) === JSON.stringify(venueValues(venue));
  // What stands there already is no fault: the form was sent twice.
  const done = now || (await changeVenue(doing(c, by), venue, read.value, readBasedOn(values)));
  if (!done) return showVenue(c, venue, { form: 'andra', values, notice: stale });
  return led(c, paths.venue(venue.id), flash.changed);
}

async function tell(c: C, venue: Venue, by: Secretariat): Promise<Response> {
  const { clock, language } = c.var;
  const values = await readValues(c);
  const read = readExperience(values, language, clock.today());
  if (!read.ok) return showVenue(c, venue, { form: 'hur', values, errors: read.errors });
  await addExperience(doing(c, by), venue.id, { text: read.value, key: readFormKey(values) });
  return led(c, paths.venue(venue.id), venueMessages[language].flash.told);
}

interface Typed {
  readonly form?: 'andra' | 'hur';
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

async function showAll(c: C, typed?: Typed): Promise<Response> {
  const { db, language, frame } = c.var;
  const text = venueMessages[language];
  const venues = await listVenues(db);
  const format = typed ? null : askedFormat(c);
  if (format) {
    return await sendTable(
      c,
      [{ name: text.title, rows: fileRows(fileColumnsIn(language), venues) }],
      format,
      text.title,
    );
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGatherings(language)}
      invalid={typed !== undefined}
      aside={
        <Panel title={text.add} id="ny">
          <VenueForm
            c={c}
            action={paths.venues()}
            values={typed?.values ?? {}}
            errors={typed?.errors}
            button={text.addButton}
          >
            <Hidden name="form" value={(typed && readFormKey(typed.values)) ?? randomToken(16)} />
          </VenueForm>
        </Panel>
      }
      noindex
    >
      {venues.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Rows>
          {venues.map((venue) => (
            <Row
              key={venue.id}
              href={localise(paths.venue(venue.id), language)}
              title={venue.name}
              chip={venue.retired ? <Chip mark="bar">{text.isRetired}</Chip> : undefined}
              meta={
                <>
                  {venue.address && <Meta>{venue.address}</Meta>}
                  {venue.seats !== null && <Meta icon="people">{text.places(venue.seats)}</Meta>}
                  {venue.cost !== null && <Meta>{text.perDay(money(venue.cost)[language])}</Meta>}
                  {venue.meetings > 0 && <Meta icon="calendar">{text.meetings(venue.meetings)}</Meta>}
                </>
              }
            />
          ))}
        </Rows>
      )}
      {venues.length > 0 && <ListFiles path={paths.venues()} language={language} />}
    </Page>,
    typed ? 422 : 200,
  );
}

/** The register as a file has it: amounts are kronor to count with. */
function fileColumnsIn(language: Language): readonly FileColumn<Venue>[] {
  const text = venueMessages[language];
  return [
    { header: text.name, text: ({ name, retired }) => (retired ? `${name} (${text.isRetired.toLowerCase()})` : name) },
    { header: text.address, text: ({ address }) => address },
    { header: text.seats, text: ({ seats }) => seats },
    { header: text.cost, text: ({ cost }) => (cost === null ? null : cost / 100) },
    { header: text.meetingsHeld, text: ({ meetings }) => meetings },
  ];
}

function showVenue(c: C, venue: Venue, typed?: Typed): Response {
  const { language, frame } = c.var;
  const text = venueMessages[language];
  const crumbs = [...crumbsToGatherings(language), { href: localise(paths.venues(), language), label: text.title }];
  const [changed, told] = [typed?.form === 'andra' ? typed : undefined, typed?.form === 'hur' ? typed : undefined];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={venue.name}
      lead={venue.address}
      section="calendar"
      crumbs={crumbs}
      chip={venue.retired ? <Chip mark="bar">{text.isRetired}</Chip> : undefined}
      invalid={typed !== undefined}
      aside={<VenueFacts venue={venue} c={c} />}
      noindex
    >
      {typed?.notice && (
        <Notice tone="bad" answer>
          <p>{typed.notice}</p>
        </Notice>
      )}
      <Part title={text.experience} id="erfarenheter" count={venue.experience.length}>
        {venue.experience.length === 0 && <p class="quiet">{text.noExperience}</p>}
        {venue.experience.length > 0 && (
          <Rows>
            {venue.experience.map(({ id, text: words, by, at }) => (
              <li key={id} class="row">
                <Paragraphs text={words} />
                <p class="quiet">{text.by(by, formatMoment(at, language))}</p>
              </li>
            ))}
          </Rows>
        )}
      </Part>
      <Part title={text.tell} id="beratta">
        <Form
          id="hur"
          action={localise(paths.venueExperience(venue.id), language)}
          language={language}
          values={told?.values}
          errors={told?.errors}
        >
          <Hidden name="form" value={(told && readFormKey(told.values)) ?? randomToken(16)} />
          <Field type="textarea" name="text" label={text.tellText} rows={3} maxlength={venueLimits.experience} />
          <Actions>
            <Submit weight="second">{text.tellButton}</Submit>
          </Actions>
        </Form>
      </Part>
      <details open={changed !== undefined}>
        <summary>{text.change}</summary>
        <VenueForm
          c={c}
          id="andra"
          action={paths.venue(venue.id)}
          values={changed?.values ?? venueValues(venue)}
          errors={changed?.errors}
          button={text.changeButton}
        >
          <Hidden name="version" value={venue.version} />
          <Checkbox name="retired" label={text.retired} />
        </VenueForm>
      </details>
    </Page>,
    typed?.notice ? 409 : typed ? 422 : 200,
  );
}

function VenueFacts({ venue, c }: { readonly venue: Venue; readonly c: C }) {
  const { language } = c.var;
  const text = venueMessages[language];
  return (
    <Panel title={text.facts}>
      <Facts
        items={[
          { term: text.seats, value: venue.seats ?? text.unknown },
          { term: text.cost, value: venue.cost === null ? text.unknown : money(venue.cost)[language] },
          { term: text.accessibility, value: venue.accessibility || text.unknown },
          ...(venue.note ? [{ term: text.note, value: venue.note }] : []),
          ...(venue.link
            ? [
                {
                  term: text.link,
                  value: (
                    <a href={venue.link} rel="nofollow noopener noreferrer">
                      {venue.link.replace(/^https?:\/\//i, '')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

interface FormProps {
  readonly c: C;
  readonly id?: string;
  readonly action: string;
  readonly values: FormValues;
  readonly errors: FieldErrors | undefined;
  readonly button: string;
  readonly children: ComponentChildren;
}

function VenueForm({ c, id, action, values, errors, button, children }: FormProps) {
  const { language } = c.var;
  const text = venueMessages[language];
  return (
    <Form id={id} action={localise(action, language)} language={language} values={values} errors={errors}>
      <Field name="name" label={text.name} maxlength={venueLimits.name} />
      <Field name="address" label={text.address} optional />
      <Field name="seats" label={text.seats} inputmode="numeric" width="short" optional />
      <Field name="cost" label={text.cost} inputmode="decimal" width="medium" suffix="kr" optional />
      <Field
        type="textarea"
        name="accessibility"
        label={text.accessibility}
        hint={text.accessibilityHint}
        rows={3}
        maxlength={venueLimits.accessibility}
        optional
      />
      <Field type="textarea" name="note" label={text.note} rows={3} maxlength={venueLimits.note} optional />
      <Field type="url" name="link" label={text.link} optional />
      {children}
      <Actions>
        <Submit>{button}</Submit>
      </Actions>
    </Form>
  );
}
