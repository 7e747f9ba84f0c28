import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { openProposal } from './openProposal.ts';

/** Everybody who speaks for a member or partner, and the secretariat for the forum's own archive. */
const askers: Act['may'] = ['asta', 'boel', 'cilla', 'ines', 'karin'];

export const setArchiveStage = async (app: TestApp) => ({ provrum: await openProposal(app) });

/** The acts on a provrum's documents. */
export function archiveActsOf(on: { readonly provrum: ProvrumId }): readonly Act[] {
  const route = `POST ${paths.archive(':id')}`;
  return [{ route, path: paths.archive(on.provrum), form: { caseNumber: 'RS 2027-0412' }, may: askers }];
}
