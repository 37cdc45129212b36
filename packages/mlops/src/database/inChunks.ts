/** PGlite reads the number of a statement's parameters as a signed 16-bit one, so 32,767 is the most; no table here has over 21 columns. */
const ROWS_A_STATEMENT = 1500;

/** Calls `work` with the rows, so many at a time as one statement takes; not at all when there are none. */
export async function inChunks<T>(rows: readonly T[], work: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await work(rows.slice(at, at + ROWS_A_STATEMENT));
}
