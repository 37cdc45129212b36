import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { archivedTables, archiveNameOf, refersToItself } from './archivedTables.js';
import type { Database } from './Database.js';

const ROWS_A_STATEMENT = 1000;

/** Takes the rows of one table, which are called again from the beginning where a connection is lost. */
export type TakeTable = (name: string, lines: AsyncIterable<readonly string[]>) => Promise<void>;

/** Names of the tables of a backup, those that others refer to first. */
export function archiveNames(): string[] {
  return archivedTables().map(archiveNameOf);
}

/**
 * Every table's rows at one moment, each as a line of JSON in the order of the primary key. The server writes and reads the values, so that none passes
 * through a number of JavaScript: bigint and float8 are exact, and jsonb is kept as its text, which tells `null` from no value.
 */
export function exportTables(database: Database, take: TakeTable): Promise<void> {
  return database.transaction(async (transaction) => {
    await run(transaction, sql`set transaction isolation level repeatable read, read only`);
    for (const table of archivedTables()) await take(archiveNameOf(table), linesOf(transaction, table));
  });
}

/** Whether there is a row in any table of a backup. */
export async function holdsRows(database: Database): Promise<boolean> {
  for (const table of archivedTables()) {
    const [row] = await run<{ found: boolean }>(database, sql`select exists (select from ${table}) as found`);
    if (row!.found) return true;
  }
  return false;
}

/**
 * Puts the rows back, all or none.
 *
 * @param linesOfTable the rows of a table, asked for in the order of `archiveNames`, and anew where the transaction is repeated
 * @param check sees the rows as they stand then; what it throws takes everything back
 */
export function importTables(
  database: Database,
  linesOfTable: (name: string) => AsyncIterable<string>,
  check: TakeTable,
): Promise<void> {
  return database.transaction(async (transaction) => {
    for (const table of archivedTables()) {
      // Rows that refer to one another are checked together, at the end of a statement.
      const limit = refersToItself(table) ? Number.POSITIVE_INFINITY : ROWS_A_STATEMENT;
      let chunk: string[] = [];
      for await (const line of linesOfTable(archiveNameOf(table))) {
        chunk.push(line);
        if (chunk.length < limit) continue;
        await insertLines(transaction, table, chunk);
        chunk = [];
      }
      if (chunk.length > 0) await insertLines(transaction, table, chunk);
      await continueIdentities(transaction, table);
      await check(archiveNameOf(table), linesOf(transaction, table));
    }
  });
}

async function* linesOf(transaction: Database, table: PgTable): AsyncGenerator<readonly string[]> {
  await run(transaction, sql`set local time zone 'UTC'`);
  const values = sql.join(
    columnsOf(table).map((column) => (isJson(column) ? sql`${named(column)}::text as ${named(column)}` : sql`${named(column)}`)),
    sql`, `,
  );
  const order = sql.join(
    keyOf(table).map((column) => (column.getSQLType() === 'text' ? sql`${named(column)} collate "C"` : named(column))),
    sql`, `,
  );
  const query = sql`select row_to_json(archived_row)::text as line from (select ${values} from ${table} order by ${order}) as archived_row`;
  await run(transaction, sql`declare archived no scroll cursor for ${query}`);
  for (;;) {
    const rows = await run<{ line: string }>(transaction, sql.raw(`fetch ${ROWS_A_STATEMENT} from archived`));
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await run(transaction, sql`close archived`);
}

async function insertLines(database: Database, table: PgTable, lines: readonly string[]): Promise<void> {
  const columns = columnsOf(table);
  const names = sql.join(columns.map(named), sql`, `);
  const types = sql.join(
    columns.map((column) => sql`${named(column)} ${sql.raw(isJson(column) ? 'text' : column.getSQLType())}`),
    sql`, `,
  );
  const values = sql.join(
    columns.map((column) => (isJson(column) ? sql`${named(column)}::jsonb` : named(column))),
    sql`, `,
  );
  const given = sql`json_to_recordset(${`[${lines.join(',')}]`}::json) as given(${types})`;
  await run(database, sql`insert into ${table} (${names}) overriding system value select ${values} from ${given}`);
}

/** The next row gets the number after the last. */
async function continueIdentities(database: Database, table: PgTable): Promise<void> {
  for (const column of columnsOf(table).filter(({ generatedIdentity }) => generatedIdentity !== undefined)) {
    const last = sql`max(${named(column)})`;
    const sequence = sql`pg_get_serial_sequence(${archiveNameOf(table)}, ${column.name})`;
    await run(database, sql`select setval(${sequence}, coalesce(${last}, 1), ${last} is not null) from ${table}`);
  }
}

function columnsOf(table: PgTable): PgColumn[] {
  return Object.values(getTableColumns(table));
}

function keyOf(table: PgTable): PgColumn[] {
  const composite = getTableConfig(table).primaryKeys[0]?.columns.map(({ name }) => name);
  return columnsOf(table).filter(({ name, primary }) => composite?.includes(name) ?? primary);
}

const named = (column: PgColumn): SQL => sql`${sql.identifier(column.name)}`;
const isJson = (column: PgColumn): boolean => column.getSQLType() === 'jsonb';

async function run<T>(database: Database, statement: SQL): Promise<T[]> {
  const result = (await database.query((db) => db.execute(statement))) as { rows: T[] };
  return result.rows;
}
