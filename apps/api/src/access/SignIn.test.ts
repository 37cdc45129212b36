import { createHmac } from 'node:crypto';
import { findAccessRows } from '@neurograde/mlops/access';
import { listAuditTrail, verifyAudit } from '@neurograde/mlops/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, PASSWORD, SignInService, URL_OF_SERVICE } from '../../test/SignInService.js';

let test: SignInService;
beforeAll(async () => {
  test = await SignInService.open();
});
afterAll(() => test.close());

const codeOf = async (answer: Promise<{ statusCode: number; json(): { code?: string } }>) => {
  const { statusCode, json } = await answer;
  return [statusCode, json().code];
};
const actions = async (subject: string) => (await listAuditTrail(test.workspace, { subject })).map(({ action }) => action);

describe('the first start', () => {
  it('gives one link, with which the administrator sets a password once and signs in', async () => {
    const first = await test.signIn.firstAdministrator();
    expect(first).toMatch(/^http:\/\/localhost:8080\/invitation#[\w-]{43}$/);
    // Lost before it was used: the next start gives another, and the first ends.
    const link = (await test.signIn.firstAdministrator())!;
    const browser = test.browser();
    const redeem = (url: string, password = PASSWORD) =>
      browser.send('POST', '/v1/invitations', { token: url.split('#')[1], password });
    expect(await codeOf(redeem(first!))).toEqual([410, 'access.invalid-link']);
    expect(await codeOf(redeem(link, 'administrator1'))).toEqual([422, 'access.weak-password']);
    expect((await redeem(link)).statusCode).toBe(204);
    expect(await codeOf(redeem(link))).toEqual([410, 'access.invalid-link']);
    expect((await browser.signIn('administrator@neurograde.local')).json()).toEqual({ signedIn: true, secondFactor: false });
    const me = (await browser.send('GET', '/v1/me')).json();
    expect(me).toMatchObject({ kind: 'person', user: { roles: ['administrator'] } });
    expect(await test.signIn.firstAdministrator()).toBeUndefined();
  });
});

describe('a session', () => {
  it('is a cookie that scripts and other sites do not get, and that stands in no table', async () => {
    const ana = await test.person('Ana', ['radiologist']);
    const answer = await test.browser().signIn(ana.email);
    const [cookie] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^neurograde\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = decodeURIComponent(/=([^;]+)/.exec(cookie!)![1]!).split('.')[0]!;
    const rows = await findAccessRows(test.workspace.database, 'sessions', []);
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends when the person signs out, there and nowhere else', async () => {
    const bea = await test.person('Bea', []);
    const other = test.browser();
    await other.signIn(bea.email);
    const copy = new Map(bea.cookies);
    expect((await bea.send('POST', '/v1/sign-out')).statusCode).toBe(204);
    expect(bea.cookies.size).toBe(0);
    for (const [name, value] of copy) bea.cookies.set(name, value);
    expect(await codeOf(bea.send('GET', '/v1/sessions'))).toEqual([401, 'api.unauthenticated']);
    expect((await other.send('GET', '/v1/sessions')).json().sessions).toMatchObject([{ current: true, user: bea.id }]);
  });

  it('ends at once when the person is kept out, when the roles change the rights change', async () => {
    const admin = await test.person('Admin2', ['administrator']);
    const carl = await test.person('Carl', []);
    expect(await codeOf(carl.send('GET', '/v1/audit'))).toEqual([403, 'api.forbidden']);
    await admin.send('PATCH', `/v1/users/${carl.id}`, { roles: ['administrator'] });
    expect((await carl.send('GET', '/v1/audit')).statusCode).toBe(200);
    await admin.send('PATCH', `/v1/users/${carl.id}`, { roles: [], disabled: true });
    expect(await codeOf(carl.send('GET', '/v1/sessions'))).toEqual([401, 'api.unauthenticated']);
    expect(await codeOf(test.browser().signIn(carl.email))).toEqual([401, 'access.wrong-credentials']);
  });

  it('is ended by its owner or an administrator, and is nobody else’s business', async () => {
    const [admin, dina, eve] = [
      await test.person('Admin3', ['administrator']),
      await test.person('Dina', []),
      await test.person('Eve', ['radiologist', 'approver', 'data-scientist']),
    ];
    const [{ id }] = (await dina.send('GET', '/v1/sessions')).json().sessions;
    expect(await codeOf(eve.send('DELETE', `/v1/sessions/${id}`))).toEqual([404, 'api.not-found']);
    expect(await codeOf(eve.send('GET', '/v1/sessions?all=true'))).toEqual([403, 'api.forbidden']);
    expect((await admin.send('DELETE', `/v1/sessions/${id}`)).statusCode).toBe(204);
    expect(await codeOf(dina.send('GET', '/v1/sessions'))).toEqual([401, 'api.unauthenticated']);
    expect(await actions(dina.id)).toContain('access.end-session');
  });
});

describe('a password', () => {
  it('is told to be wrong in the same words whether there is such a person or not, and every attempt is told to the audit', async () => {
    const finn = await test.person('Finn', []);
    const [wrong, nobody] = [
      await test.browser().signIn(finn.email, 'wrong'),
      await test.browser().signIn('nobody@clinic.example', 'wrong'),
    ];
    const plain = (body: string) => body.replace(/urn:neurograde:request:[\w-]+/, '');
    expect(plain(wrong.body)).toBe(plain(nobody.body));
    expect(wrong.statusCode).toBe(401);
    expect((await actions(finn.id))[0]).toBe('access.sign-in-failed');
    const told = JSON.stringify(await listAuditTrail(test.workspace, { limit: 1000 }));
    expect(told).not.toMatch(/@|wrong/);
  });

  it('cannot be guessed at: after five failures one waits, even with the right one', async () => {
    const gil = await test.person('Gil', []);
    for (let i = 0; i < 5; i++) expect((await test.browser().signIn(gil.email, 'wrong')).statusCode).toBe(401);
    const locked = await test.browser().signIn(gil.email);
    expect([locked.statusCode, locked.json().code]).toEqual([429, 'access.locked']);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(20);
    expect((await actions(gil.id))[0]).toBe('access.sign-in-locked');
  });

  it('is changed by who knows it; all other sessions end', async () => {
    const hana = await test.person('Hana', []);
    const other = test.browser();
    await other.signIn(hana.email);
    const change = (current: string, password: string) => hana.send('POST', '/v1/me/password', { current, password });
    expect(await codeOf(change('wrong', 'otras cinco palabras muy distintas'))).toEqual([401, 'access.wrong-credentials']);
    expect(await codeOf(change(PASSWORD, 'hana@clinic.example'))).toEqual([422, 'access.weak-password']);
    expect((await change(PASSWORD, 'otras cinco palabras muy distintas')).statusCode).toBe(204);
    expect(await codeOf(other.send('GET', '/v1/sessions'))).toEqual([401, 'api.unauthenticated']);
    expect((await hana.send('GET', '/v1/sessions')).statusCode).toBe(200);
    expect((await test.browser().signIn(hana.email)).statusCode).toBe(401);
    expect((await test.browser().signIn(hana.email, 'otras cinco palabras muy distintas')).statusCode).toBe(200);
  });

  it('is kept as Argon2id', async () => {
    const rows = await findAccessRows(test.workspace.database, 'accounts', []);
    for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('a second factor', () => {
  let ivo: Browser & { id: string; email: string };
  let secret: string;
  let recoveryCodes: string[];

  it('counts once a code of the app was given', async () => {
    ivo = await test.person('Ivo', ['radiologist']);
    expect(await codeOf(ivo.send('POST', '/v1/me/second-factor', { password: 'wrong' }))).toEqual([
      401,
      'access.wrong-credentials',
    ]);
    const setup = (await ivo.send('POST', '/v1/me/second-factor', { password: PASSWORD })).json();
    secret = new URL(setup.uri).searchParams.get('secret')!;
    recoveryCodes = setup.recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect((await test.browser().signIn(ivo.email)).json()).toEqual({ signedIn: true, secondFactor: false });
    expect(await codeOf(ivo.send('POST', '/v1/me/second-factor/confirmation', { code: '000000' }))).toEqual([
      401,
      'access.wrong-code',
    ]);
    const confirmed = await ivo.send('POST', '/v1/me/second-factor/confirmation', { code: totp(secret, -30) });
    expect(confirmed.statusCode).toBe(204);
    expect((await ivo.send('GET', '/v1/me')).json().user.secondFactor).toBe(true);
  });

  it('is asked for after the password, which alone gives nothing', async () => {
    const browser = test.browser();
    expect((await browser.signIn(ivo.email)).json()).toEqual({ signedIn: false, secondFactor: true });
    expect(await codeOf(browser.send('GET', '/v1/sessions'))).toEqual([401, 'api.unauthenticated']);
    const give = (code: string) => browser.send('POST', '/v1/sign-in/second-factor', { code });
    expect(await codeOf(give('000000'))).toEqual([401, 'access.wrong-code']);
    expect((await give(totp(secret))).json()).toEqual({ signedIn: true, secondFactor: false });
    expect((await browser.send('GET', '/v1/me')).json().name).toBe(ivo.id);
    expect((await actions(ivo.id)).slice(0, 2)).toEqual(['access.sign-in', 'access.second-factor-failed']);
  });

  it('takes no code twice, though its time is not over', async () => {
    const browser = test.browser();
    await browser.signIn(ivo.email);
    expect(await codeOf(browser.send('POST', '/v1/sign-in/second-factor', { code: totp(secret) }))).toEqual([
      401,
      'access.wrong-code',
    ]);
  });

  it('may be a recovery code, once', async () => {
    const use = async () => {
      const browser = test.browser();
      await browser.signIn(ivo.email);
      return browser.send('POST', '/v1/sign-in/second-factor', { code: recoveryCodes[0], recovery: true });
    };
    expect((await use()).statusCode).toBe(200);
    expect(await codeOf(use())).toEqual([401, 'access.wrong-code']);
  });

  it('is not asked of who gave no password, and gives up after five guesses', async () => {
    expect(await codeOf(test.browser().send('POST', '/v1/sign-in/second-factor', { code: '123456' }))).toEqual([
      401,
      'access.no-challenge',
    ]);
    const browser = test.browser();
    await browser.signIn(ivo.email);
    for (let i = 0; i < 6; i++) await browser.send('POST', '/v1/sign-in/second-factor', { code: `${100001 + i}` });
    const answer = await browser.send('POST', '/v1/sign-in/second-factor', { code: totp(secret, 30) });
    expect(answer.statusCode).toBe(401);
  });

  it('stands encrypted, and is taken away with the password or by an administrator', async () => {
    const [row] = await findAccessRows(test.workspace.database, 'secondFactors', []);
    expect(JSON.stringify(row)).not.toContain(secret);
    const admin = await test.person('Admin4', ['administrator']);
    expect(await codeOf(ivo.send('POST', '/v1/me/second-factor/removal', { password: 'wrong' }))).toEqual([
      401,
      'access.wrong-credentials',
    ]);
    const reset = await admin.send('PATCH', `/v1/users/${ivo.id}`, { resetSecondFactor: true });
    expect(reset.json()).toMatchObject({ secondFactor: false });
    expect(await codeOf(ivo.send('GET', '/v1/sessions'))).toEqual([401, 'api.unauthenticated']);
    expect((await test.browser().signIn(ivo.email)).json()).toEqual({ signedIn: true, secondFactor: false });
  });
});

describe('a key of a machine', () => {
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const bare = (secret: string, url: string) => test.app.inject({ url, headers: bearer(secret) });

  it('has the rights of its scopes, shown once, until it is revoked', async () => {
    const admin = await test.person('Admin5', ['administrator']);
    const made = (await admin.send('POST', '/v1/api-keys', { name: 'PACS', scopes: ['audit:read'] })).json();
    expect((await bare(made.secret, '/v1/audit')).statusCode).toBe(200);
    expect((await bare(made.secret, '/v1/users')).statusCode).toBe(403);
    expect((await bare(made.secret, '/v1/sessions')).statusCode).toBe(403);
    expect((await bare(made.secret, '/v1/me')).json()).toMatchObject({ kind: 'key', user: null, name: made.key.id });
    expect((await bare(`${made.secret}x`, '/v1/audit')).statusCode).toBe(401);
    expect((await admin.send('GET', '/v1/api-keys')).body).not.toContain(made.secret);
    expect((await admin.send('DELETE', `/v1/api-keys/${made.key.id}`)).statusCode).toBe(204);
    expect((await bare(made.secret, '/v1/audit')).statusCode).toBe(401);
  });

  it('can do no more than who made it, now and later', async () => {
    const admin = await test.person('Admin6', ['administrator']);
    const jana = await test.person('Jana', ['radiologist']);
    const make = (scopes: string[]) => jana.send('POST', '/v1/api-keys', { name: 'k', scopes });
    expect(await codeOf(make(['audit:read']))).toEqual([403, 'access.scope-beyond-rights']);
    expect(await codeOf(make(['users:manage']))).toEqual([422, 'api.invalid-request']);
    const { secret, key } = (await make(['predictions:read'])).json();
    const rights = async () => (await bare(secret, '/v1/me')).json().rights;
    expect(await rights()).toEqual(['none', 'predictions:read']);
    await admin.send('PATCH', `/v1/users/${jana.id}`, { roles: ['approver'] });
    expect(await rights()).toEqual(['none']);
    const eve = await test.person('Eve2', []);
    expect(await codeOf(eve.send('DELETE', `/v1/api-keys/${key.id}`))).toEqual([404, 'api.not-found']);
  });
});

describe('another site', () => {
  it('cannot act in the name of who is signed in, nor sign anybody in', async () => {
    const kim = await test.person('Kim', []);
    const from = (headers: Readonly<Record<string, string>>) =>
      kim.send('POST', '/v1/me/second-factor', { password: 'x' }, headers);
    expect(await codeOf(from({ origin: 'https://evil.example' }))).toEqual([403, 'access.foreign-origin']);
    expect(await codeOf(from({ origin: 'null' }))).toEqual([403, 'access.foreign-origin']);
    expect(await codeOf(from({ origin: URL_OF_SERVICE }))).toEqual([401, 'access.wrong-credentials']);
    const cookie = [...kim.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const bare = (headers: Readonly<Record<string, string>>) =>
      test.app.inject({ method: 'POST', url: '/v1/sign-out', headers: { cookie, ...headers } });
    expect((await bare({})).statusCode).toBe(403);
    expect((await bare({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await bare({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    const signIn = await test
      .browser()
      .send('POST', '/v1/sign-in', { email: kim.email, password: PASSWORD }, { origin: 'https://evil.example' });
    expect(signIn.json().code).toBe('access.foreign-origin');
    expect((await bare({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204);
  });

  it('is told nothing that its pages could read', async () => {
    const { headers } = await test.app.inject({ url: '/health', headers: { origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

it('keeps the chain of the audit whole over all of it', async () => {
  const { entries, problems } = await verifyAudit(test.workspace);
  expect(problems).toEqual([]);
  expect(entries).toBeGreaterThan(50);
});

/** RFC 6238 with SHA-1, six digits, 30 seconds. @param shift seconds from now */
function totp(base32: string, shift = 0): string {
  const bits = [...base32.replace(/=+$/, '')]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor((Date.now() / 1000 + shift) / 30)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
