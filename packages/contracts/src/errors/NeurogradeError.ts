import type { ErrorDetails, Language } from './ErrorDefinition.js';
import { type ErrorCode, errorRegistry } from './errorRegistry.js';
import { fillTemplate } from './fillTemplate.js';

/**
 * An error with a stable code from the one registry; its text is made in the reader's language. `message` holds the English text.
 *
 * Details never hold a patient's name, id or a path.
 */
export class NeurogradeError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(describeError(code, details, 'en'), options);
    this.name = 'NeurogradeError';
    this.code = code;
    this.details = details;
  }

  /** Whose fault it is: 2 the user's input or usage, 1 the work failed, 130 the user broke it off. */
  get exit(): 1 | 2 | 130 {
    return errorRegistry[this.code].exit;
  }

  text(language: Language): string {
    return describeError(this.code, this.details, language);
  }
}

/** The text of one kind of error with its details filled in. */
export function describeError(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return fillTemplate(errorRegistry[code].text[language], details);
}
