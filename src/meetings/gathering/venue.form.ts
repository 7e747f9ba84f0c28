import type { Day } from '#kernel/day.ts';
import { readKronor, typeKronor } from '#kernel/kronor.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { type FormResult, type FormValues, one } from '#platform/form.ts';
import { finish, isLink, type Reading, reading, readCount, readLine, readParagraphs } from './gathering.form.ts';
import type { VenueText } from './venue.ts';
import { venueMessages } from './venue.messages.ts';

export const venueLimits = { name: 150, address: 300, accessibility: 2000, note: 2000, experience: 2000 } as const;

/** Reads what somebody says of a venue. */
export function readVenue(values: FormValues, language: Language, today: Day): FormResult<VenueText> {
  const form = reading(values, language, today);
  const limits = (name: keyof typeof venueLimits) => ({
    max: venueLimits[name],
    long: form.say.long(venueLimits[name]),
  });
  // In the order of the fields, which is the order in which faults are told.
  return finish(form, {
    name: readLine(form, 'name', { ...limits('name'), empty: venueMessages[language].errors.name }),
    address: readLine(form, 'address', limits('address')),
    seats: readCount(form, 'seats', [1, 100_000]),
    cost: readCost(form),
    accessibility: readParagraphs(form, 'accessibility', limits('accessibility')),
    note: readParagraphs(form, 'note', limits('note')),
    link: readLink(form),
    retired: one(values, 'retired') === 'yes',
  });
}

function readCost({ values, errors, say }: Reading): Ore | null {
  const typed = one(values, 'cost').trim();
  const cost = typed === '' ? null : /^0+$/.test(typed) ? (0 as Ore) : readKronor(typed, 100_000_000_000 as Ore);
  if (typeof cost !== 'string') return cost;
  errors['cost'] = say.money;
  return null;
}

function readLink({ values, errors, say }: Reading): string {
  const link = one(values, 'link').trim();
  if (link !== '' && !isLink(link)) errors['link'] = say.link;
  return link;
}

/** Reads what somebody found out about one. */
export function readExperience(values: FormValues, language: Language, today: Day): FormResult<string> {
  const form = reading(values, language, today);
  const { experience: empty } = venueMessages[language].errors;
  const max = venueLimits.experience;
  return finish(form, readParagraphs(form, 'text', { max, empty, long: form.say.long(max) }));
}

/** A venue as the form shows it. */
export const venueValues = ({ seats, cost, retired, ...text }: VenueText): FormValues => ({
  name: text.name,
  address: text.address,
  accessibility: text.accessibility,
  note: text.note,
  link: text.link,
  seats: seats === null ? '' : String(seats),
  cost: cost === null ? '' : typeKronor(cost),
  retired: retired ? 'yes' : '',
});
