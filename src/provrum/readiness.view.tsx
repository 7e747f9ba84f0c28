import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { dayOfMoment } from '#ui/format.ts';
import { ReadinessPanel } from '#ui/readiness.tsx';
import type { ReadinessCount } from '#ui/readinessFigures.tsx';
import type { Provrum } from './provrum.ts';
import { quoted } from './quoted.store.ts';
import { messages } from './readiness.messages.ts';
import { type Readiness, readiness } from './readiness.ts';

export interface ReadinessProps {
  readonly provrum: Provrum;
  readonly version: RulebookVersion;
  readonly language: Language;
}

/** Whether an open proposal can start, every rule of it, and the least that would let it: kept fresh where scripts run. */
export function ReadinessSection({ provrum, version, language }: ReadinessProps) {
  if (provrum.state !== 'open') return null;
  const found = readiness(provrum.standings, version.parameters);
  return (
    <ReadinessPanel
      language={language}
      ready={found.ready}
      readySince={found.ready && provrum.readySince ? dayOfMoment(provrum.readySince) : null}
      count={readinessCount(found, version)}
      shortest={found.shortestText?.[language] ?? null}
      findings={found.findings}
      quote={quoted}
      version={version}
      live={{
        // The revision tells the stream what the page shows already.
        events: localise(`${paths.live(provrum.id)}?revision=${provrum.revision}`, language),
        fragment: localise(paths.readiness(provrum.id), language),
      }}
    />
  );
}

/** Takes the panel's place on a page that was open while the proposal closed. */
export const NoLongerOpen = ({ provrum, language }: Pick<ReadinessProps, 'provrum' | 'language'>) => (
  <section
    class="readiness readiness-over"
    id="readiness"
    aria-labelledby="readiness-verdict"
    data-live-says={messages[language].noLongerOpen}
  >
    <h2 id="readiness-verdict">{messages[language].noLongerOpen}</h2>
    <p>
      <a href={localise(paths.provrum(provrum.id), language)}>{messages[language].readAgain}</a>
    </p>
  </section>
);

/** The figures that readiness is counted from: the same on the panel and in a list. */
export const readinessCount = (found: Readiness, { parameters }: RulebookVersion): ReadinessCount => ({
  regions: found.regions,
  regionsNeeded: parameters.readyRegionsMin,
  organisations: found.participants,
  min: parameters.participantsMin,
  max: parameters.participantsMax,
  lead: found.willing[0]?.name ?? null,
  willing: found.willing.length,
});
