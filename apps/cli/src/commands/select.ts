import type { SelectResponse } from '@neurograde/contracts';
import { select } from '@neurograde/mlops';
import { selectResponse } from '@neurograde/mlops/answers/selectResponse';
import { loadQualityStandards } from '@neurograde/mlops/configuration';
import { describeEvaluation } from '../output/describeEvaluation.js';
import { showPath } from '../output/showPath.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface SelectCommandOptions {
  readonly run?: string;
  readonly quality?: string;
}

/** @returns 1 when no model met the standards */
export async function action(session: Session, _: readonly string[], { run, quality }: SelectCommandOptions): Promise<number> {
  const standards = await loadQualityStandards(quality ?? session.configuration.quality);
  const { response, shuffledLabels } = await session.withWorkspace(async (workspace) => {
    const selected = await select(workspace, { run, standards }, session.report);
    return { response: selectResponse(selected, workspace.bucket), shuffledLabels: selected.shuffledLabels };
  });
  session.answer(response, () => [
    ...describeEvaluation(session, response.quality),
    fill(session.texts['reports.dashboard'], { path: showPath(response.reports.dashboard) }),
  ]);
  return statusOf(response, shuffledLabels);
}

/** Shuffled grades have nothing to promote, so that they end well without a champion. */
export function statusOf({ champion }: Pick<SelectResponse, 'champion'>, shuffledLabels: boolean): number {
  return champion === null && !shuffledLabels ? 1 : 0;
}
