import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FaultyProxy } from '../../test/FaultyProxy.js';
import { postgres as server } from '../../test/services.js';
import { appendAudit, listAudit } from './auditRepository.js';
import type { Database } from './Database.js';
import { findDelivery, insertDelivery, listDeliveries } from './deliveryRepository.js';
import { openPostgresDatabase } from './openPostgresDatabase.js';
import { type PostgresSettings, readPostgresSettings } from './postgresSettings.js';

const SERVER_SCRIPT = new URL('../../../../.ci/postgres-server', import.meta.url).pathname;
const { POSTGRES_TEST_DIR: serverFolder, POSTGRES_TEST_CA: authority } = process.env;

const delivery = (id: string) => ({ id, sourceCount: 1, problems: [] });
const run = promisify(execFile);

afterAll(() => server?.dropAll());

describe.skipIf(server === undefined)('PostgresDatabase when the server goes away (POSTGRES_TEST_URL)', () => {
  let database: Database;
  let settings: PostgresSettings;
  beforeEach(async () => {
    settings = await server!.newSettings({ DATABASE_RETRY_SECONDS: '20', DATABASE_TIMEOUT: '2' });
    database = await openPostgresDatabase(settings);
    return () => database.close();
  });

  /** Ends the connections to the test's database, as a fail-over does. */
  const killConnections = () =>
    server!.run(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${settings.database}' and pid <> pg_backend_pid()`,
    );

  it('does a transaction again from its beginning when its connection is killed in the middle', async () => {
    let begun = 0;
    const result = await database.transaction(async (transaction) => {
      begun++;
      await insertDelivery(transaction, delivery(`d${begun}`));
      if (begun <= 2) await killConnections();
      await appendAudit(transaction, { action: 'test', subject: `d${begun}` });
      return begun;
    });
    expect(result).toBe(3);
    expect((await listDeliveries(database)).map(({ id }) => id)).toEqual(['d3']);
    expect((await listAudit(database)).map(({ subject }) => subject)).toEqual(['d3']);
  });

  it('outlives the end of connections that nobody uses', async () => {
    await Promise.all(Array.from({ length: 5 }, () => listDeliveries(database)));
    await killConnections();
    await sleep(50);
    expect(await listDeliveries(database)).toEqual([]);
  });

  it('does all of two hundred pieces of work once, while connections are killed every 30 ms', async () => {
    let working = true;
    const killing = (async () => {
      while (working) {
        await killConnections();
        await sleep(30);
      }
    })();
    const subjects = Array.from({ length: 200 }, (_, i) => `s${i}`);
    await Promise.all(
      subjects.map((subject) =>
        database.transaction(async (transaction) => {
          await insertDelivery(transaction, delivery(subject));
          await appendAudit(transaction, { action: 'test', subject });
        }),
      ),
    );
    working = false;
    await killing;
    expect((await listAudit(database, { limit: 1_000 })).map(({ subject }) => subject).sort()).toEqual(subjects.sort());
    expect(await listDeliveries(database, { limit: 1_000 })).toHaveLength(200);
  });

  it('asks whether it was committed when the answer to the commit is lost, and does nothing twice', async () => {
    const proxy = await FaultyProxy.to('127.0.0.1', settings.port);
    const through = await openPostgresDatabase({ ...settings, host: '127.0.0.1', port: proxy.port });
    await proxy.fail({ cutAnswerOn: 'commit' });
    let begun = 0;
    const result = await through.transaction(async (transaction) => {
      begun++;
      await appendAudit(transaction, { action: 'test', subject: 'once' });
      return begun;
    });
    expect([result, begun]).toEqual([1, 1]);
    // And where the commit itself did not arrive, it is done again.
    await proxy.fail({ cutOn: 'commit' });
    await through.transaction(async (transaction) => {
      begun++;
      await appendAudit(transaction, { action: 'test', subject: 'again' });
    });
    expect(begun).toBe(3);
    expect((await listAudit(database)).map(({ subject }) => subject)).toEqual(['again', 'once']);
    await through.close();
    await proxy.close();
  });

  it('lets two transactions that lock each other out both succeed', async () => {
    const both = (await Promise.all([insertDelivery(database, delivery('a')), insertDelivery(database, delivery('b'))])).length;
    const touch = (transaction: Database, id: string) =>
      transaction.query((db) => db.execute(sql`update deliveries set source_count = source_count + 1 where id = ${id}`));
    const inOrder = (first: string, second: string) =>
      database.transaction(async (transaction) => {
        await touch(transaction, first);
        await sleep(200);
        await touch(transaction, second);
      });
    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
    expect((await listDeliveries(database)).map(({ sourceCount }) => sourceCount)).toEqual([1 + both, 1 + both]);
  });

  it('undoes what failed within a transaction, and keeps the rest', async () => {
    await database.transaction(async (transaction) => {
      await insertDelivery(transaction, delivery('kept'));
      const failed = transaction.transaction(async (inner) => {
        await insertDelivery(inner, delivery('undone'));
        throw new Error('half-way');
      });
      await expect(failed).rejects.toThrow('half-way');
    });
    expect((await listDeliveries(database)).map(({ id }) => id)).toEqual(['kept']);
  });

  it('does not take a transaction for committed that swallowed an error', async () => {
    const swallowing = database.transaction(async (transaction) => {
      await insertDelivery(transaction, delivery('lost'));
      await transaction.query((db) => db.execute(sql`select 1/0`)).catch(() => {});
    });
    await expect(swallowing).rejects.toMatchObject({ code: 'database.failed', details: { reason: '25P02' } });
    expect(await findDelivery(database, 'lost')).toBeUndefined();
  });

  it('gives up a statement that takes too long, and says so', async () => {
    await expect(database.query((db) => db.execute(sql`select pg_sleep(5)`))).rejects.toMatchObject({ code: 'database.timeout' });
  });

  it('says that the server is a replica when it stays one', async () => {
    await server!.run(`alter database ${settings.database} set default_transaction_read_only = on`);
    await expect(openPostgresDatabase({ ...settings, patience: 1 })).rejects.toMatchObject({ code: 'database.read-only' });
  });

  it('goes on when the server was a replica only for a while', async () => {
    await server!.run(`alter database ${settings.database} set default_transaction_read_only = on`);
    await killConnections();
    const inserting = insertDelivery(database, delivery('late'));
    await sleep(500);
    await server!.run(`alter database ${settings.database} set default_transaction_read_only = off`);
    await inserting;
    expect(await findDelivery(database, 'late')).toBeDefined();
  });

  it('refuses a database that a newer version migrated', async () => {
    await database.query((db) =>
      db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`),
    );
    await expect(openPostgresDatabase(settings)).rejects.toMatchObject({ code: 'database.newer' });
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, 'database.refused'],
    ['a database that is not there', { database: 'nowhere' }, 'database.not-found'],
    ['a server that is not there', { host: '127.0.0.1', port: 9, patience: 0 }, 'database.unreachable'],
  ])('says in plain words that it met %s', async (_, wrong, code) => {
    const error = await openPostgresDatabase({ ...settings, ...wrong }).catch((caught) => caught);
    expect(error).toMatchObject({ code });
    expect(error.text('es') + error.text('en')).not.toMatch(/wrong|nowhere|postgres:|127\.0|\{/);
  });

  it('reads the password from a file, and takes up one that was changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'neurograde-password-'));
    const passwordFile = join(folder, 'password');
    const open = () => openPostgresDatabase({ ...settings, passwordFile, password: 'not this one' });
    await expect(open()).rejects.toMatchObject({ code: 'usage.invalid-variable' });
    writeFileSync(passwordFile, 'wrong\n');
    await expect(open()).rejects.toMatchObject({ code: 'database.refused' });
    writeFileSync(passwordFile, `${settings.password}\n`);
    await (await open()).close();
    rmSync(folder, { recursive: true });
  });

  describe.skipIf(authority === undefined)('with TLS (POSTGRES_TEST_CA)', () => {
    const open = (host: string, query: string, environment: Readonly<Record<string, string>> = {}) => {
      const url = new URL(server!.url);
      Object.assign(url, { hostname: host, pathname: settings.database, search: query });
      return openPostgresDatabase(readPostgresSettings({ DATABASE_URL: url.href, DATABASE_RETRY_SECONDS: '1', ...environment })!);
    };
    const ca = { DATABASE_CA_FILE: authority! };

    it('trusts the authority that is named, and the name of its certificate', async () => {
      const secure = await open('localhost', 'sslmode=verify-full', ca);
      const { rows } = (await secure.query((db) =>
        db.execute(sql`select version from pg_stat_ssl where pid = pg_backend_pid()`),
      )) as { rows: unknown[] };
      await secure.close();
      expect(rows).toEqual([{ version: 'TLSv1.3' }]);
    });

    it.each([
      ['an authority that is not named', 'localhost', 'sslmode=verify-full', {}],
      ['an authority that is not named, by a mode that other programs let through', 'localhost', 'sslmode=require', {}],
      ['a host that the certificate does not name', '127.0.0.1', 'sslmode=verify-full', ca],
    ])('does not trust %s', async (_, host, query, environment) => {
      await expect(open(host, query, environment)).rejects.toMatchObject({ code: 'database.tls' });
    });

    it('leaves out the name with verify-ca, but not the authority', async () => {
      await (await open('127.0.0.1', 'sslmode=verify-ca', ca)).close();
      await expect(open('127.0.0.1', 'sslmode=verify-ca')).rejects.toMatchObject({ code: 'database.tls' });
    });

    it('refuses a file of certificates that is none', async () => {
      await expect(open('localhost', 'sslmode=verify-full', { DATABASE_CA_FILE: '/dev/null' })).rejects.toMatchObject({
        ...{ code: 'usage.invalid-variable', details: { variable: 'DATABASE_CA_FILE' } },
      });
    });
  });
});

describe.skipIf(serverFolder === undefined)(
  'PostgresDatabase when a server of its own is stopped whole (POSTGRES_TEST_DIR)',
  () => {
    const folder = `${serverFolder}-stopped`;
    let database: Database;
    beforeAll(async () => {
      const { stdout } = await run(SERVER_SCRIPT, ['start', folder]);
      const url = /^POSTGRES_TEST_URL=(.*)$/m.exec(stdout)![1]!;
      database = await openPostgresDatabase(
        readPostgresSettings({ DATABASE_URL: url, DATABASE_RETRY_SECONDS: '20', DATABASE_TIMEOUT: '2' })!,
      );
    });
    afterAll(async () => {
      await database?.close();
      await run(SERVER_SCRIPT, ['stop', folder]);
    });

    it('waits for a server that starts anew, in the middle of a transaction', async () => {
      let begun = 0;
      await database.transaction(async (transaction) => {
        begun++;
        await insertDelivery(transaction, delivery('restarted'));
        if (begun === 1) await run(SERVER_SCRIPT, ['restart', folder]);
        await findDelivery(transaction, 'restarted');
      });
      expect(begun).toBe(2);
      expect(await findDelivery(database, 'restarted')).toBeDefined();
    });

    it('gives up a connection to a server that does not answer any more, and goes on when it does', async () => {
      const { rows } = (await database.query((db) => db.execute(sql`select pg_backend_pid() as pid`))) as {
        rows: { pid: number }[];
      };
      const postmaster = Number(readFileSync(`${folder}/data/postmaster.pid`, 'utf8').split('\n')[0]);
      const pids = [rows[0]!.pid, postmaster];
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      const waiting = insertDelivery(database, delivery('silent'));
      // Longer than the driver waits for a statement: two seconds, and five for the network.
      await sleep(8_000);
      for (const pid of pids) process.kill(pid, 'SIGCONT');
      await waiting;
      expect(await findDelivery(database, 'silent')).toBeDefined();
    });
  },
);
