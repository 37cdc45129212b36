import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Names a folder beside the archive that it is prepared in, after this machine and process, so that who comes later can tell whether it is still in use. */
export function nameRoom(file: string): string {
  return `${roomPrefix(file)}${process.pid}-${randomUUID()}`;
}

/** Removes what backups to the same file left when their process was killed: it holds rows of patients. Of another machine's nothing can be told; it stays. */
export async function removeDeadRooms(file: string): Promise<void> {
  const prefix = basename(roomPrefix(file));
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(prefix)) continue;
    const pid = /^(\d+)-[0-9a-f-]{36}$/.exec(name.slice(prefix.length))?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(file), name), { recursive: true, force: true });
  }
}

const roomPrefix = (file: string): string => `${file}.incomplete-${hostname()}-`;

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(pid, 0);
  } catch (error) {
    // A process of someone else may not be signalled, but runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
