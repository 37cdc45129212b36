import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { NeurogradeError } from '@neurograde/contracts';
import { sha256 } from '../bucket/putHashed.js';
import { listMigrations } from '../database/migrate.js';
import { archiveNames, holdsRows, importTables } from '../database/tableArchive.js';
import type { ReportProgress } from '../progress/Progress.js';
import type { Backed } from './backup.js';
import { type Manifest, objectMember, tableMember } from './Manifest.js';
import { damaged, membersOf, verifyArchive } from './readArchive.js';

/**
 * Puts a backup into an empty workspace, whichever kind of database and bucket it was made of. The archive is proved first; then the objects are stored, then
 * the rows, in one transaction, which are read back and held against the archive. A try that was broken off is simply repeated.
 *
 * @throws NeurogradeError `backup.damaged`, `backup.newer`, `backup.unreadable`, `backup.other-tables`, `backup.not-empty`, `home.wrong-key`; `database.*`, `bucket.*`
 */
export async function restore(workspace: Backed, file: string, report: ReportProgress = () => {}): Promise<Manifest> {
  const manifest = await verifyArchive(file);
  await checkTarget(workspace, manifest, file);
  await restoreObjects(workspace, manifest, file, report);
  const hashes = new Map(manifest.tables.map(({ name, sha256 }) => [name, sha256]));
  await importTables(
    workspace.database,
    (name) => linesOfMember(file, tableMember(name)),
    async (name, chunks) => {
      const hash = createHash('sha256');
      for await (const lines of chunks) hash.update(`${lines.join('\n')}\n`);
      if (hash.digest('hex') !== hashes.get(name)) throw damaged(file, tableMember(name));
    },
  );
  return manifest;
}

async function checkTarget({ bucket, database, keyFingerprint }: Backed, manifest: Manifest, file: string): Promise<void> {
  if (manifest.tables.map(({ name }) => name).join() !== archiveNames().join())
    throw new NeurogradeError('backup.other-tables', { file, version: manifest.codeVersion });
  // Of an archive without, nothing but its tables can be told.
  const migrations = manifest.migrations && (await listMigrations(database));
  if (JSON.stringify(migrations) !== JSON.stringify(manifest.migrations))
    throw new NeurogradeError('backup.other-tables', { file, version: manifest.codeVersion });
  if (manifest.keyFingerprint !== keyFingerprint)
    throw new NeurogradeError('home.wrong-key', { expected: manifest.keyFingerprint, found: keyFingerprint });
  const ours = new Set(manifest.objects.map(({ key }) => key));
  // Objects of a try that was broken off are no obstacle.
  if ((await holdsRows(database)) || (await bucket.list()).some((key) => !ours.has(key)))
    throw new NeurogradeError('backup.not-empty', {});
}

async function restoreObjects({ bucket }: Backed, { objects }: Manifest, file: string, report: ReportProgress): Promise<void> {
  const byMember = new Map(objects.map((object) => [objectMember(object.key), object]));
  let done = 0;
  for await (const { name, chunks } of membersOf(file)) {
    const object = byMember.get(name);
    if (object === undefined) {
      for await (const _ of chunks);
      continue;
    }
    const bytes = await buffer(chunks);
    if (sha256(bytes) !== object.sha256) throw damaged(file, name);
    await bucket.put(object.key, bytes);
    done++;
    report({ stage: 'restore', done, total: objects.length });
  }
}

/** Split at the line feed alone: JSON may hold other separators of lines. */
async function* linesOfMember(file: string, wanted: string): AsyncGenerator<string> {
  for await (const { name, chunks } of membersOf(file)) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of chunks) {
      if (name !== wanted) continue;
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    if (name === wanted) return;
  }
}
