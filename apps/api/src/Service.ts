import type { Configuration } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';
import { AuditWriter } from '@neurograde/mlops/access';
import { ModelContexts } from '@neurograde/mlops/explanation';
import { Predictor } from '@neurograde/mlops/serving';
import { TrainingQueue } from '@neurograde/mlops/training';
import { Metrics } from './observe/Metrics.js';

/** What the routes work on, for as long as the process lives. */
export interface Service {
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly predictor: Predictor;
  readonly metrics: Metrics;
  /** What explanations need of each model, made once. */
  readonly contexts: ModelContexts;
  readonly training: TrainingQueue;
  /** Where it is told who read what. */
  readonly audit: AuditWriter;
  /** Ends what is under way; the workspace stays open. */
  close(): Promise<void>;
}

/** @throws nothing: what is not there yet, such as a released model, is waited for by who needs it */
export async function startService(workspace: Workspace, configuration: Configuration): Promise<Service> {
  const { maxMissingShare } = configuration.predict;
  const predictor = await Predictor.start(workspace, { maxMissingShare });
  const training = new TrainingQueue(configuration.threads);
  const audit = new AuditWriter(workspace.database);
  const close = async () => {
    await training.end();
    await predictor.end();
    await audit.drain();
  };
  return {
    workspace,
    configuration,
    predictor,
    metrics: new Metrics(),
    contexts: new ModelContexts(workspace),
    training,
    audit,
    close,
  };
}
