import { NeurogradeError } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../database/Database.js';
import type { NewPrediction } from '../../database/predictionRepository.js';
import { Seal } from '../../identity/Seal.js';
import { PredictionWriter } from './PredictionWriter.js';

const seal = new Seal(new Uint8Array(32));
const records = (id: string, rows = 1) => ({
  rows: Array.from({ length: rows }, (_, i) => ({
    id: `${id}-${i}`,
    features: new Float64Array(2),
  })) as unknown as NewPrediction[],
  identities: new Map([[`P-${id}`, id]]),
});

/** A database whose transactions end when they are told to. */
class SlowDatabase {
  readonly statements: { end(): void; fail(error: Error): void }[] = [];

  transaction(): Promise<unknown> {
    return new Promise<void>((resolve, reject) => {
      this.statements.push({ end: () => resolve(), fail: reject });
    });
  }
}

function writer(within?: number) {
  const database = new SlowDatabase();
  const writer = new PredictionWriter({
    database: database as unknown as Database,
    seal,
    ...(within === undefined ? {} : { within }),
  });
  return { database, writer };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('PredictionWriter', () => {
  it('writes what arrives during one statement in the next, together', async () => {
    const { database, writer: one } = writer();
    const done: string[] = [];
    const write = (id: string) => one.write(records(id)).then(() => done.push(id));
    const writes = [write('a'), write('b')];
    await turn();
    expect(database.statements).toHaveLength(1);
    writes.push(write('c'), write('d'), write('e'));
    await turn();
    expect([database.statements.length, done]).toEqual([1, []]);
    database.statements[0]!.end();
    await turn();
    expect([database.statements.length, done]).toEqual([2, ['a', 'b']]);
    database.statements[1]!.end();
    await Promise.all(writes);
    expect(done).toEqual(['a', 'b', 'c', 'd', 'e']);
    await one.end();
  });

  it('tells all of a statement that it failed, and goes on', async () => {
    const { database, writer: one } = writer();
    const lost = new NeurogradeError('database.unreachable', { reason: 'ECONNREFUSED' });
    const first = [one.write(records('a')), one.write(records('b'))].map((each) => expect(each).rejects.toBe(lost));
    await turn();
    database.statements[0]!.fail(lost);
    await Promise.all(first);
    const next = one.write(records('c'));
    await turn();
    database.statements[1]!.end();
    await next;
  });

  it('says after a while that the database does not answer, and how many may wait', async () => {
    const { writer: one } = writer(20);
    await expect(one.write(records('a', 10_000))).rejects.toMatchObject({ code: 'database.timeout' });
    const { writer: full } = writer(10_000);
    void full.write(records('a', 400)).catch(() => {});
    await turn();
    void full.write(records('b', 10_000)).catch(() => {});
    await expect(full.write(records('c'))).rejects.toMatchObject({ code: 'database.timeout' });
  });

  it('writes nothing for nothing', async () => {
    const { database, writer: one } = writer();
    await one.write({ rows: [], identities: new Map() });
    expect(database.statements).toEqual([]);
  });
});
