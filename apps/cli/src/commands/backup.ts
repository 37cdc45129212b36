import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveUrl, backup, closedKey, isS3Archive, type Manifest, uploadArchive } from '@neurograde/mlops/backup';
import { backupKeyOf, type KeyOptions } from '../backupKeyOf.js';
import { rowsOf } from '../output/rowsOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

/** Database and bucket to one file, or to one object on S3. */
export async function action(session: Session, [given]: readonly string[], options: KeyOptions): Promise<number> {
  const path = isS3Archive(given!) ? archiveUrl(given!, new Date()) : given!;
  const key = options.withKey ? await closedKey(await backupKeyOf(session, options)) : undefined;
  const write = (file: string) => session.withWorkspace((workspace) => backup(workspace, file, session.report, key));
  const manifest = await session.withProgress(() => (isS3Archive(path) ? toS3(path, write) : write(path)));
  const { tables, objects, keyFingerprint, madeAt } = manifest;
  const counts = { rows: rowsOf(manifest), objects: objects.length };
  session.answer({ path, madeAt, keyFingerprint, withKey: key !== undefined, tables, ...counts }, () => [
    fill(session.texts[key === undefined ? 'backup.done' : 'backup.done-with-key'], { path, ...counts, key: keyFingerprint }),
  ]);
  return 0;
}

/** The archive is made whole in a folder for its owner alone, and sent from there. */
async function toS3(url: string, write: (file: string) => Promise<Manifest>): Promise<Manifest> {
  const room = await mkdtemp(join(tmpdir(), 'neurograde-backup-'));
  try {
    const file = join(room, 'archive.tar');
    const manifest = await write(file);
    await uploadArchive(file, url, process.env);
    return manifest;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}
