import type { DatasetTagResponse } from '@neurograde/contracts';
import { tagDataset } from '@neurograde/mlops/datasets';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

/** Gives a version a name. */
export async function action(session: Session, [version, name]: readonly string[]): Promise<number> {
  const tagged = await session.withWorkspace((workspace) => tagDataset(workspace, version!, name!));
  const tag = { name: tagged.tag, version: tagged.version, before: tagged.before ?? null };
  const response: DatasetTagResponse = { tag };
  session.answer(response, () => [
    fill(session.texts['dataset.tagged'], { name: tag.name, version: tag.version }),
    ...(tag.before === null ? [] : [fill(session.texts['dataset.moved'], { version: tag.before })]),
  ]);
  return 0;
}
