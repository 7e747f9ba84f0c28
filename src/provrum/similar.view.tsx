import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { StateChip } from '#ui/chip.tsx';
import { formatList } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './proposal.messages.ts';
import type { Similar } from './similar.store.ts';

interface SimilarProps {
  readonly similar: readonly Similar[];
  readonly language: Language;
}

/** Posted proposals that speak of the same, and the words they have in common. */
export function SimilarRows({ similar, language }: SimilarProps) {
  const text = messages[language].similar;
  return (
    <Rows>
      {similar.map(({ id, title, shown, organisation, words }) => (
        <Row
          key={id}
          level={3}
          href={localise(paths.provrum(id), language)}
          title={title}
          chip={<StateChip state={shown} language={language} />}
          meta={
            <>
              <Meta kind="org">{organisation}</Meta>
              <Meta>{text.words(formatList(words, language))}</Meta>
            </>
          }
        />
      ))}
    </Rows>
  );
}
