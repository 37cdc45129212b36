import { buffer } from 'node:stream/consumers';
import { NeurogradeError } from '@neurograde/contracts';
import { keyFingerprint } from '../home/pseudonym.js';
import { keyPlace } from '../home/pseudonymKey.js';
import { KEY_MEMBER } from './Manifest.js';
import { damaged, membersOf, verifyArchive } from './readArchive.js';
import { unwrapKey, type WrappedKey, wrapKey, wrappedKeySchema } from './wrapKey.js';

/** Where the key of a workspace is to be had, and what closes it in a backup. */
export interface BackupKey {
  readonly environment: NodeJS.ProcessEnv;
  /** Default: as `openWorkspace` finds it. */
  readonly keyFile?: string | undefined;
  readonly passphrase: string;
}

/**
 * The workspace's key, closed for a backup.
 *
 * @throws NeurogradeError `backup.no-passphrase`, `home.key-unusable`
 */
export async function closedKey({ environment, keyFile, passphrase }: BackupKey): Promise<WrappedKey> {
  const key = await keyPlace(environment, keyFile).read();
  if (key === undefined) throw new NeurogradeError('home.key-unusable', { problem: 'there is none', problema: 'no hay ninguna' });
  return wrapKey(key, passphrase);
}

/**
 * Puts the key of a backup where the workspace to restore it in looks for its own. One that is there already must be the same.
 *
 * @throws NeurogradeError `backup.without-key`, `backup.wrong-passphrase`, `home.wrong-key`, `home.key-unusable`; `backup.*`
 */
export async function restoreKey(file: string, { environment, keyFile, passphrase }: BackupKey): Promise<void> {
  const manifest = await verifyArchive(file);
  if (manifest.key === undefined) throw new NeurogradeError('backup.without-key', { file });
  const key = await unwrapKey(await wrappedKeyIn(file), passphrase, file);
  if (keyFingerprint(key) !== manifest.keyFingerprint) throw damaged(file, KEY_MEMBER);
  const found = await keyPlace(environment, keyFile).create(key);
  if (keyFingerprint(found) !== manifest.keyFingerprint) {
    throw new NeurogradeError('home.wrong-key', { expected: manifest.keyFingerprint, found: keyFingerprint(found) });
  }
}

async function wrappedKeyIn(file: string): Promise<WrappedKey> {
  for await (const { name, chunks } of membersOf(file)) {
    const bytes = await buffer(chunks);
    if (name !== KEY_MEMBER) continue;
    const parsed = wrappedKeySchema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
    throw damaged(file, KEY_MEMBER, parsed.error);
  }
  throw damaged(file, KEY_MEMBER);
}
