/** What the thread of the embedded database is asked. The number tells which answer belongs to it; that of a `begin` names the transaction from then on. */
export type EmbeddedQuestion = { readonly id: number } & (
  | { readonly ask: 'open'; readonly folder: string; readonly settings: readonly string[]; readonly durable: boolean }
  | { readonly ask: 'query'; readonly transaction: number | undefined; readonly query: EmbeddedQuery }
  | { readonly ask: 'begin' | 'wait-for-disk' | 'close' }
  | { readonly ask: 'commit' | 'rollback'; readonly transaction: number }
);

export interface EmbeddedQuery {
  readonly sql: string;
  readonly params: unknown[];
  readonly rowMode: 'array' | 'object';
  /** Types, by their numbers in PostgreSQL, whose values stay the text that PostgreSQL writes. */
  readonly asText: readonly number[];
}

export type EmbeddedAnswer = { readonly id: number } & ({ readonly result: unknown } | { readonly problem: PlainError });

/** An error as it passes between threads, which of an `Error` keep nothing but message and stack. */
export interface PlainError {
  readonly message: string;
  /** `code`, `severity` and what else PostgreSQL and the file system add. */
  readonly fields: Readonly<Record<string, string | number>>;
  readonly cause: PlainError | undefined;
}
