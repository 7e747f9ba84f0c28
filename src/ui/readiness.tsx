import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { FindingList, type Quote } from './finding.tsx';
import { formatDay } from './format.ts';
import { Icon } from './icon.tsx';
import { ReadinessFigures, type ReadinessCount } from './readinessFigures.tsx';
import { messages } from './ui.messages.ts';

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
  const { language, ready, count, findings, live, id = 'readiness' } = props;
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
    >
      <div class="readiness-head">
        <Meeting ready={ready} regions={count.regions} />
        <div>
          <h2 id={`${id}-verdict`}>{ready ? text.ready : text.notReady}</h2>
          <NextStep {...props} />
        </div>
      </div>
      <ReadinessFigures count={count} language={language} />
      <Rules {...props} id={id} findings={findings} />
    </section>
  );
}

/** What to do now: the most prominent sentence of the panel. */
function NextStep({ language, ready, readySince, shortest }: ReadinessPanelProps) {
  const text = messages[language].readiness;
  if (!ready) {
    return (
      shortest && (
        <p class="readiness-next">
          <span class="readiness-label">{text.next}</span> {shortest}
        </p>
      )
    );
  }
  return (
    <p class="readiness-next">
      {readySince && <span class="readiness-label">{text.readySince(formatDay(readySince, language))}</span>} {text.waits}
    </p>
  );
}

function Rules({ language, findings, quote, version, id }: ReadinessPanelProps) {
  const text = messages[language].readiness;
  const warnings = findings.filter(({ force, met }) => force === 'should' && !met).length;
  const judged = findings.filter(({ force }) => force === 'must' || force === 'should');
  return (
    <details class="readiness-rules" id={`${id}-rules`}>
      <summary>
        <span class="readiness-rules-title">{text.rules}</span>
        <span class="readiness-rules-sum">
          {text.rulesMet(judged.filter(({ met }) => met).length, judged.length)}
          {warnings > 0 && ` ${text.bendable(warnings)}`}
        </span>
      </summary>
      <FindingList findings={findings} language={language} quote={quote} />
      <p class="readiness-version">
        <Icon name="book" />
        <a href={localise(paths.rulebook(), language)}>
          {text.version} {version.id}
        </a>
        , {text.inForce(formatDay(version.inForceFrom, language))}
      </p>
    </details>
  );
}

/** Two circles, the mark of the provrum: apart and dashed until they meet. */
function Meeting({ ready, regions }: { readonly ready: boolean; readonly regions: number }) {
  const apart = ready ? 0 : regions > 0 ? 6 : 9;
  return (
    <svg class="meeting" viewBox="0 0 64 44" aria-hidden="true">
      <circle class={regions > 0 ? 'meeting-on' : 'meeting-off'} cx={24 - apart + 3} cy="22" r="15" />
      <circle class={ready ? 'meeting-on' : 'meeting-off'} cx={40 + apart - 3} cy="22" r="15" />
      {ready && <path class="meeting-check" d="m25 22.500 5 5 9-10" />}
    </svg>
  );
}
