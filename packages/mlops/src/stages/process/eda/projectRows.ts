import type { Grade, Projection } from '@neurograde/contracts';
import { type Matrix, PCA, SimpleImputer, StandardScaler } from '@neurograde/learn/exploration';

/**
 * Lays the rows out on the first two principal components of the standardised features, missing values filled with the median.
 *
 * A picture of the whole cohort, never an input of a model: a model's own preparation is fitted inside its folds.
 *
 * @param X shape (rows, features); NaN is missing
 * @param grades shape (rows)
 */
export function projectRows(X: Matrix, grades: readonly Grade[]): Projection | null {
  if (X.rows < 3 || X.columns < 2) return null;
  const filled = new SimpleImputer({ strategy: 'median' }).fit(X).transform(X);
  if (filled.columns < 2) return null;
  const scaled = new StandardScaler().fit(filled).transform(filled);
  if (scaled.data.every((value) => value === 0)) return null;
  const pca = new PCA({ nComponents: 2 }).fit(scaled);
  const components = pca.transform(scaled);
  const [first = 0, second = 0] = pca.explainedVarianceRatio_;
  return {
    explained: [first, second],
    points: grades.map((grade, i) => ({ x: components.get(i, 0), y: components.columns > 1 ? components.get(i, 1) : 0, grade })),
  };
}
