import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { fill, type Texts, textsIn, wordIn } from './Texts.js';

const es = textsIn('es');
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();

describe('the texts', () => {
  it.each(Object.keys(en) as (keyof Texts)[])('say %s with the same details in both languages', (key) => {
    expect(es[key].trim()).not.toBe('');
    expect(placeholders(es[key])).toEqual(placeholders(en[key]));
  });

  it('put no number before a word that would have to agree with it', () => {
    for (const texts of [en, es]) {
      for (const text of Object.values(texts))
        expect(text).not.toMatch(/\{count\} (files?|cells?|values?|archivos?|celdas?|valores?)/);
    }
  });

  it('are filled in, with a question mark for what is not there', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and ?');
  });

  it('know the words of the stored data, and leave others as they are', () => {
    expect(wordIn(es, 'value', 'done')).toBe('hecho');
    expect(wordIn(es, 'column', 'auc')).toBe('AUC');
    expect(wordIn(es, 'value', 'slicer')).toBe('slicer');
  });
});
