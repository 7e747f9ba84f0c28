import type { Text } from '#kernel/text.ts';
import { dayInWords, sentences } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { ReportFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const reportRules: readonly Rule<ReportFacts>[] = [
  {
    id: 'report.delivered',
    chapter: 'report',
    force: 'must',
    sources: [provrumLines(156)],
    title: { sv: 'Återrapportering', en: 'Reporting back' },
    statement: () => ({
      sv: 'Resultatet ska återrapporteras till Reglab och till alla medlemmar.',
      en: 'The result must be reported back to Reglab and to all members.',
    }),
    parameters: [],
    holds: ({ deliveredToReglab, deliveredToMembers }) => deliveredToReglab !== null && deliveredToMembers !== null,
    because: ({ deliveredToReglab, deliveredToMembers }) =>
      sentences(
        delivery({ sv: 'Till Reglab', en: 'To Reglab' }, deliveredToReglab),
        delivery({ sv: 'Till medlemmarna', en: 'To the members' }, deliveredToMembers),
      ),
  },
  {
    id: 'report.quality',
    chapter: 'report',
    force: 'must',
    sources: [provrumLines(163)],
    title: { sv: 'Kvalitetssäkring', en: 'Quality review' },
    statement: () => ({
      sv: 'Kansliet ska ha kvalitetssäkrat resultatet. Det är en bedömning som en namngiven person gör.',
      en: 'The secretariat must have assured the quality of the result. It is a judgement that a named person makes.',
    }),
    parameters: [],
    holds: ({ qualityAssuredBy }) => qualityAssuredBy !== null,
    because: ({ qualityAssuredBy: by }) =>
      by === null
        ? {
            sv: 'Ingen på kansliet har kvalitetssäkrat resultatet ännu.',
            en: 'Nobody at the secretariat has assured the quality yet.',
          }
        : { sv: `Kvalitetssäkrat av ${by}.`, en: `Quality assured by ${by}.` },
  },
  {
    id: 'report.conference',
    chapter: 'report',
    force: 'must',
    sources: [provrumLines(156, 158)],
    title: { sv: 'Redovisning på årskonferensen', en: 'Presented at the annual conference' },
    statement: () => ({
      sv: 'Resultatet ska redovisas på en årskonferens.',
      en: 'The result must be presented at an annual conference.',
    }),
    parameters: [],
    holds: ({ presentedAt }) => presentedAt !== null,
    because: ({ presentedAt: at }) =>
      at === null
        ? {
            sv: 'Resultatet är inte redovisat på någon årskonferens ännu.',
            en: 'The result has not been presented at an annual conference yet.',
          }
        : { sv: `Redovisat på ${conference(at).sv}.`, en: `Presented at ${conference(at).en}.` },
  },
];

const conference = (at: number | string): Text =>
  typeof at === 'number'
    ? { sv: `Reglabs årskonferens ${at}`, en: `Reglab’s annual conference ${at}` }
    : { sv: at, en: at };

function delivery(to: Text, on: ReportFacts['deliveredToReglab']): Text {
  if (on === null) return { sv: `${to.sv}: inte ännu.`, en: `${to.en}: not yet.` };
  return { sv: `${to.sv}: ${dayInWords(on).sv}.`, en: `${to.en}: ${dayInWords(on).en}.` };
}
