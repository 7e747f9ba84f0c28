import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendSharedPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { formatSpan } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { listConferences } from '../spreading/conference.store.ts';
import { calendarOf, type Occasion } from './calendar.ts';
import { listPresentable } from './calendar.store.ts';
import { messages } from './publicSite.messages.ts';

/** Where results are told in the open: the annual conferences, and which results belong to each. */
export const calendarPage = new Hono<ActorEnv>().get(paths.calendar(), show);

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, clock, config, frame, language } = c.var;
  const text = messages[language].calendar;
  const [conferences, results] = await Promise.all([listConferences(db), listPresentable(db)]);
  const { upcoming, past } = calendarOf(conferences, results, clock.today());
  return sendSharedPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="calendar"
      shared={{ baseUrl: config.baseUrl, description: text.lead, path: paths.calendar() }}
    >
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
    </Page>,
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
