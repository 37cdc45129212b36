import type { DatasetTagResponse } from '@neurograde/contracts';
import { untagDataset } from '@neurograde/mlops/datasets';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

/** Takes a name away; the version stays. */
export async function action(session: Session, [name]: readonly string[]): Promise<number> {
  const { tag, version } = await session.withWorkspace((workspace) => untagDataset(workspace, name!));
  const response: DatasetTagResponse = { tag: { name: tag, version, before: null } };
  session.answer(response, () => [fill(session.texts['dataset.untagged'], { name: tag, version })]);
  return 0;
}
