import { decodeBase64 } from './decodeBase64.js';
import { chosenKernels } from './setKernels.js';

/** A compiled kernel as it is committed; its functions take addresses and counts. */
export interface KernelSource<Functions extends object> {
  readonly name: string;
  readonly base64: string;
  /** Never there: it carries the type of the functions. */
  readonly functions?: Functions;
}

/** A typed array to lay out in a kernel's memory: its kind and length. */
export type KernelArray = readonly [kind: keyof ArrayKinds, length: number];

interface ArrayKinds {
  readonly uint8: Uint8Array<ArrayBuffer>;
  readonly uint16: Uint16Array<ArrayBuffer>;
  readonly int32: Int32Array<ArrayBuffer>;
  readonly float32: Float32Array<ArrayBuffer>;
  readonly float64: Float64Array<ArrayBuffer>;
}

/** A kernel in use, with arrays in its memory: an array's `byteOffset` is the address that the functions take. */
export interface Kernel<Functions extends object, Layout extends Record<string, KernelArray>> {
  readonly functions: Functions;
  /** The arrays asked for, side by side. What they hold at first is undefined: another fit may have left it. */
  readonly arrays: { readonly [Name in keyof Layout]: ArrayKinds[Layout[Name][0]] };
  /** Hands the memory on to who borrows next. The arrays must not be touched again. */
  release(): void;
}

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
/** Arrays begin beyond address 0, so that no address is 0, each on its own cache line. */
const ALIGNMENT = 64;
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
export function borrowKernel<Functions extends object, Layout extends Record<string, KernelArray>>(
  source: KernelSource<Functions>,
  layout: Layout,
): Kernel<Functions, Layout> | undefined {
  if (chosenKernels() === 'typescript') return undefined;
  const instance = idle.get(source) ?? instantiate(source);
  idle.delete(source);
  if (instance === undefined || !makeRoom(instance.memory, layout)) return undefined;
  const release = () => {
    if (instance.memory.buffer.byteLength <= KEPT_BYTES) idle.set(source, instance);
  };
  return {
    functions: instance.functions as Functions,
    arrays: arraysIn(instance.memory.buffer, layout) as Kernel<Functions, Layout>['arrays'],
    release,
  };
}

function instantiate(source: KernelSource<object>): Instance | undefined {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyNamespace };
  const known = modules.get(source);
  if (WebAssembly === undefined || known === 'refused') return undefined;
  try {
    const module = known ?? new WebAssembly.Module(decodeBase64(source.base64));
    modules.set(source, module);
    const memory = new WebAssembly.Memory({ initial: 1 });
    return { functions: new WebAssembly.Instance(module, { env: { memory } }).exports, memory };
  } catch {
    // No SIMD here, or a policy against compiling, or no address space left: TypeScript gives the same bits.
    if (known === undefined) modules.set(source, 'refused');
    return undefined;
  }
}

function makeRoom(memory: Memory, layout: Record<string, KernelArray>): boolean {
  const bytes = Object.values(layout).reduce((end, array) => end + spaceOf(array), ALIGNMENT);
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  try {
    if (missing > 0) memory.grow(missing);
    return true;
  } catch {
    return false;
  }
}

function spaceOf([kind, length]: KernelArray): number {
  return Math.ceil((length * bytesPerElement(kind)) / ALIGNMENT) * ALIGNMENT;
}

function bytesPerElement(kind: keyof ArrayKinds): number {
  return { uint8: 1, uint16: 2, int32: 4, float32: 4, float64: 8 }[kind];
}

function arraysIn(buffer: ArrayBuffer, layout: Record<string, KernelArray>): Record<string, ArrayKinds[keyof ArrayKinds]> {
  const kinds = { uint8: Uint8Array, uint16: Uint16Array, int32: Int32Array, float32: Float32Array, float64: Float64Array };
  const arrays: Record<string, ArrayKinds[keyof ArrayKinds]> = {};
  let at = ALIGNMENT;
  for (const [name, array] of Object.entries(layout)) {
    arrays[name] = new kinds[array[0]](buffer, at, array[1]);
    at += spaceOf(array);
  }
  return arrays;
}
