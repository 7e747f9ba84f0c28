import type { Hono } from 'hono';
import { actForPage } from '#organisations/actFor.page.tsx';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { signInPage } from '#organisations/signIn.page.tsx';
import { signInCodePage } from '#organisations/signInCode.page.tsx';

/** Every page of the program; the first that matches answers. */
export const pages: readonly Hono<ActorEnv>[] = [
  signInPage,
  signInCodePage,
  actForPage,
];
