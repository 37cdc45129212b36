import { open } from 'node:fs/promises';

/** Writes a new file that only its owner may read, and waits until its bytes are on the disk. Fails when the file is there already. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
