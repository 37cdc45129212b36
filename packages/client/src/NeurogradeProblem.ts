import type { components } from './paths.js';

/** What the service says of an error (RFC 9457): `code` is stable, `detail` is for people, in the language asked for. */
export type Problem = components['schemas']['Problem'];

/** An answer that is an error, thrown. */
export class NeurogradeProblem extends Error {
  override readonly name = 'NeurogradeProblem';
  readonly problem: Problem;
  /** Seconds after which it may be tried again; undefined where the service does not say. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter: number | undefined) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
