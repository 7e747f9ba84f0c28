import type { Language } from '#kernel/text.ts';
import { messages } from './ui.messages.ts';

export interface PagerProps {
  readonly language: Language;
  /** Counted from one. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

/** Links to the pages of a list; nothing where there is only one. */
export function Pager({ language, page, pages, href }: PagerProps) {
  if (pages <= 1) return null;
  const text = messages[language].pager;
  return (
    <nav class="pager" aria-label={text.label}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          ‹ {text.previous}
        </a>
      )}
      <ol>
        {pagesShown(page, pages).map((number, at) => (
          <li key={at}>
            {number === null ? (
              <span>{text.between}</span>
            ) : (
              <a href={href(number)} aria-label={text.page(number)} aria-current={number === page ? 'page' : undefined}>
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {text.next} ›
        </a>
      )}
    </nav>
  );
}

/** The first, the last and those around the current one; null where pages are left out. */
export function pagesShown(page: number, pages: number): readonly (number | null)[] {
  const near = new Set([1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages));
  const shown: (number | null)[] = [];
  for (const number of [...near].sort((a, b) => a - b)) {
    const last = shown.at(-1) ?? 0;
    if (number - last === 2) shown.push(number - 1);
    else if (number - last > 2) shown.push(null);
    shown.push(number);
  }
  return shown;
}
