import type { DatasetExportResponse } from '@neurograde/contracts';
import { exportDataset } from '@neurograde/mlops/datasets';
import { showPath } from '../../output/showPath.js';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

/** Writes a version into one file for other programs. */
export async function action(session: Session, [version, path]: readonly string[]): Promise<number> {
  const exported = await session.withWorkspace((workspace) => exportDataset(workspace, version!, path!));
  const response: DatasetExportResponse = { export: { ...exported, path: path! } };
  session.answer(response, () => [fill(session.texts['dataset.exported'], { ...exported, path: showPath(path!) })]);
  return 0;
}
