import { restore, verifyArchive } from '@neurograde/mlops/backup';
import { rowsOf } from '../output/rowsOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

/** A backup into an empty workspace; with `--verify` only its hashes are proved, which needs none. */
export async function action(
  session: Session,
  [file]: readonly string[],
  { verify = false }: { readonly verify?: boolean },
): Promise<number> {
  const manifest = verify
    ? await verifyArchive(file!)
    : await session.withProgress(() => session.withWorkspace((workspace) => restore(workspace, file!, session.report)));
  const { tables, objects, keyFingerprint, madeAt } = manifest;
  const counts = { rows: rowsOf(manifest), objects: objects.length };
  session.answer({ path: file, restored: !verify, madeAt, keyFingerprint, tables, ...counts }, () => [
    fill(session.texts[verify ? 'restore.verified' : 'restore.done'], {
      path: file!,
      ...counts,
      key: keyFingerprint,
      at: madeAt,
    }),
  ]);
  return 0;
}
