import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unwrapKey, wrapKey } from './wrapKey.js';

const key = randomBytes(32);
const passphrase = 'tres caballos en la señal';

describe('wrapKey', () => {
  it('opens under the same passphrase however its accents are composed, and is another each time', async () => {
    const wrapped = await wrapKey(key, passphrase);
    expect(Buffer.from(await unwrapKey(wrapped, passphrase.normalize('NFD'), 'file'))).toEqual(key);
    expect((await wrapKey(key, passphrase)).sealed).not.toBe(wrapped.sealed);
    expect(JSON.stringify(wrapped)).not.toContain(key.toString('base64'));
  });

  it('opens neither under another passphrase nor where it was changed', async () => {
    const wrapped = await wrapKey(key, passphrase);
    const flipped = Buffer.from(wrapped.sealed, 'base64');
    flipped[0]! ^= 1;
    const wrong = { code: 'backup.wrong-passphrase' };
    await expect(unwrapKey(wrapped, `${passphrase}.`, 'file')).rejects.toMatchObject(wrong);
    await expect(unwrapKey({ ...wrapped, sealed: flipped.toString('base64') }, passphrase, 'file')).rejects.toMatchObject(wrong);
  });

  it('takes no passphrase that can be tried out', async () => {
    await expect(wrapKey(key, 'short')).rejects.toMatchObject({ code: 'backup.no-passphrase' });
  });
});
