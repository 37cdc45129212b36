import { expect, it } from 'vitest';
import { balancedAccuracyScore } from './balancedAccuracyScore.js';
import { calibrationCurve } from './calibrationCurve.js';
import { confusionMatrix } from './confusionMatrix.js';
import { expectedCalibrationError } from './expectedCalibrationError.js';
import { f1Score } from './f1Score.js';
import { fbetaScore } from './fbetaScore.js';
import { matthewsCorrcoef } from './matthewsCorrcoef.js';
import { precisionRecallFscoreSupport } from './precisionRecallFscoreSupport.js';
import { precisionScore } from './precisionScore.js';
import { recallScore } from './recallScore.js';
import { specificity } from './specificity.js';

const y = Uint8Array.of(0, 1);

it.each([
  balancedAccuracyScore,
  confusionMatrix,
  f1Score,
  matthewsCorrcoef,
  precisionRecallFscoreSupport,
  precisionScore,
  recallScore,
  specificity,
])('%o bears its own name in its errors', (metric) => {
  expect(() => metric(y, Uint8Array.of(1))).toThrow(`${metric.name}: yPred must have one value a label (2); got 1`);
});

it('fbetaScore bears its own name in its errors', () => {
  expect(() => fbetaScore(y, Uint8Array.of(1), { beta: 2 })).toThrow('fbetaScore: yPred must have one value a label (2); got 1');
});

it.each([calibrationCurve, expectedCalibrationError])('%o bears its own name in its errors', (metric) => {
  expect(() => metric(y, Float64Array.of(0.5, 2))).toThrow(`${metric.name}: probabilities must be from 0 to 1; got "2 at row 1"`);
  expect(() => metric(y, Float64Array.of(0.5, 1), { nBins: 0 })).toThrow(
    `${metric.name}: nBins must be a whole number ≥ 1; got 0`,
  );
});
