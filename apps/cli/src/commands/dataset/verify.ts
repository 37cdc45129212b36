import type { DatasetVerifyResponse } from '@neurograde/contracts';
import { verifyDatasets } from '@neurograde/mlops/datasets';
import { formatRecords } from '../../output/formatRecords.js';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

export interface VerifyCommandOptions {
  readonly all?: boolean;
}

/** Holds versions against their hashes; ends with 1 where any is damaged. */
export async function action(
  session: Session,
  [version]: readonly string[],
  { all = false }: VerifyCommandOptions,
): Promise<number> {
  const verified = await session.withWorkspace((workspace) => verifyDatasets(workspace, all ? { all } : version));
  const response: DatasetVerifyResponse = {
    verified: verified.map(({ problem, ...each }) => ({
      ...each,
      problem: problem === undefined ? null : { code: problem.code, message: problem.text(session.language) },
    })),
  };
  const { texts } = session;
  const problems = response.verified.flatMap(({ problem }) => (problem === null ? [] : [problem.message]));
  session.answer(response, () => [
    response.verified.length === 0
      ? texts['list.empty']
      : formatRecords(
          response.verified.map(({ problem, ...each }) => ({ ...each, state: problem === null ? 'whole' : 'damaged' })),
          session,
        ),
    ...problems.map((message) => fill(texts.error, { message })),
  ]);
  return problems.length === 0 ? 0 : 1;
}
