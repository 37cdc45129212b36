import type { ModelArtifact } from '@neurograde/contracts';
import { type Calibrator, type Classifier, type EstimatorJson, loadPredictor, type Matrix } from '@neurograde/learn/prediction';
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

  private constructor(members: readonly Member[], combine: ModelArtifact['combine'], calibration: Calibrator | undefined) {
    this.#members = members;
    this.#combine = combine;
    this.#calibration = calibration;
  }

  /** @throws `learn.invalid-artifact` */
  static async load({ members, combine, calibration }: Evaluable): Promise<ModelEvaluator> {
    const loaded = members.map(async (member) => ({
      pipeline: (await loadPredictor(member.pipeline as EstimatorJson)) as Classifier,
      calibration: await loadCalibrator(member.calibration),
    }));
    const outer = calibration === null ? undefined : await loadCalibrator(calibration);
    return new ModelEvaluator(await Promise.all(loaded), combine, outer);
  }

  /** The calibrated probability of the low grade of each row, shape (rows). A row's does not depend on the others. */
  probabilities(X: Matrix): Float64Array {
    const ofMembers = this.#members.map(({ pipeline, calibration }) => calibration.transform(pipeline.decisionFunction(X)));
    if (this.#combine.kind === 'single') return ofMembers[0]!;
    return this.#calibration!.transform(combineMembers(ofMembers, this.#combine));
  }
}

async function loadCalibrator(json: object): Promise<Calibrator> {
  return (await loadPredictor(json as EstimatorJson)) as unknown as Calibrator;
}
