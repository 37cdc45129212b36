import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { NeurogradeError } from '@neurograde/contracts';
import { extract } from 'tar-stream';
import { BACKUP_FORMAT, KEY_MEMBER, MANIFEST, type Manifest, manifestSchema, objectMember, tableMember } from './Manifest.js';

export interface Member {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The members one after the other; each must be read to its end. @throws NeurogradeError `backup.damaged`, `backup.unreadable` */
export async function* membersOf(file: string): AsyncGenerator<Member> {
  const tar = extract();
  const source = createReadStream(file);
  source.on('error', (error) => tar.destroy(error));
  source.pipe(tar);
  try {
    for await (const entry of tar)
      yield { name: entry.header.name, chunks: chunksOf(entry as AsyncIterable<Uint8Array>, entry.header.name, file) };
  } catch (cause) {
    throw archiveError(cause, file, MANIFEST);
  } finally {
    source.destroy();
  }
}

/**
 * Reads the whole archive and holds every member against its hash.
 *
 * @throws NeurogradeError `backup.damaged`, which names the member; `backup.newer`, `backup.unreadable`
 */
export async function verifyArchive(file: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let written: Buffer | undefined;
  for await (const { name, chunks } of membersOf(file)) {
    const hash = createHash('sha256');
    const kept: Uint8Array[] = [];
    for await (const chunk of chunks) {
      hash.update(chunk);
      if (name === MANIFEST) kept.push(chunk);
    }
    if (found.has(name)) throw damaged(file, name);
    found.set(name, hash.digest('hex'));
    if (name === MANIFEST) written = Buffer.concat(kept);
  }
  if (written === undefined) throw damaged(file, MANIFEST);
  const manifest = parseManifest(written, file);
  const expected = [
    ...(manifest.key === undefined ? [] : [[KEY_MEMBER, manifest.key.sha256] as const]),
    ...manifest.tables.map(({ name, sha256 }) => [tableMember(name), sha256] as const),
    ...manifest.objects.map(({ key, sha256 }) => [objectMember(key), sha256] as const),
  ];
  for (const [name, sha256] of expected) if (found.get(name) !== sha256) throw damaged(file, name);
  const names = new Set([MANIFEST, ...expected.map(([name]) => name)]);
  for (const name of found.keys()) if (!names.has(name)) throw damaged(file, name);
  return manifest;
}

export function damaged(file: string, member: string, cause?: unknown): NeurogradeError {
  return new NeurogradeError('backup.damaged', { file, member }, { cause });
}

function parseManifest(bytes: Buffer, file: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw damaged(file, MANIFEST, cause);
  }
  const { format } = Object(json) as { format?: unknown };
  if (typeof format === 'number' && format > BACKUP_FORMAT)
    throw new NeurogradeError('backup.newer', { file, found: format, known: BACKUP_FORMAT });
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw damaged(file, MANIFEST, parsed.error);
  return parsed.data;
}

/** A member in which the archive ends names itself. */
async function* chunksOf(chunks: AsyncIterable<Uint8Array>, name: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    throw archiveError(cause, file, name);
  }
}

function archiveError(cause: unknown, file: string, member: string): unknown {
  if (cause instanceof NeurogradeError) return cause;
  const { code } = Object(cause) as { code?: unknown };
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? new NeurogradeError('backup.unreadable', { file, reason: code }, { cause })
    : damaged(file, member, cause);
}
