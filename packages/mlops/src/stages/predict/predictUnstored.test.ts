import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeModelFile } from '../../export/writeModelFile.js';
import { predictUnstored } from './predictUnstored.js';

const folder = mkdtempSync(join(tmpdir(), 'neurograde-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { artifact, rows, probabilities } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/model-format1.json', import.meta.url), 'utf8'),
) as { artifact: { features: string[] }; rows: number[][]; probabilities: number[] };

const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const csvOf = (lines: readonly (readonly unknown[])[]) => `${lines.map((line) => line.join(',')).join('\n')}\n`;
const model = write('model.json', writeModelFile(new TextEncoder().encode(JSON.stringify(artifact))));
const cases = write('cases.csv', csvOf([['ID', ...artifact.features], ...rows.map((row, i) => [`Ana-${i}`, ...row])]));
const options = { model, segment: undefined, maxMissingShare: 0.2 };

describe('predictUnstored', () => {
  it('grades as the model did when it was stored, and names no patient', async () => {
    const answers = await predictUnstored({ ...options, files: [cases] });
    expect(answers).toMatchObject(probabilities.map((probability, i) => ({ file: 1, line: i + 2, probability, stored: false })));
    expect(JSON.stringify(answers)).not.toContain('Ana');
  });

  it('says what is wrong with a file, and goes on with the others', async () => {
    const other = write(
      '12345678Z.csv',
      csvOf([
        ['ID', 'original_shape_Flatness'],
        ['Ana', 1],
      ]),
    );
    const blank = write(
      'blank.csv',
      csvOf([
        ['ID', ...artifact.features],
        ['Ana', ...rows[0]!.map((value, j) => (j < 9 ? '' : value))],
      ]),
    );
    const answers = await predictUnstored({ ...options, files: [other, blank, cases] });
    expect(answers).toHaveLength(2 + rows.length);
    const problems = answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : []));
    expect(problems.map(({ code }) => code)).toEqual(['predict.missing-feature', 'predict.too-many-missing']);
    expect(problems[0]!.text('en')).not.toContain('12345678Z');
  });

  it('refuses a model that was changed before it reads any file', async () => {
    const changed = write('changed.json', readFileSync(model, 'utf8').replace('"name":"svm"', '"name":"xgboost"'));
    await expect(predictUnstored({ ...options, model: changed, files: ['absent.csv'] })).rejects.toMatchObject({
      code: 'model.changed',
    });
  });
});
