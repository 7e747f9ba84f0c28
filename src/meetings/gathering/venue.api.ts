import type { Context } from 'hono';
import { parseId, type VenueId } from '#kernel/id.ts';
import { demandSecretariat } from '#organisations/organisation.api.ts';
import { once } from '#organisations/once.scope.ts';
import { doing } from '#organisations/organisations.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, type z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { finish, readDay, reading, readNumber } from './gathering.form.ts';
import { gatheringCircumstances } from './gathering.scope.ts';
import { DayIn, ExperienceIn, UndatedShown, VenueIn, VenueShown, VenuesShown } from './gatheringShapes.api.ts';
import { contradicts } from './undated.ts';
import { dateMeeting, listUndated } from './undated.store.ts';
import type { Venue } from './venue.ts';
import { readExperience, readVenue, venueValues } from './venue.form.ts';
import { venueMessages } from './venue.messages.ts';
import { addExperience, addVenue, changeVenue, findVenue, listVenues } from './venue.store.ts';

type C = Context<ApiEnv>;

const [tag, path] = ['gatherings', '/venues'] as const;
const problems = ['not-allowed', 'conflict'] as const;
const answers = { 200: VenueShown } as const;
const list = operation({ id: 'listVenues', tag, method: 'get', path, answers: { 200: VenuesShown }, problems });
const add = operation({
  id: 'addVenue',
  tag,
  method: 'post',
  path,
  body: VenueIn,
  answers: { 201: VenueShown },
  problems,
  once: true,
});
const find = operation({ id: 'findVenue', tag, method: 'get', path: `${path}/{venue}`, answers, problems });
const change = operation({
  id: 'changeVenue',
  tag,
  method: 'put',
  path: `${path}/{venue}`,
  body: VenueIn,
  answers,
  problems,
  changes: true,
});
const tell = operation({
  id: 'tellOfVenue',
  tag,
  method: 'post',
  path: `${path}/{venue}/experience`,
  body: ExperienceIn,
  answers: { 201: VenueShown },
  problems,
  once: true,
});
const undated = operation({
  id: 'listUndated',
  tag,
  method: 'get',
  path: '/undated-meetings',
  answers: { 200: UndatedShown },
  problems,
});
const date = operation({
  id: 'dateUndated',
  tag,
  method: 'post',
  path: '/undated-meetings/{item}/day',
  body: DayIn,
  answers: { 200: UndatedShown },
  problems,
});

/** The register of venues, and meetings whose day no source tells. */
export const venueApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    demandSecretariat(c);
    return send(c, VenuesShown, { venues: (await listVenues(c.var.db)).map(shown) });
  })
  .openapi(add, (c) =>
    once(c, async () => {
      const by = demandSecretariat(c);
      const id = await addVenue(doing(c, by), read(c, c.req.valid('json')), null);
      const venue = (await findVenue(c.var.db, id)) ?? refuse('not-found');
      return send(c, VenueShown, shown(venue), { status: 201, headers: { location: `${c.req.path}/${id}` } });
    }),
  )
  .openapi(find, async (c) => send(c, VenueShown, shown(await inPath(c))))
  .openapi(change, async (c) => {
    const by = demandSecretariat(c);
    const before = await inPath(c);
    const text = read(c, c.req.valid('json'));
    demandMatch(c, etagThrough(VenueShown, shown(before)));
    const same = JSON.stringify(venueValues(text)) === JSON.stringify(venueValues(before));
    if (!same && !(await changeVenue(doing(c, by), before, text, before.version))) refuse('stale');
    return send(c, VenueShown, shown(await inPath(c)));
  })
  .openapi(tell, (c) =>
    once(c, async () => {
      const by = demandSecretariat(c);
      const venue = await inPath(c);
      const { clock, language } = c.var;
      const text = accepted(readExperience(asForm(c.req.valid('json')), language, clock.today()));
      await addExperience(doing(c, by), venue.id, { text, key: null });
      return send(c, VenueShown, shown(await inPath(c)), { status: 201, etag: false });
    }),
  )
  .openapi(undated, async (c) => {
    demandSecretariat(c);
    return send(c, UndatedShown, { meetings: await listShown(c) });
  })
  .openapi(date, async (c) => {
    const by = demandSecretariat(c);
    const { db, clock, language } = c.var;
    const meeting = (await listUndated(db)).find(({ id }) => id === readNumber(c.req.param('item') ?? ''));
    if (!meeting) return refuse('not-found');
    const form = reading(asForm(c.req.valid('json')), language, clock.today());
    const day = readDay(form, 'day');
    const wrong = day && contradicts(meeting.known, day, clock.today());
    if (wrong) form.errors['day'] = venueMessages[language].undated[wrong];
    const settled = accepted(finish(form, day));
    if (settled) await dateMeeting(gatheringCircumstances(c, by), meeting.id, settled);
    return send(c, UndatedShown, { meetings: await listShown(c) }, { etag: false });
  });

const listShown = async (c: C) => (await listUndated(c.var.db)).map((one) => ({ ...one, sources: [...one.sources] }));

async function inPath(c: C): Promise<Venue> {
  demandSecretariat(c);
  const id = parseId<VenueId>(c.req.param('venue'));
  return (id && (await findVenue(c.var.db, id))) || refuse('not-found');
}

const shown = (venue: Venue) => ({ ...venue, experience: [...venue.experience] });

/** As the form would have sent it: amounts are öre here and kronor there. */
const read = (c: C, { cost, ...sent }: z.output<typeof VenueIn>) =>
  accepted(
    readVenue(
      asForm({
        ...sent,
        cost: cost === null ? '' : `${Math.floor(cost / 100)},${String(cost % 100).padStart(2, '0')}`,
      }),
      c.var.language,
      c.var.clock.today(),
    ),
  );
