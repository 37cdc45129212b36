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
  it('reads what writeModelFile wrote, under the id of the artifact in the bucket', () => {
    expect(readModelFile(writeModelFile(stored), 'm.json')).toEqual({
      id: modelIdOf(stored),
      artifact: readModelArtifact(stored),
    });
  });

  it('notices a threshold that was changed, or an id', () => {
    for (const changed of [
      { ...file, artifact: { ...file.artifact, threshold: 0.01 } },
      { ...file, id: 'model-0000000000000000' },
    ]) {
      expect(() => readModelFile(bytesOf(changed), 'm.json')).toThrow(
        expect.objectContaining({ code: 'model.changed', details: { file: 'm.json' } }),
      );
    }
  });

  it('refuses what is no model: other JSON, no JSON, no text, an artifact that breaks the schema', () => {
    const broken = bytesOf({ format: 2 });
    for (const bytes of [
      bytesOf({ kind: 'other' }),
      bytesOf(null),
      new Uint8Array(),
      Uint8Array.of(0x80, 4, 0x95),
      writeModelFile(broken),
    ]) {
      expect(() => readModelFile(bytes, 'm.json')).toThrow(expect.objectContaining({ code: 'model.not-a-model' }));
    }
  });

  it('tells a model of a later release apart', () => {
    const later = writeModelFile(bytesOf({ ...fixture.artifact, format: 9 }));
    expect(() => readModelFile(later, 'm.json')).toThrow(expect.objectContaining({ code: 'predict.newer-model' }));
  });
});
