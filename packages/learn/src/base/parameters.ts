import { invalidParameter } from './errors.js';
import { isFiniteNumber } from './isFiniteNumber.js';
import { isInteger } from './isInteger.js';

/** A test on one named parameter, and the words that finish "must be …" when it fails. */
export interface Constraint {
  readonly description: string;
  readonly holds: (value: unknown) => boolean;
}

/** A test, and the words that finish "must be …". */
export function constraint(description: string, holds: (value: unknown) => boolean): Constraint {
  return { description, holds };
}

export type Constraints<P> = { readonly [K in keyof P]-?: Constraint };

/** Checks that every parameter is known and keeps its constraint, as `fit` does first of all. Throws `learn.invalid-parameter`. */
export function checkParameters<P extends object>(owner: string, params: P, constraints: Constraints<P>): void {
  for (const name of Object.keys(params)) {
    if (!Object.hasOwn(constraints, name)) {
      throw invalidParameter(owner, 'parameter', `one of ${Object.keys(constraints).join(', ')}`, name);
    }
  }
  for (const name of Object.keys(constraints) as (keyof P & string)[]) {
    const constraint = constraints[name];
    if (!constraint.holds(params[name])) throw invalidParameter(owner, name, constraint.description, params[name]);
  }
}

export interface Bounds {
  /** Smallest value allowed, itself included. */
  readonly min?: number;
  /** Largest value allowed, itself included. */
  readonly max?: number;
  /** The value must be strictly greater. */
  readonly above?: number;
  /** The value must be strictly less. */
  readonly below?: number;
}

/** A finite real number within bounds. */
export function real(bounds: Bounds = {}): Constraint {
  return constraint(
    describe('a number', bounds),
    (value) => typeof value === 'number' && isFiniteNumber(value) && within(value, bounds),
  );
}

/** A whole number within bounds. */
export function integer(bounds: Bounds = {}): Constraint {
  return constraint(describe('a whole number', bounds), (value) => isInteger(value) && within(value as number, bounds));
}

export function oneOf(...choices: readonly (string | number | boolean | null)[]): Constraint {
  return constraint(`one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`, (value) =>
    choices.includes(value as string),
  );
}

export function boolean(): Constraint {
  return constraint('true or false', (value) => typeof value === 'boolean');
}

/** Holds when any of the given constraints does. */
export function either(...constraints: readonly Constraint[]): Constraint {
  return constraint(constraints.map((constraint) => constraint.description).join(' or '), (value) =>
    constraints.some((constraint) => constraint.holds(value)),
  );
}

/** A whole number ≥ 1. */
export function positiveInteger(): Constraint {
  return integer({ min: 1 });
}

/** A number > 0. */
export function positive(): Constraint {
  return real({ above: 0 });
}

/** A number ≥ 0. */
export function nonNegative(): Constraint {
  return real({ min: 0 });
}

/** A number strictly between 0 and 1. */
export function share(): Constraint {
  return real({ above: 0, below: 1 });
}

/** Null, or what keeps the constraint. */
export function nullOr(constraint: Constraint): Constraint {
  return either(constraint, oneOf(null));
}

/** A seed: a whole number from 0 to 2³² − 1, as numpy's `RandomState` takes. */
export function seed(): Constraint {
  return integer({ min: 0, max: 0xffffffff });
}

function within(value: number, { min, max, above, below }: Bounds): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below)
  );
}

function describe(noun: string, { min, max, above, below }: Bounds): string {
  const parts: string[] = [];
  if (min !== undefined) parts.push(`≥ ${min}`);
  if (above !== undefined) parts.push(`> ${above}`);
  if (max !== undefined) parts.push(`≤ ${max}`);
  if (below !== undefined) parts.push(`< ${below}`);
  return parts.length === 0 ? noun : `${noun} ${parts.join(' and ')}`;
}
