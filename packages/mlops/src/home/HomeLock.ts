import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { isRunning, ownIdentity, type ProcessIdentity } from './processIdentity.js';

/** Who holds the lock. `command` names the program and its subcommand, never its arguments: they may hold a patient's name. */
interface Holder extends ProcessIdentity {
  readonly command: string;
}

const HOLDER = 'holder.json';
const RELEASED = 'released';
const ATTEMPTS = 100;

/**
 * Keeps a folder to one process.
 *
 * Node has no `flock`, so the lock is a row of numbered folders in `lock/`: the highest is the current one, and it is held as long as its process
 * runs and has not marked it released. Whoever finds it free moves a complete folder to the next number. That fails when someone else was
 * quicker, because the target then exists and is not empty. Numbers are never used again, since the highest is always left in place; one who was
 * held up so long that even his number was cleared away sees a higher one afterwards and steps back.
 */
export class HomeLock {
  readonly #folder: string;
  readonly #onExit = () => this.release();

  private constructor(folder: string) {
    this.#folder = folder;
    process.on('exit', this.#onExit);
  }

  /**
   * @throws NeurogradeError `home.locked`, `home.locked-elsewhere`
   */
  static acquire(home: string, command: string): HomeLock {
    const locks = join(home, 'lock');
    mkdirSync(locks, { recursive: true, mode: 0o700 });
    let refusal: unknown;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const newest = newestNumber(locks);
      if (newest > 0) refuseIfHeld(join(locks, String(newest)));
      const mine = newest + 1;
      refusal = publish(locks, mine, { ...ownIdentity(), command });
      if (refusal !== undefined) continue;
      if (newestNumber(locks) !== mine) {
        rmSync(join(locks, String(mine)), { recursive: true, force: true });
        continue;
      }
      clearBefore(locks, mine);
      return new HomeLock(join(locks, String(mine)));
    }
    throw new Error('HomeLock: no turn came up', { cause: refusal });
  }

  /** Lets the next one in; a second time does nothing. Synchronous, so that it works while the process exits. */
  release(): void {
    process.off('exit', this.#onExit);
    try {
      writeFileSync(join(this.#folder, RELEASED), '');
    } catch {
      // The folder is gone or cannot be written: the end of this process releases it just as well.
    }
  }
}

function newestNumber(locks: string): number {
  return Math.max(0, ...readdirSync(locks).filter(isNumber).map(Number));
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Undefined when it worked, else why the number was not to be had. */
function publish(locks: string, number: number, holder: Holder): unknown {
  const prepared = join(locks, `.${randomUUID()}`);
  mkdirSync(prepared, { mode: 0o700 });
  try {
    writeFileSync(join(prepared, HOLDER), JSON.stringify(holder), { mode: 0o600 });
    renameSync(prepared, join(locks, String(number)));
    return undefined;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    // Linux, macOS and Windows each have their own word for a target that is not empty. ENOENT: the winner cleared up.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return error;
    throw error;
  }
}

function refuseIfHeld(folder: string): void {
  const holder = readHolder(folder);
  if (!holder || readdirSync(folder).includes(RELEASED)) return;
  const { machine, pid, command } = holder;
  const details = { pid, command, since: localMinute(holder.since) };
  if (machine !== ownIdentity().machine) throw new NeurogradeError('home.locked-elsewhere', { ...details, machine });
  if (isRunning(holder)) throw new NeurogradeError('home.locked', details);
}

/** Undefined when the folder was cleared away meanwhile, or is one that a power cut left without content: either way nobody holds it. */
function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, HOLDER), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** What came before, but for the last: so the numbers never all vanish under somebody's listing. */
function clearBefore(locks: string, mine: number): void {
  for (const name of readdirSync(locks)) {
    if (!isNumber(name) || Number(name) < mine - 1) rmSync(join(locks, name), { recursive: true, force: true });
  }
}

/** `2026-11-22 20:31`, in the zone of the reader: Swedish writes dates so. */
function localMinute(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
