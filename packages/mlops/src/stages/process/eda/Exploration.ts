import type { Grade } from '@neurograde/contracts';

/**
 * What is known of a dataset version before any model sees it. Plain JSON; a number that cannot be had, such as the spread of one value, is null.
 */
export interface Exploration {
  readonly rows: number;
  /** Different pseudonyms among the rows. */
  readonly patients: number;
  readonly counts: { readonly low: number; readonly high: number };
  /** One entry a feature, in the dataset's order. */
  readonly features: readonly FeatureExploration[];
  /** Places in `features` of those that could be tested, the most associated with the grade first. */
  readonly ranking: readonly number[];
  /** Values of the most associated features, missing ones left out. */
  readonly distributions: readonly FeatureDistribution[];
  /** Rows with the most values far from the middle of the cohort, the worst first. */
  readonly outlyingRows: readonly OutlyingRow[];
  /** Share of every row's measured values that are extreme, shape (rows). */
  readonly extremeShares: readonly { readonly grade: Grade; readonly share: number }[];
  readonly correlation: CorrelationMap;
  /** First two principal components, or null where there are fewer than two features or three rows. */
  readonly projection: Projection | null;
}

export interface FeatureExploration {
  readonly feature: string;
  readonly all: Description;
  readonly low: Description;
  readonly high: Description;
  /** Values outside `[q1 − 1.5·IQR, q3 + 1.5·IQR]` of all rows (Tukey's fences). */
  readonly outliers: number;
  /** Null where a grade has no value of the feature, or all values are equal. */
  readonly association: Association | null;
}

/** The values of one feature in a group of rows, missing ones left out. */
export interface Description {
  readonly n: number;
  readonly missing: number;
  readonly mean: number | null;
  /** Sample standard deviation (n − 1). */
  readonly sd: number | null;
  readonly min: number | null;
  /** Quartiles by linear interpolation, as numpy's default. */
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  /** Corrected for bias: G₁; needs 3 values. */
  readonly skewness: number | null;
  /** Excess kurtosis corrected for bias: G₂; needs 4 values. */
  readonly kurtosis: number | null;
}

export interface Association {
  /** Chance that a low grade's value is above a high grade's, ties counting half. 0.5 is no association. */
  readonly auc: number;
  /** Two-sided Mann–Whitney p-value. */
  readonly p: number;
  /** `p` after Benjamini and Hochberg over all tested features. */
  readonly q: number;
}

export interface FeatureDistribution {
  readonly feature: string;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface OutlyingRow {
  readonly patient: string;
  readonly grade: Grade;
  /** Values of the row that are measured, of features whose middle half is not constant. */
  readonly measured: number;
  /** Of these, the ones with a robust z-score beyond ±3.5. */
  readonly extreme: number;
  readonly worst: { readonly feature: string; readonly z: number };
}

export interface CorrelationMap {
  /** Features in the order of the clustering, so that those that say the same lie together. */
  readonly features: readonly string[];
  /** Pearson's r over the rows where both are measured; null where it is undefined. */
  readonly r: readonly (readonly (number | null)[])[];
  /** Pairs of all the dataset's features with |r| > 0.95. */
  readonly strongPairs: number;
  /** Pairs of all the dataset's features whose r is defined. */
  readonly pairs: number;
  /** Features of the dataset that are in at least one strong pair. */
  readonly featuresInStrongPairs: number;
}

export interface Projection {
  /** Share of the variance on the first and the second component. */
  readonly explained: readonly [number, number];
  readonly points: readonly { readonly x: number; readonly y: number; readonly grade: Grade }[];
}
