import { select } from '@neurograde/mlops';
import { loadQualityStandards } from '@neurograde/mlops/configuration';
import { selectResponse } from '../answers/selectResponse.js';
import { describeChampion } from '../output/describeModels.js';
import { showPath } from '../output/showPath.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface SelectCommandOptions {
  readonly run?: string;
  readonly quality?: string;
}

export async function action(session: Session, _: readonly string[], { run, quality }: SelectCommandOptions): Promise<number> {
  const standards = await loadQualityStandards(quality ?? session.configuration.quality);
  const response = await session.withWorkspace(async (workspace) =>
    selectResponse(await select(workspace, { run, standards }, session.report), workspace),
  );
  session.answer(response, () => [
    ...describeChampion(session, response.quality),
    fill(session.texts['reports.dashboard'], { path: showPath(response.reports.dashboard) }),
  ]);
  return 0;
}
