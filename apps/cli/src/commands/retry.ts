import { ingestResponse } from '@neurograde/mlops/answers/ingestResponse';
import { retry } from '@neurograde/mlops/ingest';
import { decimalMark } from '../decimalMark.js';
import { describeIngest } from '../output/describeIngest.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import type { DeliveryCommandOptions } from './ingest.js';

/** @returns 2 when anything is refused still */
export async function action(
  session: Session,
  [delivery]: readonly (string | undefined)[],
  { labels, segment, sheet, decimal: sign }: DeliveryCommandOptions,
): Promise<number> {
  const { gradeMapping, ingest: rules } = session.configuration;
  const options = { delivery, labels, segment, sheet, decimal: decimalMark(sign), gradeMapping, rules };
  const results = await session.withWorkspace((workspace) => retry(workspace, options, session.report));
  const retried = results.map((result) => ({ retryOf: result.retryOf, ...ingestResponse(result, session.language) }));
  session.answer({ retried }, () =>
    retried.length === 0
      ? [session.texts['retry.nothing']]
      : retried.flatMap((response) => [
          fill(session.texts['retry.of'], { id: response.retryOf }),
          ...describeIngest(session, response),
        ]),
  );
  return retried.some(({ refused }) => refused.length > 0) ? 2 : 0;
}
