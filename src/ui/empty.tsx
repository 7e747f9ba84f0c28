import type { ComponentChildren } from 'preact';

export interface EmptyProps {
  /** What is not there, as a sentence. */
  readonly title: string;
  /** Why, and what would bring something here. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** Says honestly that there is nothing, why, and what one can do. */
export const Empty = ({ title, children, action }: EmptyProps) => (
  <div class="empty">
    <svg class="empty-mark" viewBox="0 0 64 44" aria-hidden="true">
      <circle cx="22" cy="22" r="16" />
      <circle cx="42" cy="22" r="16" />
    </svg>
    <p class="empty-title">{title}</p>
    {children && <p>{children}</p>}
    {action && <div class="empty-action">{action}</div>}
  </div>
);
