import {
  type AlgorithmName,
  type CandidateParams,
  type Combination,
  MODEL_ARTIFACT_FORMAT,
  type ModelArtifact,
  type ModelMember,
  type ModelName,
} from '@neurograde/contracts';
import { type Calibrator, type EstimatorJson, type Matrix, MondrianConformal, quantile } from '@neurograde/learn';
import { categoricalColumns } from '../../artifacts/categoricalColumns.js';
import type { Dataset } from '../../artifacts/Dataset.js';
import { isOutside } from '../../artifacts/isOutside.js';
import { type NativeFile, nativeReference } from '../../export/nativeFile.js';
import { modelIdOf } from '../../export/writeModelFile.js';
import type { DescribedModel } from './describeModel.js';

/** An algorithm fitted on the training part. */
export interface FittedMember {
  readonly name: AlgorithmName;
  readonly params: CandidateParams;
  readonly pipeline: EstimatorJson;
  /** Undefined for a family without a format of its own. */
  readonly native: NativeFile | undefined;
  /** Of its decision scores. */
  readonly calibration: Calibrator;
}

export interface FinalFit {
  readonly runId: string;
  readonly name: ModelName;
  /** A single member's calibration is the model's own: `point.calibration`. */
  readonly members: readonly FittedMember[];
  readonly combine: Combination;
  readonly shuffledLabels: boolean;
}

/** The artifact of a fitted model: the same fit gives the same bytes, and so the same id. */
export function artifactOf(
  fit: FinalFit,
  { point, outOfFold, y }: DescribedModel,
  dataset: Dataset,
  Xtrain: Matrix,
): ModelArtifact {
  const categories = new Set(categoricalColumns(dataset));
  const range = trainingRange(Xtrain).map((one, column) => (categories.has(column) ? null : one));
  return {
    format: MODEL_ARTIFACT_FORMAT,
    name: fit.name,
    runId: fit.runId,
    datasetVersion: dataset.summary.version,
    shuffledLabels: fit.shuffledLabels,
    requiredFeatures: [...dataset.foundFeatures],
    features: [...dataset.features],
    ...(dataset.categoricals === undefined ? {} : { categoricals: [...dataset.categoricals] }),
    trainingRange: range,
    usualMissingShare: shareQuantile(Xtrain, 0.95, Number.isNaN),
    usualOutOfRangeShare: shareQuantile(Xtrain, 0.99, (value, column) => isOutside(value, range[column]!)),
    members: fit.members.map(memberOf),
    combine: fit.combine,
    calibration: fit.combine.kind === 'single' ? null : stored(point.calibration.toJSON()),
    threshold: point.threshold,
    conformal: stored(new MondrianConformal().fit(outOfFold, y).toJSON()),
  };
}

function memberOf({ name, params, pipeline, calibration, native }: FittedMember): ModelMember {
  const fitted = { pipeline: stored(pipeline), calibration: stored(calibration.toJSON()) };
  return { name, params, ...fitted, native: native === undefined ? null : nativeReference(native) };
}

/** The same, of the artifact's type. */
function stored(json: EstimatorJson): ModelArtifact['conformal'] {
  return { ...json, params: { ...json.params }, fitted: { ...json.fitted } };
}

/** The artifact's bytes and, from their SHA-256, the model's id. */
export function sealArtifact(artifact: ModelArtifact): { id: string; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(JSON.stringify(artifact));
  return { id: modelIdOf(bytes), bytes };
}

function trainingRange(X: Matrix): ModelArtifact['trainingRange'] {
  const column = new Float64Array(X.rows);
  return Array.from({ length: X.columns }, (_, j) => {
    const present = X.column(j, column)
      .filter((value) => !Number.isNaN(value))
      .sort();
    return present.length === 0 ? null : [quantile(present, 0.005), quantile(present, 0.995)];
  });
}

/** A percentile of the rows' shares of cells of which `counts` is true. */
function shareQuantile(X: Matrix, q: number, counts: (value: number, column: number) => boolean): number {
  const shares = new Float64Array(X.rows);
  for (let i = 0; i < X.rows; i++) {
    shares[i] = X.row(i).reduce((count, value, j) => count + (counts(value, j) ? 1 : 0), 0) / X.columns;
  }
  return quantile(shares.sort(), q);
}
