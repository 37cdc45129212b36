export { backup } from './backup/backup.js';
export { type BackupKey, closedKey, restoreKey } from './backup/backupKey.js';
export type { Manifest } from './backup/Manifest.js';
export { verifyArchive } from './backup/readArchive.js';
export { restore } from './backup/restore.js';
export { archiveUrl, isS3Archive, uploadArchive, withArchive } from './bucket/s3Archive.js';
