import { NeurogradeError, type ShownPrediction } from '@neurograde/contracts';
import { findModel } from '../../database/modelRepository.js';
import { listOutcomes } from '../../database/outcomeRepository.js';
import { findPrediction } from '../../database/predictionRepository.js';
import { listReviews } from '../../database/reviewRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { explainPrediction } from './explain/explainPrediction.js';
import { ModelContexts } from './explain/ModelContexts.js';

/**
 * A stored prediction with why it is what it is, what the biopsy said and what radiologists said, the newest first.
 *
 * @param contexts kept from one call to the next, where there are several
 * @throws `usage.not-found`; `database.*`, `bucket.*`
 */
export async function showPrediction(
  workspace: Pick<Workspace, 'database' | 'bucket'>,
  id: string,
  contexts = new ModelContexts(workspace),
): Promise<ShownPrediction> {
  const { database } = workspace;
  const found = await findPrediction(database, id);
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind: 'prediction', list: 'predictions', id });
  const { name } = (await findModel(database, found.modelId))!;
  const { features: _, fileKey: __, warnings, createdAt, modelId, releaseId, conformal, ...rest } = found;
  return {
    ...rest,
    ...(warnings as Pick<ShownPrediction, 'outOfRange' | 'unlikeTraining' | 'imputed'>),
    conformal: conformal as ShownPrediction['conformal'],
    createdAt: createdAt.toISOString(),
    model: { id: modelId, name },
    release: releaseId,
    outcomes: (await listOutcomes(database, id)).map(({ predictionId: _, at, ...outcome }) => ({
      ...outcome,
      at: at.toISOString(),
    })),
    reviews: (await listReviews(database, id)).map(({ predictionId: _, at, ...review }) => ({ ...review, at: at.toISOString() })),
    ...(await explained()),
  };

  /** What cannot be explained is shown all the same, with the reason. */
  async function explained(): Promise<Pick<ShownPrediction, 'explanation' | 'unexplained'>> {
    try {
      return { explanation: await explainPrediction(contexts, found!), unexplained: null };
    } catch (error) {
      if (!(error instanceof NeurogradeError && error.code.startsWith('predict.'))) throw error;
      return { explanation: null, unexplained: { code: error.code, text: { es: error.text('es'), en: error.text('en') } } };
    }
  }
}
