import { setImmediate } from 'node:timers/promises';
import type { PredictAnswer, PredictionRecords } from '../recordPredictions.js';
import type { Serving } from '../Serving.js';
import type { ModelContexts } from './ModelContexts.js';

/**
 * The answers of predictions just stored, each with why it is what it is, from the values at hand. Other work of the process goes on between them.
 *
 * @throws as `explainPrediction`
 */
export async function explainRecords(
  contexts: ModelContexts,
  { release, model }: Serving,
  records: readonly Pick<PredictionRecords, 'answers' | 'rows'>[],
): Promise<PredictAnswer[]> {
  const context = await contexts.get(release.modelId, model);
  const values = new Map(records.flatMap(({ rows }) => rows.map(({ id, features }) => [id, features])));
  const explained: PredictAnswer[] = [];
  for (const answer of records.flatMap(({ answers }) => answers)) {
    if ('problem' in answer) explained.push(answer);
    else {
      explained.push({ ...answer, explanation: context.explain(values.get(answer.id)!, answer.patient) });
      await setImmediate();
    }
  }
  return explained;
}
