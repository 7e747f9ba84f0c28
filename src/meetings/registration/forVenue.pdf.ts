import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { figures, type Paper, paragraph } from '#platform/paper.ts';
import type { Gathering } from '../gathering/gathering.ts';
import { spanInWords } from '../inWords.ts';
import type { NeedsSum } from './needs.ts';
import { messages } from './registration.messages.ts';

/** What is said to the venue: so many of each, and nothing besides. */
export interface SumLine {
  readonly what: string;
  readonly people: number;
}

export function sumLines(sums: NeedsSum, language: Language): readonly SumLine[] {
  const { needs: text, diets } = messages[language];
  return [
    ...sums.diets.map(({ diet, people }) => ({ what: diets[diet], people })),
    { what: text.otherFood, people: sums.otherFood },
    { what: text.access, people: sums.access },
  ].filter(({ people }) => people > 0);
}

interface Given {
  readonly gathering: Pick<Gathering, 'text' | 'when' | 'where'>;
  readonly sums: NeedsSum;
  readonly day: Day;
}

/** The sums as the arranger sends them to the venue: nobody's name, and nobody's words. */
export function venuePaper({ gathering, sums, day }: Given, language: Language): Paper {
  const { needs: text } = messages[language];
  const { when, where } = gathering;
  return {
    title: text.title(gathering.text.title),
    language,
    day,
    about: [when ? spanInWords(when)[language] : '', where].filter((part) => part !== '').join(', '),
    blocks:
      sums.people === 0
        ? [paragraph(text.none)]
        : [
            figures([{ label: text.peopleWithNeeds, value: String(sums.people) }]),
            {
              kind: 'table',
              caption: text.sums,
              columns: [{ label: text.what, width: 3 }, { label: text.count }],
              rows: sumLines(sums, language).map(({ what, people }) => [what, String(people)]),
            },
            paragraph(text.overlap),
          ],
  };
}
