import { type Decision, decided, refused } from '#kernel/decision.ts';
import { meetingQualityRules } from '#rulebook/chapters/networks.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import type { Arranged, ArrangingRefusal } from './plan.ts';
import type { Gathering } from './gathering.ts';
import type { QualityJudgement } from './contents.ts';

export type { QualityJudgement } from './contents.ts';

/** A judgement with the person who made it. */
export interface Judged extends QualityJudgement {
  readonly by: string;
  readonly at: string;
}

/** Judges a meeting. The program asks; a named person answers, before the meeting or after it. */
export function judgeQuality(
  gathering: Gathering,
  judgement: QualityJudgement,
  before: Judged | null,
): Decision<Arranged<'gathering-changed'>, ArrangingRefusal> {
  if (gathering.state === 'cancelled') return refused({ kind: 'gathering-over' });
  const same =
    before !== null &&
    before.note === judgement.note &&
    [...before.fulfilled].sort().join() === [...judgement.fulfilled].sort().join();
  if (same) return refused({ kind: 'unchanged' });
  return decided({
    kind: 'gathering-changed',
    meeting: gathering.id,
    title: gathering.text.title,
    part: 'quality',
    content: judgement,
  });
}

/** What the rulebook says of the judgement; nothing where no version of the networks' part is in force. */
export const qualityFindings = (
  { text }: Pick<Gathering, 'text'>,
  judged: Judged | null,
  version: NetworkVersion | null,
): readonly Finding[] =>
  version === null
    ? []
    : assess(
        meetingQualityRules,
        { meeting: text.title, judgedBy: judged?.by ?? null, fulfilled: judged?.fulfilled ?? [] },
        version.parameters,
      );
