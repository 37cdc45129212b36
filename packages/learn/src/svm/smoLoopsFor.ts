import { borrowKernel } from '../kernels/borrowKernel.js';
import { smoLoopsWasm } from '../kernels/smoLoopsWasm.js';
import { SmoLoops, smoLayout } from './SmoLoops.js';
import { WasmSmoLoops } from './WasmSmoLoops.js';

/** The inner loops for so many kernel rows of so many points, in WebAssembly where that is to be had; `release` lets others use its memory. */
export function smoLoopsFor(rows: number, points: number): { loops: SmoLoops; release: () => void } {
  const kernel = borrowKernel(smoLoopsWasm, smoLayout(rows, points));
  if (kernel !== undefined) return { loops: new WasmSmoLoops(kernel), release: kernel.release };
  const loops = new SmoLoops({
    values: new Float32Array(rows * points),
    pointAt: new Int32Array(points),
    diagonal: new Float64Array(points),
    slope: new Float64Array(points),
    upBarrier: new Float64Array(points),
    lowBarrier: new Float64Array(points),
    bounded: new Float64Array(points),
    factors: new Float64Array(points),
    rowI: new Float32Array(points),
  });
  return { loops, release: () => {} };
}
