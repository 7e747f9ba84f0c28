import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { LinkButton, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Filters } from '#ui/filters.tsx';
import { dayOfMoment, formatDay, formatList, formatNumber } from '#ui/format.ts';
import { Count, Meta, Row, Rows } from '#ui/rows.tsx';
import type { FeedLink } from '#ui/shared.tsx';
import { wordsOf } from '../searchTerms.ts';
import { themeNames } from '../textChange.view.tsx';
import type { Theme } from '../theme.store.ts';
import { messages } from './publicSite.messages.ts';
import { narrowsResults, type ResultListing, resultsPerPage, writeResultListing } from './resultListing.ts';
import type { FoundResults, PublicResult } from './results.store.ts';

/** The address of the list so narrowed. */
export const toResults = (listing: ResultListing, language: Language): string =>
  localise(`${paths.results()}${writeResultListing(listing)}`, language);

/** What a feed reader finds on pages about results. */
export function feedLinks(language: Language): readonly FeedLink[] {
  const { title } = messages[language].feed;
  return [
    { path: paths.resultFeed('atom'), type: 'application/atom+xml', title },
    { path: paths.resultFeed('json'), type: 'application/feed+json', title },
  ];
}

interface Listed {
  readonly listing: ResultListing;
  readonly language: Language;
}

/** What narrows the list of results. */
export function ResultFilters({ listing, themes, language }: Listed & { readonly themes: readonly Theme[] }) {
  const text = messages[language].results;
  const { search, theme } = listing;
  return (
    <Filters
      language={language}
      action={localise(paths.results(), language)}
      values={{ sok: search, tema: theme ?? '' }}
      active={[search !== '', theme !== null].filter(Boolean).length}
      clear={localise(paths.results(), language)}
    >
      <Field type="search" name="sok" label={text.search.label} hint={text.search.hint} />
      <Field
        type="select"
        name="tema"
        label={text.theme}
        empty={text.all}
        options={themes.map(({ key, ...names }) => ({ value: key, label: names[language] }))}
      />
      <Submit weight="second">{text.submit}</Submit>
    </Filters>
  );
}

/** How many there are, and what was done with a search. */
export function ResultCount({ listing, found, language }: Listed & { readonly found: FoundResults }) {
  const text = messages[language].results;
  const { total, rows, takenFor } = found;
  if (takenFor) return <Count>{text.taken(listing.search, formatList(takenFor, language))}</Count>;
  const from = (listing.page - 1) * resultsPerPage + 1;
  const range = `${formatNumber(from, language)}–${formatNumber(from + rows.length - 1, language)}`;
  return (
    <Count>{total <= resultsPerPage ? text.countAll(total) : text.count(range, formatNumber(total, language))}</Count>
  );
}

interface RowsProps {
  readonly rows: readonly PublicResult[];
  readonly themes: readonly Theme[];
  readonly language: Language;
  readonly level?: 2 | 3;
}

/** Results in a list: what, by whom, when. */
export function ResultRows({ rows, themes, language, level = 2 }: RowsProps) {
  const text = messages[language].results;
  const ownWords = language === 'sv' ? undefined : 'sv';
  return (
    <Rows>
      {rows.map(({ provrum, title, text: { summary }, lead, announcedAt, themes: keys, constructed }) => (
        <Row
          key={provrum}
          level={level}
          href={localise(paths.result(provrum), language)}
          title={<span lang={ownWords}>{title}</span>}
          note={constructed && text.constructed}
          summary={<span lang={ownWords}>{summary}</span>}
          meta={
            <>
              <Meta kind="org">{lead.name}</Meta>
              <Meta>{text.published(formatDay(dayOfMoment(announcedAt), language))}</Meta>
              {keys.length > 0 && <Meta>{themeNames(keys, { language, themes }).join(', ')}</Meta>}
            </>
          }
        />
      ))}
    </Rows>
  );
}

/** Why there is nothing, and what there is instead. */
export function NoResults({ listing, total, language }: Listed & { readonly total: number }) {
  const text = messages[language].results.empty;
  if (total > 0) {
    const first = toResults({ ...listing, page: 1 }, language);
    return <Empty title={text.page} action={<LinkButton href={first}>{text.first}</LinkButton>} />;
  }
  if (!narrowsResults(listing)) {
    const running = <LinkButton href={localise(paths.running(), language)}>{text.running}</LinkButton>;
    return (
      <Empty title={text.none} action={running}>
        {text.noneMore}
      </Empty>
    );
  }
  const all = <LinkButton href={localise(paths.results(), language)}>{text.all}</LinkButton>;
  return (
    <Empty title={text.search} action={all}>
      {wordsOf(listing.search).length > 0 && text.searchMore}
    </Empty>
  );
}

/** How to hear of new results without an account. */
export function FollowResults({ language }: { readonly language: Language }) {
  const text = messages[language].results;
  const links = [
    [localise(paths.resultFeed('atom'), language), text.atom],
    [localise(paths.resultFeed('json'), language), text.json],
    [paths.api('/results'), text.openData],
  ] as const;
  return (
    <Panel title={text.follow} id="folj">
      <p>{text.followLead}</p>
      <ul class="links">
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What is new, for a visitor on the first page; the themes stand on the results' own pages. */
export function LatestResults({ rows, language }: Omit<RowsProps, 'themes'>) {
  const text = messages[language].latest;
  return (
    <Part
      title={text.title}
      id="resultat"
      action={rows.length > 0 && <a href={localise(paths.results(), language)}>{text.all}</a>}
    >
      {rows.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <ResultRows rows={rows.map((row) => ({ ...row, themes: [] }))} themes={[]} language={language} level={3} />
      )}
    </Part>
  );
}
