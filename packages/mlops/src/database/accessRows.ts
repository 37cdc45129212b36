import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { accounts, secondFactors, sessions, users, verifications } from './accessSchema.js';
import type { Database } from './Database.js';

/** The tables that the sign-in library keeps its state in. */
const TABLES = { users, sessions, accounts, verifications, secondFactors } as const;
export type AccessTable = keyof typeof TABLES;

export type AccessRow = Record<string, unknown>;

export interface AccessCondition {
  readonly field: string;
  readonly operator: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'not_in' | 'contains' | 'starts_with' | 'ends_with';
  readonly value: unknown;
  /** Those with `OR` are alternatives to one another; all of them hold beside those with `AND`. */
  readonly connector: 'AND' | 'OR';
}

export interface AccessOrder {
  readonly limit?: number;
  readonly offset?: number;
  readonly sortBy?: { readonly field: string; readonly direction: 'asc' | 'desc' };
}

export async function insertAccessRow(database: Database, name: AccessTable, row: AccessRow): Promise<AccessRow> {
  const [inserted] = await database.transaction((transaction) =>
    transaction.query((db) =>
      db
        .insert(tableOf(name))
        .values(row as never)
        .returning(),
    ),
  );
  return inserted as AccessRow;
}

export function findAccessRows(
  database: Database,
  name: AccessTable,
  conditions: readonly AccessCondition[],
  { limit, offset, sortBy }: AccessOrder = {},
): Promise<AccessRow[]> {
  const table = tableOf(name);
  return database.query((db) => {
    const query = db.select().from(table).where(meets(table, conditions)).$dynamic();
    if (sortBy !== undefined) query.orderBy((sortBy.direction === 'asc' ? asc : desc)(columnOf(table, sortBy.field)));
    if (limit !== undefined) query.limit(limit);
    if (offset !== undefined) query.offset(offset);
    return query;
  }) as Promise<AccessRow[]>;
}

export async function countAccessRows(
  database: Database,
  name: AccessTable,
  conditions: readonly AccessCondition[],
): Promise<number> {
  const table = tableOf(name);
  const [row] = await database.query((db) => db.select({ rows: count() }).from(table).where(meets(table, conditions)));
  return row!.rows;
}

/** @param increment numbers that are added, in the same step. @returns the rows as they are then */
export function updateAccessRows(
  database: Database,
  name: AccessTable,
  conditions: readonly AccessCondition[],
  changes: AccessRow,
  increment: Readonly<Record<string, number>> = {},
): Promise<AccessRow[]> {
  const table = tableOf(name);
  const sums = Object.entries(increment).map(([field, by]) => [field, sql`${columnOf(table, field)} + ${by}`]);
  return database.transaction((transaction) =>
    transaction.query((db) =>
      db
        .update(table)
        .set({ ...changes, ...Object.fromEntries(sums) } as never)
        .where(meets(table, conditions))
        .returning(),
    ),
  ) as Promise<AccessRow[]>;
}

/** @returns the rows that were there; of several who delete the same row one gets it */
export function deleteAccessRows(
  database: Database,
  name: AccessTable,
  conditions: readonly AccessCondition[],
): Promise<AccessRow[]> {
  const table = tableOf(name);
  return database.transaction((transaction) =>
    transaction.query((db) => db.delete(table).where(meets(table, conditions)).returning()),
  ) as Promise<AccessRow[]>;
}

function tableOf(name: AccessTable): PgTable {
  return TABLES[name];
}

function columnOf(table: PgTable, field: string): PgColumn {
  const column = (getTableColumns(table) as Readonly<Record<string, PgColumn>>)[field];
  if (column === undefined) throw new Error(`accessRows: no column ${field}`);
  return column;
}

function meets(table: PgTable, conditions: readonly AccessCondition[]): SQL | undefined {
  const of = (connector: 'AND' | 'OR') =>
    conditions.filter((condition) => condition.connector === connector).map((condition) => holds(table, condition));
  return and(...of('AND'), or(...of('OR')));
}

function holds(table: PgTable, { field, operator, value }: AccessCondition): SQL {
  const column = columnOf(table, field);
  switch (operator) {
    case 'eq':
      return value === null ? isNull(column) : eq(column, value);
    case 'ne':
      return value === null ? isNotNull(column) : ne(column, value);
    case 'in':
      return inArray(column, value as unknown[]);
    case 'not_in':
      return notInArray(column, value as unknown[]);
    case 'lt':
      return sql`${column} < ${sql.param(value, column)}`;
    case 'lte':
      return sql`${column} <= ${sql.param(value, column)}`;
    case 'gt':
      return sql`${column} > ${sql.param(value, column)}`;
    case 'gte':
      return sql`${column} >= ${sql.param(value, column)}`;
    case 'contains':
      return sql`position(${value} in ${column}) > 0`;
    case 'starts_with':
      return sql`starts_with(${column}, ${value})`;
    case 'ends_with':
      return sql`right(${column}, length(${value})) = ${value}`;
  }
}
