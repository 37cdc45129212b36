import { mapValues } from './mapValues.js';
import { type Constraint, type Constraints, checkParameters } from './parameters.js';

/** Of each parameter its default, undefined where there is none, and what must hold of it. */
export type ParameterTable<P> = {
  readonly [K in keyof P]-?: readonly [initial: P[K] | undefined, constraint: Constraint];
};

type AnyTable = Readonly<Record<string, readonly [initial: unknown, constraint: Constraint]>>;

/** The defaults of a table. */
export function defaultsOf<P>(table: ParameterTable<P>): P {
  return mapValues(table as AnyTable, ([initial]) => initial) as P;
}

/** Checks that every parameter is in the table and keeps its constraint. Throws `learn.invalid-parameter`. */
export function checkByTable<P extends object>(owner: string, params: P, table: ParameterTable<P>): void {
  checkParameters(owner, params, mapValues(table as AnyTable, ([, constraint]) => constraint) as Constraints<P>);
}
