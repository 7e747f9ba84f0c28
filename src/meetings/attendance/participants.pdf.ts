import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { figures, type Paper, paragraph } from '#platform/paper.ts';
import type { Gathering } from '../gathering/gathering.ts';
import { spanInWords } from '../inWords.ts';
import { messages } from './attendance.messages.ts';
import { listed, type RollEntry, workplaceOf } from './attendance.ts';

interface Given {
  readonly gathering: Gathering;
  readonly roll: readonly RollEntry[];
  readonly day: Day;
}

/** What is printed for the door. */
export const rollPapers = ['participants', 'badges'] as const;
export type RollPaper = (typeof rollPapers)[number];

export const paperOf = (kind: RollPaper, given: Given, language: Language): Paper =>
  kind === 'badges' ? badgesPaper(given, language) : participantsPaper(given, language);

const aboutOf = ({ when, where }: Gathering, language: Language): string =>
  [when ? spanInWords(when)[language] : '', where].filter((part) => part !== '').join(', ');

/** Those who are expected or came, for the table at the door: a pen does where there is no phone. */
function participantsPaper({ gathering, roll, day }: Given, language: Language): Paper {
  const { paper: text, attendance, modes } = messages[language];
  const here = withPlace(roll);
  const hybrid = gathering.text.mode === 'hybrid';
  return {
    title: text.list(gathering.text.title),
    language,
    day,
    about: aboutOf(gathering, language),
    blocks: [
      figures([{ label: attendance.people, value: text.count(here.length) }]),
      here.length === 0
        ? paragraph(text.nobody)
        : {
            kind: 'table',
            caption: attendance.people,
            columns: [
              { label: attendance.person, width: 2 },
              { label: attendance.organisation, width: 2 },
              ...(hybrid ? [{ label: attendance.mode }] : []),
              { label: text.signature, width: 0.8 },
            ],
            rows: here.map((entry) => [
              entry.person.name,
              workplaceOf(entry),
              ...(hybrid ? [modes[entry.mode]] : []),
              entry.state === 'attended' ? 'X' : '',
            ]),
          },
    ],
  };
}

/** A badge for each who comes to the room. */
function badgesPaper({ gathering, roll, day }: Given, language: Language): Paper {
  const { paper: text } = messages[language];
  const items = withPlace(roll)
    .filter(({ mode }) => mode === 'physical')
    .map((entry) => ({ name: entry.person.name, under: workplaceOf(entry), small: gathering.text.title }));
  return {
    title: text.badges(gathering.text.title),
    language,
    day,
    about: aboutOf(gathering, language),
    blocks: items.length === 0 ? [paragraph(text.nobody)] : [{ kind: 'labels', items }],
  };
}

/** Those in line have no place, and no badge lies ready for them. */
const withPlace = (roll: readonly RollEntry[]): readonly RollEntry[] =>
  listed(roll).filter(({ state }) => state !== 'waitlisted' && state !== 'absent');
