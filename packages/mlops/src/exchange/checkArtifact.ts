import { type ModelArtifact, NeurogradeError } from '@neurograde/contracts';
import { type EstimatorJson, LearnError, loadEstimator, Matrix, MondrianConformal } from '@neurograde/learn';
import { ModelEvaluator } from '../artifacts/ModelEvaluator.js';

/**
 * That a model from elsewhere can be read and used: every estimator in it is one that this release knows and is whole, and a row in the middle of what the
 * training held gets a probability.
 *
 * @param name as the file may be shown
 * @throws `model.unknown-estimator`, `model.not-a-model`
 */
export async function checkArtifact(artifact: ModelArtifact, name: string): Promise<void> {
  const parts = [
    ...artifact.members.flatMap(({ pipeline, calibration }) => [pipeline, calibration]),
    ...(artifact.calibration === null ? [] : [artifact.calibration]),
    artifact.conformal,
  ];
  for (const part of parts) checkEstimator(part, name);
  if (artifact.features.length !== artifact.trainingRange.length) throw new NeurogradeError('model.not-a-model', { file: name });
  const middle = artifact.trainingRange.map((range) => (range === null ? 0 : (range[0] + range[1]) / 2));
  try {
    MondrianConformal.fromJSON(artifact.conformal as never);
    const [probability] = (await ModelEvaluator.load(artifact)).probabilities(Matrix.fromRows([middle]));
    if (!(probability! >= 0 && probability! <= 1)) throw new RangeError('no probability');
  } catch (cause) {
    throw new NeurogradeError('model.not-a-model', { file: name }, { cause });
  }
}

function checkEstimator(json: object, name: string): void {
  try {
    loadEstimator(json as EstimatorJson);
  } catch (cause) {
    if (!(cause instanceof LearnError)) throw cause;
    throw new NeurogradeError('model.unknown-estimator', { file: name, estimator: culpritOf(json) }, { cause });
  }
}

/** Of a pipeline the step that cannot be loaded, whose state stands apart from its parameters; else the estimator itself. */
function culpritOf(json: object): string {
  const { estimator, params, fitted } = json as {
    estimator: unknown;
    params?: { steps?: unknown };
    fitted?: { steps?: unknown };
  };
  const [steps, states] = [params?.steps, fitted?.steps].map((list) => (Array.isArray(list) ? list : []));
  const step = steps!.find((one, index) => !loads({ ...one, ...states![index] }));
  const shown = step === undefined ? estimator : (step as { estimator?: unknown }).estimator;
  return typeof shown === 'string' && /^[A-Za-z]\w{0,63}$/.test(shown) ? shown : '…';
}

function loads(json: object): boolean {
  try {
    loadEstimator(json as EstimatorJson);
    return true;
  } catch {
    return false;
  }
}
