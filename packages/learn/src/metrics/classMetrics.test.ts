import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { averagePrecisionScore } from './averagePrecisionScore.js';
import { balancedAccuracyScore } from './balancedAccuracyScore.js';
import { brierScoreLoss } from './brierScoreLoss.js';
import { calibrationCurve } from './calibrationCurve.js';
import { detCurve } from './detCurve.js';
import { expectedCalibrationError } from './expectedCalibrationError.js';
import { f1Score } from './f1Score.js';
import { fbetaScore } from './fbetaScore.js';
import { logLoss } from './logLoss.js';
import { matthewsCorrcoef } from './matthewsCorrcoef.js';
import { precisionRecallCurve } from './precisionRecallCurve.js';
import { precisionRecallFscoreSupport } from './precisionRecallFscoreSupport.js';
import { precisionScore } from './precisionScore.js';
import { recallScore } from './recallScore.js';
import { rocAucScore } from './rocAucScore.js';
import { rocCurve } from './rocCurve.js';
import { specificity } from './specificity.js';

interface Case {
  y: number[];
  scores: number[];
  predicted: number[];
  weight: number[] | null;
  posLabel: 0 | 1;
  numbers: Record<string, number>;
  support: number[];
  det: Record<'fpr' | 'fnr' | 'thresholds', (number | null)[]>;
  detShort: Record<'fpr' | 'fnr' | 'thresholds', (number | null)[]>;
  roc: Record<'fpr' | 'tpr' | 'thresholds', (number | null)[]>;
  precisionRecall: Record<'precision' | 'recall' | 'thresholds', number[]>;
  probTrue: number[];
  errors: number[];
}

const cases = readExpected<{ classes: Case[] }>('class_metrics').classes.map((kase) => ({
  kase,
  y: Uint8Array.from(kase.y),
  scores: Float64Array.from(kase.scores),
  predicted: Uint8Array.from(kase.predicted),
  options: {
    posLabel: kase.posLabel,
    ...(kase.weight === null ? {} : { sampleWeight: Float64Array.from(kase.weight) }),
  },
}));

describe('metrics of either class, with and without weights', () => {
  it.each(cases)('are numbers of scikit-learn, case %#', ({ kase, y, scores, predicted, options }) => {
    const found = {
      precision: precisionScore(y, predicted, options),
      recall: recallScore(y, predicted, options),
      specificity: specificity(y, predicted, options),
      f1: f1Score(y, predicted, options),
      f2: fbetaScore(y, predicted, { ...options, beta: 2 }),
      fHalf: fbetaScore(y, predicted, { ...options, beta: 0.5 }),
      balancedAccuracy: balancedAccuracyScore(y, predicted, options),
      matthews: matthewsCorrcoef(y, predicted, options),
      auc: rocAucScore(y, scores, options),
      averagePrecision: averagePrecisionScore(y, scores, options),
      brier: brierScoreLoss(y, scores, options),
      logLoss: logLoss(y, scores, options),
    };
    for (const [name, value] of Object.entries(found)) {
      expect(value, name).toBeCloseTo(kase.numbers[name]!, 13);
    }
    const { precision, recall, f1, support } = precisionRecallFscoreSupport(y, predicted, options)[kase.posLabel];
    expectClose([precision, recall, f1, support], kase.support);
  });

  it.each(cases)('are curves of scikit-learn, case %#', ({ kase, y, scores, options }) => {
    expectCurve({ ...detCurve(y, scores, options) }, kase.det);
    expectCurve({ ...detCurve(y, scores, { ...options, dropIntermediate: true }) }, kase.detShort);
    expectCurve({ ...rocCurve(y, scores, options) }, kase.roc);
    expectCurve({ ...precisionRecallCurve(y, scores, { ...options, dropIntermediate: true }) }, kase.precisionRecall);
  });

  it.each(cases)(
    'say by bins how far probabilities are from what came, case %#',
    ({ kase, y, scores, options: { posLabel } }) => {
      expectClose(calibrationCurve(y, scores, { nBins: 4, posLabel }).probTrue, kase.probTrue);
      const errors = [{}, { nBins: 4, strategy: 'quantile' as const }].map((bins) =>
        expectedCalibrationError(y, scores, { ...bins, posLabel }),
      );
      expectClose(errors, kase.errors, { absolute: 1e-15 });
    },
  );

  it('refuse weights that leave a class out, and a beta of 0', () => {
    const y = Uint8Array.of(0, 1, 1);
    expect(() => rocAucScore(y, Float64Array.of(1, 2, 3), { sampleWeight: Float64Array.of(0, 1, 1) })).toThrow(
      'rocAucScore: sampleWeight must give both classes a weight > 0; got "0 and 2"',
    );
    expect(() => fbetaScore(y, y, { beta: 0 })).toThrow('fbetaScore: beta must be a number > 0; got 0');
  });
});

/** Infinity, a threshold above all scores, is `null` in the expected values. */
function expectCurve(found: Record<string, Float64Array>, expected: Record<string, (number | null)[]>): void {
  for (const [name, values] of Object.entries(expected)) {
    const finite = orNaN(values);
    expectClose(
      found[name]!.map((value) => (value === Infinity ? Number.NaN : value)),
      finite.map((value) => (Number.isNaN(value) ? null : value)),
      { absolute: 1e-15 },
    );
  }
}
