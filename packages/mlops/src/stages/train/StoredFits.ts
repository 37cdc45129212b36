import { sha256 } from '../../bucket/putHashed.js';
import type { Database } from '../../database/Database.js';
import { insertRunFits, listRunFits, type RunFit } from '../../database/runFitRepository.js';
import type { FitJournal, PlacedTask } from './FitJournal.js';
import type { FitResult } from './fitTask.js';

/** Fits that end within so many milliseconds are committed together. */
const COMMIT_EVERY = 250;

interface Waiting {
  readonly row: RunFit;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The fits of a run in the database, known by what decides them: none is lost once it is kept, and none is done twice. */
export class StoredFits implements FitJournal {
  readonly #database: Database;
  readonly #runId: string;
  readonly #known: ReadonlyMap<string, FitResult>;
  readonly secondsBefore: number;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #committing: Promise<void> = Promise.resolve();
  #kept: number;
  /** Fits that were there when it was opened. */
  readonly found: number;

  private constructor(database: Database, runId: string, rows: readonly RunFit[]) {
    this.#database = database;
    this.#runId = runId;
    this.#known = new Map(rows.map((row) => [row.task, resultOf(row)]));
    this.found = rows.length;
    this.#kept = rows.length;
    this.secondsBefore = rows.reduce((sum, { seconds }) => sum + seconds, 0);
  }

  static async open(database: Database, runId: string): Promise<StoredFits> {
    return new StoredFits(database, runId, await listRunFits(database, runId));
  }

  /** Fits in the database. */
  get kept(): number {
    return this.#kept;
  }

  find(placed: PlacedTask): FitResult | undefined {
    return this.#known.get(hashOf(placed));
  }

  keep(placed: PlacedTask, result: FitResult, seconds: number): Promise<void> {
    const row = rowOf(this.#runId, placed, result, seconds);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject });
      this.#timer ??= setTimeout(() => void this.flush(), COMMIT_EVERY);
    });
  }

  /** Commits what waits, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#committing = this.#committing.then(() => this.#commit());
    return this.#committing;
  }

  async #commit(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    try {
      await insertRunFits(
        this.#database,
        batch.map(({ row }) => row),
      );
      this.#kept += batch.length;
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

function hashOf({ task, outer }: PlacedTask): string {
  const { model, params, split, rows, deal, randomState, keep } = task;
  return sha256(JSON.stringify([outer, model, params, split, rows, deal, randomState, keep])).slice(0, 32);
}

function rowOf(runId: string, placed: PlacedTask, result: FitResult, seconds: number): RunFit {
  const { task, outer, candidate, iteration } = placed;
  const { scores, warnings, resamplings, problem, pipeline } = result;
  return {
    runId,
    task: hashOf(placed),
    outer,
    model: task.model,
    candidate,
    iteration,
    resources: task.rows,
    split: task.split,
    params: task.params,
    scores: Buffer.from(scores.buffer, scores.byteOffset, scores.byteLength).toString('base64'),
    details: { warnings, resamplings, problem },
    pipeline: pipeline === undefined ? null : JSON.stringify(pipeline),
    seconds,
    finishedAt: new Date(),
  };
}

function resultOf({ scores, details, pipeline }: RunFit): FitResult {
  const bytes = Uint8Array.from(Buffer.from(scores, 'base64'));
  return {
    ...details,
    scores: new Float64Array(bytes.buffer),
    pipeline: pipeline === null ? undefined : (JSON.parse(pipeline) as FitResult['pipeline']),
  };
}
