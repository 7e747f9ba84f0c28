import type { VNode } from 'preact';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { remembered, rendered } from '#platform/remembered.tsx';
import { LinkButton } from '#ui/button.tsx';
import { StateChip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, formatList, formatMoment, formatNumber } from '#ui/format.ts';
import { IconSheet } from '#ui/icon.tsx';
import { Count, Meta, Row, Rows } from '#ui/rows.tsx';
import { activeFilters, perPage } from './listing.ts';
import type { Choices, OwnDraft } from './listSurroundings.store.ts';
import { type ListProps, toList } from './narrowing.view.tsx';
import { messages } from './provrums.messages.ts';
import { countedAtMost, type FoundList, type ListedProvrum, matchedAtMost } from './provrums.store.ts';
import { wordsOf } from './searchTerms.ts';
import { themeNames } from './textChange.view.tsx';

/** How many there are, and what was done with a search: said before the list begins. */
export function ListCount({
  listing,
  language,
  found,
  total,
}: ListProps & { readonly found: FoundList; readonly total: number | null }) {
  const text = messages[language];
  const { search, page } = listing;
  if (found.takenFor) return <Count>{text.taken(search, formatList(found.takenFor, language))}</Count>;
  const number = (value: number) => formatNumber(value, language);
  const from = (page - 1) * perPage + 1;
  const range = `${number(from)}–${number(from + found.rows.length - 1)}`;
  return (
    <Count>
      {search !== '' && wordsOf(search).length === 0 && <>{text.noWords(search)} </>}
      {total === null
        ? text.countOver(number(countedAtMost))
        : total <= perPage
          ? text.countAll(total)
          : text.count(range, number(total))}
      {listing.sort === 'match' && (total === null || total > matchedAtMost) && (
        <> {text.matchedFirst(matchedAtMost)}</>
      )}
    </Count>
  );
}

interface RowsProps {
  readonly rows: readonly ListedProvrum[];
  readonly themes: Choices['themes'];
  readonly language: Language;
  /** Where the icons lie. */
  readonly icons: string;
}

/** The proposals themselves. The same rows are shown to everybody: each is written once, and so are those of a page that was kept. */
export function ProposalRows(props: RowsProps) {
  const pages = pagesWritten[props.language];
  const before = pages.get(props.rows);
  const rows = before ?? rendered(<WrittenRows {...props} />);
  if (!before) pages.set(props.rows, rows);
  return rows;
}

const pagesWritten: Readonly<Record<Language, WeakMap<RowsProps['rows'], VNode>>> = {
  sv: new WeakMap(),
  en: new WeakMap(),
};

const WrittenRows = ({ rows, themes, language, icons }: RowsProps) => (
  <Rows>{rows.map((row) => rowOf({ row, named: themeNames(row.themes, { language, themes }), language, icons }))}</Rows>
);

const rowsRemembered = 2_000;

interface WrittenRow {
  readonly row: ListedProvrum;
  /** Its themes in words. */
  readonly named: readonly string[];
  readonly language: Language;
  readonly icons: string;
}

const rowOf = remembered<WrittenRow>(({ row, named, language, icons }) => {
  const text = messages[language];
  return (
    <IconSheet address={icons}>
      <Row
        href={localise(paths.provrum(row.id), language)}
        title={row.title}
        chip={<StateChip state={row.shown} language={language} />}
        note={row.constructed && text.constructed}
        summary={row.summary}
        meta={
          <>
            <Meta kind="org">{row.organisation}</Meta>
            <Meta>{dated(row, language)}</Meta>
            <Meta icon="people">{text.interested(row.interested)}</Meta>
            {row.commented > 0 && <Meta icon="talk">{text.commented(row.commented)}</Meta>}
            {named.length > 0 && <Meta>{named.join(', ')}</Meta>}
          </>
        }
      />
    </IconSheet>
  );
}, rowsRemembered);

/** Since when it has stood as it does. */
export function dated({ shown, openedAt, readySince }: ListedProvrum, language: Language): string {
  const text = messages[language];
  return shown === 'ready' && readySince
    ? text.readySince(formatDay(dayOfMoment(readySince), language))
    : text.posted(formatDay(dayOfMoment(openedAt), language));
}

/** Why there is nothing, and what would bring something here. */
export function NothingFound({ listing, language }: ListProps) {
  const text = messages[language].empty;
  const all = <LinkButton href={localise(paths.provrums(), language)}>{text.all}</LinkButton>;
  if (listing.page > 1) {
    return (
      <Empty
        title={text.page}
        action={<LinkButton href={toList({ ...listing, page: 1 }, language)}>{text.first}</LinkButton>}
      />
    );
  }
  if (wordsOf(listing.search).length > 0) {
    return (
      <Empty title={text.search(listing.search)} action={all}>
        {text.searchMore}
      </Empty>
    );
  }
  return activeFilters(listing) > 0 ? (
    <Empty title={text.filtered} action={all}>
      {text.filteredMore}
    </Empty>
  ) : (
    <Empty title={text.none}>{text.noneMore}</Empty>
  );
}

/** What the reader's organisation is writing on. */
export function OwnDrafts({ drafts, language }: { readonly drafts: readonly OwnDraft[]; readonly language: Language }) {
  const text = messages[language].drafts;
  if (drafts.length === 0) return null;
  return (
    <Part title={text.heading} id="utkast" count={drafts.length}>
      <Rows>
        {drafts.map(({ id, title, organisation, changedAt }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.provrum(id), language)}
            title={title || text.noTitle}
            chip={<StateChip state="draft" language={language} />}
            meta={
              <>
                <Meta kind="org">{organisation}</Meta>
                <Meta>{text.changed(formatMoment(changedAt, language))}</Meta>
              </>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}
