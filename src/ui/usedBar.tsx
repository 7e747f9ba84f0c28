export interface UsedBarProps {
  /** The length of the whole row: the largest amount that is shown. */
  readonly of: number;
  readonly planned: number;
  readonly used: number;
  /** Used beyond what is planned, which is worth a warning; not where something is planned for another time. */
  readonly over?: boolean | undefined;
}

const percent = (part: number, of: number): string => `${of <= 0 ? 0 : Math.min(100, (part * 100) / of).toFixed(2)}%`;

/** What is used of what is planned, drawn: it repeats the figures beside it and is not read aloud. Widths are attributes. */
export const UsedBar = ({ of, planned, used, over = used > planned }: UsedBarProps) => (
  <svg class={over ? 'used-bar used-bar-over' : 'used-bar'} width="100%" height="16" aria-hidden="true">
    <rect class="used-bar-planned" x="0" y="2" width={percent(planned, of)} height="12" rx="3" />
    <rect class="used-bar-used" x="0" y="5" width={percent(used, of)} height="6" rx="2" />
  </svg>
);
