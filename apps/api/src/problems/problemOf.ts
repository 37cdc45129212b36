import { describeError, type Language, NeurogradeError, type Problem } from '@neurograde/contracts';
import { httpStatus, statusTitle } from './httpStatus.js';
import { InvalidRequest } from './InvalidRequest.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Refusals that are told at most. */
const MOST_REFUSED = 200;

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
    ...placesOf(error, language),
  };
}

/** Every place of a request that is wrong, or each thing that was refused where that is the reason. */
function placesOf(error: NeurogradeError, language: Language): Pick<Problem, 'errors'> {
  if (error instanceof InvalidRequest) return { errors: [...error.places] };
  if (!(error.cause instanceof AggregateError)) return {};
  const refused = error.cause.errors.filter((each) => each instanceof NeurogradeError).slice(0, MOST_REFUSED);
  return { errors: refused.map((each) => ({ in: 'body', pointer: '', code: each.code, message: each.text(language) })) };
}
