import type { ModelArtifact } from '@neurograde/contracts';
import { type Calibrator, type Classifier, type EstimatorJson, loadEstimator, type Matrix } from '@neurograde/learn';
import { combineMembers } from './combineMembers.js';

interface Member {
  readonly pipeline: Classifier;
  readonly calibration: Calibrator;
}

/** What decides a model's probabilities: its members, and how they become one. */
export type Evaluable = Pick<ModelArtifact, 'members' | 'combine' | 'calibration'>;

/** A model's probabilities, from its artifact. Training and prediction both evaluate here, so that a row gets the same bits in either. */
export class ModelEvaluator {
  readonly #members: readonly Member[];
  readonly #combine: ModelArtifact['combine'];
  readonly #calibration: Calibrator | undefined;

  /** @throws `learn.invalid-artifact` */
  constructor({ members, combine, calibration }: Evaluable) {
    this.#members = members.map((member) => ({
      pipeline: loadEstimator(member.pipeline as EstimatorJson) as Classifier,
      calibration: calibrator(member.calibration),
    }));
    this.#combine = combine;
    this.#calibration = calibration === null ? undefined : calibrator(calibration);
  }

  /** The calibrated probability of the low grade of each row, shape (rows). A row's does not depend on the others. */
  probabilities(X: Matrix): Float64Array {
    const ofMembers = this.#members.map(({ pipeline, calibration }) => calibration.transform(pipeline.decisionFunction(X)));
    if (this.#combine.kind === 'single') return ofMembers[0]!;
    return this.#calibration!.transform(combineMembers(ofMembers, this.#combine));
  }
}

function calibrator(json: object): Calibrator {
  return loadEstimator(json as EstimatorJson) as unknown as Calibrator;
}
