/** A typed array to lay out in a memory: its kind and length. */
export type KernelArray = readonly [kind: keyof ArrayKinds, length: number];

/** Arrays by name, side by side in one memory. */
export type KernelLayout = Record<string, KernelArray>;

export type ArraysOf<Layout extends KernelLayout> = { readonly [Name in keyof Layout]: ArrayKinds[Layout[Name][0]] };

interface ArrayKinds {
  readonly uint8: Uint8Array<ArrayBuffer>;
  readonly int16: Int16Array<ArrayBuffer>;
  readonly uint16: Uint16Array<ArrayBuffer>;
  readonly int32: Int32Array<ArrayBuffer>;
  readonly float32: Float32Array<ArrayBuffer>;
  readonly float64: Float64Array<ArrayBuffer>;
}

/** Arrays begin beyond address 0, so that no address is 0, each on its own cache line. */
const ALIGNMENT = 64;

/** How much memory the arrays take. */
export function bytesOf(layout: KernelLayout): number {
  return Object.values(layout).reduce((end, array) => end + spaceOf(array), ALIGNMENT);
}

/** The arrays of a layout in a buffer; what they hold is what was there. */
export function arraysIn<Layout extends KernelLayout>(buffer: ArrayBuffer, layout: Layout): ArraysOf<Layout> {
  const arrays: Record<string, ArrayKinds[keyof ArrayKinds]> = {};
  let at = ALIGNMENT;
  for (const [name, array] of Object.entries(layout)) {
    arrays[name] = new (constructorOf(array[0]))(buffer, at, array[1]);
    at += spaceOf(array);
  }
  return arrays as ArraysOf<Layout>;
}

/** The arrays of a layout in memory of their own, full of 0: for TypeScript to work on where there is no kernel. */
export function plainArrays<Layout extends KernelLayout>(layout: Layout): ArraysOf<Layout> {
  return arraysIn(new ArrayBuffer(bytesOf(layout)), layout);
}

function spaceOf([kind, length]: KernelArray): number {
  return Math.ceil((length * constructorOf(kind).BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
}

function constructorOf(kind: keyof ArrayKinds) {
  return {
    uint8: Uint8Array,
    int16: Int16Array,
    uint16: Uint16Array,
    int32: Int32Array,
    float32: Float32Array,
    float64: Float64Array,
  }[kind];
}
