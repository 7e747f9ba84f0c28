import type { Language } from '#kernel/text.ts';
import type { OrganisationId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one } from '#platform/form.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { formatTime } from '#ui/format.ts';
import { attendanceModes, type Gathering, modesOf } from '../gathering/gathering.ts';
import type { Named } from '../meeting.ts';
import { newKey } from './attendance.form.ts';
import { messages } from './attendance.messages.ts';
import { type RollEntry, workplaceOf } from './attendance.ts';

interface DoorProps {
  readonly gathering: Gathering;
  readonly roll: readonly RollEntry[];
  readonly of: number;
  readonly sought: string;
  /** False where nobody can be checked in today. */
  readonly open: boolean;
  readonly language: Language;
}

/** How many are here, a box to search in, and everybody with one big button. */
export function DoorList({ gathering, roll, of, sought, open, language }: DoorProps) {
  const { checkIn: text } = messages[language];
  const found = sought === '' ? roll : roll.filter((entry) => wordsOf(entry).includes(sought.toLocaleLowerCase('sv')));
  const action = localise(paths.checkIn(gathering.id), language);
  return (
    <section
      class="door"
      data-roll={gathering.id}
      data-saved={text.saved}
      data-waiting={text.waiting('{count}')}
      data-signed-out={text.signedOut}
      data-refused={text.refused('{what}', '{why}')}
      data-of={text.of('{of}')}
      data-in={text.in}
      data-out={text.out}
      data-partial={sought === '' ? undefined : ''}
    >
      <p class="door-count">
        <b data-roll-here>{roll.filter(({ state }) => state === 'attended').length}</b> {text.here}{' '}
        <span data-roll-of>{text.of(String(of))}</span>
      </p>
      <p class="door-status" data-roll-status role="status" />
      <ul class="door-refused" data-roll-refused />
      {roll.length === 0 ? (
        <>
          <Empty title={text.nobody}>{open && text.nobodyLead}</Empty>
          <ul class="door-list" />
        </>
      ) : (
        <>
          <search>
            <form class="door-search" method="get" action={action}>
              <label for="sok">{text.search}</label>
              <input id="sok" name="sok" type="search" value={sought} autocomplete="off" data-roll-search />
              <Submit weight="second">{text.find}</Submit>
            </form>
          </search>
          {sought !== '' && (
            <p>
              <a href={action}>{text.all}</a>
            </p>
          )}
          {found.length === 0 && <p>{text.noneFound}</p>}
          <h2 class="vh">{text.list}</h2>
          <ul class="door-list">
            {found.map((entry) => (
              <Person key={entry.registration} {...{ entry, action, sought, open, language }} />
            ))}
          </ul>
        </>
      )}
      {open && <p class="quiet door-help">{text.lead}</p>}
    </section>
  );
}

/** What a search looks through. */
const wordsOf = (entry: RollEntry): string => `${entry.person.name} ${workplaceOf(entry)}`.toLocaleLowerCase('sv');

interface PersonProps {
  readonly entry: RollEntry;
  readonly action: string;
  readonly sought: string;
  readonly open: boolean;
  readonly language: Language;
}

function Person({ entry, action, sought, open, language }: PersonProps) {
  const text = messages[language];
  const { registration, person, mode, state, marks } = entry;
  const here = state === 'attended';
  const came = marks.findLast(({ present }) => present)?.at;
  const said = [
    workplaceOf(entry),
    text.modes[mode].toLowerCase(),
    state === 'waitlisted' || state === 'offered' || state === 'absent' ? text.states[state] : '',
    here && came ? text.checkIn.since(formatTime(came, language)) : '',
  ].filter((part) => part !== '');
  return (
    <li
      class={here ? 'door-row door-here' : 'door-row'}
      id={`r${registration}`}
      data-person={registration}
      data-words={wordsOf(entry)}
    >
      <p class="door-who">
        <b>{person.name}</b> <span>{said.join(' · ')}</span>
      </p>
      {open && (
        <form method="post" action={action} data-later={person.name}>
          <Hidden name="registration" value={registration} />
          <Hidden name="act" value={here ? 'out' : 'in'} />
          <Hidden name="key" value={newKey()} />
          {sought !== '' && <Hidden name="sok" value={sought} />}
          <button
            class={here ? 'btn btn-2' : 'btn'}
            type="submit"
            data-label-in={text.checkIn.inLabel(person.name)}
            data-label-out={text.checkIn.outLabel(person.name)}
            aria-label={here ? text.checkIn.outLabel(person.name) : text.checkIn.inLabel(person.name)}
          >
            {here ? text.checkIn.out : text.checkIn.in}
          </button>
        </form>
      )}
    </li>
  );
}

interface WalkInProps {
  readonly gathering: Gathering;
  readonly organisations: readonly Named<OrganisationId>[];
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FieldErrors | undefined;
}

/** Whoever comes without having signed up. */
export function WalkInForm({ gathering, organisations, language, values, errors }: WalkInProps) {
  const { walkIn: text, modes } = messages[language];
  const ways = modesOf(gathering);
  return (
    <Part title={text.heading} id="oanmald">
      <div data-walk-in>
        <Form
          action={localise(paths.walkIn(gathering.id), language)}
          language={language}
          values={values}
          errors={errors}
        >
          <Hidden name="key" value={one(values, 'key')} />
          <Field name="name" label={text.name} autocomplete="off" />
          <Field name="email" type="email" label={text.email} hint={text.emailHint} autocomplete="off" />
          <Field
            name="organisation"
            type="select"
            label={text.organisation}
            options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
            empty={text.none}
            optional
          />
          <Field name="organisationName" label={text.other} hint={text.otherHint} maxlength={200} optional />
          {ways.length > 1 ? (
            <Radios
              name="mode"
              legend={text.mode}
              inline
              choices={attendanceModes.map((value) => ({ value, label: modes[value] }))}
            />
          ) : (
            <Hidden name="mode" value={ways[0] ?? 'physical'} />
          )}
          <Actions>
            <Submit weight="second">{text.send}</Submit>
          </Actions>
        </Form>
      </div>
    </Part>
  );
}
