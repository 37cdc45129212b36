import { min } from '../base/min.js';
import { borrowKernel } from './borrowKernel.js';
import { dotProductsWasm } from './dotProductsWasm.js';
import { plainArrays } from './kernelLayout.js';

/** Vectors of either side, and terms of a sum, that are worked on at a time: what stays in the caches. */
const BLOCK = 256;
const BLOCK_DEPTH = 128;
/** Vectors side by side in a panel. */
export const PANEL = 4;
/** Vectors that share the columns up to the diagonal. */
const GROUP = 16;

/**
 * Vectors to be multiplied, wherever they lie. Writes the terms `k` … `k + depth` − 1 of `count` vectors, from number `first` on, as panels: of each four
 * vectors the first term of each, then the second. What stands for vectors beyond the last does not matter.
 */
export type PanelWriter = (panels: Float64Array, first: number, count: number, k: number, depth: number) => void;

/**
 * The dot product of every vector of A with every one of B, the terms added one after another from the first on, rounded each time: what the plain loop
 * gives, in WebAssembly as in TypeScript. With the same writer for both, each pair is computed once.
 *
 * @param width terms of a vector
 * @param out shape (rowsA · rowsB), written over
 */
export function panelProducts(
  writeA: PanelWriter,
  rowsA: number,
  writeB: PanelWriter,
  rowsB: number,
  width: number,
  out: Float64Array,
): Float64Array {
  const symmetric = writeA === writeB;
  const rowsAtOnce = PANEL * Math.ceil(min(BLOCK, rowsA) / PANEL);
  const columnsAtOnce = PANEL * Math.ceil(min(BLOCK, rowsB) / PANEL);
  const depthAtOnce = min(BLOCK_DEPTH, width);
  const layout = {
    a: ['float64', rowsAtOnce * depthAtOnce],
    b: ['float64', columnsAtOnce * depthAtOnce],
    c: ['float64', rowsAtOnce * columnsAtOnce],
  } as const;
  const kernel = borrowKernel(dotProductsWasm, layout);
  const { a, b, c } = kernel?.arrays ?? plainArrays(layout);
  for (let j = 0; j < rowsB; j += BLOCK) {
    const columns = min(BLOCK, rowsB - j);
    for (let i = symmetric ? j : 0; i < rowsA; i += BLOCK) {
      const rows = min(BLOCK, rowsA - i);
      const onDiagonal = symmetric && i === j;
      // Above the diagonal the mirror image of what is below will do: of each few rows only the columns up to there.
      const group = onDiagonal ? GROUP : BLOCK;
      const columnsOf = (row: number) => (onDiagonal ? min(row + GROUP, columns) : columns);
      c.fill(0);
      for (let k = 0; k < width; k += BLOCK_DEPTH) {
        const depth = min(BLOCK_DEPTH, width - k);
        if (!onDiagonal) writeA(a, i, rows, k, depth);
        writeB(b, j, columns, k, depth);
        for (let row = 0; row < rows; row += group) {
          const from = (onDiagonal ? b : a).subarray(row * depth);
          const rowPanels = Math.ceil(min(group, rows - row) / PANEL);
          const columnPanels = Math.ceil(columnsOf(row) / PANEL);
          const sums = c.subarray(row * columnsAtOnce);
          if (kernel === undefined) addProducts(from, rowPanels, b, columnPanels, depth, sums);
          else kernel.functions.dotProducts(from.byteOffset, rowPanels, b.byteOffset, columnPanels, depth, sums.byteOffset);
        }
      }
      for (let row = 0; row < rows; row++) {
        const first = row - (row % group);
        const known = columnsOf(first);
        const at = first * columnsAtOnce + (row - first) * PANEL * Math.ceil(known / PANEL);
        out.set(c.subarray(at, at + known), (i + row) * rowsB + j);
      }
    }
  }
  kernel?.release();
  if (symmetric) mirror(out, rowsA);
  return out;
}

/** The kernel `dotProducts` in TypeScript, two rows of a by two of b at a time. */
function addProducts(
  a: Float64Array,
  rowPanels: number,
  b: Float64Array,
  columnPanels: number,
  depth: number,
  c: Float64Array,
): void {
  const stride = columnPanels * PANEL;
  for (let j = 0; j < stride; j += 2) {
    const fromB = (j - (j % PANEL)) * depth + (j % PANEL);
    for (let i = 0; i < rowPanels * PANEL; i += 2) {
      const fromA = (i - (i % PANEL)) * depth + (i % PANEL);
      const out = i * stride + j;
      let c00 = c[out]!;
      let c01 = c[out + 1]!;
      let c10 = c[out + stride]!;
      let c11 = c[out + stride + 1]!;
      for (let term = 0; term < depth * PANEL; term += PANEL) {
        const a0 = a[fromA + term]!;
        const a1 = a[fromA + term + 1]!;
        const b0 = b[fromB + term]!;
        const b1 = b[fromB + term + 1]!;
        c00 += a0 * b0;
        c01 += a0 * b1;
        c10 += a1 * b0;
        c11 += a1 * b1;
      }
      c[out] = c00;
      c[out + 1] = c01;
      c[out + stride] = c10;
      c[out + stride + 1] = c11;
    }
  }
}

function mirror(out: Float64Array, rows: number): void {
  for (let i = 0; i < rows; i++) for (let j = i + 1; j < rows; j++) out[i * rows + j] = out[j * rows + i]!;
}
