import type { Day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { StateChip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { OwnWork } from './participation.store.ts';
import type { OwnTask } from './task.store.ts';
import { DueChip } from './task.view.tsx';
import { messages } from './work.messages.ts';

interface OwnTasksProps {
  readonly items: readonly OwnTask[];
  readonly person: PersonId;
  readonly organisation: string;
  readonly today: Day;
  readonly language: Language;
}

/** On an organisation's own page: what its people have to do, one's own first. Nothing where there is nothing. */
export function OwnTasks({ items, person, organisation, today, language }: OwnTasksProps) {
  const text = messages[language].tasks;
  if (items.length === 0) return null;
  const mine = items.filter(({ owner }) => owner.id === person);
  const others = items.filter(({ owner }) => owner.id !== person);
  return (
    <Part title={text.own} id="uppgifter" count={mine.length}>
      <p class="quiet">{text.ownLead}</p>
      <Rows>
        {[...mine, ...others].map(({ id, provrum, provrumTitle, title, due, owner, ownerHere, offered }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.task(provrum, id), language)}
            title={title}
            note={offered ? text.offered(organisation) : ownerHere ? undefined : text.gone}
            chip={<DueChip due={due} overdue={due !== null && due < today} language={language} />}
            meta={
              <>
                <Meta>{text.ofProvrum(provrumTitle)}</Meta>
                <Meta icon="person">{owner.id === person ? text.yours : owner.name}</Meta>
              </>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}

interface OwnWorkProps {
  readonly items: readonly OwnWork[];
  readonly language: Language;
}

/** Where an organisation works today, and the way there. Nothing where it works nowhere. */
export function OwnWorkplaces({ items, language }: OwnWorkProps) {
  const { people, ownWork } = messages[language];
  if (items.length === 0) return null;
  return (
    <Part title={ownWork} id="arbetet" count={items.length}>
      <Rows>
        {items.map(({ id, title, state, leads }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.work(id), language)}
            title={title}
            chip={<StateChip state={state} language={language} />}
            meta={<Meta icon="flag">{leads ? people.leads : people.takesPart}</Meta>}
          />
        ))}
      </Rows>
    </Part>
  );
}
