import type { Text } from '#kernel/text.ts';
import { provrumLines } from '../citation.ts';
import type { InterestFacts, Role } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Only members lead (provrum.lead): a partner that answers yes to the lead question is refused here already. */
export const interest: readonly Rule<InterestFacts>[] = [
  {
    id: 'provrum.interest',
    chapter: 'interest',
    force: 'must',
    sources: [provrumLines(116, 124), provrumLines(90)],
    title: { sv: 'Intresse och ledarfrågan', en: 'Interest and the lead question' },
    statement: () => ({
      sv: 'Medlemmar och partner får anmäla intresse. En medlem som anmäler intresse svarar varje gång på om den vill leda. Partner kan delta eller följa, men inte leda.',
      en: 'Members and partners may signal interest. A member that signals interest answers each time whether it wants to lead. Partners can take part or follow, but not lead.',
    }),
    parameters: [],
    holds: ({ membership, role }) =>
      membership !== null && role !== null && (role !== 'lead' || membership === 'member'),
    because,
  },
];

const answers: Readonly<Record<Role, Text>> = {
  lead: { sv: 'vill delta och kan leda.', en: 'wants to take part and is willing to lead.' },
  participate: { sv: 'vill delta, men inte leda.', en: 'wants to take part, but not to lead.' },
  follow: { sv: 'vill följa provrummet.', en: 'wants to follow the provrum.' },
};

function because({ name, membership, role }: InterestFacts): Text {
  if (membership === null) {
    return { sv: `${name} är varken medlem eller partner.`, en: `${name} is neither a member nor a partner.` };
  }
  if (role === null) {
    return {
      sv: `${name} har inte svarat på frågan om att leda.`,
      en: `${name} has not answered the question about leading.`,
    };
  }
  if (role === 'lead' && membership === 'partner') {
    return {
      sv: `${name} är partner. Bara medlemmar kan leda.`,
      en: `${name} is a partner. Only members can lead.`,
    };
  }
  return { sv: `${name} ${answers[role].sv}`, en: `${name} ${answers[role].en}` };
}
