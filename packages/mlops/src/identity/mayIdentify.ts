import { holdsPersonName } from './holdsPersonName.js';

/**
 * Whether a text may tell who a patient is: a common name of persons, two capitalised words that are none of the trade's, or four digits and more
 * (records, dates).
 */
export function mayIdentify(text: string): boolean {
  return /\d{4}/.test(text) || holdsPersonName(text);
}
