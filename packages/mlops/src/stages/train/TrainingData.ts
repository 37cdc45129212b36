import { type Labels, Matrix } from '@neurograde/learn';

/** Rows of a training: which are trained on and which are scored. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** What every thread of a training reads: one copy, in shared memory. */
export interface TrainingData {
  readonly X: Matrix;
  /** 1 is the low grade; shape (rows). */
  readonly y: Labels;
  /** The folds of the training part, and after them, last, the whole training part against the test part. */
  readonly splits: readonly Split[];
  /** Columns of X that hold categories as codes. Default: none. */
  readonly categorical?: readonly number[];
  /** Other grades of the rows, dealt out anew among the patients. Default: none. */
  readonly deals?: readonly Labels[];
}

/** `TrainingData` as a message to a thread: the arrays lie in `SharedArrayBuffer`s. */
export interface SharedTrainingData {
  readonly rows: number;
  readonly columns: number;
  readonly X: SharedArrayBuffer;
  readonly y: SharedArrayBuffer;
  readonly splits: readonly Split[];
  readonly deals: readonly Labels[];
  readonly categorical: readonly number[];
}

export function shareTrainingData({ X, y, splits, deals = [], categorical = [] }: TrainingData): SharedTrainingData {
  const sharedX = new SharedArrayBuffer(X.data.byteLength);
  new Float64Array(sharedX).set(X.data);
  const sharedY = new SharedArrayBuffer(y.byteLength);
  new Uint8Array(sharedY).set(y);
  return { rows: X.rows, columns: X.columns, X: sharedX, y: sharedY, splits, deals, categorical };
}

export function openTrainingData({ rows, columns, X, y, splits, deals, categorical }: SharedTrainingData): TrainingData {
  return { X: new Matrix(rows, columns, new Float64Array(X)), y: new Uint8Array(y), splits, deals, categorical };
}
