import type { Language } from '#kernel/text.ts';
import { emailWritable, longestName, plainEmail, plainName } from '#organisations/person.ts';
import { type FormResult, type FormValues, many, one } from '#platform/form.ts';
import { type AttendanceMode, attendanceModes } from '../gathering/gathering.ts';
import { diets, type Needs, noNeeds } from './needs.ts';
import { answerMax, type Asked, askedOf, type Details, type Question, questionKinds } from './questions.ts';
import { messages } from './registration.messages.ts';

export const mostAtOnce = 30;
export const mostRows = 20;
export const needsMax = 500;

interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly say: (typeof messages)['sv']['errors'];
}
const reading = (values: FormValues, language: Language): Reading => ({
  values,
  errors: {},
  say: messages[language].errors,
});
const finish = <Value>({ errors, values }: Reading, value: Value): FormResult<Value> =>
  Object.keys(errors).length === 0 ? { ok: true, value, values } : { ok: false, errors, values };

/** How somebody wants to come; where there is one way only it need not be said. */
function readMode({ values, errors, say }: Reading, ways: readonly AttendanceMode[], name = 'mode'): AttendanceMode {
  const typed = one(values, name);
  const mode = ways.find((way) => way === typed) ?? (typed === '' && ways.length === 1 ? ways[0] : undefined);
  if (!mode) errors[name] = say.mode;
  return mode ?? 'physical';
}

/** A name and an address. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

function readContact({ values, errors, say }: Reading, suffix = ''): Contact {
  const [name, email] = [plainName(one(values, `name${suffix}`)), plainEmail(one(values, `email${suffix}`))];
  if (name === '') errors[`name${suffix}`] = say.name;
  else if (name.length > longestName) errors[`name${suffix}`] = say.nameLong;
  if (!emailWritable(email)) errors[`email${suffix}`] = say.email;
  return { name, email };
}

function readOrganisationName({ values, errors, say }: Reading): string {
  const name = plainName(one(values, 'organisation-name'));
  if (name.length > longestName) errors['organisation-name'] = say.organisation;
  return name;
}

function readDetailsOf(form: Reading, asked: Asked, mode: AttendanceMode): Details {
  const answers = new Map(askedOf(asked, mode).map((question) => [question.id, readAnswer(form, question)]));
  return { answers, needs: asked.asksNeeds && mode === 'physical' ? readNeeds(form) : null };
}

function readAnswer({ values, errors, say }: Reading, { id, kind, choices, required }: Question): string {
  const name = `q-${id}`;
  const typed = many(values, name)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const known = kind === 'choice' || kind === 'several' ? choices : kind === 'yes' ? ['yes'] : null;
  if (known && typed.some((each) => !known.includes(each))) errors[name] = say.choice;
  const answer = kind === 'several' ? [...new Set(typed)].join('\n') : (typed[0] ?? '');
  if (required && answer === '') errors[name] = say.required;
  if (answer.length > answerMax) errors[name] = say.answerLong;
  return answer;
}

function readNeeds({ values, errors, say }: Reading): Needs {
  const chosen = many(values, 'diets');
  const [food, access] = [one(values, 'food').trim(), one(values, 'access').trim()];
  if (food.length > needsMax) errors['food'] = say.answerLong;
  if (access.length > needsMax) errors['access'] = say.answerLong;
  return { ...noNeeds, diets: diets.filter((diet) => chosen.includes(diet)), food, access };
}

/** The form with which somebody signs up in their own name. */
export function readSignUp(
  values: FormValues,
  language: Language,
  { ways, asked }: { readonly ways: readonly AttendanceMode[]; readonly asked: Asked },
): FormResult<Details & { readonly mode: AttendanceMode; readonly organisationName: string }> {
  const form = reading(values, language);
  const mode = readMode(form, ways);
  const organisationName = readOrganisationName(form);
  return finish(form, { mode, organisationName, ...readDetailsOf(form, asked, mode) });
}

export function readDetails(
  values: FormValues,
  language: Language,
  { asked, mode }: { readonly asked: Asked; readonly mode: AttendanceMode },
): FormResult<Details> {
  const form = reading(values, language);
  return finish(form, readDetailsOf(form, asked, mode));
}

