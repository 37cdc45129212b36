import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { exactLog } from '../statistics/exactLog.js';

/**
 * ln x in single precision as the C library of Linux rounds it (glibc ≥ 2.28 `logf`), through which XGBoost turns its base score into a
 * margin. `Math.fround(Math.log(x))` differs from it a few times in 10,000.
 *
 * x = 2^k z with z about 1; ln x = ln(z/c) + ln c + k ln 2, where c is the centre of z's sixteenth. Method and coefficients: Arm
 * optimized-routines (2018, MIT).
 *
 * @param x a positive, finite, normal float32
 */
export function logf(x: number): number {
  if (x === 1) return 0;
  FLOAT[0] = x;
  const bits = BITS[0]!;
  const offset = (bits - LOWEST_Z) | 0;
  const sixteenth = (offset >>> 19) & 15;
  const exponent = offset >> 23;
  BITS[0] = bits - (offset & 0xff800000);
  const rest = FLOAT[0]! * INVERSE_CENTRES[sixteenth]! - 1;
  const square = rest * rest;
  const tail = -0.25089342214237154 * square + (0.333456765744066 * rest - 0.4999997485802103);
  return fround(tail * square + (LOG_CENTRES[sixteenth]! + exponent * Math.LN2 + rest));
}

/** The bits of 0.69921875: z lies from it to twice it. */
const LOWEST_Z = 0x3f330000;

const FLOAT = floatZeros(1);
const BITS = new Int32Array(FLOAT.buffer);

const INVERSE_CENTRES = Float64Array.of(
  ...[1.398907162146528, 1.3403141896637998, 1.286432210124115, 1.2367150214269895, 1.1906977166711752, 1.1479821020556429],
  ...[1.1082251448272158, 1.0711297413057381, 1.036437278977283, 1, 0.9492859795739057, 0.8951049428609004],
  ...[0.8476821620351103, 0.8050314851692001, 0.7664671008843108, 0.731428603316328],
);

const LOG_CENTRES = INVERSE_CENTRES.map((inverse) => -exactLog(inverse));
