import { restore, restoreKey, verifyArchive, withArchive } from '@neurograde/mlops/backup';
import { backupKeyOf, type KeyOptions } from '../backupKeyOf.js';
import { rowsOf } from '../output/rowsOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

/** A backup into an empty workspace; with `--verify` only its hashes are proved, which needs none. */
export async function action(
  session: Session,
  [path]: readonly string[],
  { verify = false, ...options }: KeyOptions & { readonly verify?: boolean },
): Promise<number> {
  const manifest = await session.withProgress(() =>
    withArchive(path!, process.env, async (file) => {
      if (verify) return verifyArchive(file);
      if (options.withKey) await restoreKey(file, await backupKeyOf(session, options));
      return session.withWorkspace((workspace) => restore(workspace, file, session.report));
    }),
  );
  const { tables, objects, keyFingerprint, madeAt } = manifest;
  const counts = { rows: rowsOf(manifest), objects: objects.length };
  session.answer({ path, restored: !verify, madeAt, keyFingerprint, tables, ...counts }, () => [
    fill(session.texts[verify ? 'restore.verified' : 'restore.done'], {
      path: path!,
      ...counts,
      key: keyFingerprint,
      at: madeAt,
    }),
  ]);
  return 0;
}
