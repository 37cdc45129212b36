import type { DatasetLineageResponse } from '@neurograde/contracts';
import type { TracedDataset } from '../datasets/traceDataset.js';

export function lineageResponse({ version, ancestors, deliveries }: TracedDataset): DatasetLineageResponse {
  return {
    lineage: {
      version,
      ancestors: [...ancestors],
      deliveries: deliveries.map(({ id, receivedAt, files }) => ({
        id,
        receivedAt: receivedAt.toISOString(),
        files: files.map(({ fileSha256, names, records }) => ({ sha256: fileSha256, names: [...names], records: [...records] })),
      })),
    },
  };
}
