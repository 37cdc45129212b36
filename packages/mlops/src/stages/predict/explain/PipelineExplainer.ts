import { NeurogradeError } from '@neurograde/contracts';
import { type EstimatorJson, loadEstimator, Matrix, PCA, type Pipeline, type Transformer } from '@neurograde/learn';
import { evenlyChosen } from './evenlyChosen.js';
import { type ClassifierExplainer, explainerOf, type Method, needsBackground } from './explainerOf.js';

/** Training rows that stand for the value of a feature that is left out, where the explainer needs some. */
const BACKGROUND = 8;

/** Below this a component of the row is the background's own, and adds nothing. */
const NOWHERE = 1e-12;

/** What each feature adds to a pipeline's score. */
export interface ScoreExplanation {
  /** Shape (features given to the pipeline); `base` and these are `score`. */
  readonly contributions: Float64Array;
  /** The score of a row of which nothing is known. */
  readonly base: number;
  readonly score: number;
}

/** A row of the background before the components and, alone, behind an explainer of them. */
interface Reference {
  readonly row: Float64Array;
  readonly explainer: ClassifierExplainer;
}

/**
 * Explains a fitted pipeline back to the features it is given. Imputing, winsorising and scaling change each feature by itself and a selection leaves some out,
 * so what reaches the classifier is explained under the features' own names. Principal components mix them: what each component adds is shared
 * by how far each feature moves it from a background row, averaged over these (the rescale rule of G-DeepSHAP; Chen, Lundberg & Lee 2022,
 * doi 10.1038/s41467-022-31384-3).
 */
export class PipelineExplainer {
  readonly method: Method;
  /** Whether the classifier sees principal components. */
  readonly throughComponents: boolean;
  /** Places of the features that reach the classifier, or the components, among those given. */
  readonly places: readonly number[];
  readonly #pipeline: Pipeline;
  readonly #before: readonly Transformer[];
  readonly #components: PCA | undefined;
  readonly #direct: ClassifierExplainer | undefined;
  readonly #references: readonly Reference[];
  readonly #features: number;

  /**
   * @param json of a member's pipeline
   * @param features names of those it is given, in order
   * @param training rows it was trained on, shape (rows, features); undefined where they are not to be had
   * @throws `predict.not-explained` for a step that no feature can be followed through; `learn.invalid-artifact`
   */
  constructor(json: object, features: readonly string[], training: Matrix | undefined) {
    this.#pipeline = loadEstimator(json as EstimatorJson) as Pipeline;
    this.#features = features.length;
    const transformers = this.#pipeline.steps_.filter(({ estimator }) => 'transform' in estimator);
    const at = transformers.findIndex(({ estimator }) => estimator instanceof PCA);
    if (at !== -1 && at < transformers.length - 1) throw notExplained(transformers.at(-1)!.name);
    const before = at === -1 ? transformers : transformers.slice(0, at);
    this.#before = before.map(({ estimator }) => estimator as Transformer);
    const place = new Map(features.map((feature, index) => [feature, index]));
    let names: readonly string[] = features;
    for (const { name, estimator } of before) {
      names = (estimator as Transformer).getFeatureNamesOut([...names]);
      if (names.some((each) => !place.has(each))) throw notExplained(name);
    }
    this.places = names.map((name) => place.get(name)!);
    this.#components = at === -1 ? undefined : (transformers[at]!.estimator as PCA);
    this.throughComponents = this.#components !== undefined;
    const classifier = this.#pipeline.classifier_;
    const known = training && this.reached(evenlyChosen(training, BACKGROUND));
    if (this.#components === undefined) {
      this.#direct = explainerOf(classifier, needsBackground(classifier) ? (known ?? middleOf(classifier)) : undefined);
      this.#references = [];
      this.method = this.#direct.method;
    } else {
      const components = this.#components;
      const rows = known ?? new Matrix(1, components.mean_.length, components.mean_.slice());
      this.#references = Array.from({ length: rows.rows }, (_, i) => {
        const row = rows.row(i);
        return { row, explainer: explainerOf(classifier, components.transform(new Matrix(1, row.length, row.slice()))) };
      });
      this.method = this.#references[0]!.explainer.method;
    }
  }

  /** The features of `places` as the classifier, or the components, take them: shape (rows, places). */
  reached(X: Matrix): Matrix {
    return this.#before.reduce((values, transformer) => transformer.transform(values), X);
  }

  /** @param X one row, shape (1, features) */
  explain(X: Matrix): ScoreExplanation {
    const reached = this.reached(X);
    const found = this.#components === undefined ? this.#direct!.explain(reached) : this.#throughComponents(reached);
    const contributions = new Float64Array(this.#features);
    for (const [j, place] of this.places.entries()) contributions[place]! += found.contributions[j]!;
    return { ...found, contributions };
  }

  #throughComponents(reached: Matrix): ScoreExplanation {
    const components = this.#components!;
    const { rows: count, columns: features, data: axes } = components.components_;
    const scores = components.transform(reached);
    const row = reached.data;
    const away = new Float64Array(features);
    const contributions = new Float64Array(features);
    const share = 1 / this.#references.length;
    let base = 0;
    for (const { row: other, explainer } of this.#references) {
      const found = explainer.explain(scores);
      base += found.base * share;
      for (let j = 0; j < features; j++) away[j] = row[j]! - other[j]!;
      for (let k = 0, from = 0; k < count; k++, from += features) {
        let moved = 0;
        for (let j = 0; j < features; j++) moved += axes[from + j]! * away[j]!;
        if (Math.abs(moved) < NOWHERE) continue;
        const each = (found.contributions[k]! * share) / moved;
        for (let j = 0; j < features; j++) contributions[j]! += each * axes[from + j]! * away[j]!;
      }
    }
    return { contributions, base, score: this.#pipeline.classifier_.decisionFunction(scores)[0]! };
  }
}

/** Where the training rows are not there: the mean of the rows that the machine keeps. */
function middleOf(classifier: Pipeline['classifier_']): Matrix {
  const { supportVectors_: vectors } = classifier as unknown as { readonly supportVectors_: Matrix };
  const middle = new Matrix(1, vectors.columns);
  for (let i = 0; i < vectors.rows; i++) {
    for (let j = 0; j < vectors.columns; j++) middle.data[j]! += vectors.get(i, j) / vectors.rows;
  }
  return middle;
}

function notExplained(step: string): NeurogradeError {
  return new NeurogradeError('predict.not-explained', { step });
}
