import type { Labels } from '../base/Estimator.js';
import { zeros } from '../base/zeros.js';
import { drawTreeSeeds } from '../forest/drawTreeSeeds.js';
import { RandomForestClassifier, type RandomForestClassifierParams } from '../forest/RandomForestClassifier.js';
import { Matrix } from '../matrix/Matrix.js';
import type { RandomState } from '../random/RandomState.js';

/** Importances in one forest, of the features and of their shadows. */
export interface ShadowImportances {
  readonly real: Float64Array;
  readonly shadow: Float64Array;
}

/** Fewest shadows: with fewer features, each has several. */
const LEAST_SHADOWS = 5;

/**
 * Grows a forest on features and shadows, the features' columns shuffled one after the other; the draws of shuffles and trees come from one
 * stream, as in Boruta 0.4.3.
 */
export function shadowImportances(
  X: Matrix,
  y: Labels,
  forest: Partial<RandomForestClassifierParams> & { readonly nEstimators: number },
  random: RandomState,
): ShadowImportances {
  let shadows = X.columns;
  while (shadows < LEAST_SHADOWS) shadows *= 2;
  const both = new Matrix(X.rows, X.columns + shadows);
  const column = zeros(X.rows);
  for (let i = 0; i < X.rows; i++) both.data.set(X.row(i), i * both.columns);
  for (let j = 0; j < shadows; j++) {
    random.shuffle(X.column(j % X.columns, column));
    for (let i = 0; i < X.rows; i++) both.set(i, X.columns + j, column[i]!);
  }
  const treeSeeds = drawTreeSeeds(forest.nEstimators, random);
  const importances = new RandomForestClassifier(forest).fit(both, y, { treeSeeds }).featureImportances_;
  return { real: importances.slice(0, X.columns), shadow: importances.slice(X.columns) };
}
