import { findModel } from '../../database/modelRepository.js';
import type { Release } from '../../database/releaseRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { LoadedModel } from './LoadedModel.js';

/** A released model, ready to grade. */
export interface Serving {
  readonly release: Release;
  readonly model: LoadedModel;
}

/** @throws `predict.newer-model`, `home.damaged`, `database.*`, `bucket.*` */
export async function loadServing(
  { database, bucket }: Pick<Workspace, 'database' | 'bucket'>,
  release: Release,
): Promise<Serving> {
  const { bucketKey } = (await findModel(database, release.modelId))!;
  return { release, model: await LoadedModel.read(await bucket.get(bucketKey)) };
}
