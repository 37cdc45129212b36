import { decodeZ85 } from './decodeZ85.js';
import { type ArraysOf, arraysIn, bytesOf, type KernelLayout } from './kernelLayout.js';
import { chosenKernels } from './setKernels.js';

/** A compiled kernel as it is committed; its functions take addresses and counts. */
export interface KernelSource<Functions extends object> {
  readonly z85: string;
  /** Never there: it carries the type of the functions. */
  readonly functions?: Functions;
}

/** A kernel in use, with arrays in its memory. */
export interface Kernel<Functions extends object, Layout extends KernelLayout> {
  readonly functions: Functions;
  /** The arrays asked for, side by side. What they hold at first is undefined: another fit may have left it. */
  readonly arrays: ArraysOf<Layout>;
  /** Where each array begins, its `byteOffset`: what the functions take. */
  readonly addresses: AddressesOf<Layout>;
  /**
   * Lays out anew, the same arrays but a longer last one, and returns them in place of those before. What they hold stays. Undefined where memory
   * does not suffice: those before still stand.
   */
  extend(layout: Layout): ArraysOf<Layout> | undefined;
  /** Hands the memory on to who borrows next. The arrays must not be touched again. */
  release(): void;
}

type AddressesOf<Layout extends KernelLayout> = { readonly [Name in keyof Layout]: number };

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface WebAssemblyNamespace {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  readonly Memory: new (limits: { initial: number }) => Memory;
}

interface Instance {
  readonly functions: object;
  readonly memory: Memory;
}

const PAGE = 65_536;
/** What a kernel that is handed back may keep; more is left to the garbage collector. */
const KEPT_BYTES = 1 << 26;

const modules = new WeakMap<object, object | 'refused'>();
const idle = new WeakMap<object, Instance>();

/**
 * Instantiates a kernel, or takes one that was handed back, and lays arrays out in its memory. Nothing is compiled before the first call.
 *
 * @returns undefined where TypeScript is to compute: `setKernels('typescript')` was called, or there is no WebAssembly with SIMD, or not enough
 * memory
 */
export function borrowKernel<Functions extends object, Layout extends KernelLayout>(
  source: KernelSource<Functions>,
  layout: Layout,
): Kernel<Functions, Layout> | undefined {
  if (chosenKernels() === 'typescript') return undefined;
  const instance = idle.get(source) ?? instantiate(source);
  idle.delete(source);
  if (instance === undefined || !makeRoom(instance.memory, bytesOf(layout))) return undefined;
  const { memory } = instance;
  const arrays = arraysIn(memory.buffer, layout);
  return {
    functions: instance.functions as Functions,
    arrays,
    addresses: Object.fromEntries(
      Object.entries(arrays).map(([name, { byteOffset }]) => [name, byteOffset]),
    ) as AddressesOf<Layout>,
    extend: (longer) => (makeRoom(memory, bytesOf(longer)) ? arraysIn(memory.buffer, longer) : undefined),
    release: () => {
      if (memory.buffer.byteLength <= KEPT_BYTES) idle.set(source, instance);
    },
  };
}

function instantiate(source: KernelSource<object>): Instance | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyNamespace };
  const known = modules.get(source);
  if (WebAssembly === undefined || known === 'refused') return undefined;
  try {
    const module = known ?? new WebAssembly.Module(decodeZ85(source.z85));
    modules.set(source, module);
    const memory = new WebAssembly.Memory({ initial: 1 });
    return { functions: new WebAssembly.Instance(module, { env: { memory } }).exports, memory };
  } catch {
    // No SIMD here, or a policy against compiling, or no address space left: TypeScript gives the same bits.
    if (!modules.has(source)) modules.set(source, 'refused');
    return undefined;
  }
}

function makeRoom(memory: Memory, bytes: number): boolean {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  try {
    if (missing > 0) memory.grow(missing);
    return true;
  } catch {
    return false;
  }
}
