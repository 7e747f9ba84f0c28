import { dayOfLocal } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Panel } from '#ui/facts.tsx';
import { formatList } from '#ui/format.ts';
import type { Slot } from '../gathering/slot.scope.ts';
import { type Collision, type Warned, warningsOf } from './collision.ts';
import { messages } from './collision.messages.ts';
import { listPairsOf } from './collision.store.ts';

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
    case 'organisations':
      return text.organisations(named(collision.names, language));
    case 'secretariat':
      return collision.contact === null ? text.secretariatUnknown : text.secretariat(collision.contact);
  }
}

/** What a meeting collides with, for those who arrange it and can still move it. */
export const collisionSlot: Slot = async ({ c, gathering, arranger }) => {
  const { when, state } = gathering;
  if (!arranger || !when || !['planned', 'announced', 'open', 'closed'].includes(state)) return null;
  const days = { from: dayOfLocal(when.starts), to: dayOfLocal(when.ends) };
  const pairs = await listPairsOf(c.var.db, { meeting: gathering.id, ...days, all: arranger.secretariat });
  const warned = warningsOf(pairs);
  return warned.length === 0 ? null : <CollisionPanel warned={warned} language={c.var.language} />;
};

export function CollisionPanel({
  warned,
  language,
}: {
  readonly warned: readonly Warned[];
  readonly language: Language;
}) {
  const text = messages[language];
  return (
    <Panel title={text.title} id="krockar">
      <p>{text.lead}</p>
      <ul class="plain">
        {warned.map(({ other, collisions }) => (
          <li key={other.id}>
            <a href={localise(paths.gathering(other.id), language)}>{other.title}</a>
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
