import type { Day } from '#kernel/day.ts';
import { figures, heading, list, note, type Paper, paragraph, quiet } from '#platform/paper.ts';

/** What somebody might type who knows every typesetting language. */
export const hostile = '#import "x" $ \\ *a* _b_ <x> @ref `q` [x] {y} // #{panic()} ~ =';

/** A document with a block of each kind. */
export const paper: Paper = {
  title: 'Plan för vården',
  language: 'sv',
  day: '2026-11-22' as Day,
  about: 'Provrum P-12',
  blocks: [
    heading(1, 'Syfte'),
    paragraph('Första stycket.\nNy rad.\n\nAndra stycket.'),
    list(['Ett', 'Två']),
    heading(2, 'Pengar'),
    figures([{ label: 'Planerat', value: '180 000 kr' }]),
    note('Att veta.'),
    {
      kind: 'table',
      caption: 'Budget',
      columns: [{ label: 'Post' }, { label: 'Belopp', figures: true }],
      rows: [['Resor', '12 000 kr']],
      sum: ['Summa', '12 000 kr'],
    },
    {
      kind: 'bars',
      caption: 'Planerat och utfall',
      label: 'Post',
      series: ['Planerat', 'Utfall'],
      rows: [
        {
          label: 'Möten',
          values: [
            { size: 2, shown: '2 kr' },
            { size: 0, shown: '0 kr' },
          ],
        },
      ],
    },
    { kind: 'newPage' },
    { kind: 'list', items: ['Först', 'Sedan'], numbered: true },
    quiet('Till sist.'),
  ],
};
