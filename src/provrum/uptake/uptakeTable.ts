import type { OrganisationKind } from '#organisations/organisation.ts';
import { strongest, type Uptake, type UseCounts, type UseLevel } from './uptake.ts';

/** A member of the table: its answers counted, and where one result is looked at, what it said. */
export interface TableMember extends UseCounts {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly uptake: Uptake | null;
  readonly letter: string | null;
}

interface Words {
  readonly levels: Readonly<Record<UseLevel, string>>;
  readonly answers: { readonly words: string; readonly by: string; readonly answer: string };
  readonly board: { readonly organisation: string; readonly letter: string; readonly inAll: string };
}

/** The table of members as rows of a file, its heads first: the same as on the page. */
export function memberTable(
  members: readonly TableMember[],
  one: boolean,
  { levels, answers, board }: Words,
): readonly (readonly (string | number | null)[])[] {
  const named = [board.organisation, board.letter];
  if (one) {
    return [
      [...named, answers.answer, answers.words, answers.by],
      ...members.map(({ name, letter, uptake }) => [
        name,
        letter,
        levels[uptake?.answer ?? 'unanswered'],
        uptake?.note ?? null,
        uptake ? `${uptake.by.name}, ${uptake.changedOn}` : null,
      ]),
    ];
  }
  return [
    [...named, levels.used, levels.willUse, levels.notForUs, levels.unanswered, board.inAll],
    ...members.map((member) => [
      member.name,
      member.letter,
      member.used,
      member.willUse,
      member.notForUs,
      member.unanswered,
      levels[strongest(member)],
    ]),
  ];
}
