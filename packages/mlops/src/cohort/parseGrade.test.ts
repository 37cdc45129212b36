import { describe, expect, it } from 'vitest';
import { gradeOfFolder, isWhoGrade, parseGrade } from './parseGrade.js';

describe('parseGrade', () => {
  it.each([
    ['low', 'low'],
    ['bajo', 'low'],
    ['LGG', 'low'],
    ['high', 'high'],
    ['Alto', 'high'],
    ['hgg', 'high'],
    ['  LOW  ', 'low'],
  ] as const)('reads %j as %s under either mapping', (written, grade) => {
    expect(parseGrade(written, 'who')).toBe(grade);
    expect(parseGrade(written, 'brats')).toBe(grade);
  });

  it.each([
    ['1', 'low', 'low'],
    ['I', 'low', 'low'],
    ['2', 'low', 'low'],
    ['ii', 'low', 'low'],
    ['3', 'high', 'low'],
    ['III', 'high', 'low'],
    ['4', 'high', 'high'],
    ['IV', 'high', 'high'],
    ['WHO II', 'low', 'low'],
    ['WHO grade III', 'high', 'low'],
    ['OMS IV', 'high', 'high'],
    ['grado 3', 'high', 'low'],
    ['Grade IV', 'high', 'high'],
    ['OMS grado 1', 'low', 'low'],
  ] as const)('reads the WHO grade %j as %s, and as %s under BraTS', (written, who, brats) => {
    expect(parseGrade(written, 'who')).toBe(who);
    expect(parseGrade(written, 'brats')).toBe(brats);
  });

  it.each([
    '',
    ' ',
    '0',
    '5',
    'V',
    'IIII',
    '2.5',
    '-1',
    'medium',
    'lowish',
    'low high',
    'grado',
    'WHO',
    'grade',
    '__proto__',
    'constructor',
    'toString',
  ])('takes %j for no grade', (written) => {
    expect(parseGrade(written, 'who')).toBeUndefined();
    expect(parseGrade(written, 'brats')).toBeUndefined();
  });
});

describe('isWhoGrade', () => {
  it.each(['2', 'iv', ' WHO grade III ', 'grado 1'])('says so of %j', (written) => expect(isWhoGrade(written)).toBe(true));
  it.each(['low', 'LGG', 'alto', '5', '', 'who'])('denies it of %j', (written) => expect(isWhoGrade(written)).toBe(false));
});

describe('gradeOfFolder', () => {
  it.each(['low', 'Bajo', 'LGG'])('reads %s as low', (name) => expect(gradeOfFolder(name)).toBe('low'));
  it.each(['high', 'ALTO', 'HGG'])('reads %s as high', (name) => expect(gradeOfFolder(name)).toBe('high'));
  it.each(['1', 'IV', 'low2', 'data', '__proto__', ''])('reads nothing from %j', (name) =>
    expect(gradeOfFolder(name)).toBeUndefined(),
  );
});
