import { checkByTable, defaultsOf, type ParameterTable } from './ParameterTable.js';

/**
 * The options of a function over their defaults, undefined counting as left out, each of them as its table says; what is not in the table is
 * another function's. Throws `learn.invalid-parameter`.
 */
export function checkOptions<P extends object>(owner: string, given: P, table: ParameterTable<P>): Required<P> {
  const options = defaultsOf(table);
  for (const name of Object.keys(options) as (keyof P)[]) if (given[name] !== undefined) options[name] = given[name];
  checkByTable(owner, options, table);
  return options as Required<P>;
}
