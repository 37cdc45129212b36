import { describeError } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../texts/Texts.js';
import { describeRefusals } from './describeRefusals.js';

const withoutGrade = (file: string, line: number, language: 'en' | 'es' = 'en') => ({
  code: 'ingest.patient-without-grade',
  message: describeError('ingest.patient-without-grade', { file, line }, language),
});

describe('describeRefusals', () => {
  it('says one line for the rows of a file with one reason, and the others as they are', () => {
    const empty = { code: 'format.empty-file', message: describeError('format.empty-file', { file: 'c.csv' }, 'en') };
    const refused = [
      withoutGrade('a.csv', 2),
      withoutGrade('b.csv', 2),
      withoutGrade('a.csv', 21),
      withoutGrade('a.csv', 7),
      empty,
    ];
    const [head, ...told] = describeRefusals(textsIn('en'), refused);
    expect(head).toContain('5');
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/a\.csv, lines 2–21 \(3\): the patient has no grade/);
    expect(told[1]).toMatch(/b\.csv, line 2: the patient/);
    expect(told[2]).toMatch(/c\.csv: the file is empty/);
  });

  it('says so in Spanish', () => {
    const refused = [withoutGrade('a.csv', 2, 'es'), withoutGrade('a.csv', 3, 'es')];
    expect(describeRefusals(textsIn('es'), refused)[1]).toMatch(/a\.csv, líneas 2–3 \(2\): el paciente/);
  });

  it('counts what it leaves out by refusals', () => {
    const files = Array.from({ length: 22 }, (_, i) => withoutGrade(`f${i}.csv`, 2));
    const told = describeRefusals(textsIn('en'), [...files, withoutGrade('f21.csv', 3)]);
    expect(told).toHaveLength(22);
    expect(told.at(-1)).toMatch(/3 more/);
  });

  it('says nothing of nothing', () => {
    expect(describeRefusals(textsIn('en'), [])).toEqual([]);
  });
});
