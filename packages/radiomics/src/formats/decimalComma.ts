import { FormatError } from '../FormatError.js';
import { excerpt, HEADER_LENGTH, VALUE_LENGTH } from './excerpt.js';

/** The error of a cell such as `1,5`. */
export function decimalComma(line: number, column: string, cell: string): FormatError {
  return new FormatError('format.decimal-comma', {
    line,
    column: excerpt(column, HEADER_LENGTH),
    value: excerpt(cell, VALUE_LENGTH),
  });
}
