export { backup } from './backup/backup.js';
export type { Manifest } from './backup/Manifest.js';
export { verifyArchive } from './backup/readArchive.js';
export { restore } from './backup/restore.js';
