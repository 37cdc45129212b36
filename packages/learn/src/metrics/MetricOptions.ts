export interface PosLabelOption {
  /** The class whose score is asked for, in whose favour scores and probabilities count. Default 1; for 0 hand over the negated scores, or 1 − p. */
  readonly posLabel?: 0 | 1;
}

export interface SampleWeightOption {
  /** Weight ≥ 0 of each row, shape (rows). Default: all 1. */
  readonly sampleWeight?: Float64Array;
}

export interface MetricOptions extends PosLabelOption, SampleWeightOption {}
