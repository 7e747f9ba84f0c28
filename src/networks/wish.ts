/** How an organisation would be in a network that is wished for. */
export const interestRoles = ['arrange', 'participate', 'follow'] as const;
export type InterestRole = (typeof interestRoles)[number];
