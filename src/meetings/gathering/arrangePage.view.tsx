import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import { paths } from '#paths.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type Arranger, arrangerOf, type Gathering } from './gathering.ts';
import type { GatheringEnv } from './gathering.scope.ts';
import { crumbsToGathering } from './gathering.view.tsx';
import { refuseGathering } from './gatheringRefused.page.tsx';
import type { ArrangingRefusal } from './plan.ts';
import { messages } from './gathering.messages.ts';

/** What somebody typed in one of a page's forms, and what became of it. */
export interface TypedIn {
  /** The form's id. */
  readonly form: string;
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
  /** Why it was not done, where that belongs to no field. */
  readonly refusal?: ArrangingRefusal['kind'] | undefined;
}

interface PageWords {
  readonly title: (title: string) => string;
  readonly heading: string;
  readonly lead: string;
}

/** A page on which those who arrange a gathering look after a part of it. */
export function sendArrangePage(
  c: Context<GatheringEnv>,
  {
    words,
    typed,
    wide,
    children,
  }: {
    readonly words: PageWords;
    readonly typed?: TypedIn | undefined;
    readonly wide?: boolean;
    readonly children: ComponentChildren;
  },
): Response {
  const { gathering, language, frame } = c.var;
  const status: PageStatus = typed?.errors ? 422 : typed?.refusal ? 409 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={words.title(gathering.text.title)}
      heading={words.heading}
      lead={words.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={status >= 400}
      wide={wide}
      noindex
    >
      {typed?.refusal && (
        <Notice tone="bad" answer>
          <p>{messages[language].refused[typed.refusal]}</p>
        </Notice>
      )}
      {children}
    </Page>,
    status,
  );
}

/** Lets those through who arrange the gathering; to others it is said whose it is. */
export const forArrangers =
  (act: (c: Context<GatheringEnv>, arranger: Arranger, gathering: Gathering) => Response | Promise<Response>) =>
  async (c: Context<GatheringEnv>): Promise<Response> => {
    const { gathering, actor } = c.var;
    const arranger = arrangerOf(actor, gathering);
    if (!arranger) return refuseGathering(c, { kind: 'not-yours' }, paths.gathering(gathering.id));
    return await act(c, arranger, gathering);
  };
