import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from './schema.js';

/**
 * What is no part of a backup: `workspace` says which key the database at hand is opened with, which only a server has; the manifest says it too. Nor who
 * is signed in, or about to be: a restored backup must not bring back sessions that were ended since.
 */
const LEFT_OUT: ReadonlySet<unknown> = new Set([schema.workspace, schema.sessions, schema.verifications, schema.attempts]);

/** The tables of a backup, those that others refer to first: all that the schema has, so that none is forgotten. */
export function archivedTables(): PgTable[] {
  const left = new Set<PgTable>(all().filter((table) => !LEFT_OUT.has(table)));
  const ordered: PgTable[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) => referredTo(table).every((other) => other === table || !left.has(other)));
    if (free.length === 0) throw new Error('archivedTables: tables refer to one another in a circle');
    for (const table of free) {
      left.delete(table);
      ordered.push(table);
    }
  }
  return ordered;
}

function all(): PgTable[] {
  return (Object.values(schema) as unknown[]).filter((value): value is PgTable => is(value, PgTable));
}

/** Whether rows of the table refer to others of it. */
export function refersToItself(table: PgTable): boolean {
  return referredTo(table).includes(table);
}

/** `identity.patients`, or without the schema where that is the default. */
export function archiveNameOf(table: PgTable): string {
  const { schema: name, name: own } = getTableConfig(table);
  return name === undefined ? own : `${name}.${own}`;
}

function referredTo(table: PgTable): PgTable[] {
  return getTableConfig(table).foreignKeys.map((key) => key.reference().foreignTable as PgTable);
}
