import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModelArtifact } from '../artifacts/readModelArtifact.js';
import { readModelFile } from './readModelFile.js';
import { modelIdOf, writeModelFile } from './writeModelFile.js';

const fixture = JSON.parse(readFileSync(new URL('../../test/fixtures/model-format1.json', import.meta.url), 'utf8'));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const stored = bytesOf(fixture.artifact);
const file = JSON.parse(new TextDecoder().decode(writeModelFile(stored)));

describe('readModelFile', () => {
  it('reads what writeModelFile wrote, under the id of the artifact in the bucket', async () => {
    expect(await readModelFile(writeModelFile(stored), 'm.json')).toEqual({
      id: modelIdOf(stored),
      artifact: await readModelArtifact(stored),
      stored,
    });
  });

  it('notices a threshold that was changed, or an id', async () => {
    for (const changed of [
      { ...file, artifact: { ...file.artifact, threshold: 0.01 } },
      { ...file, id: 'model-0000000000000000' },
    ]) {
      await expect(readModelFile(bytesOf(changed), 'm.json')).rejects.toThrow(
        expect.objectContaining({ code: 'model.changed', details: { file: 'm.json' } }),
      );
    }
  });

  it('refuses what is no model: other JSON, no JSON, no text, an artifact that breaks the schema', async () => {
    const broken = bytesOf({ format: 2 });
    for (const bytes of [
      bytesOf({ kind: 'other' }),
      bytesOf(null),
      new Uint8Array(),
      Uint8Array.of(0x80, 4, 0x95),
      writeModelFile(broken),
    ]) {
      await expect(readModelFile(bytes, 'm.json')).rejects.toThrow(expect.objectContaining({ code: 'model.not-a-model' }));
    }
  });

  it('tells a model of a later release apart', async () => {
    const later = writeModelFile(bytesOf({ ...fixture.artifact, format: 9 }));
    await expect(readModelFile(later, 'm.json')).rejects.toThrow(expect.objectContaining({ code: 'predict.newer-model' }));
  });
});
