import { both, same } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { ProposerFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

const reasons = {
  member: { sv: 'är medlem.', en: 'is a member.' },
  partner: {
    sv: 'är partner. Partner kan anmäla intresse, men inte föreslå provrum.',
    en: 'is a partner. Partners can signal interest, but not propose a provrum.',
  },
  none: { sv: 'är varken medlem eller partner.', en: 'is neither a member nor a partner.' },
};

export const proposer: readonly Rule<ProposerFacts>[] = [
  {
    id: 'provrum.proposer',
    chapter: 'proposer',
    force: 'must',
    sources: [provrumLines(116, 118)],
    title: { sv: 'Medlemmar föreslår', en: 'Members propose' },
    statement: () => ({
      sv: 'Alla medlemmar får föreslå provrum. Partner får inte föreslå, men kan anmäla intresse för att delta.',
      en: 'Every member may propose a provrum. Partners may not propose, but can signal interest in taking part.',
    }),
    parameters: [],
    holds: ({ membership }) => membership === 'member',
    because: ({ name, membership }) =>
      both((language) => `${same(name)[language]} ${reasons[membership ?? 'none'][language]}`),
  },
];
