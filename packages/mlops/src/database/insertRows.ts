import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './Database.js';

/** Rows a statement, which travel as one parameter. */
const ROWS_A_STATEMENT = 5000;

/**
 * Inserts many rows, and leaves those that are there already as they are. As JSON in one parameter, which costs a fraction of a parameter a cell. What a
 * row leaves out becomes null: not for tables whose columns have defaults.
 */
export async function insertRows<T extends PgTable>(
  database: Database,
  table: T,
  rows: readonly InferInsertModel<T>[],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const types = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const chunk = rows.slice(at, at + ROWS_A_STATEMENT) as Readonly<Record<string, unknown>>[];
    const json = JSON.stringify(chunk.map((row) => Object.fromEntries(columns.map(([key, { name }]) => [name, row[key]]))));
    await database.query((db) =>
      db.execute(
        sql`insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${json}::jsonb) as given(${types}) on conflict do nothing`,
      ),
    );
  }
}
