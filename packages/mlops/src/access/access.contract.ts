import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteAccessRows, findAccessRows, insertAccessRow, updateAccessRows } from '../database/accessRows.js';
import { listAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import { findUserByEmail, insertUser, listSessions, listUsers } from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { verifyAudit } from '../registry/verifyAudit.js';
import { AuditWriter } from './AuditWriter.js';
import { changeUser } from './changeUser.js';
import { createUser } from './createUser.js';
import { createMachineKey, KEY_PREFIX, revokeMachineKey, usableMachineKey } from './machineKey.js';
import { findLink, issueLink, redeemLink } from './oneTimeLink.js';
import { beginAttempt, forgetAttempts, isFirstUse } from './throttle.js';

const DAY = 86_400_000;

/** What every database must do for users, sessions, keys and attempts; the cases build upon one another. */
export function accessContract(name: string, open: () => Promise<Database>): void {
  describe(`access on ${name}`, () => {
    let workspace: Workspace;
    const actions = async (subject: string) => (await listAudit(workspace.database, { subject })).map(({ action }) => action);
    const session = (id: string, userId: string) => ({
      ...{ id, userId, token: `hash of ${id}`, expiresAt: new Date(Date.now() + DAY), createdAt: new Date() },
      ...{ updatedAt: new Date(), ipAddress: null, userAgent: null },
    });

    beforeAll(async () => {
      workspace = { database: await open(), actor: 'tester' } as Workspace;
    });
    afterAll(() => workspace.database.close());

    it('makes a person once, under an address in small letters, and tells the audit without it', async () => {
      const ana = await createUser(workspace, {
        name: 'Ana',
        email: 'Ana@Clinic.example',
        roles: ['administrator', 'radiologist'],
      });
      expect(ana).toMatchObject({ email: 'ana@clinic.example', roles: ['administrator', 'radiologist'], disabledAt: null });
      await expect(createUser(workspace, { name: 'Other', email: 'ANA@clinic.example', roles: [] })).rejects.toMatchObject({
        code: 'access.email-taken',
      });
      expect((await listUsers(workspace.database)).map(({ id }) => id)).toEqual([ana.id]);
      const [entry] = await listAudit(workspace.database, { subject: ana.id });
      expect(entry).toMatchObject({ action: 'access.create-user', details: { by: 'tester' } });
      expect(JSON.stringify(entry)).not.toMatch(/Ana|clinic/);
    });

    it('keeps the last administrator who may sign in', async () => {
      const { id } = (await findUserByEmail(workspace.database, 'ana@clinic.example'))!;
      await expect(changeUser(workspace, id, { roles: ['radiologist'] })).rejects.toMatchObject({
        code: 'access.last-administrator',
      });
      await expect(changeUser(workspace, id, { disabled: true })).rejects.toMatchObject({ code: 'access.last-administrator' });
      expect(await actions(id)).toEqual(['access.create-user']);
      const bea = await createUser(workspace, { name: 'Bea', email: 'bea@clinic.example', roles: ['administrator'] });
      const both = await Promise.allSettled([id, bea.id].map((one) => changeUser(workspace, one, { roles: ['approver'] })));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('ends the sessions and keys of who may not sign in any more, and tells each change once', async () => {
      const carl = await createUser(workspace, { name: 'Carl', email: 'carl@clinic.example', roles: ['data-scientist'] });
      await insertAccessRow(workspace.database, 'sessions', session('s1', carl.id));
      const { secret } = await createMachineKey(workspace, { name: 'k', scopes: [], userId: carl.id, expiresAt: null });
      expect(await usableMachineKey(workspace, secret)).toMatchObject({ roles: ['data-scientist'] });
      await changeUser(workspace, carl.id, { disabled: true });
      await changeUser(workspace, carl.id, { disabled: true });
      expect(await listSessions(workspace.database, carl.id)).toEqual([]);
      expect(await usableMachineKey(workspace, secret)).toBeUndefined();
      expect(await actions(carl.id)).toEqual(['access.disable-user', 'access.create-user']);
    });

    it('lets a link set a password once, the newest only, and in time', async () => {
      const dina = await createUser(workspace, { name: 'Dina', email: 'dina@clinic.example', roles: [] });
      const first = await issueLink(workspace, dina.id, 24);
      const second = await issueLink(workspace, dina.id, 24);
      await expect(findLink(workspace, first.token)).rejects.toMatchObject({ code: 'access.invalid-link' });
      expect((await findLink(workspace, second.token)).id).toBe(dina.id);
      const twice = await Promise.allSettled([1, 2].map(() => redeemLink(workspace, second.token, 'hash')));
      expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [account] = await findAccessRows(workspace.database, 'accounts', [
        { field: 'userId', operator: 'eq', value: dina.id, connector: 'AND' },
      ]);
      expect(account).toMatchObject({ password: 'hash', providerId: 'credential' });
      const late = await issueLink(workspace, dina.id, -1);
      await expect(redeemLink(workspace, late.token, 'hash')).rejects.toMatchObject({ code: 'access.invalid-link' });
    });

    it('knows a key by its hash alone, until it is revoked or its time is over', async () => {
      const dina = (await findUserByEmail(workspace.database, 'dina@clinic.example'))!;
      const options = { name: 'PACS', scopes: ['predictions:create'], userId: dina.id };
      const { key, secret } = await createMachineKey(workspace, { ...options, expiresAt: null });
      expect(secret).toMatch(new RegExp(`^${KEY_PREFIX}[\\w-]{43}$`));
      expect(await usableMachineKey(workspace, secret)).toMatchObject({ id: key.id, scopes: ['predictions:create'] });
      expect(await usableMachineKey(workspace, `${secret}x`)).toBeUndefined();
      await revokeMachineKey(workspace, key.id);
      expect(await usableMachineKey(workspace, secret)).toBeUndefined();
      const old = await createMachineKey(workspace, { ...options, expiresAt: new Date(Date.now() - 1) });
      expect(await usableMachineKey(workspace, old.secret)).toBeUndefined();
    });

    it('makes who fails again and again wait, twice as long each time, and forgets it after a success', async () => {
      const rule = { free: 3, first: 10, most: 25, forget: 1000 };
      const begin = (second: number) => beginAttempt(workspace, 'account:x', rule, new Date(second * 1000));
      expect([await begin(0), await begin(0), await begin(0)]).toEqual([0, 0, 0]);
      expect(await begin(1)).toBe(9);
      expect(await begin(10)).toBe(0);
      expect(await begin(11)).toBe(19);
      expect(await begin(30)).toBe(0);
      expect(await begin(31)).toBe(24);
      await forgetAttempts(workspace, 'account:x');
      expect(await begin(32)).toBe(0);
      expect(await begin(5000)).toBe(0);
    });

    it('counts attempts that are made at once', async () => {
      const rule = { free: 3, first: 10, most: 10, forget: 1000 };
      const waits = await Promise.all(Array.from({ length: 8 }, () => beginAttempt(workspace, 'account:y', rule, new Date(0))));
      expect(waits.filter((seconds) => seconds === 0)).toHaveLength(3);
    });

    it('takes a code once', async () => {
      expect(await isFirstUse(workspace, 'user-1', '123456')).toBe(true);
      expect(await isFirstUse(workspace, 'user-1', '123456')).toBe(false);
      expect(await isFirstUse(workspace, 'user-2', '123456')).toBe(true);
    });

    it('finds rows by every condition of the sign-in library', async () => {
      await insertUser(workspace.database, { id: 'u', name: 'U%', email: 'u@x', roles: [] });
      const at = new Date(2026, 0, 1);
      const rows = ['a', 'b', 'c'].map((id, i) => ({ ...session(id, 'u'), expiresAt: new Date(at.getTime() + i * DAY) }));
      for (const row of rows) await insertAccessRow(workspace.database, 'sessions', row);
      const ids = async (field: string, operator: 'eq', value: unknown, connector: 'AND' | 'OR' = 'AND') =>
        (
          await findAccessRows(
            workspace.database,
            'sessions',
            [
              { field: 'userId', operator: 'eq', value: 'u', connector: 'AND' },
              { field, operator, value, connector },
            ],
            { sortBy: { field: 'id', direction: 'desc' } },
          )
        ).map(({ id }) => id);
      const of = (operator: string, field: string, value: unknown) => ids(field, operator as 'eq', value);
      expect(await of('eq', 'ipAddress', null)).toEqual(['c', 'b', 'a']);
      expect(await of('ne', 'id', 'b')).toEqual(['c', 'a']);
      expect(await of('lt', 'expiresAt', rows[1]!.expiresAt)).toEqual(['a']);
      expect(await of('lte', 'expiresAt', rows[1]!.expiresAt)).toEqual(['b', 'a']);
      expect(await of('gt', 'expiresAt', rows[1]!.expiresAt)).toEqual(['c']);
      expect(await of('gte', 'expiresAt', rows[1]!.expiresAt)).toEqual(['c', 'b']);
      expect(await of('in', 'id', ['a', 'c'])).toEqual(['c', 'a']);
      expect(await of('not_in', 'id', ['a', 'c'])).toEqual(['b']);
      expect(await of('contains', 'token', 'f b')).toEqual(['b']);
      expect(await of('contains', 'token', '%')).toEqual([]);
      expect(await of('starts_with', 'token', 'hash')).toEqual(['c', 'b', 'a']);
      expect(await of('ends_with', 'token', ' c')).toEqual(['c']);
      expect(await ids('id', 'eq', 'a', 'OR')).toEqual(['a']);
      await expect(of('eq', 'roles', 'x')).rejects.toThrow('no column roles');
    });

    it('adds in one step and gives a deleted row to one only', async () => {
      const where = [{ field: 'id', operator: 'eq', value: 'f', connector: 'AND' }] as const;
      const { database } = workspace;
      await insertAccessRow(database, 'secondFactors', { id: 'f', userId: 'u', secret: 's', backupCodes: 'b' });
      await Promise.all(
        [1, 2, 3].map(() => updateAccessRows(database, 'secondFactors', where, {}, { failedVerificationCount: 1 })),
      );
      expect(await findAccessRows(database, 'secondFactors', where)).toMatchObject([{ failedVerificationCount: 3 }]);
      const deleted = await Promise.all([1, 2, 3].map(() => deleteAccessRows(database, 'secondFactors', where)));
      expect(deleted.flat()).toHaveLength(1);
    });

    it('writes what many tell at once in few transactions, in their order, and the chain holds', async () => {
      const writer = new AuditWriter(workspace.database);
      let transactions = 0;
      const { database } = workspace;
      const counted = new AuditWriter({
        query: (work) => database.query(work),
        transaction: (work) => {
          transactions++;
          return database.transaction(work);
        },
        close: async () => {},
      });
      await Promise.all(Array.from({ length: 300 }, (_, i) => counted.append({ action: 'test.many', subject: String(i) })));
      expect(transactions).toBeLessThanOrEqual(2);
      await writer.append({ action: 'test.one', subject: 'last' });
      const entries = await listAudit(database, { action: 'test.', limit: 1000 });
      expect(entries.map(({ subject }) => subject)).toEqual(['last', ...Array.from({ length: 300 }, (_, i) => String(299 - i))]);
      expect((await verifyAudit(workspace)).problems).toEqual([]);
    });

    it('tells who waited for an entry that it is not there, and goes on', async () => {
      const { database } = workspace;
      let broken = true;
      const writer = new AuditWriter({
        query: (work) => database.query(work),
        transaction: (work) => (broken ? Promise.reject(new Error('gone')) : database.transaction(work)),
        close: async () => {},
      });
      await expect(writer.append({ action: 'test.lost', subject: 'x' })).rejects.toThrow('gone');
      broken = false;
      await writer.append({ action: 'test.kept', subject: 'x' });
      expect((await listAudit(database, { subject: 'x' })).map(({ action }) => action)).toEqual(['test.kept']);
    });
  });
}
