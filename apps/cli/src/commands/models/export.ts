import { exportModel } from '@neurograde/mlops/models';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

/** Writes a model into a file or a folder for other programs. */
export async function action(session: Session, [written, path]: readonly string[]): Promise<number> {
  const exported = await session.withWorkspace((workspace) => exportModel(workspace, written!, path!));
  session.answer({ export: { ...exported, path: path! } }, () =>
    exported.files.map(({ name, bytes }) =>
      fill(session.texts['models.exported'], { model: exported.model, name, kilobytes: Math.ceil(bytes / 1000) }),
    ),
  );
  return 0;
}
