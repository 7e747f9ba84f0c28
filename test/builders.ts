import type { PersonId } from '#kernel/id.ts';
import { type Actor, type Proposer, proposerOf } from '#organisations/authority.ts';
import type { CoAuthor, ProposalText, Provrum } from '#provrum/provrum.ts';
import { anActor, aProvrum, parties, type PartyKey } from './aProvrum.ts';

export { anActor, aProvrum, aStanding, aVoice, parties } from './aProvrum.ts';

/** A text with nothing left to say before it is posted; name only what matters. */
export const aText = (extra: Partial<ProposalText> = {}): ProposalText => ({
  title: 'Drönare i krisberedskap',
  summary: 'Vi prövar vad drönare kan göra när vägarna är avskurna.',
  question: 'Vad kan drönare göra som vi inte klarar i dag?',
  whyNow: 'Tekniken är billig och reglerna är nya.',
  toTry: 'Två regioner flyger samma sträcka och jämför.',
  kind: 'subjectMatter',
  themes: [],
  wishedStart: null,
  ...extra,
});

/** A draft of Region Dalarna, complete. */
export const aDraft = (extra: Partial<Provrum> = {}): Provrum =>
  aProvrum({}, { state: 'draft', text: aText(), textVersion: 0, materialVersion: 0, openedAt: null, ...extra });

/** An open proposal of Region Dalarna with a complete text. */
export const anOpenProposal = (extra: Partial<Provrum> = {}): Provrum => aProvrum({}, { text: aText(), ...extra });

/** Somebody acting for an organisation; number 1 is the person every builder takes for granted. */
export const somebody = (key: PartyKey, person = 1): Actor => {
  const actor = anActor(parties[key]);
  return { ...actor, person: { ...actor.person, id: person as PersonId } };
};

export function aProposer(key: PartyKey, person = 1): Proposer {
  const proposer = proposerOf(somebody(key, person));
  if (!proposer) throw new Error(`${key} may not propose`);
  return proposer;
}

export const aCoAuthor = (key: PartyKey, person: number): CoAuthor => ({
  person: { id: person as PersonId, name: 'Medförfattare Prov' },
  organisation: parties[key],
});
