import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHome } from './openHome.js';
import { createPseudonymKey, keyPlace, pseudonymKeyFile } from './pseudonymKey.js';

let scratch: string;
let path: string;
let keyFile: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-home-'));
});
beforeEach(async () => {
  const folder = await mkdtemp(join(scratch, 'case-'));
  path = join(folder, 'deep', 'home');
  keyFile = join(folder, 'config', 'pseudonym.key');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const mode = async (file: string) => (await stat(file)).mode & 0o777;

describe('openHome', () => {
  it.skipIf(process.platform === 'win32')('makes the folder and the key for the owner alone', async () => {
    const home = await openHome(path, { keyFile });
    expect(await mode(path)).toBe(0o700);
    expect(await mode(keyFile)).toBe(0o600);
    await home.close();
  });

  it('writes down its format, the version that made it and the fingerprint of the key, and nothing of the key', async () => {
    const home = await openHome(path, { keyFile });
    await home.close();
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    const marker = JSON.parse(await readFile(join(path, 'home.json'), 'utf8'));
    expect(marker).toEqual({ format: 1, createdBy: version, keyFingerprint: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });

  it('tells whether it made the home', async () => {
    const first = await openHome(path, { keyFile });
    expect(first.created).toBe(true);
    await first.close();
    const second = await openHome(path, { keyFile });
    expect(second.created).toBe(false);
    await second.close();
  });

  it('has the same key each time', async () => {
    const first = await openHome(path, { keyFile });
    await first.close();
    const second = await openHome(path, { keyFile });
    expect(second.key).toEqual(first.key);
    expect(second.key).toHaveLength(32);
    await second.close();
  });

  it('is locked until it is closed', async () => {
    const home = await openHome(path, { keyFile, command: 'neurograde up' });
    await expect(openHome(path, { keyFile })).rejects.toMatchObject({
      code: 'home.locked',
      details: { command: 'neurograde up' },
    });
    await home.close();
    await home.close();
    await (await openHome(path, { keyFile })).close();
  });

  it('refuses a home of a newer format, damaged or made with another key, and lets go of it', async () => {
    await (await openHome(path, { keyFile })).close();
    const marker = await readFile(join(path, 'home.json'), 'utf8');
    await writeFile(join(path, 'home.json'), marker.replace('"format": 1', '"format": 2'));
    await expect(openHome(path, { keyFile })).rejects.toMatchObject({ code: 'home.newer', details: { found: 2, known: 1 } });
    for (const text of ['{', 'null', '[]', '{"format":"1"}', '{"format":1}']) {
      await writeFile(join(path, 'home.json'), text);
      await expect(openHome(path, { keyFile })).rejects.toMatchObject({ code: 'home.damaged' });
    }
    await writeFile(join(path, 'home.json'), marker);
    const other = join(scratch, 'other.key');
    await createPseudonymKey(other);
    const { keyFingerprint } = JSON.parse(marker);
    await expect(openHome(path, { keyFile: other })).rejects.toMatchObject({
      ...{ code: 'home.wrong-key', details: { expected: keyFingerprint } },
    });
    await (await openHome(path, { keyFile })).close();
  });

  it('never makes a new key for a home that was made with one', async () => {
    await (await openHome(path, { keyFile })).close();
    await rm(keyFile);
    await expect(openHome(path, { keyFile })).rejects.toMatchObject({ code: 'home.key-missing' });
    await expect(stat(keyFile)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses a key that is cut off, before it makes a home with it', async () => {
    await mkdir(join(keyFile, '..'), { recursive: true });
    await writeFile(keyFile, 'short');
    await expect(openHome(path, { keyFile })).rejects.toMatchObject({ code: 'home.key-unusable' });
    await expect(stat(join(path, 'home.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says that a file is in its place, in both languages and without the path', async () => {
    await writeFile(join(scratch, 'Juan Perez'), '');
    for (const inTheWay of [join(scratch, 'Juan Perez'), join(scratch, 'Juan Perez', 'home')]) {
      const error = await openHome(inTheWay, { keyFile }).catch((e) => e);
      expect(error.code).toBe('home.not-writable');
      expect(error.text('en')).toContain('a file is in its place');
      expect(error.text('es')).toContain('hay un archivo en su lugar');
      expect(error.text('es')).not.toContain('Juan');
    }
  });
});

describe.runIf(process.platform === 'linux')('openHome on Linux', () => {
  it.each(['/proc/neurograde', '/proc/neurograde/deep/home'])('says that a home cannot be made at %s', async (place) => {
    await expect(openHome(place, { keyFile })).rejects.toMatchObject({
      ...{ code: 'home.not-writable', details: { problem: 'it cannot be made there' } },
    });
  });
});

describe('createPseudonymKey', () => {
  it('gives the same key to all that make it at once', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => createPseudonymKey(keyFile)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });
});

describe('pseudonymKeyFile', () => {
  it('stands in the user’s configuration, unless it is told', () => {
    expect(pseudonymKeyFile({ NEUROGRADE_KEY_FILE: '/keys/k' })).toBe('/keys/k');
    if (process.platform === 'win32') return;
    expect(pseudonymKeyFile({ XDG_CONFIG_HOME: '/config' })).toBe('/config/neurograde/pseudonym.key');
    expect(pseudonymKeyFile({})).toBe(join(homedir(), '.config', 'neurograde', 'pseudonym.key'));
  });
});

describe('keyPlace', () => {
  const key = new Uint8Array(32).fill(0xab);

  it('takes the key from the environment, as hexadecimal digits or base64, unless a file is named', async () => {
    for (const written of [Buffer.from(key).toString('hex'), ` ${Buffer.from(key).toString('base64')}\n`]) {
      expect(new Uint8Array((await keyPlace({ NEUROGRADE_KEY: written }).read())!)).toEqual(key);
      expect(new Uint8Array(await keyPlace({ NEUROGRADE_KEY: written }).create())).toEqual(key);
    }
    const named = keyPlace({ NEUROGRADE_KEY: 'ab'.repeat(32), NEUROGRADE_KEY_FILE: '/nowhere' }, keyFile);
    expect(await named.read()).toBeUndefined();
    expect(await named.create()).toEqual(await readFile(keyFile));
    expect(await keyPlace({ NEUROGRADE_KEY: '', NEUROGRADE_KEY_FILE: keyFile }).read()).toEqual(await readFile(keyFile));
  });

  it('refuses what is no key of 32 bytes, without showing it', () => {
    for (const written of ['ab', 'ab'.repeat(31), 'zz'.repeat(32), 'secret words', Buffer.alloc(33).toString('base64')]) {
      expect(() => keyPlace({ NEUROGRADE_KEY: written })).toThrow(expect.objectContaining({ code: 'home.key-unusable' }));
      expect(() => keyPlace({ NEUROGRADE_KEY: written })).not.toThrow(written);
    }
  });
});
