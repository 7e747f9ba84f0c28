import type { ComponentChildren } from 'preact';

/** A way in which a county is filled, from all to nothing; `none` where there is nothing to say. */
export type MapFill = 'full' | 'grid' | 'lines' | 'dots' | 'rows' | 'empty' | 'none';

export interface MapArea {
  readonly key: string;
  readonly path: string;
  readonly letter: string;
  readonly at: readonly [x: number, y: number];
  readonly fill: MapFill;
  /** Said beside the pointer: the county, and what the filling means. */
  readonly title: string;
}

export interface SwedenMapProps {
  readonly viewBox: string;
  readonly areas: readonly MapArea[];
  /** The whole map in words: what a screen reader says of the picture. */
  readonly label: string;
}

/**
 * Sweden by county. Each filling is a pattern of its own before it is a colour, and each county has its letter, so that
 * the table beside the map can be read together with it.
 */
export function SwedenMap({ viewBox, areas, label }: SwedenMapProps) {
  const [, , width, height] = viewBox.split(' ');
  return (
    <svg class="sweden" viewBox={viewBox} width={width} height={height} role="img" aria-labelledby="sweden-label">
      <title id="sweden-label">{label}</title>
      <Patterns />
      {areas.map(({ key, path, fill, title }) => (
        <path key={key} class={`county county-${fill}`} d={path} data-county={key} data-fill={fill}>
          <title>{title}</title>
        </path>
      ))}
      {areas.map(({ key, letter, at: [x, y], fill }) => (
        <text key={key} class={`county-letter county-letter-${fill}`} x={x} y={y} dy="0.35em" text-anchor="middle">
          {letter}
        </text>
      ))}
    </svg>
  );
}

/** Grounds with grid, lines, dots and rows; the colours are those of the stylesheet. */
const Patterns = () => (
  <defs>
    <pattern id="map-lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="map-ground" width="6" height="6" />
      <rect class="map-ink" width="2" height="6" />
    </pattern>
    <pattern id="map-grid" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="map-ground" width="7" height="7" />
      <rect class="map-ink" width="2.5" height="7" />
      <rect class="map-ink" width="7" height="2.5" />
    </pattern>
    <pattern id="map-rows" width="9" height="9" patternUnits="userSpaceOnUse">
      <rect class="map-ground" width="9" height="9" />
      <rect class="map-ink" y="4" width="9" height="1.2" />
    </pattern>
    <pattern id="map-dots" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="map-ground" width="6" height="6" />
      <circle class="map-ink" cx="3" cy="3" r="1.1" />
    </pattern>
  </defs>
);

export interface LegendItem {
  readonly fill: MapFill;
  readonly label: ComponentChildren;
}

/** What each filling means. */
export const MapLegend = ({ label, items }: { readonly label: string; readonly items: readonly LegendItem[] }) => (
  <ul class="map-legend" aria-label={label}>
    {items.map(({ fill, label: words }) => (
      <li key={fill}>
        <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
          <rect class={`county county-${fill}`} x="1" y="1" width="22" height="14" />
        </svg>{' '}
        {words}
      </li>
    ))}
  </ul>
);
