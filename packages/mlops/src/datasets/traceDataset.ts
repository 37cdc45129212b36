import { type DatasetFile, findDataset, listDatasetFiles } from '../database/datasetRepository.js';
import { listDeliveries } from '../database/deliveryRepository.js';
import { listFiles } from '../database/fileRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveDataset } from './resolveDataset.js';

export interface TracedDataset {
  readonly version: string;
  /** The versions it grew out of, the nearest first. */
  readonly ancestors: readonly string[];
  /** In the order of receipt. Empty for a version of the releases that did not record it. */
  readonly deliveries: readonly {
    readonly id: string;
    readonly receivedAt: Date;
    readonly files: readonly (Pick<DatasetFile, 'fileSha256' | 'records'> & {
      /** As it is shown; the same bytes may have come under several names. */
      readonly names: readonly string[];
    })[];
  }[];
}

/**
 * Where a version comes from: the versions before it, and every file with the records that are its rows.
 *
 * @param written id, tag or beginning of an id
 * @throws `usage.not-found`, `usage.ambiguous-id`
 */
export async function traceDataset({ database }: Workspace, written: string): Promise<TracedDataset> {
  const { version, parent } = await resolveDataset(database, written);
  const ancestors: string[] = [];
  for (let above = parent; above !== null; above = (await findDataset(database, above))?.parent ?? null) ancestors.push(above);
  const files = await listDatasetFiles(database, version);
  const used = new Set(files.map(({ deliveryId }) => deliveryId));
  const names = new Map<string, string[]>();
  for (const deliveryId of used) {
    for (const { sha256, name } of await listFiles(database, { deliveryId })) {
      const key = `${deliveryId}/${sha256}`;
      names.set(key, [...(names.get(key) ?? []), name]);
    }
  }
  const received = (await listDeliveries(database, { limit: 100_000 })).filter(({ id }) => used.has(id)).reverse();
  const deliveries = received.map(({ id, receivedAt }) => ({
    id,
    receivedAt,
    files: files
      .filter(({ deliveryId }) => deliveryId === id)
      .map(({ fileSha256, records }) => ({ fileSha256, records, names: names.get(`${id}/${fileSha256}`) ?? [] })),
  }));
  return { version, ancestors, deliveries };
}
