import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedClient } from './EmbeddedClient.js';
import { openEmbeddedDatabase } from './openEmbeddedDatabase.js';

let scratch: string;
let client: EmbeddedClient;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-thread-'));
  const folder = join(scratch, 'database');
  await (await openEmbeddedDatabase(folder)).close();
  client = await EmbeddedClient.open({ folder, settings: [], durable: true });
  await client.query('create table kept (n integer primary key)');
});
afterAll(async () => {
  await client.close();
  await rm(scratch, { recursive: true, force: true });
});

describe('EmbeddedClient', () => {
  it('answers in rows of objects or of lists, values as PostgreSQL writes them where that is asked', async () => {
    const sql = `select 1 as a, timestamptz '2026-01-02 03:04:05+00' as b, null as c, '{"x":[1]}'::jsonb as d, '\\x0102'::bytea as e`;
    const TIMESTAMPTZ = 1184;
    const { rows } = await client.query(sql, [], { rowMode: 'array', parsers: { [TIMESTAMPTZ]: (text: string) => text } });
    expect(rows).toEqual([[1, expect.stringMatching(/^2026-01-02 /), null, { x: [1] }, Uint8Array.of(1, 2)]]);
    expect((await client.query(sql)).rows).toEqual([expect.objectContaining({ a: 1, b: new Date('2026-01-02T03:04:05Z') })]);
  });

  it('tells what PostgreSQL said, with its code', async () => {
    await expect(client.query('select 1 / $1::integer', [0])).rejects.toMatchObject({
      code: '22012',
      severity: 'ERROR',
      message: 'division by zero',
    });
  });

  it('keeps all of a transaction or nothing, tells what went wrong first, and lets nobody else in between', async () => {
    const count = async () => (await client.query('select n from kept order by n')).rows;
    let outside: Promise<unknown[]> | undefined;
    const broken = client.transaction(async (inside) => {
      await inside.query('insert into kept values (1)');
      outside = count();
      throw new Error('the first');
    });
    await expect(broken).rejects.toThrow('the first');
    expect(await outside).toEqual([]);
    const failed = client.transaction(async (inside) => {
      await inside.query('insert into kept values (1)');
      await inside.query('insert into kept values (1)');
    });
    await expect(failed).rejects.toMatchObject({ code: '23505' });
    expect(await client.transaction(async (inside) => inside.query('insert into kept values ($1)', [2]).then(() => 'done'))).toBe(
      'done',
    );
    expect(await count()).toEqual([{ n: 2 }]);
  });

  it('says that PostgreSQL cannot be started, and refuses what is asked once it has ended', async () => {
    const nowhere = { folder: join(scratch, 'not', 'there'), settings: [], durable: true };
    await expect(EmbeddedClient.open(nowhere)).rejects.toThrow(Error);
    const folder = join(scratch, 'other');
    await (await openEmbeddedDatabase(folder)).close();
    const other = await EmbeddedClient.open({ folder, settings: [], durable: true });
    await other.close();
    await expect(other.query('select 1')).rejects.toThrow('the embedded database has ended');
  });
});
