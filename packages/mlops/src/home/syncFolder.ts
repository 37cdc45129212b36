import { open } from 'node:fs/promises';

/** Makes the entries of a folder durable, as `fsync` does a file's bytes. Windows has no such call, and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
