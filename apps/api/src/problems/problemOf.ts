import { describeError, type Language, type NeurogradeError, type Problem } from '@neurograde/contracts';
import { httpStatus, statusTitle } from './httpStatus.js';
import { InvalidRequest } from './InvalidRequest.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An error as RFC 9457 has it. */
export function problemOf(error: NeurogradeError, language: Language, request: string): Problem {
  const status = httpStatus(error.code);
  return {
    type: `urn:neurograde:error:${error.code}`,
    title: statusTitle(status, language),
    status,
    detail: describeError(error.code, error.details, language),
    code: error.code,
    instance: `urn:neurograde:request:${request}`,
    ...(error instanceof InvalidRequest ? { errors: [...error.places] } : {}),
  };
}
