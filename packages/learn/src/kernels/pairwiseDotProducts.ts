import { min } from '../base/min.js';
import { PANEL, type PanelWriter, panelProducts } from './panelProducts.js';

/**
 * The dot product of every row of A with every row of B: `out[i * rowsB + j] = Σ A[i * width + k] · B[j * width + k]`, the terms added one after another
 * from k = 0 on, rounded each time: what the plain loop gives, in WebAssembly as in TypeScript. With A and B the same array, each pair is
 * computed once.
 *
 * @param A shape (rowsA · width)
 * @param B shape (rowsB · width)
 * @param out shape (rowsA · rowsB), written over
 */
export function pairwiseDotProducts(
  A: Float64Array,
  rowsA: number,
  B: Float64Array,
  rowsB: number,
  width: number,
  out: Float64Array,
): Float64Array {
  const writeA = rowWriter(A, width);
  return panelProducts(writeA, rowsA, A === B && rowsA === rowsB ? writeA : rowWriter(B, width), rowsB, width, out);
}

function rowWriter(from: Float64Array, width: number): PanelWriter {
  return (panels, first, count, k, depth) => {
    let at = 0;
    for (let i = 0; i < count; i += PANEL) {
      const start = (first + i) * width + k;
      const last = start + (count - i - 1) * width;
      const second = min(start + width, last);
      const third = min(second + width, last);
      const fourth = min(third + width, last);
      for (let term = 0; term < depth; term++, at += PANEL) {
        panels[at] = from[start + term]!;
        panels[at + 1] = from[second + term]!;
        panels[at + 2] = from[third + term]!;
        panels[at + 3] = from[fourth + term]!;
      }
    }
  };
}
