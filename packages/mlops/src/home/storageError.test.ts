import { NeurogradeError } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { rethrow, storageError } from './storageError.js';

const system = (code: string) => Object.assign(new Error(`${code}: failed, open '/clinic/Juan Perez.csv'`), { code });

describe('storageError', () => {
  it.each([system('ENOSPC'), system('EDQUOT'), system('53100'), new Error('could not extend file: No space left on device')])(
    'knows a full disk by %s',
    (cause) => {
      expect(storageError(cause)).toMatchObject({ code: 'home.disk-full', cause });
      expect(storageError(new Error('wrapped', { cause: new Error('twice', { cause }) }))?.code).toBe('home.disk-full');
    },
  );

  it.each([
    ['EACCES', 'permission denied', 'permiso denegado'],
    ['EROFS', 'the file system is read-only', 'el sistema de archivos es de solo lectura'],
    ['ENOTDIR', 'a file is in its place', 'hay un archivo en su lugar'],
  ])('says what %s means in both languages, and nothing of the path', (code, english, spanish) => {
    const error = storageError(system(code))!;
    expect(error.text('en')).toContain(`(${english})`);
    expect(error.text('es')).toContain(`(${spanish})`);
    expect(error.text('en') + error.text('es')).not.toContain('Juan');
  });

  it('leaves an error of the registry as it is, and knows nothing of others', () => {
    const known = new NeurogradeError('home.damaged', { problem: 'x', problema: 'x' });
    expect(storageError(new Error('wrapped', { cause: known }))).toBe(known);
    expect(storageError(new TypeError('x is not a function'))).toBeUndefined();
    expect(storageError('text')).toBeUndefined();
    expect(() => rethrow(new TypeError('kept'))).toThrow(TypeError);
  });
});
