import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { ComBat, type ComBatParams } from './ComBat.js';

interface Expected {
  X: number[][];
  laterRows: (number | null)[][];
  results: {
    params: Partial<ComBatParams>;
    harmonised: number[][];
    gammaStar: number[][];
    deltaStar: number[][];
    standMean: number[];
    varPooled: number[];
    later: number[][];
  }[];
}

const { X: table, laterRows, results } = readExpected<Expected>('combat');

describe.each(results)('ComBat with $params', (expected) => {
  // Batch, sex and age are the first columns; what is no covariate of the case is left out.
  const { categoricalCols = [], continuousCols = [] } = expected.params;
  const used = [0, ...categoricalCols, ...continuousCols, 3, 4, 5, 6, 7, 8, 9];
  const placed = (columns: readonly number[]) => columns.map((column) => used.indexOf(column));
  const X = Matrix.fromRows(table).selectColumns(used);
  const later = Matrix.fromRows(laterRows.map(orNaN)).selectColumns(used);
  const covariates = categoricalCols.length + continuousCols.length;
  const combat = new ComBat({
    ...expected.params,
    categoricalCols: placed(categoricalCols),
    continuousCols: placed(continuousCols),
  }).fit(X);
  const features = (harmonised: Matrix) => harmonised.selectColumns([0, 1, 2, 3, 4, 5, 6].map((f) => covariates + f)).data;

  it('learns what neuroCombat learns', () => {
    expectClose(combat.standMean_, expected.standMean, { relative: 1e-10 });
    expectClose(combat.varPooled_, expected.varPooled, { relative: 1e-10 });
    expectClose(combat.gammaStar_.data, expected.gammaStar.flat(), { relative: 1e-9, absolute: 1e-12 });
    expectClose(combat.deltaStar_.data, expected.deltaStar.flat(), { relative: 1e-9 });
  });

  it('harmonises the training rows as neuroCombat does, and passes covariates through', () => {
    const harmonised = combat.transform(X);
    expectClose(features(harmonised), expected.harmonised.flat(), { relative: 1e-9, absolute: 1e-10 });
    for (let c = 0; c < covariates; c++) expect(harmonised.column(c)).toEqual(X.column(1 + c));
  });

  it('harmonises later rows of unknown covariates as neuroCombatFromTraining does', () => {
    expectClose(features(combat.transform(later)), expected.later.flat(), { relative: 1e-9, absolute: 1e-10 });
  });
});

describe('ComBat', () => {
  const X = Matrix.fromRows(table);
  const params = { categoricalCols: [1], continuousCols: [2] };

  it('lets the batch column stand anywhere, and names what is left', () => {
    const moved = X.selectColumns([3, 4, 5, 0, 6, 7]);
    const first = X.selectColumns([0, 3, 4, 5, 6, 7]);
    const combat = new ComBat({ batchCol: 3 }).fit(moved);
    expect(combat.transform(moved)).toEqual(new ComBat().fit(first).transform(first));
    expect(combat.getFeatureNamesOut(['a', 'b', 'c', 'scanner', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('leaves a feature alone that does not vary, and lets it say nothing of the others', () => {
    const withConstant = new Matrix(X.rows, X.columns + 1);
    for (let i = 0; i < X.rows; i++) withConstant.row(i).set([...X.row(i), 0.1]);
    const harmonised = new ComBat(params).fit(withConstant).transform(withConstant);
    expect(new Set(harmonised.column(9))).toEqual(new Set([0.1]));
    expect(harmonised.selectColumns([0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual(new ComBat(params).fit(X).transform(X));
  });

  it('refuses a scanner or a category that it has not seen', () => {
    const combat = new ComBat(params).fit(X);
    const row = (batch: number, sex: number) => Matrix.fromRows([[batch, sex, 50, 1, 2, 3, 4, 5, 6, 7]]);
    expect(() => combat.transform(row(2, 1))).toThrow('ComBat: X must hold batches seen in fit (1, 4, 7); got "2 in row 0"');
    expect(() => combat.transform(row(1, 9))).toThrow('ComBat: column 1 of X must hold categories seen in fit (0, 1, 2); got 9');
  });

  it('refuses batches of which it can learn nothing, and covariates that are batches in disguise', () => {
    const rows = (batches: number[], sex: (batch: number) => number) =>
      Matrix.fromRows(batches.map((batch, i) => [batch, sex(batch), table[i]![3]!, table[i]![4]!]));
    const fit = (more: Partial<ComBatParams>, X: Matrix) => new ComBat({ categoricalCols: [1], ...more }).fit(X);
    const mixed = (batch: number) => batch % 2;
    expect(() => fit({}, rows([3, 3, 3, 3], mixed))).toThrow('X must hold at least two batches; got "only 3"');
    expect(() => fit({ categoricalCols: [] }, rows([3, 3, 3, 4], mixed))).toThrow('at least two rows, unless meanOnly');
    expect(() => fit({}, rows([3, 3, 4, 4], mixed))).toThrow('covariates must vary, and apart from the batches');
    expect(() => fit({ refBatch: 5 }, rows([3, 3, 4, 4], mixed))).toThrow('X must hold the reference batch 5; got "3, 4"');
    expect(() => fit({ batchCol: 1 }, rows([3, 3, 4, 4], mixed))).toThrow('must be different; got [1,1]');
    expect(() => fit({ continuousCols: [9] }, rows([3, 3, 4, 4], mixed))).toThrow('X must have the columns of batch');
  });

  it('refuses missing features in later rows, where it takes missing covariates', () => {
    const combat = new ComBat(params).fit(X);
    const row = [1, Number.NaN, Number.NaN, Number.NaN, 2, 3, 4, 5, 6, 7];
    expect(() => combat.transform(Matrix.fromRows([row]))).toThrow('save in covariates; got "NaN at row 0, column 3"');
  });
});
