import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import { tabulate } from '../base/tabulate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';

/** Columns gathered at once: their values of one row share a line of the processor's cache. */
const WIDTH = 8;

/**
 * Calls `visit` with the present (not NaN) values of each column in turn, in the order of the rows.
 *
 * @param visit may reorder or overwrite the values it is given, which are a copy, and must not keep them
 */
export function visitColumns(X: Matrix, visit: (present: Float64Array, column: number) => void): void {
  const { rows, columns, data } = X;
  const gathered = tabulate(min(WIDTH, columns), () => zeros(rows));
  const counts = intZeros(WIDTH);
  for (let from = 0; from < columns; from += WIDTH) {
    const width = min(WIDTH, columns - from);
    counts.fill(0);
    for (let i = 0; i < rows; i++) {
      const row = i * columns + from;
      for (let c = 0; c < width; c++) {
        const value = data[row + c]!;
        if (!isMissing(value)) gathered[c]![counts[c]!++] = value;
      }
    }
    for (let c = 0; c < width; c++) visit(gathered[c]!.subarray(0, counts[c]!), from + c);
  }
}
