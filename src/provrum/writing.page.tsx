import type { Context } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Proposer } from '#organisations/authority.ts';
import { randomToken } from '#platform/clock.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { readFormKey } from './proposal.form.ts';
import { KeptNotice } from './changeNote.view.tsx';
import { asksForJson } from './proposal.scope.ts';
import { crumbsTo } from './proposal.view.tsx';
import { type Edition, editionOf } from './proposal.ts';
import type { ProposalText, Provrum } from './provrum.ts';
import { listThemes, type Theme } from './theme.store.ts';
import { messages } from './writing.messages.ts';
import { type Purpose, Writing } from './writing.view.tsx';
import { WritingAside } from './writingAside.view.tsx';

export interface Written {
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
  /** Why it was not taken, where that belongs to no field. */
  readonly notice?: string | undefined;
  readonly status?: PageStatus | undefined;
  readonly typed?: ProposalText | null | undefined;
  readonly stale?: boolean | undefined;
  readonly review?: boolean | undefined;
  /** Upon what it was written, where that is not the text as it stands. */
  readonly edition?: Edition | undefined;
  /** When it was typed, where that was at another time. */
  readonly keptAt?: Date | undefined;
  /** Where they have been read already. */
  readonly themes?: readonly Theme[] | undefined;
}

const headings = {
  new: { title: 'newTitle', lead: 'newLead' },
  draft: { title: 'editTitle', lead: 'editLead' },
  change: { title: 'changeTitle', lead: 'changeLead' },
} as const satisfies Readonly<Record<Purpose, unknown>>;

/** The form with what was typed in it, whatever became of it. The script is told the first of what is wrong. */
export async function showWriting<E extends ActorEnv>(
  c: Context<E>,
  by: Proposer,
  provrum: Provrum | null,
  written: Written,
): Promise<Response> {
  const { db, clock, language, frame } = c.var;
  const text = messages[language];
  const { values, errors, notice, status = 200, keptAt } = written;
  if (asksForJson(c)) {
    return c.json({ message: notice ?? Object.values(errors ?? {})[0] ?? text.refused.stale }, status as 409);
  }
  const purpose: Purpose = provrum === null ? 'new' : provrum.openedAt === null ? 'draft' : 'change';
  const heading = headings[purpose];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.form[heading.title]}
      lead={text.form[heading.lead]}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      aside={<WritingAside provrum={provrum} by={by} language={language} />}
      invalid={status >= 400}
      noindex
    >
      {notice && (
        <Notice tone="bad" answer>
          <p>{notice}</p>
        </Notice>
      )}
      {keptAt && provrum && (
        <KeptNotice provrum={provrum} savedAt={keptAt} outdated={written.stale === true} language={language} />
      )}
      <Writing
        {...written}
        purpose={purpose}
        provrum={provrum}
        by={by}
        language={language}
        themes={written.themes ?? (await listThemes(db))}
        today={clock.today()}
        form={readFormKey(values) ?? randomToken(16)}
        edition={written.edition ?? (provrum && editionOf(provrum))}
      />
    </Page>,
    status,
  );
}
