import { type Explanation, NeurogradeError } from '@neurograde/contracts';
import type { Prediction } from '../../../database/predictionRepository.js';
import type { ModelContexts } from './ModelContexts.js';

/**
 * Why a stored prediction is what it is, from the model, the rows it was trained on and the values that were stored: the same each time.
 *
 * @throws `predict.no-values` for one of an earlier release, `predict.not-explained`; `database.*`, `bucket.*`
 */
export async function explainPrediction(
  contexts: ModelContexts,
  { id, modelId, features, patient }: Pick<Prediction, 'id' | 'modelId' | 'features' | 'patient'>,
): Promise<Explanation> {
  if (features === null) throw new NeurogradeError('predict.no-values', { id });
  return (await contexts.get(modelId)).explain(features, patient);
}
