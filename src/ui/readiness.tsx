import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { FindingList, type Quote } from './finding.tsx';
import { formatDay } from './format.ts';
import { Icon } from './icon.tsx';
import { ReadinessFigures, type ReadinessCount } from './readinessFigures.tsx';
import { messages } from './readiness.messages.ts';

export interface ReadinessPanelProps {
  readonly language: Language;
  readonly ready: boolean;
  /** The first day of the unbroken time it has been ready. */
  readonly readySince?: Day | null | undefined;
  readonly count: ReadinessCount;
  /** The shortest change that would make it ready, as a sentence; null where it is ready. */
  readonly shortest: string | null;
  readonly findings: readonly Finding[];
  readonly quote: Quote;
  readonly version: Pick<RulebookVersion, 'id' | 'inForceFrom'>;
  /** Where the panel is kept fresh: the events that say it has changed, and the panel alone. */
  readonly live?: { readonly events: string; readonly fragment: string } | undefined;
  readonly id?: string | undefined;
}

/**
 * Whether a proposal can start, and if not, the least that would let it.
 *
 * Read from the top: the verdict, the one sentence to act on, three figures, and each rule with its source.
 */
export function ReadinessPanel(props: ReadinessPanelProps) {
  const { language, ready, count, live, id = 'readiness' } = props;
  const text = messages[language].readiness;
  return (
    <section
      class={`readiness ${ready ? 'readiness-ready' : 'readiness-waits'}`}
      id={id}
      aria-labelledby={`${id}-verdict`}
      data-ready={String(ready)}
      data-live={live?.fragment}
      data-live-events={live?.events}
      data-live-says={live && text.updated}
      data-live-gone={live && text.movedOn}
    >
      <div class="readiness-head">
        <Meeting ready={ready} regions={count.regions} />
        <div>
          <h2 id={`${id}-verdict`}>
            {ready ? text.ready : text.notReady}
            {props.shortest && !ready && <span class="readiness-label"> – {text.next}</span>}
          </h2>
          <NextStep {...props} />
        </div>
      </div>
      <ReadinessFigures count={count} language={language} />
      <Rules {...props} id={id} />
      <Version {...props} />
    </section>
  );
}

/** What to do now: the most prominent sentence of the panel. */
function NextStep({ language, ready, readySince, shortest }: ReadinessPanelProps) {
  const text = messages[language].readiness;
  const sentence = ready ? text.waits : shortest;
  if (!sentence) return null;
  return (
    <p class="readiness-next">
      {ready && readySince && `${text.readySince(formatDay(readySince, language))} `}
      {sentence}
    </p>
  );
}

function Rules({ language, findings, quote, id }: ReadinessPanelProps) {
  const text = messages[language].readiness;
  const warnings = findings.filter(({ force, met }) => force === 'should' && !met).length;
  const judged = findings.filter(({ force }) => force === 'must' || force === 'should');
  return (
    <details class="readiness-rules" id={`${id}-rules`} open>
      <summary>
        <span class="readiness-rules-title">{text.rules}</span>
        <span class="readiness-rules-sum">
          {text.rulesMet(judged.filter(({ met }) => met).length, judged.length)}
          {warnings > 0 && `, ${text.warnings(warnings)}`}
        </span>
      </summary>
      <FindingList findings={findings} language={language} quote={quote} />
    </details>
  );
}

function Version({ language, version }: ReadinessPanelProps) {
  const text = messages[language].readiness;
  return (
    <p class="readiness-version">
      <Icon name="book" />
      <a href={localise(paths.rulebook(), language)}>
        {text.version} {version.id}
      </a>
      , {text.inForce(formatDay(version.inForceFrom, language))}
    </p>
  );
}

/** The mark of the provrum, not yet drawn together: one circle a region, and they meet when it is ready. */
function Meeting({ ready, regions }: { readonly ready: boolean; readonly regions: number }) {
  const apart = ready ? 0 : 10;
  return (
    <svg class="meeting" viewBox={ready ? '14 2 60 40' : '4 2 80 40'} aria-hidden="true">
      <circle class={ready || regions > 0 ? 'meeting-1' : 'meeting-none'} cx={34 - apart} cy="22" r="19" />
      <circle class={ready || regions > 1 ? 'meeting-2' : 'meeting-none'} cx={54 + apart} cy="22" r="19" />
      {ready && <path class="meeting-both" d="M44 5.840a19 19 0 0 1 0 32.320a19 19 0 0 1 0-32.320z" />}
      {ready && <path class="meeting-check" d="m38.500 22.500 4 4 7-8" />}
    </svg>
  );
}
