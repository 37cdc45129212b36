import { NeurogradeError, type TrainConfiguration, trainConfigurationSchema } from '@neurograde/contracts';
import { CODE_VERSION } from '../../codeVersion.js';
import type { Database } from '../../database/Database.js';
import { findRun, listRuns } from '../../database/runRepository.js';

/** What decides a run, beside the version of the code. */
export interface Training {
  readonly datasetVersion: string;
  readonly configuration: TrainConfiguration;
  readonly seed: number;
  readonly shuffleLabels: boolean;
}

/**
 * What a run that was broken off was begun with.
 *
 * @param wanted a run's id, or null for the latest that was cancelled or failed
 * @throws `train.unknown-run`, `train.nothing-to-resume`, `train.other-version`
 */
export async function resumedTraining(database: Database, wanted: string | null): Promise<Training & { readonly id: string }> {
  const run =
    wanted === null
      ? (await listRuns(database)).find(({ status }) => status === 'cancelled' || status === 'failed')
      : await findRun(database, wanted);
  if (run === undefined) {
    throw wanted === null
      ? new NeurogradeError('train.nothing-to-resume')
      : new NeurogradeError('train.unknown-run', { run: wanted });
  }
  if (run.codeVersion !== CODE_VERSION)
    throw new NeurogradeError('train.other-version', { run: run.id, version: run.codeVersion });
  const configuration = trainConfigurationSchema.safeParse(run.config);
  if (!configuration.success || run.seed === null) throw new NeurogradeError('train.record-outdated', { run: run.id });
  const { id, datasetVersion, shuffled } = run;
  return { id, datasetVersion, configuration: configuration.data, seed: run.seed, shuffleLabels: shuffled };
}
