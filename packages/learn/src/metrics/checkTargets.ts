import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { min } from '../base/min.js';

/** Throws `learn.invalid-data` unless there is at least one row, one prediction a label, and only 0 and 1 in both. */
export function checkPredictions(owner: string, yTrue: Labels, yPred: Labels): void {
  checkLengths(owner, yTrue, yPred, 'yPred');
  for (let i = 0; i < yTrue.length; i++) {
    checkLabel(owner, 'yTrue', yTrue[i]!);
    checkLabel(owner, 'yPred', yPred[i]!);
  }
}

/** Throws `learn.invalid-data` unless both classes occur in yTrue and there is one finite score a label. */
export function checkScores(owner: string, yTrue: Labels, scores: Float64Array): void {
  checkLengths(owner, yTrue, scores, 'scores');
  let positives = 0;
  for (let i = 0; i < yTrue.length; i++) {
    checkLabel(owner, 'yTrue', yTrue[i]!);
    if (!isFiniteNumber(scores[i]!)) throw invalidData(owner, 'scores must be finite', `${scores[i]} at row ${i}`);
    positives += yTrue[i]!;
  }
  if (positives === 0 || positives === yTrue.length) {
    throw invalidData(owner, 'yTrue must hold both classes', `${positives} of ${yTrue.length} positive`);
  }
}

/** Throws `learn.invalid-data` unless there is one probability from 0 to 1 a label; one class alone is allowed. */
export function checkProbabilities(owner: string, yTrue: Labels, probabilities: Float64Array): void {
  checkLengths(owner, yTrue, probabilities, 'probabilities');
  for (let i = 0; i < yTrue.length; i++) {
    checkLabel(owner, 'yTrue', yTrue[i]!);
    const probability = probabilities[i]!;
    if (!(probability >= 0 && probability <= 1)) {
      throw invalidData(owner, 'probabilities must be from 0 to 1', `${probability} at row ${i}`);
    }
  }
}

function checkLabel(owner: string, name: string, label: number): void {
  if (label !== 0 && label !== 1) throw invalidData(owner, `${name} must hold 0 and 1 only`, label);
}

/** Throws `learn.invalid-data` unless there are two rows of each class, which a variance takes. */
export function checkTwoOfEach(owner: string, positives: ArrayLike<number>, negatives: ArrayLike<number>): void {
  if (min(positives.length, negatives.length) >= 2) return;
  throw invalidData(owner, 'yTrue must hold at least two rows of each class', `${positives.length} and ${negatives.length}`);
}

function checkLengths(owner: string, yTrue: Labels, values: ArrayLike<number>, name: string): void {
  if (yTrue.length === 0) throw invalidData(owner, 'yTrue must have at least one row', 0);
  if (values.length !== yTrue.length) {
    throw invalidData(owner, `${name} must have one value a label (${yTrue.length})`, values.length);
  }
}
