import type { Language } from '#kernel/text.ts';

/** What every page needs to know to draw its header, footer and language switch. */
export interface Frame {
  readonly language: Language;
  /** The page's own address without language prefix, query included: the language switch leads to it. */
  readonly path: string;
  /** True in the demonstration: every page says that it is one. */
  readonly demonstration: boolean;
  /** Who reads, and for whom; null for a visitor. */
  readonly reader: FrameReader | null;
  /** Addresses of the hashed stylesheet, script and drawings. */
  readonly assets: FrameAssets;
  /** A one-time message from the act before, already in the reader's language. */
  readonly flash: string | null;
}

export interface FrameAssets {
  readonly style: string;
  readonly script: string;
  readonly icons: string;
  /** The mark in the browser's tab. */
  readonly mark?: string | undefined;
  /** The font, asked for before the stylesheet has been read. */
  readonly font?: string | undefined;
}

/** The signed-in reader as the header shows them. */
export interface FrameReader {
  readonly person: string;
  /** Empty where every mandate has ended: they act for nobody. */
  readonly organisation: string;
  /** More than one organisation to act for: the header offers to switch. */
  readonly canSwitch: boolean;
  /** Speaks for a member or partner: has an organisation's page of its own. */
  readonly speaks: boolean;
  /** Reads what the forum reads: its secretariat and its board. */
  readonly forum: boolean;
}
