import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What is kept of a random token: whoever reads the database cannot use it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * What is kept of something short enough to be guessed (a code, an address): without the secret nobody can try all
 * values against it. The purpose keeps one use of the secret apart from another.
 */
export const keyedHash = (secret: Uint8Array, purpose: string, value: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${value}`).digest();

/** Compares in a time that tells nothing about where two hashes differ. */
export const equalHashes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
