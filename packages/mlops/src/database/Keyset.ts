import { and, eq, gt, lt, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** What a page is sorted by, the most telling first: together the columns tell every row apart. */
export type Keyset = readonly (readonly [column: PgColumn, direction: 'asc' | 'desc', value: Date | number | string])[];

/** Rows that come after the one with these values; with no keyset, all. */
export function after(keyset: Keyset | undefined): SQL | undefined {
  if (keyset === undefined) return undefined;
  return or(
    ...keyset.map(([column, direction, value], place) =>
      and(
        ...keyset.slice(0, place).map(([earlier, , same]) => eq(earlier, same)),
        direction === 'asc' ? gt(column, value) : lt(column, value),
      ),
    ),
  );
}
