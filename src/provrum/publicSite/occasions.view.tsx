import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { formatSpan } from '#ui/format.ts';
import type { Occasion } from './calendar.ts';
import { messages } from './publicSite.messages.ts';

interface OccasionsProps {
  readonly upcoming: readonly Occasion[];
  readonly past: readonly Occasion[];
  readonly language: Language;
}

/** Where results are told in the open: the annual conferences, and which results belong to each. */
export function Occasions({ upcoming, past, language }: OccasionsProps) {
  const text = messages[language].calendar;
  return (
    <>
      <Part title={text.upcoming} id="kommande">
        {upcoming.length === 0 ? (
          <Empty title={text.noneUpcoming}>{text.noneMore}</Empty>
        ) : (
          upcoming.map((occasion) => <Told key={occasion.year} occasion={occasion} comes language={language} />)
        )}
      </Part>
      {past.length > 0 && (
        <Part title={text.past} id="tidigare">
          {past.map((occasion) => (
            <Told key={occasion.year} occasion={occasion} comes={false} language={language} />
          ))}
        </Part>
      )}
      <p>
        <a href={localise(paths.conferences(), language)}>{text.conferences}</a>
      </p>
    </>
  );
}

interface ToldProps {
  readonly occasion: Occasion;
  readonly comes: boolean;
  readonly language: Language;
}

/** One conference: when, where, and what is told there. */
function Told({ occasion, comes, language }: ToldProps) {
  const text = messages[language].calendar;
  const { year, from, to, place, theme, results } = occasion;
  const where = place === 'digital' ? text.digital : place;
  const when = from ? formatSpan(from, to ?? from, language) : comes ? text.unknownDays : text.lostDays;
  // What was to be presented at a conference that is over, and was not, waits for the next: it is not told of here.
  const told = comes ? results : results.filter(({ presented }) => presented !== null);
  return (
    <section class="occasion" id={`arskonferens-${year}`}>
      <h3>{text.conference(year)}</h3>
      <p>{[when, where, theme].filter(Boolean).join(' · ')}</p>
      {told.length > 0 && (
        <>
          <p class="quiet">{comes ? text.toPresent : text.presented}</p>
          <ul>
            {told.map(({ provrum, title }) => (
              <li key={provrum}>
                <a href={localise(paths.result(provrum), language)} lang={language === 'sv' ? undefined : 'sv'}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
