import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { spanInWords } from '#meetings/inWords.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { formatDay, formatList, formatMoment } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './ours.messages.ts';
import { type OwnGathering, type OwnNetwork, peopleIn, type ToAnswer } from './ours.ts';

interface Items<Item> {
  readonly items: readonly Item[];
  readonly language: Language;
}

/** Offers, tables and questions that wait for the organisation, each a link to where one answers. Nothing where none does. */
export function OursToAnswer({ items, today, language }: Items<ToAnswer> & { readonly today: Day }) {
  const text = messages[language].answer;
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="att-svara" count={items.length}>
      <Rows>
        {items.map((item) => {
          const { key, href, title, due } = answerRow(item, today, language);
          return (
            <Row
              key={key}
              level={3}
              href={localise(href, language)}
              title={title}
              meta={due && <Meta kind="due">{due}</Meta>}
            />
          );
        })}
      </Rows>
    </Part>
  );
}

interface AnswerRow {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly due: string | null;
}

function answerRow(item: ToAnswer, today: Day, language: Language): AnswerRow {
  const text = messages[language].answer;
  switch (item.kind) {
    case 'offer': {
      const { gathering, place } = item;
      return {
        key: `offer ${place.registration}`,
        href: paths.registration(gathering.id, place.registration),
        title: text.offer(place.person.name, gathering.title),
        due: text.by(formatMoment(place.until, language)),
      };
    }
    case 'table': {
      const { id, network, title, due } = item.table;
      return {
        key: `table ${id}`,
        href: paths.statusTable(network.id, id),
        title: text.table(title),
        due: due && text[due < today ? 'late' : 'due'](formatDay(due, language)),
      };
    }
    case 'evaluation': {
      const { meeting, title } = item.evaluation;
      return {
        key: `evaluation ${meeting}`,
        href: paths.gatheringEvaluation(meeting),
        title: text.evaluation(title),
        due: text.by(formatDay(item.until, language)),
      };
    }
  }
}

/** So many are shown. */
const most = 6;

/** Meetings to come, with who of the organisation is signed up and who is in line. Nothing where there are none. */
export function OurGatherings({ items, language }: Items<OwnGathering>) {
  const text = messages[language].meetings;
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="natverkens-moten" count={items.length}>
      <Rows>
        {items.slice(0, most).map((gathering) => (
          <OurGathering key={gathering.id} gathering={gathering} language={language} />
        ))}
      </Rows>
      <p>
        <a href={localise(paths.gatherings(), language)}>{text.all}</a>
      </p>
    </Part>
  );
}

function OurGathering({ gathering, language }: { readonly gathering: OwnGathering; readonly language: Language }) {
  const text = messages[language].meetings;
  const { id, title, network, when, mode, place, open, lastDay, people } = gathering;
  const line = (state: 'registered' | 'offered' | 'waitlisted', said: (names: string) => string) => {
    const names = peopleIn(gathering, state);
    return names.length > 0 && <Meta icon="people">{said(formatList(names, language))}</Meta>;
  };
  return (
    <Row
      level={3}
      href={localise(paths.gathering(id), language)}
      title={title}
      meta={
        <>
          {network && <Meta kind="org">{network}</Meta>}
          <Meta icon="calendar">{spanInWords(when)[language]}</Meta>
          {(mode === 'digital' || place !== '') && <Meta>{mode === 'digital' ? text.digital : place}</Meta>}
          {people.length === 0 && <Meta icon="people">{text.nobody}</Meta>}
          {line('registered', text.signed)}
          {line('offered', text.offered)}
          {line('waitlisted', text.waiting)}
          {open && people.length === 0 && lastDay && (
            <Meta kind="due">
              <a href={localise(paths.signUpColleagues(id), language)}>{text.last(formatDay(lastDay, language))}</a>
            </Meta>
          )}
        </>
      }
    />
  );
}

/** Beside: the networks, and who is the contact in each. */
export function OurNetworks({ items, language }: Items<OwnNetwork>) {
  const text = messages[language].networks;
  return (
    <Panel title={text.heading} id="vara-natverk">
      {items.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul class="plain">
          {items.map(({ id, name, contact }) => (
            <li key={id}>
              <a href={localise(paths.network(id), language)}>{name}</a>:{' '}
              {contact?.name ?? <a href={localise(paths.networkParts(id), language)}>{text.noContact}</a>}
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <LinkButton weight="quiet" href={localise(paths.networks(), language)}>
          {text.all}
        </LinkButton>
      </Actions>
    </Panel>
  );
}
