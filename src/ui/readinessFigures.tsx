import type { Language } from '#kernel/text.ts';
import { Icon } from './icon.tsx';
import { messages } from './readiness.messages.ts';

/** What readiness is counted from. */
export interface ReadinessCount {
  /** Regions that take part, and how many it needs. */
  readonly regions: number;
  readonly regionsNeeded: number;
  /** Organisations that take part, lead included, and between which numbers they must lie. */
  readonly organisations: number;
  readonly min: number;
  readonly max: number;
  /** Who leads, or the first of those willing to; null where nobody is. */
  readonly lead: string | null;
  /** How many are willing to lead, while it is not settled who does; left out once it is. */
  readonly willing?: number | undefined;
}

interface Figure {
  readonly name: 'lead' | 'regions' | 'organisations';
  readonly words: string;
  readonly met: boolean;
}

/** The three figures in words: the same on the panel and in a list. */
export function readinessFigures(count: ReadinessCount, language: Language): readonly Figure[] {
  const text = messages[language].readiness;
  const { regions, regionsNeeded, organisations, min, max, lead } = count;
  return [
    {
      name: 'regions',
      words: regions > regionsNeeded ? text.regionsMany(regions) : text.regions(regions, regionsNeeded),
      met: regions >= regionsNeeded,
    },
    { name: 'lead', words: leadWords(count, language), met: lead !== null },
    {
      name: 'organisations',
      words:
        organisations > max ? text.organisationsMany(organisations, max) : text.organisations(organisations, min, max),
      met: organisations >= min,
    },
  ];
}

function leadWords({ lead, willing }: ReadinessCount, language: Language): string {
  const text = messages[language].readiness;
  if (lead === null) return text.leadMissing;
  if (willing === undefined) return text.lead(lead);
  return willing > 1 ? text.leadMany(willing) : text.leadWilling(lead);
}

interface Props {
  readonly count: ReadinessCount;
  readonly language: Language;
}

/** Each figure drawn as places: those filled, those that must still be filled, those that are free. */
export function ReadinessFigures({ count, language }: Props) {
  return (
    <ul class="figures">
      {readinessFigures(count, language).map(({ name, words, met }) => (
        <li key={name} class={met ? 'figure figure-met' : 'figure figure-unmet'}>
          <Drawing name={name} count={count} />
          <span class="figure-words">
            {words} {met && <Icon name="check" />}
            <span class="vh">{messages[language].readiness[met ? 'met' : 'unmet']}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The figures on one line, for a row in a list. */
export function ReadinessLine({ count, language }: Props) {
  return (
    <ul class="readiness-line">
      {readinessFigures(count, language).map(({ name, words, met }) => (
        <li key={name} class={met ? 'figure-met' : 'figure-unmet'}>
          <Icon name={met ? 'check' : 'dash'} />
          {words}
          <span class="vh">, {messages[language].readiness[met ? 'met' : 'unmet']}</span>
        </li>
      ))}
    </ul>
  );
}

type Shape = 'flag' | 'region' | 'other';
type Filling = 'filled' | 'needed' | 'free' | 'over';

interface Place {
  readonly shape: Shape;
  readonly filling: Filling;
}

/** A region is a circle, every other organisation a square: the mix shows without counting. */
function placesOf(name: Figure['name'], count: ReadinessCount): readonly Place[] {
  const { regions, regionsNeeded, organisations, min, max, lead } = count;
  if (name === 'lead') return [{ shape: 'flag', filling: lead === null ? 'needed' : 'filled' }];
  if (name === 'regions') {
    return places(Math.max(regions, regionsNeeded), (at) => ({
      shape: 'region',
      filling: at < regions ? 'filled' : 'needed',
    }));
  }
  return places(Math.max(organisations, max), (at) => ({
    shape: at < regions ? 'region' : 'other',
    filling: at >= max ? 'over' : at < organisations ? 'filled' : at < min ? 'needed' : 'free',
  }));
}

const places = (length: number, place: (at: number) => Place): readonly Place[] =>
  Array.from({ length }, (_, at) => place(at));

const pitch = 30;

function Drawing({ name, count }: { readonly name: Figure['name']; readonly count: ReadinessCount }) {
  const drawn = placesOf(name, count);
  const width = drawn.length * pitch - 2;
  return (
    <svg class="places" viewBox={`0 0 ${width} 28`} width={width} height="28" aria-hidden="true">
      {drawn.map(({ shape, filling }, at) => (
        <Shape key={at} shape={shape} look={`place place-${filling} place-${shape}`} x={at * pitch} />
      ))}
    </svg>
  );
}

function Shape({ shape, look, x }: { readonly shape: Shape; readonly look: string; readonly x: number }) {
  if (shape === 'flag') {
    return (
      <g class={look}>
        <path d="M4 3h20l-5 6 5 6H4z" />
        <path class="pole" d="M4 2v25" />
      </g>
    );
  }
  if (shape === 'region') return <circle class={look} cx={x + 14} cy="14" r="12" />;
  return <rect class={look} x={x + 3} y="3" width="22" height="22" rx="6" />;
}
