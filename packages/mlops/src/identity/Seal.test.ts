import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Seal } from './Seal.js';

const KEY = new Uint8Array(32).fill(7);
const seal = new Seal(KEY);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('Seal', () => {
  it('gives back what it closed, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(new Uint8Array(seal.open('original', seal.close('original', content)))).toEqual(content);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.endsWith('\0')),
        (text) => {
          expect(seal.openText('identity', seal.closeText('identity', text))).toBe(text);
        },
      ),
    );
  });

  it('closes the same content to the same bytes, and one of another purpose, content or key to others', () => {
    const sealed = Buffer.from(seal.close('original', bytes('abc'))).toString('hex');
    expect(Buffer.from(new Seal(KEY).close('original', bytes('abc'))).toString('hex')).toBe(sealed);
    const others = [
      seal.close('identity', bytes('abc')),
      seal.close('original', bytes('abd')),
      new Seal(new Uint8Array(32).fill(8)).close('original', bytes('abc')),
    ];
    // Not even the salt or the first bytes of the ciphertext are shared.
    for (const other of others) expect(Buffer.from(other).toString('hex').slice(2, 34)).not.toBe(sealed.slice(2, 34));
  });

  it('is AES-256-GCM under keys derived from the given one, as another program would open it', () => {
    const sealed = Buffer.from(seal.close('original', bytes('Juan Pérez,1.5')));
    const key = Buffer.from(hkdfSync('sha256', KEY, '', 'neurograde seal 1 original', 32));
    const block = createHmac('sha512', key).update('key').update(sealed.subarray(1, 17)).digest();
    const decipher = createDecipheriv('aes-256-gcm', block.subarray(0, 32), block.subarray(32, 44));
    decipher.setAuthTag(sealed.subarray(-16));
    expect(decipher.update(sealed.subarray(17, -16)).toString('utf8') + decipher.final('utf8')).toBe('Juan Pérez,1.5');
    expect(sealed.includes('Juan')).toBe(false);
  });

  it('opens nothing that was changed, cut short, or closed for another purpose or under another key', () => {
    const sealed = Buffer.from(seal.close('original', bytes('abc')));
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => seal.open('original', changed)).toThrow(expect.objectContaining({ code: 'home.damaged' }));
      expect(() => seal.open('original', sealed.subarray(0, at))).toThrow(expect.objectContaining({ code: 'home.damaged' }));
    }
    expect(() => seal.open('source', sealed)).toThrow(expect.objectContaining({ code: 'home.damaged' }));
    const other = new Seal(new Uint8Array(32).fill(8));
    expect(() => other.open('original', sealed)).toThrow(expect.objectContaining({ code: 'home.damaged' }));
  });

  it('tells little of the length of a text', () => {
    expect(seal.closeText('identity', 'a')).toHaveLength(seal.closeText('identity', 'a'.repeat(31)).length);
    expect(seal.closeText('identity', 'Pérez')).not.toContain('Pérez');
  });
});
