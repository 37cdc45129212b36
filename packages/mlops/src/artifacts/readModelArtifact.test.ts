import { readFileSync } from 'node:fs';
import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { ModelEvaluator } from './ModelEvaluator.js';
import { readModelArtifact } from './readModelArtifact.js';

/** A model that the first release stored, with the rows it graded then and the probabilities it gave. */
const stored = readFileSync(new URL('../../test/fixtures/model-format1.json', import.meta.url));
const {
  artifact: first,
  rows,
  probabilities,
} = JSON.parse(stored.toString()) as {
  artifact: Record<string, unknown>;
  rows: number[][];
  probabilities: number[];
};
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('readModelArtifact', () => {
  it('reads the first layout as the newest, to the same probabilities', async () => {
    const artifact = await readModelArtifact(bytesOf(first));
    expect(artifact).toMatchObject({ format: 2, name: 'svm', combine: { kind: 'single' }, calibration: null });
    expect(artifact.members).toEqual([expect.objectContaining({ name: 'svm', pipeline: first.pipeline, native: null })]);
    expect([...(await ModelEvaluator.load(artifact)).probabilities(Matrix.fromRows(rows))]).toEqual(probabilities);
  });

  it('reads what it wrote unchanged', async () => {
    const artifact = await readModelArtifact(bytesOf(first));
    expect(await readModelArtifact(bytesOf(artifact))).toEqual(artifact);
  });

  it('refuses a layout of a later release by its number', async () => {
    await expect(readModelArtifact(bytesOf({ ...first, format: 3 }))).rejects.toThrow(
      expect.objectContaining({ code: 'predict.newer-model', details: { found: 3, known: 2 } }),
    );
  });

  it('refuses members that do not go with how they are combined', async () => {
    const artifact = await readModelArtifact(bytesOf(first));
    const [member] = artifact.members;
    const { calibration } = member!;
    for (const broken of [
      { ...artifact, members: [] },
      { ...artifact, members: [member, member] },
      { ...artifact, calibration },
      { ...artifact, members: [member, member], combine: { kind: 'mean' } },
      { ...artifact, members: [member, member], combine: { kind: 'logistic', weights: [1], intercept: 0 }, calibration },
    ]) {
      await expect(readModelArtifact(bytesOf(broken))).rejects.toThrow('members, combine and calibration must go together');
    }
  });
});
