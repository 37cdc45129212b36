import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_GENESIS } from '../database/auditHash.js';
import { appendAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import type { Workspace } from '../home/openWorkspace.js';
import { verifyAudit } from './verifyAudit.js';

/** That whatever is done to the rows of the audit is found; each case on five entries, numbered 1 to 5. */
export function auditContract(name: string, open: () => Promise<Database>): void {
  describe(`the audit on ${name}`, () => {
    let database: Database;
    let last: string;
    const run = (statement: string) => database.query((db) => db.execute(statement));
    const verify = (expect?: string) => verifyAudit({ database } as Workspace, { expect });
    const problems = async (expect?: string) =>
      (await verify(expect)).problems.map(({ kind, sequence }) => `${kind} ${sequence}`);

    beforeEach(async () => {
      database ??= await open();
      // Who tampers with it may take the triggers away first.
      await run('alter table audit disable trigger audit_append_only');
      await run('truncate audit restart identity');
      await run('delete from audit_head');
      for (const subject of ['a', 'b', 'c', 'd', 'e'])
        await appendAudit(database, { action: 'test', subject, details: { by: 'me' } });
      last = (await verify()).hash;
    });
    afterAll(() => database.close());

    it('is whole when nothing was done to it, and when it is empty', async () => {
      expect(await verify()).toEqual({ entries: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/), problems: [] });
      await run('delete from audit');
      await run('delete from audit_head');
      expect(await verify()).toEqual({ entries: 0, hash: AUDIT_GENESIS, problems: [] });
    });

    it.each<[string, string, string[]]>([
      ['an entry that was changed', `update audit set subject = 'x' where sequence = 3`, ['changed 3']],
      ['details that were changed', `update audit set details = '{"by": "you"}' where sequence = 1`, ['changed 1']],
      ['a moment that was changed', `update audit set at = at + interval '1 millisecond' where sequence = 5`, ['changed 5']],
      ['an entry that was removed', 'delete from audit where sequence = 3', ['gap 4']],
      ['the first that was removed', 'delete from audit where sequence = 1', ['gap 2']],
      ['the last that was removed', 'delete from audit where sequence = 5', ['cut 4']],
      ['all of them removed', 'delete from audit', ['cut null']],
      [
        'two that changed places',
        `alter table audit drop constraint if exists audit_hash_unique;
         update audit set (at, action, subject, details, previous, hash) =
           (select at, action, subject, details, previous, hash from audit other where other.sequence = 5 - audit.sequence) where sequence in (2, 3)`,
        ['moved 2', 'moved 3', 'moved 4'],
      ],
      [
        'one that was put in',
        `insert into audit (sequence, action, subject, details, previous, hash) overriding system value values (6, 'test', 'x', '{}', '${AUDIT_GENESIS}', 'forged')`,
        ['changed 6', 'moved 6'],
      ],
    ])('finds %s, and names it', async (_, statements, found) => {
      for (const statement of statements.split(';')) await run(statement);
      expect(await problems()).toEqual(found);
    });

    it('finds a chain that was written anew, by a hash that was noted down', async () => {
      expect(await problems(last)).toEqual([]);
      await run('delete from audit where sequence = 5');
      await run(`update audit_head set entries = 4, hash = (select hash from audit where sequence = 4)`);
      expect(await problems()).toEqual([]);
      expect(await problems(last)).toEqual(['unknown-hash null']);
    });

    it('goes on from where it ended, and reads more than a page', async () => {
      await database.transaction(async (transaction) => {
        for (let i = 0; i < 1010; i++) await appendAudit(transaction, { action: 'more', subject: String(i) });
      });
      expect(await verify(last)).toMatchObject({ entries: 1015, problems: [] });
      await run(`update audit set action = 'less' where sequence = 1002`);
      expect(await problems()).toEqual(['changed 1002']);
    });
  });
}
