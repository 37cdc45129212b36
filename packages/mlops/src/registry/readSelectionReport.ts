import { NeurogradeError, REPORTING_SHEETS } from '@neurograde/contracts';
import { findSelection } from '../database/selectionRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

/** The dashboard of a selection, its model card and its reporting sheets, each as a page and as data. */
export const SELECTION_REPORTS = (['dashboard', ...REPORTING_SHEETS] as const).flatMap(
  (name) => [`${name}.html`, `${name}.json`] as const,
);
export type SelectionReport = (typeof SELECTION_REPORTS)[number];

/** A report of a selection, from the bucket. @throws `usage.not-found` also for a selection of an earlier release, which had no sheets */
export async function readSelectionReport(
  { database, bucket }: Workspace,
  id: string,
  report: SelectionReport,
): Promise<Uint8Array> {
  const selection = await findSelection(database, id);
  const key = selection?.dashboardKey.replace(/[^/]+$/, report);
  if (key !== undefined && (await bucket.has(key))) return bucket.get(key);
  throw new NeurogradeError('usage.not-found', { kind: 'selection', list: 'selections', id });
}
