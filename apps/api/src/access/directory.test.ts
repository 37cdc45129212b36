import { createUser } from '@neurograde/mlops/access';
import { listAuditTrail } from '@neurograde/mlops/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '../../test/Directory.js';
import { type Browser, SignInService } from '../../test/SignInService.js';

let directory: Directory;
let test: SignInService;
beforeAll(async () => {
  directory = await Directory.open();
  const { issuer } = directory;
  test = await SignInService.open({ directory: { issuer, clientId: 'neurograde', clientSecret: 'hush' } });
});
afterAll(async () => {
  await test.close();
  await directory.close();
});

/** There and back. */
async function journey(browser: Browser, change = (url: string) => url) {
  const start = await browser.send('GET', '/v1/sign-in/directory');
  expect(start.statusCode).toBe(302);
  const back = new URL(change(directory.visit(String(start.headers.location))));
  return browser.send('GET', `${back.pathname}${back.search}`);
}

describe("the hospital's directory", () => {
  it('lets in nobody whom no administrator made a user', async () => {
    const answer = await journey(test.browser());
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'access.directory-refused']);
  });

  it('signs in who has a user with its address, with the roles they have here, and tells the audit', async () => {
    const { id } = await createUser(test.workspace, { name: 'Lía', email: 'lia@clinic.example', roles: ['radiologist'] });
    for (let twice = 0; twice < 2; twice++) {
      const browser = test.browser();
      const answer = await journey(browser);
      expect([answer.statusCode, answer.headers.location]).toEqual([302, 'http://localhost:8080/']);
      expect((await browser.send('GET', '/v1/me')).json()).toMatchObject({ name: id, user: { roles: ['radiologist'] } });
    }
    const [entry] = await listAuditTrail(test.workspace, { subject: id });
    expect(entry).toMatchObject({ action: 'access.sign-in', details: { with: 'directory', by: id } });
  });

  it('is believed only for its own key, the browser that went there, and an answer that is used once', async () => {
    const codeOf = async (answer: ReturnType<typeof journey>) => (await answer).json().code;
    directory.forges = true;
    expect(await codeOf(journey(test.browser()))).toBe('access.directory-refused');
    directory.forges = false;
    const there = await test.browser().send('GET', '/v1/sign-in/directory');
    const back = new URL(directory.visit(String(there.headers.location)));
    expect(await codeOf(test.browser().send('GET', `${back.pathname}${back.search}`))).toBe('access.directory-refused');
    const browser = test.browser();
    let used = '';
    await journey(browser, (url) => {
      used = url;
      return url;
    });
    const again = new URL(used);
    expect(await codeOf(browser.send('GET', `${again.pathname}${again.search}`))).toBe('access.directory-refused');
    const forged = (url: string) => url.replace(/state=[^&]+/, 'state=forged');
    expect(await codeOf(journey(test.browser(), forged))).toBe('access.directory-refused');
  });

  it('lets in nobody who was kept out here', async () => {
    const admin = await test.person('Nel', ['administrator']);
    const { users } = (await admin.send('GET', '/v1/users')).json();
    const lia = users.find(({ email }: { email: string }) => email === 'lia@clinic.example');
    await admin.send('PATCH', `/v1/users/${lia.id}`, { disabled: true });
    expect((await journey(test.browser())).json().code).toBe('access.directory-refused');
  });
});

it('is not there where none is configured', async () => {
  const plain = await SignInService.open();
  const answer = await plain.browser().send('GET', '/v1/sign-in/directory');
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'access.no-directory']);
  await plain.close();
});
