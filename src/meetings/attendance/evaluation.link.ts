import type { MeetingId, RegistrationId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { equalHashes, keyedHash } from '#platform/hash.ts';

const purpose = 'gathering-evaluation';

const seal = (secret: Uint8Array, registration: number): Buffer =>
  keyedHash(secret, purpose, String(registration)).subarray(0, 24);

/** Where whoever came answers, with or without an account: nobody else can write the address. */
export const evaluationPath = (secret: Uint8Array, meeting: MeetingId, registration: RegistrationId): string =>
  paths.ownEvaluation(meeting, registration, seal(secret, registration).toString('base64url'));

/** True where we wrote the address ourselves. */
export const isOwnToken = (secret: Uint8Array, registration: number, token: string): boolean =>
  /^[\w-]{32}$/.test(token) && equalHashes(Buffer.from(token, 'base64url'), seal(secret, registration));
