import { borrowKernel } from './borrowKernel.js';
import { dotProductsWasm } from './dotProductsWasm.js';
import { plainArrays } from './kernelLayout.js';

/** Rows of A and of B, and terms of a sum, that are worked on at a time: what stays in the caches. */
const BLOCK_ROWS = 128;
const BLOCK_COLUMNS = 256;
const BLOCK_DEPTH = 256;
/** Rows side by side in a panel. */
const PANEL = 4;

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
  const rowsAtOnce = PANEL * Math.ceil(Math.min(BLOCK_ROWS, rowsA) / PANEL);
  const columnsAtOnce = PANEL * Math.ceil(Math.min(BLOCK_COLUMNS, rowsB) / PANEL);
  const depthAtOnce = Math.min(BLOCK_DEPTH, width);
  const layout = {
    a: ['float64', rowsAtOnce * depthAtOnce],
    b: ['float64', columnsAtOnce * depthAtOnce],
    c: ['float64', rowsAtOnce * columnsAtOnce],
  } as const;
  const kernel = borrowKernel(dotProductsWasm, layout);
  const { a, b, c } = kernel?.arrays ?? plainArrays(layout);
  const symmetric = A === B && rowsA === rowsB;
  for (let j = 0; j < rowsB; j += BLOCK_COLUMNS) {
    const columns = Math.min(BLOCK_COLUMNS, rowsB - j);
    const columnPanels = Math.ceil(columns / PANEL);
    for (let i = 0; i < rowsA; i += BLOCK_ROWS) {
      const rows = Math.min(BLOCK_ROWS, rowsA - i);
      // Wholly above the diagonal: its mirror image is computed.
      if (symmetric && i + rows <= j) continue;
      const rowPanels = Math.ceil(rows / PANEL);
      c.fill(0, 0, rowPanels * PANEL * columnPanels * PANEL);
      for (let k = 0; k < width; k += BLOCK_DEPTH) {
        const depth = Math.min(BLOCK_DEPTH, width - k);
        layOut(A, width, i, rows, k, depth, a);
        layOut(B, width, j, columns, k, depth, b);
        if (kernel === undefined) addProducts(a, rowPanels, b, columnPanels, depth, c);
        else kernel.functions.dotProducts(a.byteOffset, rowPanels, b.byteOffset, columnPanels, depth, c.byteOffset);
      }
      for (let row = 0; row < rows; row++) {
        const at = row * columnPanels * PANEL;
        out.set(c.subarray(at, at + columns), (i + row) * rowsB + j);
      }
    }
  }
  kernel?.release();
  if (symmetric) mirror(out, rowsA);
  return out;
}

/** Writes a block of a matrix as panels: of each four rows the first term of each, then the second. Rows beyond the end are whatever was there. */
function layOut(
  from: Float64Array,
  width: number,
  row: number,
  rows: number,
  k: number,
  depth: number,
  panels: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    const start = (row + i) * width + k;
    let at = (i - (i % PANEL)) * depth + (i % PANEL);
    for (let term = start; term < start + depth; term++, at += PANEL) panels[at] = from[term]!;
  }
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
