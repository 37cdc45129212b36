/** Stable codes of everything this package throws. */
export type LearnErrorCode = 'learn.invalid-parameter' | 'learn.invalid-data' | 'learn.not-fitted' | 'learn.invalid-artifact';

/**
 * Any error of this package: who, what must hold, and what came, with a stable `code`.
 *
 * @example
 * ```ts
 * import { LearnError, Matrix, StandardScaler } from '@neurograde/learn';
 *
 * try {
 *   new StandardScaler().transform(Matrix.fromRows([[1]]));
 * } catch (error) {
 *   error instanceof LearnError; // → true
 *   error.code; // → 'learn.not-fitted'
 * }
 * ```
 */
export class LearnError extends Error {
  readonly code: LearnErrorCode;

  constructor(code: LearnErrorCode, message: string) {
    super(message);
    this.name = 'LearnError';
    this.code = code;
  }
}

/** `SVC: C must be > 0; got -1` */
export function invalidParameter(owner: string, parameter: string, constraint: string, got: unknown): LearnError {
  return new LearnError('learn.invalid-parameter', `${owner}: ${parameter} must be ${constraint}; got ${show(got)}`);
}

export function invalidData(owner: string, expectation: string, got: unknown): LearnError {
  return new LearnError('learn.invalid-data', `${owner}: ${expectation}; got ${show(got)}`);
}

export function notFitted(owner: string): LearnError {
  return new LearnError('learn.not-fitted', `${owner}: call fit before using it`);
}

export function invalidArtifact(owner: string, expectation: string, got: unknown): LearnError {
  return new LearnError('learn.invalid-artifact', `${owner}: ${expectation}; got ${show(got)}`);
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}
