import { abs } from '../base/abs.js';
import { expm1 } from './exp.js';

/**
 * The hyperbolic tangent within two units of the last place, the same in every engine, which `Math.tanh` is not.
 *
 * By eˣ − 1 in the two forms of FreeBSD's msun `s_tanh.c`, which glibc's is too, so that most of its bits are those of LIBSVM's.
 */
export function tanh(x: number): number {
  const size = abs(x);
  if (!(size < 22)) return Number.isNaN(x) ? x : Math.sign(x);
  if (size < 2 ** -28) return x;
  if (size >= 1) return Math.sign(x) * (1 - 2 / (expm1(2 * size) + 2));
  const t = expm1(-2 * size);
  return (-Math.sign(x) * t) / (t + 2);
}
