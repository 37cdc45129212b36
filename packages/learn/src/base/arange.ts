import { intZeros } from './intZeros.js';
/** 0, 1, … n − 1. */
export function arange(n: number): Int32Array {
  const values = intZeros(n);
  for (let i = 0; i < n; i++) values[i] = i;
  return values;
}
