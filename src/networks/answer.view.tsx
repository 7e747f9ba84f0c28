import type { Context } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import type { FieldErrors } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { messages } from './forms.messages.ts';
import type { NetworkEnv } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';

export type NetworkContext = Context<NetworkEnv>;

/** A form that is shown again: what was typed, what is wrong with it, or why it cannot be done now. */
export interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

/** 422 where a field is wrong, 409 where the rules or somebody else say no. */
export const statusOf = ({ errors, notice }: Again): 200 | 409 | 422 => (notice ? 409 : errors ? 422 : 200);

export const invalid = ({ errors, notice }: Again): boolean => Boolean(errors ?? notice);

/** Says to somebody who may not, why not. */
export function refuseHere(
  c: NetworkContext,
  who: 'office' | 'voice' | 'part' | 'planner' | 'inside' | 'writer',
): Response {
  const { network, language, frame } = c.var;
  const text = messages[language].refused;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text[who]}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      noindex
    >
      <LinkButton href={localise(paths.network(network.id), language)}>{text.back}</LinkButton>
    </Page>,
    403,
  );
}

/** Back to a page, with a word on what was done. */
export function backTo(c: NetworkContext, path: string, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(path, c.var.language), 303);
}

/** True where the form was filled in for another organisation than the one acted for now. */
export function forAnother(values: FormValues, organisation: number): boolean {
  const written = one(values, 'as');
  return written !== '' && written !== String(organisation);
}

/** The words of a key among the errors. */
export const sayIn = (language: keyof typeof messages) => (key: string) => messages[language].errors[key] ?? key;
