import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { dayInYear, weekdayName } from '#ui/dayInYear.ts';
import { Panel } from '#ui/facts.tsx';
import { formatList } from '#ui/format.ts';
import type { Slot } from '../gathering/slot.scope.ts';
import type { Colliding, Collision } from './collision.ts';
import { messages } from './collision.messages.ts';
import { type Against, againstGathering } from './collision.scope.ts';
import type { DayClash } from './dayClash.ts';
import { weekReasonWords } from './weekReason.view.tsx';

/** So many names are told; more are counted. */
const mostNamed = 4;

function named(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNamed);
  const rest = names.length - shown.length;
  return formatList(rest > 0 ? [...shown, messages[language].more(rest)] : shown, language);
}

export function collisionWords(collision: Collision, language: Language): string {
  const text = messages[language];
  switch (collision.kind) {
    case 'people':
      return (collision.sameTime ? text.peopleAtOnce : text.people)(named(collision.names, language));
    case 'venue':
      return text.venue(collision.venue);
    case 'conference':
      return text.conferenceDay;
    case 'everybody':
      return text.everybody;
    case 'organisations':
      return text.organisations(named(collision.names, language));
    case 'secretariat':
      return collision.contact === null ? text.secretariatUnknown : text.secretariat(collision.contact);
  }
}

/** What a day is besides, and why that matters. */
export function dayClashWords(clash: DayClash, language: Language): string {
  const text = messages[language].days;
  switch (clash.kind) {
    case 'holiday':
    case 'squeezed':
      return text[clash.kind](weekReasonWords(clash, language));
    case 'weekend': {
      const days = clash.days.map((day) => `${weekdayName(day, language)} ${dayInYear(day, language)}`).join(', ');
      return text.weekend(days.charAt(0).toLocaleUpperCase('sv-SE') + days.slice(1));
    }
    case 'schoolBreak': {
      const words = text.schoolBreak(weekReasonWords(clash, language));
      return clash.expected ? text.expected(words) : words;
    }
  }
}

/** What a meeting is called for this reader. */
export function collidingWords({ sort, title, provrum }: Colliding, language: Language): string {
  const text = messages[language];
  if (sort === 'conference') return text.conference(title ?? '');
  if (sort === 'working' && provrum)
    return title === null ? text.concealed(provrum.name) : text.working(title, provrum.name);
  return title ?? '';
}

/** Where one reads about it: of a working meeting that is not for the reader, the provrum. */
function pathOf({ id, provrum }: Colliding): string {
  if (provrum) return id === null ? paths.provrum(provrum.id) : paths.meeting(provrum.id, id);
  return id === null ? paths.conferences() : paths.gathering(id);
}

export const CollidingLink = ({ of, language }: { readonly of: Colliding; readonly language: Language }) => (
  <a href={localise(pathOf(of), language)}>{collidingWords(of, language)}</a>
);

/** What a meeting collides with, for those who arrange it and can still move it. */
export const collisionSlot: Slot = async ({ c, gathering, arranger }) => {
  if (!arranger) return null;
  return <CollisionPanel {...await againstGathering(c.var.db, gathering, arranger)} language={c.var.language} />;
};

/** Nothing where nothing speaks against it. */
export function CollisionPanel({ days, warned, language }: Against & { readonly language: Language }) {
  const text = messages[language];
  if (days.length + warned.length === 0) return null;
  return (
    <Panel title={text.title} id="krockar">
      <p>{text.lead}</p>
      <ul class="plain">
        {days.map((clash) => (
          <li key={dayClashWords(clash, language)}>{dayClashWords(clash, language)}</li>
        ))}
        {warned.map(({ other, collisions }) => (
          <li key={other.id ?? collidingWords(other, language)}>
            <CollidingLink of={other} language={language} />
            <Collisions collisions={collisions} language={language} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What two meetings collide in, one line each. */
export const Collisions = ({
  collisions,
  language,
}: {
  readonly collisions: readonly Collision[];
  readonly language: Language;
}) => (
  <ul class="plain">
    {collisions.map((collision) => (
      <li key={collision.kind}>{collisionWords(collision, language)}</li>
    ))}
  </ul>
);
