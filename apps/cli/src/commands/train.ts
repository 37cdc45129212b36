import { NeurogradeError } from '@neurograde/contracts';
import { train } from '@neurograde/mlops';
import { trainResponse } from '@neurograde/mlops/answers/trainResponse';
import { describeModels } from '../output/describeModels.js';
import { describeTraining } from '../output/describeTraining.js';
import type { Session } from '../Session.js';
import { type TrainConfigurationOptions, trainConfigurationOf } from '../trainConfigurationOf.js';

export interface TrainCommandOptions extends TrainConfigurationOptions {
  readonly dataset?: string;
  readonly shuffleLabels?: boolean;
  /** A run's id, or true for the latest that was broken off. */
  readonly resume?: string | true;
}

export async function action(session: Session, _: readonly string[], options: TrainCommandOptions): Promise<number> {
  const trainOptions = trainOptionsOf(session, options);
  const resume = resumeOf(options);
  const result = await session.withWorkspace((workspace) =>
    session.withCancel((signal) =>
      train(workspace, { ...trainOptions, dataset: options.dataset, resume, signal }, session.report),
    ),
  );
  const response = trainResponse(result, session.language);
  session.answer(response, () => [
    ...describeTraining(session.texts, response),
    ...describeModels(session, response.models, undefined),
  ]);
  return 0;
}

/**
 * A run goes on as it was configured: what would configure it anew is refused rather than left unheard.
 *
 * @throws `usage.invalid-option`
 */
function resumeOf({ resume, ...options }: TrainCommandOptions): string | null | undefined {
  if (resume === undefined) return undefined;
  const other = DECIDING.find((name) => options[name] !== undefined);
  if (other !== undefined) {
    const option = `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new NeurogradeError('usage.invalid-option', { option, expected: '--resume', value: String(options[other]) });
  }
  return resume === true ? null : resume;
}

const DECIDING = [
  'dataset',
  'shuffleLabels',
  'protocol',
  'repeats',
  'ensembles',
  'models',
  'search',
  'candidates',
  'minutes',
  'patience',
] as const satisfies readonly (keyof TrainCommandOptions)[];

/** What the command line and the configuration say of a training, together. */
export function trainOptionsOf(session: Session, { shuffleLabels = false, ...options }: TrainCommandOptions) {
  const configuration = trainConfigurationOf(session.configuration.train, options);
  return { configuration, seed: session.seed, threads: session.threads, shuffleLabels };
}
