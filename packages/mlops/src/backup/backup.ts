import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { NeurogradeError } from '@neurograde/contracts';
import { type Pack, pack } from 'tar-stream';
import { sha256 } from '../bucket/putHashed.js';
import { CODE_VERSION } from '../codeVersion.js';
import { listMigrations } from '../database/migrate.js';
import { exportTables } from '../database/tableArchive.js';
import type { Workspace } from '../home/openWorkspace.js';
import { rethrow } from '../home/storageError.js';
import { syncFolder } from '../home/syncFolder.js';
import type { ReportProgress } from '../progress/Progress.js';
import { nameRoom, removeDeadRooms } from './backupRoom.js';
import { BACKUP_FORMAT, KEY_MEMBER, MANIFEST, type Manifest, objectMember, tableMember } from './Manifest.js';
import type { WrappedKey } from './wrapKey.js';

export type Backed = Pick<Workspace, 'bucket' | 'database' | 'keyFingerprint'>;
type Table = Manifest['tables'][number];

/**
 * Writes database and bucket to one tar archive that only its owner can read. The rows are those of one moment; the objects are copied after it, and an object
 * is stored before the row that names it, so every row's object is there. The key of the pseudonyms is in it only where it is given, closed.
 *
 * @throws NeurogradeError `usage.file-exists`, `home.disk-full`, `home.not-writable`, `home.damaged`; `database.*`, `bucket.*`
 */
export async function backup(
  workspace: Backed,
  path: string,
  report: ReportProgress = () => {},
  key?: WrappedKey,
): Promise<Manifest> {
  const file = resolve(path);
  if (await stat(file).catch(() => undefined)) throw new NeurogradeError('usage.file-exists', { file: path });
  const room = nameRoom(file);
  try {
    await removeDeadRooms(file);
    await mkdir(room, { mode: 0o700 });
    const tables = await stageTables(workspace, room);
    const archive = join(room, 'archive.tar');
    const manifest = await writeArchive(workspace, room, archive, { tables, key }, report);
    const handle = await open(archive);
    await handle.sync().finally(() => handle.close());
    await rename(archive, file);
    await syncFolder(dirname(file));
    return manifest;
  } catch (error) {
    rethrow(error);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** Beside the archive, whose members need their size before their bytes: the transaction is over soon. */
async function stageTables({ database }: Backed, room: string): Promise<Table[]> {
  const tables = new Map<string, Table>();
  await exportTables(database, async (name, chunks) => {
    const handle = await open(join(room, `${name}.jsonl`), 'w', 0o600);
    try {
      const hash = createHash('sha256');
      let [rows, bytes] = [0, 0];
      for await (const lines of chunks) {
        const written = Buffer.from(`${lines.join('\n')}\n`);
        await handle.appendFile(written);
        hash.update(written);
        rows += lines.length;
        bytes += written.length;
      }
      tables.set(name, { name, rows, bytes, sha256: hash.digest('hex') });
    } finally {
      await handle.close();
    }
  });
  return [...tables.values()];
}

async function writeArchive(
  { bucket, database, keyFingerprint }: Backed,
  room: string,
  archive: string,
  { tables, key: wrapped }: { readonly tables: Table[]; readonly key: WrappedKey | undefined },
  report: ReportProgress,
): Promise<Manifest> {
  const tar = pack();
  const writing = pipeline(tar, createWriteStream(archive, { mode: 0o600, flags: 'wx' }));
  // Whoever waits for it next hears of its failure; until then it must not end the process.
  writing.catch(() => {});
  try {
    for (const { name, bytes } of tables) {
      const entry = tar.entry({ name: tableMember(name), size: bytes, mode: 0o600 });
      await Promise.race([pipeline(createReadStream(join(room, `${name}.jsonl`)), entry), failureOf(writing)]);
    }
    let key: Manifest['key'];
    if (wrapped !== undefined) {
      const bytes = Buffer.from(`${JSON.stringify(wrapped)}\n`);
      await Promise.race([addMember(tar, KEY_MEMBER, bytes), failureOf(writing)]);
      key = { bytes: bytes.length, sha256: sha256(bytes) };
    }
    const objects: Manifest['objects'] = [];
    const keys = await bucket.list();
    for (const [at, name] of keys.entries()) {
      const bytes = await bucket.get(name);
      await Promise.race([addMember(tar, objectMember(name), bytes), failureOf(writing)]);
      objects.push({ key: name, bytes: bytes.length, sha256: sha256(bytes) });
      report({ stage: 'backup', done: at + 1, total: keys.length });
    }
    const madeAt = new Date().toISOString();
    const migrations = await listMigrations(database);
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      codeVersion: CODE_VERSION,
      madeAt,
      keyFingerprint,
      ...(key === undefined ? {} : { key }),
      migrations,
      tables,
      objects,
    };
    await addMember(tar, MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    tar.finalize();
    await writing;
    return manifest;
  } catch (error) {
    tar.destroy();
    await writing.catch(() => {});
    throw error;
  }
}

function addMember(tar: Pack, name: string, bytes: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    tar.entry({ name, mode: 0o600 }, Buffer.from(bytes), (error) => (error ? fail(error) : done()));
  });
}

/** Never resolves: a member is not written where the file cannot be. */
function failureOf(writing: Promise<void>): Promise<never> {
  return writing.then(() => new Promise<never>(() => {}));
}
