import type { Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';

/** Every page of the program; the first that matches answers. */
export const pages: readonly Hono<ActorEnv>[] = [];
