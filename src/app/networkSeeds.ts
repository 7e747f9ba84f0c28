import type { StatusAudience, StatusColumn } from '#networks/status/definition.ts';
import type { InterestRole } from '#networks/wish.ts';

/** A network as the demonstration has filled it in. The organisations are real; that they take part is constructed. */
export interface PlayedNetwork {
  readonly network: string;
  /** Of the secretariat. */
  readonly contact: string;
  readonly purpose: string;
  readonly organisations: readonly { readonly name: string; readonly contact?: string }[];
  readonly planners: readonly string[];
  readonly plan: {
    readonly meetings: number;
    readonly themes: string;
    readonly budget?: number;
    readonly reason?: string;
  } | null;
}

/** Who does something, for whom and how many days ago. */
export interface PlayedDoing {
  readonly by: string;
  readonly organisation: string;
  readonly daysAgo: number;
}

export interface PlayedWish {
  readonly network: string;
  readonly purpose: string;
  readonly interest: readonly (PlayedDoing & { readonly role: InterestRole; readonly wants: string })[];
}

export interface PlayedPost extends PlayedDoing {
  readonly network: string;
  readonly text: string;
}

/** A table of where each region stands: its columns are a state to choose, a day, and words. */
export interface PlayedTable extends Pick<PlayedDoing, 'by' | 'daysAgo'> {
  readonly network: string;
  readonly dueDaysAgo: number;
  readonly title: string;
  readonly intro: string;
  readonly audience: StatusAudience;
  readonly columns: readonly StatusColumn[];
  readonly told: readonly (PlayedDoing & {
    readonly state: string;
    readonly decidedInDays?: number;
    readonly note?: string;
  })[];
}

export interface PlayedNetworks {
  readonly networks: readonly PlayedNetwork[];
  readonly wished: readonly PlayedWish[];
  readonly talk: readonly PlayedPost[];
  readonly tables: readonly PlayedTable[];
}
