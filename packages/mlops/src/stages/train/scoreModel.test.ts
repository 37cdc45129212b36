import { RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { chooseOperatingPoint, countConfusion, crossValidatedMetrics, metricValues, summarise } from './scoreModel.js';

const random = new RandomState(3);
const rows = 60;
const y = Uint8Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 1 : 0));
const scores = Float64Array.from(y, (label) => random.normal() + 1.5 * label);
const folds = Array.from({ length: 5 }, (_, fold) => Int32Array.from({ length: 12 }, (_, i) => fold * 12 + i));
const FLOORS = { recallFloor: 0.75, highRecallFloor: 0.5 };
const measured = crossValidatedMetrics(() => scores, y, folds, FLOORS);
const ofFold = ({ cv }: typeof measured, fold: number) =>
  Object.fromEntries(Object.entries(cv).map(([name, metric]) => [name, metric.folds[fold]]));

describe('metricValues', () => {
  // By hand: called low at 0.5 are rows 1, 2 and 4, of which 1 and 4 are low; low are 1, 4 and 5.
  const labels = Uint8Array.of(1, 0, 0, 1, 1);
  const probabilities = Float64Array.of(0.9, 0.6, 0.2, 0.5, 0.4);

  it('is right on a case done by hand', () => {
    const values = metricValues(labels, probabilities, probabilities, 0.5);
    expect(values.precision).toBeCloseTo(2 / 3, 15);
    expect(values.recall).toBeCloseTo(2 / 3, 15);
    expect(values.f1).toBeCloseTo(2 / 3, 15);
    expect(values.highPrecision).toBe(0.5);
    expect(values.highRecall).toBe(0.5);
    expect(values.highF1).toBe(0.5);
    expect(values.balancedAccuracy).toBeCloseTo(7 / 12, 15);
    // Of the six pairs low and high, in four the low one has the higher score.
    expect(values.auc).toBeCloseTo(4 / 6, 15);
    expect(values.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 15);
    expect(values.brier).toBeCloseTo((0.01 + 0.36 + 0.04 + 0.25 + 0.36) / 5, 15);
  });

  it('grades low from the threshold on, the threshold included', () => {
    expect(countConfusion(labels, probabilities, 0.5)).toEqual({ lowAsLow: 2, lowAsHigh: 1, highAsLow: 1, highAsHigh: 1 });
    expect(countConfusion(labels, probabilities, 0.500_001)).toEqual({ lowAsLow: 1, lowAsHigh: 2, highAsLow: 1, highAsHigh: 1 });
  });

  it('takes the precision of nothing called so for 0', () => {
    expect(metricValues(labels, probabilities, probabilities, 0.95)).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0,
      highRecall: 1,
    });
  });

  it('takes AUC of the scores and Brier of the probabilities', () => {
    const reversed = probabilities.map((p) => -p);
    expect(metricValues(labels, reversed, probabilities, 0.5).auc).toBeCloseTo(2 / 6, 15);
    expect(metricValues(labels, reversed, probabilities, 0.5).brier).toBe(
      metricValues(labels, probabilities, probabilities, 0.5).brier,
    );
  });
});

describe('chooseOperatingPoint', () => {
  it('keeps the floor on recall on the scores it is given', () => {
    for (const floor of [0.5, 0.75, 1]) {
      const { calibration, threshold } = chooseOperatingPoint(scores, y, { recallFloor: floor, highRecallFloor: 0 });
      expect(metricValues(y, scores, calibration.transform(scores), threshold).recall).toBeGreaterThanOrEqual(floor);
    }
  });
});

describe('chooseOperatingPoint with two floors', () => {
  const recallAt = (floors: { recallFloor: number; highRecallFloor: number }) => {
    const { calibration, threshold, feasible } = chooseOperatingPoint(scores, y, floors);
    const { recall, highRecall } = metricValues(y, scores, calibration.transform(scores), threshold);
    return { recall, highRecall, feasible };
  };

  it('keeps both where it can', () => {
    const { recall, highRecall, feasible } = recallAt({ recallFloor: 0.6, highRecallFloor: 0.6 });
    expect(feasible).toBe(true);
    expect(Math.min(recall, highRecall)).toBeGreaterThanOrEqual(0.6);
  });

  it('keeps the low grade’s where it cannot, and says so', () => {
    const { recall, highRecall, feasible } = recallAt({ recallFloor: 1, highRecallFloor: 1 });
    expect([recall, feasible]).toEqual([1, false]);
    expect(highRecall).toBeLessThan(1);
  });
});

describe('crossValidatedMetrics', () => {
  it('judges a fold at the point that the other folds choose', () => {
    const fold = folds[2]!;
    const others = Int32Array.from({ length: rows }, (_, i) => i).filter((row) => !fold.includes(row));
    const point = chooseOperatingPoint(
      scores.filter((_, i) => others.includes(i)),
      y.filter((_, i) => others.includes(i)),
      FLOORS,
    );
    const own = scores.filter((_, i) => fold.includes(i));
    const expected = metricValues(
      y.filter((_, i) => fold.includes(i)),
      own,
      point.calibration.transform(own),
      point.threshold,
    );
    expect(ofFold(measured, 2)).toEqual(expected);
  });

  it('lets no fold have a say in the point by which it is judged', () => {
    const turned = y.slice();
    for (const row of folds[1]!) turned[row] = 1 - y[row]!;
    const after = crossValidatedMetrics(() => scores, turned, folds, FLOORS);
    // The same grades are given in the fold whose labels were turned, at the same probabilities: right is wrong and wrong is right.
    expect(ofFold(after, 1).recall).toBeCloseTo(1 - ofFold(measured, 1).highRecall!, 12);
    expect(ofFold(after, 1).highRecall).toBeCloseTo(1 - ofFold(measured, 1).recall!, 12);
    expect(ofFold(after, 1).auc).toBeCloseTo(1 - ofFold(measured, 1).auc!, 12);
    // But the others are judged at other points: every one of their Brier scores changes.
    for (const fold of [0, 2, 3, 4]) {
      expect(ofFold(after, fold).auc).toBe(ofFold(measured, fold).auc);
      expect(ofFold(after, fold).brier).not.toBe(ofFold(measured, fold).brier);
    }
  });

  it('counts every row once in the confusion over all folds', () => {
    const { lowAsLow, lowAsHigh, highAsLow, highAsHigh } = measured.confusion;
    expect([lowAsLow + lowAsHigh, highAsLow + highAsHigh]).toEqual([20, 40]);
  });
});

describe('summarise', () => {
  it('is the mean and the sample standard deviation', () => {
    expect(summarise([0.5, 0.7, 0.9])).toEqual({
      mean: expect.closeTo(0.7, 15),
      sd: expect.closeTo(0.2, 15),
      folds: [0.5, 0.7, 0.9],
    });
    expect(summarise([0.4])).toEqual({ mean: 0.4, sd: 0, folds: [0.4] });
  });
});
