import type { NetworkId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import type { Need } from './attention.ts';

/** Where one sees to what a network needs, without language. */
export function mendsNetwork(need: Need, id: NetworkId, year: number): string {
  switch (need) {
    case 'overBudget':
    case 'nearBudget':
    case 'noPlan':
    case 'tooMany':
      return paths.networkYear(id, year);
    case 'noMeeting':
    case 'fewMeetings':
      return `${paths.newGathering()}?natverk=${id}`;
    case 'noContact':
      return paths.editNetwork(id);
    case 'noPlanners':
      return paths.networkArrangers(id);
    case 'noMembers':
    case 'membersWithoutContact':
      return paths.networkParts(id);
    case 'wanted':
      return paths.networkState(id);
    case 'notAnnounced':
    case 'noPlace':
      return paths.network(id);
  }
}
