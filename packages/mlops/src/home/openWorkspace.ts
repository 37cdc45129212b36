import type { Bucket } from '../bucket/Bucket.js';
import { FolderBucket } from '../bucket/FolderBucket.js';
import type { Database } from '../database/Database.js';
import { Seal } from '../identity/Seal.js';
import { actorOf } from './actor.js';
import { type Home, type HomeOptions, openHome } from './openHome.js';
import { pseudonymize } from './pseudonym.js';

export interface WorkspaceOptions extends HomeOptions {
  /** The folder of the home. */
  readonly home: string;
}

/** All that the stages work on. */
export interface Workspace {
  readonly home: Home;
  readonly bucket: Bucket;
  readonly database: Database;
  /** Who is said to have made and named things. */
  readonly actor: string;
  /** The name a patient goes by in everything that is stored. */
  pseudonymize(patientId: string): string;
  /** Closes what the clinic delivered, and opens it again. */
  readonly seal: Seal;
  /** Ends the database and lets the next process in; a second time does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the embedded storage: the home, its bucket and its database. The database is loaded here and not before, so that what needs none starts
 * at once.
 *
 * @throws NeurogradeError `home.*`, `usage.invalid-option`
 */
export async function openWorkspace({ home: path, ...options }: WorkspaceOptions): Promise<Workspace> {
  const actor = actorOf(process.env);
  const home = await openHome(path, options);
  try {
    const bucket = await FolderBucket.open(home.bucketDir);
    const { openEmbeddedDatabase } = await import('../database/openEmbeddedDatabase.js');
    const database = await openEmbeddedDatabase(home.databaseDir);
    return {
      home,
      bucket,
      database,
      actor,
      pseudonymize: (patientId) => pseudonymize(home.key, patientId),
      seal: new Seal(home.key),
      close: () => database.close().finally(() => home.close()),
    };
  } catch (error) {
    await home.close();
    throw error;
  }
}
