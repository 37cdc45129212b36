/** The kernel matrix of some points as LIBSVM's Q holds it, in float32, but without the signs of the labels. */
export interface KernelRows {
  /** Kernel of each point with itself, in double. */
  readonly diagonal: Float64Array;
  /** Rows, one after another, each with the kernels of one point with every point. */
  readonly values: Float32Array;
  /** The matrix in double, row after row, where the points are few. */
  readonly exact?: Float64Array;
  /** Where a point's row begins in `values`; it stays there until the next call but one. */
  rowOf(point: number): number;
  /** Lets others use what memory it works in. No row can be asked for after. */
  readonly release?: () => void;
}
