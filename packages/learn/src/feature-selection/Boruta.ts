import { arange } from '../base/arange.js';
import type { Labels } from '../base/Estimator.js';
import { floor } from '../base/floor.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, constraint, either, integer, oneOf, positiveInteger, real, seed } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import type { RandomForestClassifierParams } from '../forest/RandomForestClassifier.js';
import type { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { choice, FEATURES, integers, type Layout, listOf, whole } from '../persistence/fields.js';
import { RandomState } from '../random/RandomState.js';
import { type BorutaDecision, BorutaTrial } from './BorutaTrial.js';
import { checkSupervised } from './checkSupervised.js';
import { FeatureSelector } from './FeatureSelector.js';
import { rankRejected } from './rankRejected.js';
import { shadowImportances } from './shadowImportances.js';

export interface BorutaParams {
  /** Parameters of the forests but their size and seed. Default `{ classWeight: 'balanced', maxDepth: 5 }`. */
  readonly forest: Partial<Omit<RandomForestClassifierParams, 'nEstimators' | 'randomState'>>;
  /** Trees of each forest, ≥ 1, or 'auto' for a number that falls with the features left. Default 1000. */
  readonly nEstimators: number | 'auto';
  /** Percentile of the shadows' importances that a feature must exceed for a hit, above 0 to 100. Default 100: the highest. */
  readonly perc: number;
  /** Level of the tests, above 0 to 1. Default 0.05. */
  readonly alpha: number;
  /** Correct for the features by Benjamini & Hochberg and for the rounds by Bonferroni; else for the features by Bonferroni alone. Default true. */
  readonly twoStep: boolean;
  /** One more than the most rounds, ≥ 2. Default 100. */
  readonly maxIter: number;
  /** Stop when `nIterNoChange` rounds have changed no decision. Default false. */
  readonly earlyStopping: boolean;
  /** Rounds without a change before an early stop, ≥ 1. Default 20. */
  readonly nIterNoChange: number;
  /** Seed of shadows and forests, 0 to 2³² − 1. Default 0. */
  readonly randomState: number;
}

interface Fitted {
  readonly decisions: readonly BorutaDecision[];
  readonly weak: Int32Array;
  readonly ranking: Int32Array;
  readonly rounds: number;
}

const OWNER = 'Boruta';
const PARAMETERS: ParameterTable<BorutaParams> = {
  forest: [
    { classWeight: 'balanced', maxDepth: 5 },
    constraint('an object of parameters', (value: unknown) => typeof value === 'object' && value !== null),
  ],
  nEstimators: [1000, either(positiveInteger(), oneOf('auto'))],
  perc: [100, real({ above: 0, max: 100 })],
  alpha: [0.05, real({ above: 0, max: 1 })],
  twoStep: [true, boolean()],
  maxIter: [100, integer({ min: 2 })],
  earlyStopping: [false, boolean()],
  nIterNoChange: [20, positiveInteger()],
  randomState: [0, seed()],
};
const LAYOUT: Layout<Fitted> = {
  decisions: listOf(choice<BorutaDecision>('confirmed', 'rejected', 'tentative'), FEATURES),
  weak: integers(undefined, 0, FEATURES),
  ranking: integers(FEATURES, 1),
  rounds: whole(),
};

/**
 * Keeps every feature that carries information, also what repeats others: those that a random forest finds more important, more often than
 * chance allows, than the best of its shadows, copies of the features with their values shuffled (Kursa & Rudnicki 2010, doi 10.18637/jss.v036.i11).
 *
 * Each round grows a forest on the features not yet rejected and as many shadows; a feature has a hit where it beats them. Confirmed or rejected
 * is what has so many or few hits as a fair coin hardly gives. Matches Boruta 0.4.3 `BorutaPy` over scikit-learn 1.9 `RandomForestClassifier`, draw
 * for draw; as there, all are kept where each is confirmed or tentative with a median importance above the shadows'.
 *
 * Fitted: `decisions_`, 'confirmed', 'tentative' or 'rejected', shape (features); `support_`, the confirmed; `supportWeak_`, the tentative whose median
 * importance is above that of the shadows; `ranking_`, 1 for confirmed, 2 for weak, then the others; `nIter_`, the rounds; `warnings_`, where none is kept.
 *
 * @example
 * ```ts
 * import { Boruta, Matrix, RandomState } from '@neurograde/learn';
 *
 * const random = new RandomState(1);
 * const y = Uint8Array.from({ length: 60 }, (_, i) => i % 2);
 * const X = Matrix.fromRows(Array.from(y, (label) => [random.normal(), random.normal() + 2 * label, random.normal()]));
 * const boruta = new Boruta({ nEstimators: 50, maxIter: 40 }).fit(X, y);
 * boruta.decisions_; // → ['rejected', 'confirmed', 'rejected']
 * boruta.support_; // → [1]
 * ```
 */
export class Boruta extends FeatureSelector<BorutaParams, Fitted> {
  constructor(params: Partial<BorutaParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get decisions_(): readonly BorutaDecision[] {
    return this.fitted.decisions;
  }

  get supportWeak_(): Int32Array {
    return this.fitted.weak;
  }

  get ranking_(): Int32Array {
    return this.fitted.ranking;
  }

  get nIter_(): number {
    return this.fitted.rounds;
  }

  get warnings_(): readonly string[] {
    return this.support_.length > 0 ? [] : ['no feature is confirmed: none is kept'];
  }

  fit(X: Matrix, labels?: Labels): this {
    this.checkParams();
    const y = checkSupervised(OWNER, X, labels);
    const { perc, maxIter } = this.params;
    const random = new RandomState(this.params.randomState);
    const trial = new BorutaTrial(X.columns, this.params);
    while (trial.isOpen && trial.rounds < maxIter - 1 && !trial.isStuck) {
      const candidates = trial.candidates();
      trial.add(candidates, shadowImportances(X.selectColumns(candidates), y, this.#forest(candidates.length), random), perc);
    }
    const confirmed = trial.decided('confirmed');
    const weak = trial.aboveShadows(trial.decided('tentative'));
    const selected = new Set([...confirmed, ...weak]);
    const others = arange(X.columns).filter((j) => !selected.has(j));
    const ranking = intZeros(X.columns).fill(1);
    for (const j of weak) ranking[j] = 2;
    rankRejected(trial.importanceHistory(others)).forEach((rank, i) => {
      ranking[others[i]!] = rank + (weak.length > 0 ? 3 : 2);
    });
    const kept = others.length === 0 ? arange(ranking.length) : confirmed;
    return this.setFitted({ featureCount: X.columns, kept, decisions: trial.decisions(), weak, ranking, rounds: trial.rounds });
  }

  protected override keptBy({ decisions, weak, ranking }: Fitted): Int32Array {
    const places = arange(decisions.length);
    const confirmed = places.filter((j) => decisions[j] === 'confirmed');
    if (weak.length > 0) {
      const second = places.filter((j) => ranking[j] === 2);
      checkFollows(OWNER, 'weak', weak, second);
    }
    return confirmed.length + weak.length === places.length ? places : confirmed;
  }

  #forest(candidates: number): Partial<RandomForestClassifierParams> & { readonly nEstimators: number } {
    const { forest, nEstimators } = this.params;
    if (nEstimators !== 'auto') return { ...forest, nEstimators };
    const features = 2 * candidates;
    const depth = forest.maxDepth ?? 10;
    return { ...forest, nEstimators: max(1, floor((features / (sqrt(features) * depth)) * 100)) };
  }
}
