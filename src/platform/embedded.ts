import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Target } from './postgres.ts';
export interface Embedded { readonly target: Target; readonly close: () => Promise<void> }
export async function openEmbedded(dataDir: string): Promise<Embedded> { throw new Error(dataDir); }
void [spawn, spawnSync, fs, path, sleep, createClient]; export type X = ChildProcess;
