import { backup } from '@neurograde/mlops/backup';
import { rowsOf } from '../output/rowsOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

/** Database and bucket to one file. */
export async function action(session: Session, [file]: readonly string[]): Promise<number> {
  const manifest = await session.withProgress(() =>
    session.withWorkspace((workspace) => backup(workspace, file!, session.report)),
  );
  const { tables, objects, keyFingerprint, madeAt } = manifest;
  const counts = { rows: rowsOf(manifest), objects: objects.length };
  session.answer({ path: file, madeAt, keyFingerprint, tables, ...counts }, () => [
    fill(session.texts['backup.done'], { path: file!, ...counts, key: keyFingerprint }),
  ]);
  return 0;
}
