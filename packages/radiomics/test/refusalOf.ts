import { FormatError } from '../src/FormatError.js';

/** Why a file was refused: the code beside the details. Throws where it was read, or ended by another error. */
export function refusalOf(read: () => unknown): Readonly<Record<string, unknown>> {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('the file was read');
}
