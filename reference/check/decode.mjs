const KINDS = { f64: Float64Array, f32: Float32Array, i32: Int32Array, u8: Uint8Array };

/** What `portable` of make.py wrote: arrays come back as typed arrays, flat, with their `shape`; numbers that JSON cannot hold as themselves. */
export function decode(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  if ('$number' in value) return Number(value.$number);
  if ('$array' in value) {
    const { buffer, byteOffset, byteLength } = Buffer.from(value.data, 'base64');
    const array = new KINDS[value.$array](buffer.slice(byteOffset, byteOffset + byteLength));
    return Object.defineProperty(array, 'shape', { value: value.shape });
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
}
