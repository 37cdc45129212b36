/** How strongly each feature goes with the label. */
export interface FeatureScores {
  /** Grows with the association, shape (features); NaN where it is not defined. */
  readonly scores: Float64Array;
  /** Probability of a score as high without any association, shape (features). */
  readonly pValues: Float64Array;
}
