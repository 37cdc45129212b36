/** The two languages of the product; Spanish is the clinic's. */
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a message is about besides the file: line, column, value, what was expected. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * One kind of error: whose fault it is, and its texts. In a text `{name}` stands for the detail of that name.
 */
export interface ErrorDefinition {
  /** 2: the user's input or usage is wrong. 1: the work failed. 130: the user broke it off. It is the process's exit status too. */
  readonly exit: 1 | 2 | 130;
  /** What happened and what to do, in each language. */
  readonly text: Readonly<Record<Language, string>>;
}
