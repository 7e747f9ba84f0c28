import type { ComponentChildren } from 'preact';
import { Hidden } from './form.tsx';

/** Main: the one thing the page is for. Second: everything else. Quiet: what is seldom wanted. Stop: what cannot be done lightly. */
type Weight = 'main' | 'second' | 'quiet' | 'stop';

const classes: Readonly<Record<Weight, string>> = {
  main: 'btn',
  second: 'btn btn-2',
  quiet: 'linklike',
  stop: 'btn btn-stop',
};

export interface SubmitProps {
  readonly children: ComponentChildren;
  readonly weight?: Weight | undefined;
  /** Says which of several buttons was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Sends the form elsewhere than its own address. */
  readonly formaction?: string | undefined;
}

export function Submit({ children, weight = 'main', name, value, formaction }: SubmitProps) {
  return (
    <button class={classes[weight]} type="submit" name={name} value={value} formAction={formaction}>
      {children}
    </button>
  );
}

/** A link that looks like the button it stands beside. */
export function LinkButton(props: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly weight?: Weight | undefined;
}) {
  return (
    <a class={classes[props.weight ?? 'second']} href={props.href}>
      {props.children}
    </a>
  );
}

export interface PostButtonProps {
  readonly action: string;
  readonly children: ComponentChildren;
  readonly weight?: Weight | undefined;
  readonly hidden?: Readonly<Record<string, string | number>> | undefined;
  /** What the button does and to what, where its words alone do not say it. */
  readonly label?: string | undefined;
}

/** An act without questions: a form that is only its button. */
export function PostButton({ action, children, weight = 'second', hidden = {}, label }: PostButtonProps) {
  return (
    <form class="post-button" method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <button class={classes[weight]} type="submit" aria-label={label}>
        {children}
      </button>
    </form>
  );
}

/** Buttons side by side, below each other where they do not fit. */
export const Actions = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="actions">{children}</div>
);
