import type { Manifest } from '@neurograde/mlops/backup';

/** How many rows a backup holds, of all tables. */
export function rowsOf({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