/** Whom somebody signs up: some of those who are known, and some by name and address. */
export function readColleagues(
  values: FormValues,
  language: Language,
  { ways, known }: { readonly ways: readonly AttendanceMode[]; readonly known: readonly number[] },
): FormResult<{
  readonly mode: AttendanceMode;
  readonly chosen: readonly number[];
  readonly others: readonly (Contact & { readonly row: number })[];
}> {
  const form = reading(values, language);
  const mode = readMode(form, ways);
  const ticked = many(values, 'person').map(Number);
  const chosen = known.filter((id) => ticked.includes(id));
  const rows = Array.from({ length: mostRows }, (_, row) => row).filter(
    (row) => one(values, `name-${row}`).trim() !== '' || one(values, `email-${row}`).trim() !== '',
  );
  const others = rows.map((row) => ({ row, ...readContact(form, `-${row}`) }));
  if (chosen.length + others.length === 0) form.errors['person'] = messages[language].colleagues.none;
  if (chosen.length + others.length > mostAtOnce) form.errors['person'] = form.say.tooMany;
  return finish(form, { mode, chosen, others });
}

/** Who takes over: somebody who is known, or a name and an address. */
export function readSuccessor(
  values: FormValues,
  language: Language,
  known: readonly number[],
): FormResult<{ readonly known: number } | Contact> {
  const form = reading(values, language);
  const typed = one(values, 'to');
  const person = known.find((id) => String(id) === typed);
  if (person !== undefined) return finish(form, { known: person });
  if (known.length > 0 && typed !== 'other') {
    form.errors['to'] = form.say.to;
    return finish<Contact>(form, { name: '', email: '' });
  }
  return finish<Contact>(form, readContact(form));
}

/** Another way of coming, and whether one waits for it where it is full. */
export function readModeChange(
  values: FormValues,
  language: Language,
): FormResult<{ readonly mode: AttendanceMode; readonly waits: boolean }> {
  const form = reading(values, language);
  const mode = readMode(form, attendanceModes);
  return finish(form, { mode, waits: one(values, 'waits') === 'yes' });
}

export const whyMax = 500;

/** Why somebody is taken off by another. */
export function readWhy(values: FormValues, language: Language): FormResult<string> {
  const form = reading(values, language);
  const why = one(values, 'reason').trim();
  if (why.length > whyMax) form.errors['reason'] = form.say.whyLong;
  return finish(form, why);
}

/** Somebody whom an arranger adds or invites. */
export function readGuest(
  values: FormValues,
  language: Language,
  ways: readonly AttendanceMode[],
): FormResult<
  Contact & { readonly organisationName: string; readonly mode: AttendanceMode; readonly invites: boolean }
> {
  const form = reading(values, language);
  const contact = readContact(form);
  const organisationName = readOrganisationName(form);
  const invites = one(values, 'act') === 'invite';
  const mode = invites ? (ways[0] ?? 'physical') : readMode(form, ways);
  return finish(form, { ...contact, organisationName, mode, invites });
}

/** Where a visitor asks for a link to sign up with. */
export function readContactForm(values: FormValues, language: Language): FormResult<Contact> {
  const form = reading(values, language);
  return finish(form, readContact(form));
}

/** A question that an arranger adds. */
export function readQuestion(values: FormValues, language: Language): FormResult<Omit<Question, 'id'>> {
  const form = reading(values, language);
  const { errors, say } = form;
  const label = plainName(one(values, 'label'));
  if (label === '' || label.length > 200) errors['label'] = say.label;
  const kind = questionKinds.find((known) => known === one(values, 'kind'));
  if (!kind) errors['kind'] = say.kind;
  const lines = one(values, 'choices').split('\n').map(plainName);
  const choices = kind === 'choice' || kind === 'several' ? [...new Set(lines.filter((line) => line !== ''))] : [];
  const wrong = choices.length < 2 || choices.length > 20 || choices.some((choice) => choice.length > 200);
  if ((kind === 'choice' || kind === 'several') && wrong) errors['choices'] = say.choices;
  const mode = attendanceModes.find((known) => known === one(values, 'mode')) ?? null;
  return finish(form, { label, kind: kind ?? 'line', choices, required: one(values, 'required') === 'yes', mode });
}

export function readNeedsTerms(
  values: FormValues,
  language: Language,
): FormResult<Pick<Asked, 'asksNeeds' | 'needsDays'>> {
  const form = reading(values, language);
  const typed = one(values, 'needsDays').trim();
  const needsDays = /^\d{1,2}$/.test(typed) ? Number(typed) : -1;
  if (needsDays < 0 || needsDays > 90) form.errors['needsDays'] = form.say.needsDays;
  return finish(form, { asksNeeds: one(values, 'asksNeeds') === 'yes', needsDays });
}
