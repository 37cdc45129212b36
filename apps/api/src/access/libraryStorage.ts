import type { Workspace } from '@neurograde/mlops';
import {
  type AccessCondition,
  type AccessRow,
  type AccessTable,
  countAccessRows,
  deleteAccessRows,
  findAccessRows,
  insertAccessRow,
  sha256,
  updateAccessRows,
} from '@neurograde/mlops/access';
import { type CleanedWhere, createAdapterFactory } from 'better-auth/adapters';

/** The library's models, and our tables. */
const TABLES: Readonly<Record<string, AccessTable>> = {
  user: 'users',
  session: 'sessions',
  account: 'accounts',
  verification: 'verifications',
  twoFactor: 'secondFactors',
};

/**
 * The sign-in library's state in our database, under our guarantees: what it was answered is committed, and survives a server that goes away. Tokens of
 * sessions are kept as their hashes only; the library gets back the one it asked with.
 */
export function libraryStorage({ database }: Workspace) {
  return createAdapterFactory({
    config: {
      adapterId: 'neurograde',
      supportsJSON: true,
      supportsArrays: true,
      supportsUUIDs: false,
      supportsNumericIds: false,
    },
    adapter: () => ({
      async create({ model, data }) {
        const hashed = hasToken(model) ? { ...data, token: sha256(data.token as string) } : data;
        const row = await insertAccessRow(database, tableOf(model), hashed);
        return (hasToken(model) ? { ...row, token: data.token } : row) as typeof data;
      },
      async findOne({ model, where }) {
        const { conditions, restore } = conditionsOf(model, where);
        const [row] = await findAccessRows(database, tableOf(model), conditions, { limit: 1 });
        return (row === undefined ? null : restore(row)) as never;
      },
      async findMany({ model, where = [], limit, offset, sortBy }) {
        const { conditions, restore } = conditionsOf(model, where);
        const order = { limit, ...(offset === undefined ? {} : { offset }), ...(sortBy === undefined ? {} : { sortBy }) };
        return (await findAccessRows(database, tableOf(model), conditions, order)).map(restore) as never;
      },
      async count({ model, where = [] }) {
        return countAccessRows(database, tableOf(model), conditionsOf(model, where).conditions);
      },
      async update({ model, where, update }) {
        const { conditions, restore } = conditionsOf(model, where);
        const [row] = await updateAccessRows(database, tableOf(model), conditions, update as AccessRow);
        return (row === undefined ? null : restore(row)) as never;
      },
      async updateMany({ model, where, update }) {
        return (await updateAccessRows(database, tableOf(model), conditionsOf(model, where).conditions, update)).length;
      },
      async incrementOne({ model, where, increment, set = {} }) {
        const { conditions, restore } = conditionsOf(model, where);
        const [row] = await updateAccessRows(database, tableOf(model), conditions, set, increment);
        return (row === undefined ? null : restore(row)) as never;
      },
      async delete({ model, where }) {
        await deleteAccessRows(database, tableOf(model), conditionsOf(model, where).conditions);
      },
      async deleteMany({ model, where }) {
        return (await deleteAccessRows(database, tableOf(model), conditionsOf(model, where).conditions)).length;
      },
      async consumeOne({ model, where }) {
        const { conditions, restore } = conditionsOf(model, where);
        const [row] = await deleteAccessRows(database, tableOf(model), conditions);
        return (row === undefined ? null : restore(row)) as never;
      },
    }),
  });
}

function tableOf(model: string): AccessTable {
  const table = TABLES[model];
  if (table === undefined) throw new Error(`libraryStorage: no table for ${model}`);
  return table;
}

function hasToken(model: string): boolean {
  return model === 'session';
}

interface Conditions {
  readonly conditions: readonly AccessCondition[];
  /** A row with the token that was asked with in place of its hash. */
  restore(row: AccessRow): AccessRow;
}

function conditionsOf(model: string, where: readonly CleanedWhere[]): Conditions {
  const asked = new Map<unknown, string>();
  const hashed = (token: unknown) => {
    const hash = sha256(String(token));
    asked.set(hash, String(token));
    return hash;
  };
  const conditions = where.map(({ field, operator = 'eq', value, connector = 'AND' }) => {
    const isToken = hasToken(model) && field === 'token';
    const kept = !isToken ? value : Array.isArray(value) ? value.map(hashed) : hashed(value);
    return { field, operator, value: kept, connector };
  });
  const restore = (row: AccessRow) => (asked.has(row.token) ? { ...row, token: asked.get(row.token) } : row);
  return { conditions, restore };
}
