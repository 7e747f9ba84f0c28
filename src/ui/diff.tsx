import type { Language } from '#kernel/text.ts';
import { messages } from './ui.messages.ts';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What was taken away and what was put there, marked for the eye and in words for the ear. */
export function Diff({ parts, language }: { readonly parts: readonly DiffPart[]; readonly language: Language }) {
  const text = messages[language].diff;
  if (parts.every(({ kind }) => kind === 'same')) return <p class="quiet">{text.same}</p>;
  return (
    <p class="diff">
      {parts.map(({ kind, text: words }, at) => {
        if (kind === 'same') return <span key={at}>{words}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={at}>
            <span class="vh">[{text[kind]}: </span>
            {words}
            <span class="vh">]</span>
          </Tag>
        );
      })}
    </p>
  );
}
