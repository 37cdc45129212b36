// The data of a case (benchData.mjs) as the estimators take them, read straight into place: a second copy would be in the peak of memory.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { Matrix } from '@neurograde/learn';

export function readBenchData({ rows, columns, X, y }) {
  const values = new Float64Array(rows * columns);
  const bytes = new Uint8Array(values.buffer);
  const file = openSync(X, 'r');
  for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, at, Math.min(bytes.length - at, 1 << 30), at);
  closeSync(file);
  return { X: new Matrix(rows, columns, values), y: Uint8Array.from(readFileSync(y)) };
}
