/** Longest piece of a feature's cell that an error may show. */
export const VALUE_LENGTH = 20;

/** Longest piece of a header that an error may show. */
export const HEADER_LENGTH = 60;

/** At most `length` characters of a text, the last of them `…` where it was cut. */
export function excerpt(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
