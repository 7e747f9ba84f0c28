import type { ImportKind } from './columns.ts';
import type { Maker } from './lineReader.ts';
import { makeMeeting } from './makeMeeting.ts';
import { makeMembership, makeNetworkMembership } from './makeMembership.ts';
import { makeOrganisation } from './makeOrganisation.ts';
import { makePerson } from './makePerson.ts';

/** Reads each kind of line. */
export const makers: Readonly<Record<ImportKind, Maker>> = {
  organisations: makeOrganisation,
  people: makePerson,
  memberships: makeMembership,
  networkMemberships: makeNetworkMembership,
  meetings: makeMeeting,
};
