import { sql } from 'drizzle-orm';
import type { Database } from './Database.js';

/** What is to be known of a database. */
export interface DatabaseState {
  /** `15.8` */
  readonly version: string;
  /** Milliseconds, of the shortest of five statements. */
  readonly roundTrip: number;
  /** `TLSv1.3`; undefined where the way to it is not encrypted. */
  readonly tls: string | undefined;
  /** How many changes of the schema were applied. */
  readonly migrations: number;
  readonly bytes: number;
}

/** Asks a database about itself. @throws NeurogradeError `database.*` */
export async function inspectDatabase(database: Database): Promise<DatabaseState> {
  const query = sql`
    select current_setting('server_version') as version,
      (select version from pg_stat_ssl where pid = pg_backend_pid()) as tls,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
      pg_database_size(current_database())::text as bytes`;
  const { rows } = (await database.query((db) => db.execute(query))) as { rows: Row[] };
  const { version, tls, migrations, bytes } = rows[0]!;
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const begun = performance.now();
    await database.query((db) => db.execute(sql`select 1`));
    times.push(performance.now() - begun);
  }
  // Debian adds its own words to the version.
  return {
    version: version.split(' ')[0]!,
    roundTrip: Math.min(...times),
    tls: tls ?? undefined,
    migrations,
    bytes: Number(bytes),
  };
}

interface Row {
  readonly version: string;
  readonly tls: string | null;
  readonly migrations: number;
  readonly bytes: string;
}
