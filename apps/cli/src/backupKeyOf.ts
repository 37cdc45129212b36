import { readFile } from 'node:fs/promises';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { BackupKey } from '@neurograde/mlops/backup';
import type { Session } from './Session.js';

export interface KeyOptions {
  readonly withKey?: boolean;
  readonly passphraseFile?: string;
}

/**
 * Where the key is, and the passphrase that closes it in a backup: the first line of `--passphrase-file`, else `NEUROGRADE_BACKUP_PASSPHRASE`. It is never an
 * argument, which other users of the machine could read.
 *
 * @throws `backup.unreadable`
 */
export async function backupKeyOf({ keyFile }: Session, { passphraseFile }: KeyOptions): Promise<BackupKey> {
  const passphrase =
    passphraseFile === undefined ? (process.env.NEUROGRADE_BACKUP_PASSPHRASE ?? '') : await firstLine(passphraseFile);
  return { environment: process.env, keyFile, passphrase };
}

async function firstLine(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0]!;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? '';
    throw new NeurogradeError('backup.unreadable', { file, reason }, { cause });
  }
}
