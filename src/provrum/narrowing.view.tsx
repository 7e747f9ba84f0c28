import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { remembered } from '#platform/remembered.tsx';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Filters, Pills } from '#ui/filters.tsx';
import { IconSheet } from '#ui/icon.tsx';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { activeFilters, listedStates, type Listing, sorts, writeListing } from './listing.ts';
import type { Choices } from './listSurroundings.store.ts';
import { messages as proposalMessages } from './proposal.messages.ts';
import { messages } from './provrums.messages.ts';
import { provrumKinds } from './provrum.ts';
import type { Counts } from './provrums.store.ts';
import { wordsOf } from './searchTerms.ts';

export interface ListProps {
  readonly listing: Listing;
  readonly language: Language;
}

/** The address of the list so narrowed. */
export const toList = (listing: Listing, language: Language): string =>
  localise(`${paths.provrums()}${writeListing(listing)}`, language);

export const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

interface FiltersProps extends ListProps, Choices {
  /** Where the icons lie. */
  readonly icons: string;
}

const filtersRemembered = 200;

/** What narrows the list. Empty fields travel along and are left out of every link. */
export const proposalFilters = remembered<FiltersProps>((of) => <WrittenFilters {...of} />, filtersRemembered);

function WrittenFilters({ listing, language, themes, organisations, icons }: FiltersProps) {
  const text = messages[language];
  const { shown, theme, organisation, kind, search, sort } = listing;
  const searched = wordsOf(search).length > 0;
  const all = text.filters.all;
  return (
    <IconSheet address={icons}>
      <Filters
        language={language}
        action={localise(paths.provrums(), language)}
        values={{
          sok: search,
          lage: shown ?? '',
          tema: theme ?? '',
          organisation: String(organisation ?? ''),
          slag: kind ?? '',
          ordning: sort,
        }}
        active={activeFilters(listing)}
        clear={localise(paths.provrums(), language)}
      >
        <Field type="search" name="sok" label={text.search.label} hint={text.search.hint} />
        <Field
          type="select"
          name="lage"
          label={text.filters.shown}
          empty={all}
          options={listedStates.map((state) => ({ value: state, label: stateMessages[language].states[state] }))}
        />
        <Field
          type="select"
          name="tema"
          label={text.filters.theme}
          empty={all}
          options={themes.map(({ key, ...names }) => ({ value: key, label: names[language] }))}
        />
        <Field
          type="select"
          name="organisation"
          label={text.filters.organisation}
          empty={all}
          options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Field
          type="select"
          name="slag"
          label={text.filters.kind}
          empty={all}
          options={provrumKinds.map((value) => ({ value, label: proposalMessages[language].kinds[value] }))}
        />
        <Field
          type="select"
          name="ordning"
          label={text.filters.sort}
          empty={false}
          options={sorts
            .filter((value) => value !== 'match' || searched)
            .map((value) => ({ value, label: text.sorts[value] }))}
        />
        <Submit weight="second">{text.filters.submit}</Submit>
      </Filters>
    </IconSheet>
  );
}

/** Every state with its exact count, one press each; without counts where there are too many to count. */
export function StatePills({ listing, language, counts }: ListProps & { readonly counts: Counts | null }) {
  const text = messages[language].pills;
  const states = listedStates.filter((state) => state === listing.shown || counts === null || (counts[state] ?? 0) > 0);
  const first = { ...listing, page: 1 };
  return (
    <Pills
      label={text.label}
      items={[
        {
          href: toList({ ...first, shown: null }, language),
          label: text.all,
          count: counts ? sumOf(counts) : undefined,
          current: listing.shown === null,
        },
        ...states.map((state) => ({
          href: toList({ ...first, shown: state }, language),
          label: stateMessages[language].states[state],
          count: counts ? (counts[state] ?? 0) : undefined,
          current: listing.shown === state,
        })),
      ]}
    />
  );
}
