import { afterEach, describe, expect, it, vi } from 'vitest';
import { borrowKernel, type KernelSource } from './borrowKernel.js';
import { dotProductsWasm } from './dotProductsWasm.js';
import { setKernels } from './setKernels.js';

afterEach(() => {
  setKernels('wasm');
  vi.unstubAllGlobals();
});

/** A source not seen before: what was learnt about another does not stand for it. */
function fresh<Functions extends object>(source: KernelSource<Functions>): KernelSource<Functions> {
  return { ...source };
}

describe('borrowKernel', () => {
  it('lays arrays out side by side in the memory that the functions see', () => {
    const { functions, arrays, release } = borrowKernel(dotProductsWasm, {
      a: ['float64', 4],
      b: ['float64', 4],
      c: ['float64', 16],
    })!;
    arrays.a.set([1, 2, 3, 4]);
    arrays.b.set([10, 20, 30, 40]);
    arrays.c.fill(0.5);
    functions.dotProducts(arrays.a.byteOffset, 1, arrays.b.byteOffset, 1, 1, arrays.c.byteOffset);
    release();
    expect(Array.from(arrays.c.subarray(0, 5))).toEqual([10.5, 20.5, 30.5, 40.5, 20.5]);
  });

  it('gives two borrowers memories of their own, and a later one the memory handed back', () => {
    const source = fresh(dotProductsWasm);
    const first = borrowKernel(source, { a: ['int32', 3] })!;
    const second = borrowKernel(source, { a: ['int32', 3] })!;
    expect(first.arrays.a.buffer).not.toBe(second.arrays.a.buffer);
    first.release();
    expect(borrowKernel(source, { other: ['uint8', 5] })!.arrays.other.buffer).toBe(first.arrays.a.buffer);
  });

  it('grows its memory to what is asked for', () => {
    const { arrays } = borrowKernel(fresh(dotProductsWasm), { few: ['uint8', 7], many: ['float64', 100_000] })!;
    expect([arrays.few.length, arrays.many.length]).toEqual([7, 100_000]);
    expect(arrays.many.byteOffset % 64).toBe(0);
  });

  it('leaves the work to TypeScript where it was told to', () => {
    expect(setKernels('typescript')).toBe('wasm');
    expect(borrowKernel(dotProductsWasm, {})).toBeUndefined();
  });

  it('leaves the work to TypeScript where there is no WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(borrowKernel(fresh(dotProductsWasm), {})).toBeUndefined();
  });

  it('leaves the work to TypeScript where compiling is forbidden, and asks once', () => {
    const refuse = vi.fn(function refuse() {
      throw new Error('unsafe-eval');
    });
    vi.stubGlobal('WebAssembly', { Module: refuse });
    const source = fresh(dotProductsWasm);
    expect(borrowKernel(source, {})).toBeUndefined();
    expect(borrowKernel(source, {})).toBeUndefined();
    expect(refuse).toHaveBeenCalledTimes(1);
  });

  it('tries again where only the memory was lacking for a while', () => {
    const source = fresh(dotProductsWasm);
    const { WebAssembly } = globalThis as { WebAssembly?: object };
    const Memory = vi.fn(function refuse() {
      throw new RangeError('could not allocate memory');
    });
    vi.stubGlobal('WebAssembly', Object.defineProperty(Object.create(WebAssembly!), 'Memory', { value: Memory }));
    expect(borrowKernel(source, {})).toBeUndefined();
    vi.unstubAllGlobals();
    expect(borrowKernel(source, {})).toBeDefined();
  });

  it('leaves the work to TypeScript where memory does not suffice', () => {
    expect(borrowKernel(fresh(dotProductsWasm), { all: ['float64', 2 ** 33] })).toBeUndefined();
  });
});
