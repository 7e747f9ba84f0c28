import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Checkbox, Radios } from '#ui/choice.tsx';
import { type Fact, Facts, Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { type AttendanceMode, modesOf } from '../gathering/gathering.ts';
import { spanInWords } from '../inWords.ts';
import type { Needs } from './needs.ts';
import { lineFor, positionIn } from './queue.ts';
import { type Asked, askedOf, linesOf } from './questions.ts';
import { messages } from './registration.messages.ts';
import { closedNow, type Desk, hasBegun, termsOf } from './registration.ts';
import type { Seat, SeatAct } from './registration.scope.ts';
import { whyMax } from './registration.form.ts';
import type { Colleague } from './registrations.store.ts';
import { NeedsFields, placesInWords, QuestionFields } from './signUp.view.tsx';

/** What the page of a registration knows. */
export interface SeatShown {
  readonly seat: Seat;
  readonly desk: Desk;
  readonly asked: Asked;
  readonly answers: ReadonlyMap<number, string>;
  /** Only for who it is about. */
  readonly needs: Needs | null;
  readonly colleagues: readonly Colleague[];
  readonly language: Language;
  /** What was typed in one of the page's forms, and what is wrong with it. */
  readonly typed?: { readonly act: SeatAct; readonly values: FieldValues; readonly errors?: FieldErrors | undefined };
}

/** True while something can be changed. */
export const isLive = ({ seat: { registration, gathering }, desk }: SeatShown): boolean =>
  ['registered', 'waitlisted', 'offered'].includes(registration.state) &&
  gathering.state !== 'cancelled' &&
  !hasBegun(gathering, desk.now);

const formOf = (shown: SeatShown, act: SeatAct) => ({
  id: act,
  action: localise(shown.seat.path(act), shown.language),
  language: shown.language,
  values: shown.typed?.act === act ? shown.typed.values : undefined,
  errors: shown.typed?.act === act ? shown.typed.errors : undefined,
});

/** Where somebody stands: a place, an offer with its deadline, or a number in the queue with the rule behind it. */
export function SeatStanding(shown: SeatShown) {
  const { seat, desk, language } = shown;
  const { registration, gathering } = seat;
  const text = messages[language].own;
  const { ofOthers } = text;
  const { name } = registration.person;
  const line = lineFor(desk.entries, gathering.places, registration.mode);
  switch (registration.state) {
    case 'registered':
      return (
        <Notice tone="good">
          <p>{seat.own ? text.registered[registration.mode] : ofOthers.registered[registration.mode](name)}</p>
          {registration.wished && <p>{wishedInWords(shown, registration.wished)}</p>}
        </Notice>
      );
    case 'offered':
      return (
        <Notice tone="warn" title={seat.own ? text.offered : ofOthers.offered(name)}>
          {registration.offeredUntil && <p>{text.offerUntil(formatMoment(registration.offeredUntil, language))}</p>}
          {isLive(shown) && (
            <form class="form" method="post" action={localise(seat.path('offer'), language)}>
              <Actions>
                <Submit name="answer" value="yes">
                  {messages[language].offer[seat.own ? 'accept' : 'acceptTheirs']}
                </Submit>
                <Submit name="answer" value="no" weight="second">
                  {messages[language].offer.decline}
                </Submit>
              </Actions>
            </form>
          )}
        </Notice>
      );
    case 'waitlisted': {
      const number = positionIn(line, registration.id) ?? 0;
      const standing = line[number - 1]?.standing;
      return (
        <Notice
          tone="info"
          title={seat.own ? text.waitlisted(number, line.length) : ofOthers.waitlisted(name, number, line.length)}
        >
          {standing === 'held-back' && !termsOf(gathering, desk.today).released && <p>{text.heldBack}</p>}
          {standing && standing !== 'held-back' && <p>{messages[language].standings[standing]}.</p>}
        </Notice>
      );
    }
    case 'transferred':
      return (
        <Notice>
          <p>{text.transferred(registration.handedTo?.name ?? '')}</p>
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice>
          <p>{seat.own ? text.cancelled : ofOthers.cancelled(name)}</p>
        </Notice>
      );
    case 'attended':
    case 'absent':
      return (
        <Notice>
          <p>{seat.own ? text[registration.state] : ofOthers[registration.state](name)}</p>
        </Notice>
      );
  }
}

/** Whoever has a place one way and waits for one the other way. */
function wishedInWords({ seat: { registration, gathering, own }, desk, language }: SeatShown, way: AttendanceMode) {
  const { own: text, modes } = messages[language];
  const number = positionIn(lineFor(desk.entries, gathering.places, way), registration.id) ?? 0;
  return own ? text.wished(modes[way], number) : text.ofOthers.wished(registration.person.name, modes[way], number);
}

/** Everything that can be done with a registration. */
export function SeatActs(shown: SeatShown) {
  const { seat, desk, language } = shown;
  const text = messages[language];
  if (!isLive(shown)) {
    const again = ['cancelled', 'transferred'].includes(seat.registration.state) && !closedNow(desk) && seat.own;
    return again ? (
      <Actions>
        <LinkButton weight="main" href={localise(againPath(seat), language)}>
          {text.own.again}
        </LinkButton>
      </Actions>
    ) : null;
  }
  return (
    <>
      <DetailsPart {...shown} />
      {modesOf(seat.gathering).length > 1 && <ModePart {...shown} />}
      <HandOverPart {...shown} />
      <Part title={text.cancel.heading} id="avanmalan">
        <p>{text.cancel.lead}</p>
        {seat.own ? (
          <PostButton action={localise(seat.path('cancel'), language)} weight="stop">
            {seat.registration.state === 'waitlisted' ? text.cancel.sendQueue : text.cancel.send}
          </PostButton>
        ) : (
          <Form {...formOf(shown, 'cancel')}>
            <Field name="reason" label={text.cancel.why} hint={text.cancel.whyHint} maxlength={whyMax} optional />
            <Actions>
              <Submit weight="stop">{text.cancel.sendTheirs(seat.registration.person.name)}</Submit>
            </Actions>
          </Form>
        )}
      </Part>
    </>
  );
}

/** Whoever came by an address of their own signs up there again; others in the meeting's form. */
const againPath = (seat: Seat): string =>
  seat.path().startsWith('/anmalan/') ? `${seat.path()}?igen=1` : `${paths.signUp(seat.gathering.id)}?igen=1`;

/** The meeting's questions, to who it is about: nobody else writes what somebody eats. */
function DetailsPart(shown: SeatShown) {
  const { seat, asked, answers, needs, language } = shown;
  const text = messages[language].details;
  const { mode } = seat.registration;
  const questions = askedOf(asked, mode);
  const asksNeeds = asked.asksNeeds && mode === 'physical';
  if (questions.length === 0 && !asksNeeds) return null;
  if (!seat.own)
    return (
      <Part title={text.heading} id="fragor">
        <p>{text.theirs}</p>
      </Part>
    );
  const form = formOf(shown, 'details');
  const written: FieldValues = {
    ...Object.fromEntries(
      questions.map(({ id, kind }) => [
        `q-${id}`,
        kind === 'several' ? linesOf(answers.get(id)) : (answers.get(id) ?? ''),
      ]),
    ),
    diets: needs?.diets ?? [],
    food: needs?.food ?? '',
    access: needs?.access ?? '',
  };
  return (
    <Part title={questions.length > 0 ? text.heading : text.needs} id="fragor">
      <Form {...form} values={form.values ?? written}>
        <QuestionFields questions={questions} language={language} />
        {asksNeeds && <NeedsFields asked={asked} language={language} named={questions.length === 0} />}
        <Actions>
          <Submit weight="second">{text.send}</Submit>
        </Actions>
      </Form>
    </Part>
  );
}

function ModePart(shown: SeatShown) {
  const { seat, desk, language } = shown;
  const { registration, gathering } = seat;
  const text = messages[language];
  const form = formOf(shown, 'mode');
  return (
    <Part title={text.mode.heading} id="satt">
      {registration.wished && (
        <form method="post" action={form.action}>
          <input type="hidden" name="mode" value={registration.mode} />
          <Submit weight="quiet">{text.mode.keep}</Submit>
        </form>
      )}
      <Form {...form} values={form.values ?? { mode: registration.wished ?? registration.mode }}>
        <Radios
          name="mode"
          legend={seat.own ? text.mode.legend : text.signUp.modeOfOthers}
          choices={modesOf(gathering).map((way) => ({
            value: way,
            label: text.modes[way],
            hint: way === registration.mode ? undefined : placesInWords(desk, way, language),
          }))}
        />
        {registration.state === 'registered' && <Checkbox name="waits" label={text.mode.wait} />}
        <Actions>
          <Submit weight="second">{text.mode.send}</Submit>
        </Actions>
      </Form>
    </Part>
  );
}

function HandOverPart(shown: SeatShown) {
  const { colleagues, language } = shown;
  const text = messages[language].handOver;
  const choices = colleagues.map(({ id, name }) => ({ value: String(id), label: name }));
  const fields = (
    <>
      <Field name="name" label={text.name} />
      <Field name="email" type="email" label={text.email} />
    </>
  );
  return (
    <Part title={text.heading} id="lamna-over">
      <p>{text.lead}</p>
      <Form {...formOf(shown, 'handOver')}>
        {choices.length === 0 ? (
          fields
        ) : (
          <>
            <Field
              type="select"
              name="to"
              label={text.legend}
              options={[...choices, { value: 'other', label: text.other }]}
            />
            <details open={shown.typed?.act === 'handOver'}>
              <summary>{text.other}</summary>
              {fields}
            </details>
          </>
        )}
        <Actions>
          <Submit weight="second">{text.send}</Submit>
        </Actions>
      </Form>
    </Part>
  );
}

/** Who, how and since when, beside the rest; and the rule of the queue in words. */
export function SeatFacts({ seat: { registration, gathering }, language }: SeatShown) {
  const { own, modes, states, rules, organisationUnknown } = messages[language];
  const { when, where, text, places } = gathering;
  const items: readonly (Fact | null)[] = [
    { term: own.facts.who, value: registration.person.name },
    {
      term: own.facts.organisation,
      value: registration.organisation?.name ?? (registration.organisationName || organisationUnknown),
    },
    { term: own.facts.state, value: states[registration.state] },
    { term: own.facts.mode, value: modes[registration.mode] },
    { term: own.facts.since, value: formatMoment(registration.queuedAt, language) },
    when && { term: own.facts.when, value: spanInWords(when)[language] },
    where !== '' ? { term: own.facts.where, value: where } : null,
    // As in the letter: the address is for those who have a place on the screen.
    text.link !== '' && registration.mode === 'digital' && registration.state === 'registered'
      ? { term: own.facts.link, value: <a href={text.link}>{text.link}</a> }
      : null,
  ];
  const limited = places.capacity.physical !== null || places.capacity.digital !== null;
  return (
    <>
      <Panel title={text.title}>
        <Facts items={items.filter((item) => item !== null)} />
        {registration.registeredBy.id !== registration.person.id && (
          <p class="quiet">{own.by(registration.registeredBy.name)}</p>
        )}
        <Actions>
          <LinkButton weight="quiet" href={localise(paths.gathering(gathering.id), language)}>
            {own.toMeeting}
          </LinkButton>
        </Actions>
      </Panel>
      {limited && (
        <Panel title={own.ruleHeading}>
          <p>{rules[places.rule]}</p>
          <p>{own.offerRule(places.offerHours)}</p>
        </Panel>
      )}
    </>
  );
}
