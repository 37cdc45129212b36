/** What holds a file's cells, by its first bytes; `text` where nothing else is recognised. `ole2` is an old Excel file or an encrypted new one. */
export type ContainerKind = 'text' | 'zip' | 'parquet' | 'ole2';

const STARTS: readonly (readonly [ContainerKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** The container of a file. */
export function containerOf(content: Uint8Array): ContainerKind {
  return STARTS.find(([, start]) => start.every((byte, i) => content[i] === byte))?.[0] ?? 'text';
}
