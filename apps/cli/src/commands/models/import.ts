import type { ModelImportResponse } from '@neurograde/contracts';
import { importModelFile } from '@neurograde/mlops/models';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

/** Takes a model that was trained in another home. */
export async function action(session: Session, [path]: readonly string[]): Promise<number> {
  const response: ModelImportResponse = {
    import: await session.withWorkspace((workspace) => importModelFile(workspace, path!)),
  };
  const { id, name, run, recorded, known } = response.import;
  const { texts } = session;
  session.answer(response, () => [
    fill(texts[known ? 'models.known' : 'models.imported'], { id, name, run }),
    fill(texts[recorded ? 'models.import-next' : 'models.import-alone'], { run }),
  ]);
  return 0;
}
