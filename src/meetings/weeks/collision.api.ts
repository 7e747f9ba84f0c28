import type { Language } from '#kernel/text.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id } from '#platform/shapes.ts';
import { gatheringInPath } from '../attendance/attendance.api.ts';
import { arrangerOf } from '../gathering/gathering.ts';
import { type Colliding, type Collision, collisionKinds } from './collision.ts';
import { type Against, againstGathering } from './collision.scope.ts';
import { collidingWords, collisionWords, dayClashWords } from './collision.view.tsx';
import { type DayClash, dayClashKinds } from './dayClash.ts';

const wall = z.string().openapi({ example: '2027-02-03T09:00' });
/** Without a number: an annual conference that is known by its days only, or what the reader may not read. */
export const CollidingMeeting = z
  .object({ id: id.nullable(), title: z.string(), starts: wall, ends: wall })
  .openapi('CollidingMeeting');
export const DayReason = z.object({ kind: z.enum(dayClashKinds), words: z.string() }).openapi('DayReason');
export const CollisionReason = z.object({ kind: z.enum(collisionKinds), words: z.string() }).openapi('CollisionReason');
/** What speaks against the days of one meeting. */
export const AgainstShown = z
  .object({
    days: z.array(DayReason),
    collisions: z.array(
      z.object({ other: CollidingMeeting, reasons: z.array(CollisionReason) }).openapi('MeetingCollision'),
    ),
  })
  .openapi('MeetingCollisions');

export const showColliding = (of: Colliding, language: Language) => ({
  id: of.id,
  title: collidingWords(of, language),
  ...of.when,
});
export const showCollision = (one: Collision, language: Language) => ({
  kind: one.kind,
  words: collisionWords(one, language),
});
export const showDayClash = (clash: DayClash, language: Language) => ({
  kind: clash.kind,
  words: dayClashWords(clash, language),
});
export const showAgainst = ({ days, warned }: Against, language: Language) => ({
  days: days.map((clash) => showDayClash(clash, language)),
  collisions: warned.map(({ other, collisions }) => ({
    other: showColliding(other, language),
    reasons: collisions.map((one) => showCollision(one, language)),
  })),
});

const list = operation({
  id: 'listGatheringCollisions',
  tag: 'gatherings',
  method: 'get',
  path: '/gatherings/{meeting}/collisions',
  answers: { 200: AgainstShown },
  problems: ['not-allowed'],
});

/** What a meeting that people sign up for collides with, for those who arrange it. */
export const collisionApi = newApi<ApiEnv>().openapi(list, async (c) => {
  const gathering = await gatheringInPath(c);
  const arranger = arrangerOf(c.var.actor, gathering) ?? refuse('not-allowed');
  return send(c, AgainstShown, showAgainst(await againstGathering(c.var.db, gathering, arranger), c.var.language));
});
