import type { DashboardLineage, DatasetSummary, ModelArtifact, ShapSummary } from '@neurograde/contracts';
import { findDataset } from '../../database/datasetRepository.js';
import { findModel } from '../../database/modelRepository.js';
import { loadLineage } from '../../datasets/loadLineage.js';
import { readModelPackage } from '../../exchange/readModelPackage.js';
import type { Workspace } from '../../home/openWorkspace.js';

/** What a dashboard tells of the data that a model was trained on. */
export interface ModelOrigin {
  readonly dataset: DatasetSummary;
  readonly lineage: DashboardLineage | null;
  readonly shap: ShapSummary | null;
}

/** From the dataset version where it is here; of an imported model, whose data stayed where they are, from its package. */
export async function originOf(workspace: Workspace, model: string, artifact: ModelArtifact, seed: number): Promise<ModelOrigin> {
  const { database, bucket } = workspace;
  const { datasetVersion } = artifact;
  const { packageKey } = (await findModel(database, model))!;
  if (packageKey !== null && (await findDataset(database, datasetVersion)) === undefined) {
    const { dataset, explanation } = await readModelPackage(await bucket.get(packageKey), packageKey);
    return { dataset: dataset.summary, lineage: dataset.lineage, shap: explanation };
  }
  const { shapSummary } = await import('../../reports/dashboard/measure/shapSummary.js');
  const { dataset, lineage } = await loadLineage(workspace, datasetVersion);
  return { dataset: dataset.summary, lineage, shap: shapSummary(artifact, dataset.X, dataset.features, seed) };
}
