import { countClasses } from '../base/countClasses.js';
import { describeEstimator } from '../base/describeEstimator.js';
import {
  type Classifier,
  clone,
  type Estimator,
  type EstimatorJson,
  type FitOptions,
  type Labels,
  type Transformer,
} from '../base/Estimator.js';
import { invalidArtifact, invalidData, invalidParameter, notFitted } from '../base/errors.js';
import { type EstimatorLoader, FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { constraint } from '../base/parameters.js';
import { ALLOW_MISSING, checkLabels, checkMatrix, checkNewRows } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { type EstimatorState, estimatorState } from '../persistence/estimatorState.js';
import { type Layout, listOf, pairOf, record, text, texts, whole } from '../persistence/fields.js';
import type { FittedPrefixCache } from './FittedPrefixCache.js';
import {
  arePipelineSteps,
  isClassifier,
  isResampler,
  isTransformer,
  type PipelineStep,
  STEPS_DESCRIPTION,
} from './pipelineSteps.js';
import { describeNamed } from './stepNames.js';

export interface PipelineParams {
  /** Transformers and resamplers, in order, then one classifier. The estimators given are never fitted themselves: `fit` clones them. */
  readonly steps: readonly PipelineStep[];
}

/** Lets pipelines share what they compute alike. Both or neither. */
export interface PipelineCacheOptions {
  readonly cache?: FittedPrefixCache;
  /** The caller's name for exactly these rows, and in `fit` for these labels with them. */
  readonly rowsKey?: string;
}

export interface PipelineFitOptions extends FitOptions, PipelineCacheOptions {}

/** What a resampler did to the training rows. */
export interface Resampling {
  /** The step's name. */
  readonly step: string;
  /** Rows of class 0 and of class 1. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** The training rows, and the key that stands for them and the steps they went through; no key without a cache. */
interface TrainingRows {
  readonly key: string | undefined;
  readonly X: Matrix;
  readonly y: Labels;
}

/** One fitted step and the training rows after it. Shared through a cache: never written to. */
interface FittedStep extends TrainingRows {
  readonly estimator: Estimator;
  readonly warnings: readonly string[];
  /** Class counts, where the step resamples. */
  readonly counts: Omit<Resampling, 'step'> | undefined;
}

interface Fitted {
  readonly featureCount: number;
  readonly steps: readonly PipelineStep[];
  /** Of each step but the last. */
  readonly keys: readonly (string | undefined)[];
  readonly warnings: readonly string[];
  readonly resamplings: readonly Resampling[];
}

interface ParamsJson {
  readonly steps: readonly { readonly name: string; readonly estimator: string; readonly params: object }[];
}

interface FittedJson extends Pick<Fitted, 'featureCount' | 'warnings' | 'resamplings'> {
  /** Beside `params.steps`, one by one. */
  readonly steps: readonly EstimatorState[];
}

const OWNER = 'Pipeline';
const PARAMETERS: ParameterTable<PipelineParams> = {
  steps: [undefined, constraint(STEPS_DESCRIPTION, arePipelineSteps)],
};
const LAYOUT: Layout<FittedJson> = {
  featureCount: whole(1),
  steps: listOf(estimatorState()),
  warnings: texts(),
  resamplings: listOf(record<Resampling>({ step: text(), before: pairOf(whole()), after: pairOf(whole()) })),
};

/**
 * Steps fitted one after the other on what the one before made of the training rows, the last a classifier. Whatever is learnt from
 * data is learnt inside, so a pipeline fitted on the training rows of a fold has seen no other.
 *
 * Resamplers change the training rows only; later rows pass them by. The semantics of imbalanced-learn 0.14 `Pipeline`, but that the
 * steps given are cloned.
 *
 * Fitted: `steps_`, the fitted clones; `classifier_`, the last of them; `resamplings_`, class counts before and after each
 * resampler; `warnings_`, of all steps, each with its step's name. `sampleWeight` goes to the classifier, and is refused where a
 * resampler changes the rows.
 *
 * @example
 * ```ts
 * import { Matrix, Pipeline, SimpleImputer, SMOTE, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [Number.NaN], [3], [8], [9]]);
 * const steps = [
 *   { name: 'impute', estimator: new SimpleImputer() },
 *   { name: 'smote', estimator: new SMOTE() },
 *   { name: 'model', estimator: new SVC() },
 * ];
 * const pipeline = new Pipeline({ steps }).fit(X, Uint8Array.of(0, 0, 0, 0, 1, 1));
 * pipeline.resamplings_; // → [{ step: 'smote', before: [4, 2], after: [4, 4] }]
 * pipeline.decisionFunction(Matrix.fromRows([[1], [9]])).map(Math.sign); // → [-1, 1]
 * ```
 */
export class Pipeline extends FittedEstimator<PipelineParams, Fitted, FittedJson> implements Classifier<PipelineParams> {
  constructor(params: PipelineParams) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get steps_(): readonly PipelineStep[] {
    return this.fitted.steps;
  }

  get classifier_(): Classifier {
    return classifierOf(this.fitted.steps);
  }

  get warnings_(): readonly string[] {
    return this.fitted.warnings;
  }

  get resamplings_(): readonly Resampling[] {
    return this.fitted.resamplings;
  }

  fit(X: Matrix, y: Labels, options: PipelineFitOptions = {}): this {
    const { steps } = this.params;
    if (!arePipelineSteps(steps)) throw invalidParameter(OWNER, 'steps', STEPS_DESCRIPTION, describeNamed(steps));
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    checkLabels(OWNER, X, y);
    if (options.sampleWeight !== undefined && steps.some((step) => isResampler(step.estimator))) {
      throw invalidData(OWNER, 'sampleWeight must be left out when a step resamples', 'both');
    }
    const fitted: FittedStep[] = [];
    let rows: TrainingRows = { key: rowsKeyOf(options), X, y };
    for (const step of steps.slice(0, -1)) {
      const next = fitStep(rows, step, options.cache);
      fitted.push(next);
      rows = next;
    }
    const classifier = clone(steps.at(-1)!.estimator as Classifier);
    classifier.fit(rows.X, rows.y, options.sampleWeight === undefined ? {} : { sampleWeight: options.sampleWeight });

    const estimators = [...fitted.map((step) => step.estimator), classifier];
    const warnings = [...fitted.map((step) => step.warnings), warningsOf(classifier)];
    return this.setFitted({
      featureCount: X.columns,
      steps: steps.map(({ name }, index) => ({ name, estimator: estimators[index]! })),
      keys: fitted.map((step) => step.key),
      warnings: steps.flatMap(({ name }, index) => warnings[index]!.map((warning) => `${name}: ${warning}`)),
      resamplings: fitted.flatMap(({ counts }, index) => (counts === undefined ? [] : [{ step: steps[index]!.name, ...counts }])),
    });
  }

  /** The rows as the classifier sees them: through every transformer, past the resamplers. */
  transform(X: Matrix, options: PipelineCacheOptions = {}): Matrix {
    const { featureCount, steps, keys } = this.fitted;
    checkNewRows(OWNER, X, featureCount, ALLOW_MISSING);
    const rowsKey = rowsKeyOf(options);
    let transformed = X;
    keys.forEach((key, index) => {
      const { estimator } = steps[index]!;
      if (!isTransformer(estimator)) return;
      const input = transformed;
      const make = (): Matrix => estimator.transform(input);
      if (options.cache === undefined || rowsKey === undefined || key === undefined) transformed = make();
      else transformed = options.cache.getOrMake(`${key}\n${rowsKey}`, make);
    });
    return transformed;
  }

  predictProba(X: Matrix, options: PipelineCacheOptions = {}): Float64Array {
    return classifierOf(this.fitted.steps).predictProba(this.transform(X, options));
  }

  decisionFunction(X: Matrix, options: PipelineCacheOptions = {}): Float64Array {
    return classifierOf(this.fitted.steps).decisionFunction(this.transform(X, options));
  }

  /** Names of the features that reach the classifier, from those of the features that X has. */
  getFeatureNamesOut(names: readonly string[]): string[] {
    let reached = [...names];
    for (const { estimator } of this.fitted.steps) {
      if (isTransformer(estimator)) reached = estimator.getFeatureNamesOut(reached);
    }
    return reached;
  }

  override toJSON(): EstimatorJson {
    const { featureCount, steps, warnings, resamplings } = this.fitted;
    const artifacts = steps.map((step) => ({ name: step.name, json: step.estimator.toJSON() }));
    const params: ParamsJson = {
      steps: artifacts.map(({ name, json }) => ({ name, estimator: json.estimator, params: json.params })),
    };
    const fitted: FittedJson = {
      featureCount,
      steps: artifacts.map(({ json }) => ({ version: json.version, fitted: json.fitted })),
      warnings,
      resamplings,
    };
    return { estimator: OWNER, version: 1, params, fitted };
  }

  /** The steps' states stand apart from their parameters. */
  protected override restore(json: EstimatorJson, load: EstimatorLoader): this {
    const params = json.params as ParamsJson;
    const stored = this.read(json);
    checkFollows(OWNER, 'steps.length', [stored.steps.length], [params.steps.length]);
    const steps = params.steps.map(({ name, ...rest }, index): PipelineStep => {
      return { name, estimator: load({ ...rest, ...stored.steps[index]! }) };
    });
    if (!arePipelineSteps(steps)) throw invalidArtifact(OWNER, `steps must be ${STEPS_DESCRIPTION}`, describeNamed(steps));
    return clone(this, { steps }).setFitted({ ...stored, steps, keys: steps.slice(0, -1).map(() => undefined) });
  }
}

/** Fits one more step, or takes it from the cache where there is one. */
function fitStep(rows: TrainingRows, { estimator }: PipelineStep, cache: FittedPrefixCache | undefined): FittedStep {
  if (cache === undefined || rows.key === undefined) return run(clone(estimator), rows, undefined);
  const key = `${rows.key}\n${JSON.stringify(describeEstimator(estimator))}`;
  return cache.getOrMake(key, () => run(clone(estimator), rows, key));
}

/** Fits an estimator of its own on the rows; the result bears the key given. */
function run(estimator: Estimator, { X, y }: TrainingRows, key: string | undefined): FittedStep {
  if (isResampler(estimator)) {
    const resampled = estimator.fitResample(X, y);
    const counts = { before: countClasses(y), after: countClasses(resampled.y) };
    return { key, estimator, X: resampled.X, y: resampled.y, warnings: resampled.warnings, counts };
  }
  const transformer = estimator as Transformer;
  transformer.fit(X, y);
  return { key, estimator, X: transformer.transform(X), y, warnings: warningsOf(transformer), counts: undefined };
}

/** The rows' name as one line, so that lines of a key cannot run together. */
function rowsKeyOf({ cache, rowsKey }: PipelineCacheOptions): string | undefined {
  if ((cache === undefined) !== (rowsKey === undefined)) {
    throw invalidData(OWNER, 'cache and rowsKey must be given together', cache === undefined ? 'rowsKey only' : 'cache only');
  }
  return rowsKey === undefined ? undefined : JSON.stringify(rowsKey);
}

function classifierOf(steps: readonly PipelineStep[]): Classifier {
  const last = steps.at(-1)?.estimator;
  if (last === undefined || !isClassifier(last)) throw notFitted(OWNER);
  return last;
}

function warningsOf(estimator: Estimator): readonly string[] {
  return (estimator as { readonly warnings_?: readonly string[] }).warnings_ ?? [];
}
