import type { Classifier, Labels } from '../base/Estimator.js';
import { invalidParameter } from '../base/errors.js';
import type { Matrix } from '../matrix/Matrix.js';
import { averagePrecisionScore } from '../metrics/averagePrecisionScore.js';
import { balancedAccuracyScore } from '../metrics/balancedAccuracyScore.js';
import { brierScoreLoss } from '../metrics/brierScoreLoss.js';
import { f1Score } from '../metrics/f1Score.js';
import { logLoss } from '../metrics/logLoss.js';
import { matthewsCorrcoef } from '../metrics/matthewsCorrcoef.js';
import { rocAucScore } from '../metrics/rocAucScore.js';

/** How well a fitted classifier does on rows: the higher the better. */
export type Scorer = (model: Classifier, X: Matrix, y: Labels) => number;

/** A scorer by the name of its metric; losses by their negative, `negLogLoss`, as scikit-learn names them. */
export type ScoringName =
  | 'rocAuc'
  | 'averagePrecision'
  | 'negLogLoss'
  | 'negBrierScore'
  | 'balancedAccuracy'
  | 'f1'
  | 'matthewsCorrcoef';

export type Scoring = ScoringName | Scorer;

const SCORERS: Readonly<Record<ScoringName, Scorer>> = {
  rocAuc: (model, X, y) => rocAucScore(y, model.decisionFunction(X)),
  averagePrecision: (model, X, y) => averagePrecisionScore(y, model.decisionFunction(X)),
  negLogLoss: (model, X, y) => -logLoss(y, model.predictProba(X)),
  negBrierScore: (model, X, y) => -brierScoreLoss(y, model.predictProba(X)),
  balancedAccuracy: (model, X, y) => balancedAccuracyScore(y, predict(model, X)),
  f1: (model, X, y) => f1Score(y, predict(model, X)),
  matthewsCorrcoef: (model, X, y) => matthewsCorrcoef(y, predict(model, X)),
};

/** The scorer of a name, or the one given. Throws `learn.invalid-parameter` for any other. */
export function scorerOf(owner: string, scoring: Scoring): Scorer {
  if (typeof scoring === 'function') return scoring;
  if (Object.hasOwn(SCORERS, scoring)) return SCORERS[scoring];
  throw invalidParameter(owner, 'scoring', `a function or one of ${Object.keys(SCORERS).join(', ')}`, scoring);
}

/** The more probable class. */
function predict(model: Classifier, X: Matrix): Labels {
  return Uint8Array.from(model.predictProba(X), (probability) => (probability > 0.5 ? 1 : 0));
}
