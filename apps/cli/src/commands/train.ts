import { train } from '@neurograde/mlops';
import { trainResponse } from '../answers/trainResponse.js';
import { describeModels } from '../output/describeModels.js';
import { describeTraining } from '../output/describeTraining.js';
import type { Session } from '../Session.js';
import { type TrainConfigurationOptions, trainConfigurationOf } from '../trainConfigurationOf.js';

export interface TrainCommandOptions extends TrainConfigurationOptions {
  readonly dataset?: string;
  readonly shuffleLabels?: boolean;
}

export async function action(session: Session, _: readonly string[], options: TrainCommandOptions): Promise<number> {
  const trainOptions = trainOptionsOf(session, options);
  const result = await session.withWorkspace((workspace) =>
    train(workspace, { ...trainOptions, dataset: options.dataset }, session.report),
  );
  const response = trainResponse(result, session.language);
  session.answer(response, () => [
    ...describeTraining(session.texts, response),
    ...describeModels(session, response.models, undefined),
  ]);
  return 0;
}

/** What the command line and the configuration say of a training, together. */
export function trainOptionsOf(session: Session, { shuffleLabels = false, ...options }: TrainCommandOptions) {
  const configuration = trainConfigurationOf(session.configuration.train, options);
  return { configuration, seed: session.seed, threads: session.threads, shuffleLabels };
}
