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

export interface PlayedNetworks {
  readonly networks: readonly PlayedNetwork[];
  readonly wished: readonly {
    readonly network: string;
    readonly purpose: string;
    readonly interest: readonly {
      readonly by: string;
      readonly organisation: string;
      readonly role: InterestRole;
      readonly wants: string;
    }[];
  }[];
  readonly talk: readonly {
    readonly network: string;
    readonly by: string;
    readonly organisation: string;
    readonly daysAgo: number;
    readonly text: string;
  }[];
}
