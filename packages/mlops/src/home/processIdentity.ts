import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** Enough to tell whether a process of this machine still runs, and is not another that was given the same number. */
export interface ProcessIdentity {
  readonly machine: string;
  readonly pid: number;
  /** Of the process, in the kernel's ticks and with the boot they count from; null where the system does not tell. */
  readonly started: string | null;
  /** ISO 8601; when the identity was taken. */
  readonly since: string;
}

export function ownIdentity(): ProcessIdentity {
  return { machine: hostname(), pid: process.pid, started: startOf(process.pid), since: new Date().toISOString() };
}

/**
 * Whether the process still runs. Only for a process of this machine: others cannot be seen.
 *
 * Where start times are not to be had, a number that was given anew counts as alive, unless the machine was started since.
 */
export function isRunning({ pid, started, since }: ProcessIdentity): boolean {
  if (!exists(pid)) return false;
  if (started !== null) {
    const now = startOf(pid);
    return now === null || now === started;
  }
  return Date.parse(since) >= bootedAt();
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)), counted after the name, which may hold blanks and brackets itself. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return ticks === undefined ? null : `${boot}:${ticks}`;
  } catch {
    return null;
  }
}

/** With a minute's grace for a clock that was set. */
function bootedAt(): number {
  return Date.now() - uptime() * 1000 - 60_000;
}
