import { NeurogradeError } from '@neurograde/contracts';
import { type FitJournal, NO_JOURNAL, type PlacedTask } from './FitJournal.js';
import { type FitResult, groupOf } from './fitTask.js';
import type { SharedTrainingData } from './TrainingData.js';
import type { TrainingPool } from './trainModels.js';

export interface RunFitsOptions {
  readonly pool: TrainingPool;
  /** Where fits are found and kept. Default: nowhere. */
  readonly journal?: FitJournal | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A fit is kept, or was found. */
  readonly onKept: (placed: PlacedTask, fit: FitResult, found: boolean) => void;
}

/**
 * Does fits on the threads of the pool: those that the journal has are read, the others computed and kept.
 *
 * @returns the results in the order of the tasks
 * @throws `train.worker-failed`, the signal's reason; the pool is then closed
 */
export async function runFits(
  shared: SharedTrainingData,
  placed: readonly PlacedTask[],
  { pool, journal = NO_JOURNAL, signal, onKept }: RunFitsOptions,
): Promise<FitResult[]> {
  signal?.throwIfAborted();
  const results = placed.map((each) => journal.find(each));
  const missing: number[] = [];
  results.forEach((result, index) => {
    if (result === undefined) missing.push(index);
    else onKept(placed[index]!, result, true);
  });
  const kept: Promise<void>[] = [];
  const grouped = missing.map((index) => ({ group: groupOf(placed[index]!.task), task: placed[index]!.task }));
  try {
    await pool.run(shared, grouped, {
      signal,
      onDone: (_, { index, result, seconds }) => {
        const place = missing[index]!;
        results[place] = result;
        const keeping = journal.keep(placed[place]!, result, seconds).then(() => onKept(placed[place]!, result, false));
        // Whoever waits for all of them below is told; until then it is no unhandled rejection.
        keeping.catch(() => {});
        kept.push(keeping);
      },
    });
  } catch (cause) {
    if (signal?.aborted || cause instanceof NeurogradeError) throw cause;
    throw new NeurogradeError(
      'train.worker-failed',
      { problem: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  } finally {
    await journal.flush();
  }
  await Promise.all(kept);
  return results as FitResult[];
}
