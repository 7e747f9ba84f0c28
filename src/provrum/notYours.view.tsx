import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import type { Finding } from '#rulebook/rule.ts';
import { FindingList } from '#ui/finding.tsx';
import { type Link, Page } from '#ui/page.tsx';
import { quoted } from './quoted.store.ts';

interface NotYours {
  readonly title: string;
  readonly lead: string;
  /** The rule that stands behind it, where one does. */
  readonly findings?: readonly Finding[] | undefined;
  readonly crumbs?: readonly Link[] | undefined;
  readonly status?: PageStatus | undefined;
  /** What one may do instead. */
  readonly act?: ComponentChildren;
}

/** Says to somebody who may not, in plain words and with the sentence, why. */
export function notYours<E extends ActorEnv>(
  c: Context<E>,
  { title, lead, findings = [], crumbs, status = 403, act }: NotYours,
): Response {
  const { frame, language } = c.var;
  return sendPage(
    c,
    <Page frame={frame} title={title} lead={lead} crumbs={crumbs} noindex>
      {findings.length > 0 && <FindingList findings={findings} language={language} quote={quoted} open />}
      {act}
    </Page>,
    status,
  );
}
