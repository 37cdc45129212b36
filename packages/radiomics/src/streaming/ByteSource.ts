/** Bytes that can be read again from any place, such as a file's. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from `from` up to `to`. What was returned before may be overwritten. */
  read(from: number, to: number): Promise<Uint8Array>;
}
