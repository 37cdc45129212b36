import { parentPort } from 'node:worker_threads';
import type { Transaction } from '@electric-sql/pglite';
import { DurableNodeFS } from './DurableNodeFS.js';
import type { EmbeddedAnswer, EmbeddedQuery, EmbeddedQuestion, PlainError } from './EmbeddedMessage.js';
import { PanicAwarePGlite } from './PanicAwarePGlite.js';

/** The module of the thread in which `EmbeddedClient` has PGlite run. */

interface OpenTransaction {
  readonly inside: Pick<Transaction, 'query'>;
  readonly commit: () => void;
  readonly rollBack: (reason: Error) => void;
  /** Settles once it has ended either way. */
  readonly ended: Promise<unknown>;
}

const NO_FSYNC = '-F';
const OWN_PARAMS = PanicAwarePGlite.defaultStartParams.filter((parameter) => parameter !== NO_FSYNC);

let files: DurableNodeFS;
let client: PanicAwarePGlite;
const transactions = new Map<number, OpenTransaction>();

parentPort?.on('message', async (question: EmbeddedQuestion) => {
  const { id } = question;
  try {
    send({ id, result: await answer(question) });
  } catch (error) {
    send({ id, problem: plain(error) });
  }
  if (question.ask === 'close') parentPort?.close();
});

function send(message: EmbeddedAnswer): void {
  parentPort?.postMessage(message);
}

async function answer(question: EmbeddedQuestion): Promise<unknown> {
  switch (question.ask) {
    case 'open':
      files = new DurableNodeFS(question.folder);
      files.durable = question.durable;
      client = new PanicAwarePGlite({ fs: files, startParams: [...OWN_PARAMS, ...question.settings] });
      return client.waitReady;
    case 'wait-for-disk':
      files.durable = true;
      return undefined;
    case 'query':
      return run(question.transaction === undefined ? client : mustFind(question.transaction).inside, question.query);
    case 'begin':
      return begin(question.id);
    case 'commit':
    case 'rollback':
      return end(question.transaction, question.ask);
    case 'close':
      return client.close();
  }
}

async function run(where: Pick<Transaction, 'query'>, { sql, params, rowMode, asText }: EmbeddedQuery): Promise<unknown> {
  const parsers = Object.fromEntries(asText.map((type) => [type, (value: string) => value]));
  const { rows, affectedRows } = await where.query(sql, params, { rowMode, parsers });
  return { rows, affectedRows };
}

/** Resolves when the transaction has begun; others wait in PGlite until it has ended. */
function begin(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = client.transaction(
      (inside) =>
        new Promise<void>((commit, rollBack) => {
          transactions.set(id, { inside, commit, rollBack, ended: Promise.resolve().then(() => ended) });
          resolve();
        }),
    );
    ended.catch(reject);
  });
}

async function end(id: number, how: 'commit' | 'rollback'): Promise<void> {
  const { commit, rollBack, ended } = mustFind(id);
  transactions.delete(id);
  if (how === 'commit') {
    commit();
    await ended;
  } else {
    const reason = new Error('rolled back');
    rollBack(reason);
    await ended.catch((error: unknown) => {
      if (error !== reason) throw error;
    });
  }
}

function mustFind(id: number): OpenTransaction {
  const found = transactions.get(id);
  if (found === undefined) throw new Error('the transaction has ended');
  return found;
}

function plain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error), fields: {}, cause: undefined };
  const simple = Object.entries(error).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const cause = error.cause === undefined ? undefined : plain(error.cause);
  return { message: error.message, fields: Object.fromEntries(simple), cause };
}
