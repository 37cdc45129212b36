import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './ErrorDefinition.js';
import { type ErrorCode, errorRegistry, isErrorCode } from './errorRegistry.js';
import { describeError, NeurogradeError } from './NeurogradeError.js';

const codes = Object.keys(errorRegistry) as ErrorCode[];
/** `problema` is the Spanish words of the detail that English texts take as `problem`. */
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.replace('problema', 'problem'));

describe('errorRegistry', () => {
  it.each(codes)('says %s in both languages, with the same details', (code) => {
    const { es, en } = errorRegistry[code].text;
    expect(es.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(es).not.toBe(en);
    expect(placeholders(es).sort()).toEqual(placeholders(en).sort());
  });

  it.each(codes)('gives %s whole sentences and an exit status of 1, 2 or 130', (code) => {
    const { exit, text } = errorRegistry[code];
    expect([1, 2, 130]).toContain(exit);
    for (const language of LANGUAGES) expect(text[language]).toMatch(/[.?]$/);
  });

  it('blames the user for what he typed and delivered, and the work for the rest', () => {
    const exits = new Map(codes.map((code) => [code, errorRegistry[code].exit]));
    for (const [code, exit] of exits) {
      if (/^(usage|format|ingest|process)\./.test(code)) expect([code, exit]).toEqual([code, 2]);
      if (/^(home|database|bucket|dataset|internal)\./.test(code)) expect([code, exit]).toEqual([code, 1]);
    }
  });

  it('knows its codes and no names that every object has', () => {
    expect(isErrorCode('format.empty-file')).toBe(true);
    expect(isErrorCode('format.empty')).toBe(false);
    expect(isErrorCode('toString')).toBe(false);
    expect(isErrorCode('__proto__')).toBe(false);
  });
});

describe('NeurogradeError', () => {
  const error = new NeurogradeError('train.class-too-small', { low: 0, high: 9, minimum: 5 });

  it('tells its details in the language asked for, and its message in English', () => {
    expect(error.text('es')).toBe(
      'No se puede entrenar: hay 0 pacientes de bajo grado y 9 de alto grado, y hacen falta al menos 5 de cada uno.',
    );
    expect(error.message).toBe(error.text('en'));
    expect(error.message).toContain('there are 0 low-grade and 9 high-grade patients');
    expect(error.exit).toBe(2);
  });

  it('writes a question mark for a detail that is not there', () => {
    expect(describeError('usage.path-not-found', {}, 'en')).toMatch(/^\?: /);
  });

  it('takes no detail for a pattern or a placeholder of its own', () => {
    expect(describeError('usage.path-not-found', { file: "$& {file} $'" }, 'en')).toMatch(/^\$& \{file\} \$': does not exist/);
  });

  it('keeps its cause', () => {
    const cause = new Error('ENOSPC');
    expect(new NeurogradeError('home.disk-full', {}, { cause }).cause).toBe(cause);
  });
});
