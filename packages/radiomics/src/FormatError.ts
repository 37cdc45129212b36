/** What can be wrong with a file, as stable codes; their texts in Spanish and English are in the registry of `contracts`. */
export const FORMAT_ERROR_CODES = [
  'format.empty-file',
  'format.header-only',
  'format.no-header',
  'format.not-text',
  'format.broken-encoding',
  'format.unknown-layout',
  'format.wrong-delimiter',
  'format.ambiguous-delimiter',
  'format.ambiguous-decimal',
  'format.mixed-decimals',
  'format.broken-quotes',
  'format.broken-json',
  'format.broken-cases',
  'format.cut-short',
  'format.ragged-row',
  'format.duplicate-column',
  'format.no-patient-column',
  'format.blank-patient',
  'format.unnamed-cases',
  'format.no-features',
  'format.not-a-number',
  'format.segment-required',
  'format.unknown-segment',
  'format.old-excel',
  'format.password-protected',
  'format.damaged-file',
  'format.too-large',
  'format.unpacked-too-large',
  'format.sheet-required',
  'format.unknown-sheet',
] as const;

export type FormatErrorCode = (typeof FORMAT_ERROR_CODES)[number];

/** What the message needs besides the file's name: line, column, the offending value, what was expected. */
export type FormatErrorDetails = Readonly<Record<string, string | number>>;

/** A file that cannot be read, said by code and details; never holds a patient's identity or a path. */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  readonly details: FormatErrorDetails;

  constructor(code: FormatErrorCode, details: FormatErrorDetails = {}, options: ErrorOptions = {}) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'FormatError';
    this.code = code;
    this.details = details;
  }
}
