import type { Language } from '#kernel/text.ts';
import { Icon } from './icon.tsx';
import { messages } from './ui.messages.ts';

/** What readiness is counted from. */
export interface ReadinessCount {
  /** Regions that take part, and how many it needs. */
  readonly regions: number;
  readonly regionsNeeded: number;
  /** Organisations that take part, lead included, and between which numbers they must lie. */
  readonly organisations: number;
  readonly min: number;
  readonly max: number;
  /** Who leads, or null. */
  readonly lead: string | null;
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
  const enough = regions >= regionsNeeded;
  return [
    {
      name: 'regions',
      words: regions > regionsNeeded ? text.regionsMany(regions) : text.regions(regions, regionsNeeded),
      met: enough,
    },
    { name: 'lead', words: lead === null ? text.leadMissing : text.lead(lead), met: lead !== null },
    {
      name: 'organisations',
      words: text.organisations(organisations, min, max),
      met: organisations >= min && organisations <= max,
    },
  ];
}

interface Props {
  readonly count: ReadinessCount;
  readonly language: Language;
}

/** Each figure drawn as places to fill: those needed, those filled, those still free. */
export function ReadinessFigures({ count, language }: Props) {
  return (
    <ul class="figures">
      {readinessFigures(count, language).map((figure) => (
        <li key={figure.name} class={figure.met ? 'figure figure-met' : 'figure figure-unmet'}>
          <Places {...placesOf(figure.name, count)} />
          <span class="figure-words">
            {figure.words} <Met met={figure.met} language={language} />
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

const Met = ({ met, language }: { readonly met: boolean; readonly language: Language }) => (
  <>
    <Icon name={met ? 'check' : 'dash'} />
    <span class="vh">{messages[language].readiness[met ? 'met' : 'unmet']}</span>
  </>
);

interface PlacesProps {
  readonly filled: number;
  readonly needed: number;
  readonly all: number;
  readonly shape: 'flag' | 'region' | 'seat';
}

function placesOf(name: Figure['name'], count: ReadinessCount): PlacesProps {
  switch (name) {
    case 'lead':
      return { filled: count.lead === null ? 0 : 1, needed: 1, all: 1, shape: 'flag' };
    case 'regions':
      return { filled: Math.min(count.regions, count.max), needed: count.regionsNeeded, all: count.regionsNeeded, shape: 'region' };
    case 'organisations':
      return { filled: count.organisations, needed: count.min, all: count.max, shape: 'seat' };
  }
}

function Places({ filled, needed, all, shape }: PlacesProps) {
  const places = Array.from({ length: Math.max(filled, all) }, (_, at) =>
    at >= all ? 'over' : at < filled ? 'filled' : at < needed ? 'needed' : 'free',
  );
  const width = places.length * 22 - 2;
  return (
    <svg class={`places places-${shape}`} viewBox={`0 0 ${width} 24`} width={width} height="24" aria-hidden="true">
      {places.map((state, at) => (
        <Place key={at} state={state} shape={shape} x={at * 22} />
      ))}
    </svg>
  );
}

interface PlaceProps {
  readonly state: string;
  readonly shape: PlacesProps['shape'];
  readonly x: number;
}

function Place({ state, shape, x }: PlaceProps) {
  if (shape === 'flag') return <path class={`place place-${state}`} d="M3 22V3h14l-4 5 4 5H3" />;
  if (shape === 'region') return <circle class={`place place-${state}`} cx={x + 10} cy="12" r="9" />;
  return <rect class={`place place-${state}`} x={x + 2} y="4" width="16" height="16" rx="5" />;
}
