import { ingestResponse } from '@neurograde/mlops/answers/ingestResponse';
import { ingest } from '@neurograde/mlops/ingest';
import { decimalMark } from '../decimalMark.js';
import { describeIngest } from '../output/describeIngest.js';
import { parseSource } from '../parseSource.js';
import type { Session } from '../Session.js';

export interface DeliveryCommandOptions {
  readonly labels?: string;
  readonly segment?: string;
  readonly sheet?: string;
  readonly decimal?: string;
}

/** @returns 2 when anything was refused; the rest of the batch is stored all the same */
export async function action(
  session: Session,
  paths: readonly string[],
  { labels, segment, sheet, decimal: sign }: DeliveryCommandOptions,
): Promise<number> {
  const { gradeMapping, ingest: rules } = session.configuration;
  const decimal = decimalMark(sign);
  const sources = paths.map((path) => parseSource(path, gradeMapping));
  const result = await session.withWorkspace((workspace) =>
    ingest(workspace, { sources, labels, segment, sheet, decimal, gradeMapping, rules }, session.report),
  );
  const response = ingestResponse(result, session.language);
  session.answer(response, () => describeIngest(session, response));
  return response.refused.length > 0 ? 2 : 0;
}
