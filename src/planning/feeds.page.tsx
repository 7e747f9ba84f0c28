import { type Context, Hono } from 'hono';
import { type NetworkId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, readerOf, setFlash, signedIn } from '#organisations/actor.scope.ts';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { findBackground } from './calendar.store.ts';
import { type Feed, type FeedKind, feedKinds } from './feed.ts';
import { feedAddress } from './feedAddress.scope.ts';
import { messages } from './feed.messages.ts';
import { createFeed, listFeeds, mostFeeds, type NewFeed, revokeFeed } from './feed.store.ts';

type C = Context<ActorEnv>;

/** Where one makes, copies and takes away the secret addresses at which one's calendars are followed. */
export const feedsPage = new Hono<ActorEnv>()
  .use(paths.calendarFeeds(), signedIn)
  .use(paths.revokeCalendarFeed(':feed'), signedIn)
  .get(paths.calendarFeeds(), (c) => show(c))
  .post(paths.calendarFeeds(), create)
  .post(paths.revokeCalendarFeed(':feed'), revoke);

async function create(c: C): Promise<Response> {
  const { db, clock, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read = readFeed(c, values);
  if ('errors' in read) return await show(c, { values, errors: read.errors });
  const made = await createFeed(db, { ...read, at: clock.now() });
  if (made === null) {
    const errors =
      read.kind === 'network' ? { network: text.errors.network } : { kind: text.errors.tooMany(mostFeeds) };
    return await show(c, { values, errors });
  }
  setFlash(c, text.flash.created);
  return c.redirect(localise(paths.calendarFeeds(), language), 303);
}

/** Reads what somebody wants to follow; an organisation is the one they act for. */
function readFeed(c: C, values: FormValues): Omit<NewFeed, 'at'> | { readonly errors: FieldErrors } {
  const { language, actor } = c.var;
  const { errors } = messages[language];
  const kind = feedKinds.find((each) => each === one(values, 'kind'));
  const network = parseId<NetworkId>(one(values, 'network'));
  const organisation = voiceOf(actor)?.organisation ?? null;
  const form = one(values, 'form');
  if (!kind) return { errors: { kind: errors.kind } };
  if (kind === 'network' && network === null) return { errors: { network: errors.network } };
  if (kind === 'organisation' && organisation === null) return { errors: { kind: errors.organisation } };
  if (!/^[\w-]{10,100}$/.test(form)) return { errors: { '': errors.form } };
  return {
    person: readerOf(c).person.id,
    kind,
    network: kind === 'network' ? network : null,
    organisation: kind === 'organisation' ? organisation : null,
    language,
    form,
  };
}

async function revoke(c: C): Promise<Response> {
  const { db, clock, language } = c.var;
  const { flash } = messages[language];
  const id = parseId(c.req.param('feed'));
  const revoked = id !== null && (await revokeFeed(db, readerOf(c).person.id, id, clock.now()));
  setFlash(c, revoked ? flash.revoked : flash.gone);
  return c.redirect(localise(paths.calendarFeeds(), language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

async function show(c: C, { values, errors }: Again = {}): Promise<Response> {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const [feeds, { networks }] = await Promise.all([listFeeds(db, readerOf(c).person.id), findBackground(db)]);
  const kinds = feedKinds.filter((kind) => kind !== 'organisation' || voiceOf(c.var.actor) !== null);
  // Never from a cache: it shows secrets.
  c.header('Cache-Control', 'no-store');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="calendar"
      crumbs={[{ href: localise(paths.calendar(), language), label: text.calendar }]}
      invalid={errors !== undefined}
      noindex
    >
      <Part title={text.own} id="adresser">
        {feeds.length === 0 ? <p>{text.none}</p> : <p>{text.secret}</p>}
        {feeds.length > 0 && (
          <ul class="rows">
            {feeds.map((feed) => (
              <FeedRow key={feed.id} feed={feed} address={feedAddress(c.var.config, feed.id)} language={language} />
            ))}
          </ul>
        )}
      </Part>
      <Part title={text.create} id="ny">
        <Form
          action={localise(paths.calendarFeeds(), language)}
          language={language}
          values={values ?? { kind: 'personal' }}
          errors={errors}
        >
          <Hidden name="form" value={(values && one(values, 'form')) || randomToken()} />
          <Radios
            name="kind"
            legend={text.what}
            choices={kinds.map((kind) => ({ value: kind, label: text.kinds[kind], hint: text.hints[kind] }))}
          />
          {networks.length > 0 && (
            <Field
              type="select"
              name="network"
              label={text.network}
              hint={text.networkHint}
              empty={text.choose}
              options={networks.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          )}
          <Submit>{text.create}</Submit>
        </Form>
      </Part>
    </Page>,
    errors ? 422 : 200,
  );
}

const feedName = ({ kind, network, organisation }: Feed, language: Language): string =>
  (kind satisfies FeedKind) === 'personal'
    ? messages[language].kinds.personal
    : (network?.name ?? organisation?.name ?? messages[language].kinds[kind]);

interface RowProps {
  readonly feed: Feed;
  readonly address: string;
  readonly language: Language;
}

function FeedRow({ feed, address, language }: RowProps) {
  const text = messages[language];
  const name = feedName(feed, language);
  return (
    <li class="row row-plain">
      <h3 class="row-title">{name}</h3>
      <p>
        <code>{address}</code>
      </p>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{text.open}</a>{' '}
        <button type="button" class="linklike" data-copy={address} data-copied={text.copied} hidden>
          {text.copy}
        </button>
      </p>
      <p class="quiet">{text.created(formatMoment(feed.createdAt, language))}</p>
      <PostButton
        action={localise(paths.revokeCalendarFeed(feed.id), language)}
        weight="quiet"
        label={text.revokeOf(name)}
      >
        {text.revoke}
      </PostButton>
    </li>
  );
}
