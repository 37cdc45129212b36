import { existsSync, readdirSync } from 'node:fs';
import { modelImportResponseSchema, type PredictResponse, predictResponseSchema } from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());
const HOME = ['--home', 'home', '--json', '--quiet'];
const predictionsOf = (json: unknown): PredictResponse['predictions'] => predictResponseSchema.parse(json).predictions;

beforeAll(async () => {
  place.write('lenient.yaml', 'name: Prueba\nversion: 1\nrules: [auc >= 0]\nranking: [auc]\n');
  await place.call(['sample', 'cohort', '--patients', '60', '--seed', '1']);
  await place.call(['sample', 'new', '--patients', '6', '--unlabelled', '--seed', '2']);
  const run = await place.call(['run', 'cohort', '--candidates', '2', '--quality', 'lenient.yaml', ...HOME]);
  expect(run.status).toBe(0);
});

describe('an exported model', () => {
  it('grades without a home as the released one does with it, and stores and makes nothing', async () => {
    expect((await place.call(['models', 'export', 'champion', 'model.json', ...HOME])).status).toBe(0);
    const files = readdirSync(place.at('new'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    const stored = predictionsOf((await place.call(['predict', ...files, ...HOME])).json());
    const alone = await place.call(['predict', '--model', 'model.json', ...files, '--json'], { cwd: place.path });
    expect(existsSync(place.at('.neurograde'))).toBe(false);
    expect(predictionsOf(alone.json())).toEqual(
      stored.map((prediction) => {
        if (!('id' in prediction)) return prediction;
        const { id: _, patient: __, release: ___, ...said } = prediction;
        return { ...said, stored: false };
      }),
    );
    const words = await place.call(['predict', '--model', 'model.json', ...files, '--lang', 'es']);
    expect(words.stdout).toContain('Sin guardar');
    expect(words.stdout).not.toContain('P-');
  });

  it('goes into a folder with all its files, and overwrites nothing', async () => {
    const exported = await place.call(['models', 'export', 'champion', 'folder', ...HOME]);
    expect(exported.status).toBe(0);
    expect(readdirSync(place.at('folder'))).toEqual(
      expect.arrayContaining(['README.md', 'model.json', 'model.onnx', 'schema.json']),
    );
    const again = await place.call(['models', 'export', 'champion', 'folder', ...HOME]);
    expect([again.status, again.error().code]).toEqual([2, 'usage.file-exists']);
    const other = await place.call(['models', 'export', 'champion', 'model.pkl', ...HOME]);
    expect([other.status, other.error().code]).toEqual([2, 'usage.invalid-option']);
  });

  it('goes as a package into another home, where it is judged, deployed and answers', async () => {
    const there = ['--home', 'there', '--json', '--quiet'];
    expect((await place.call(['models', 'export', 'champion', 'resources.zip', ...HOME])).status).toBe(0);
    const taken = modelImportResponseSchema.parse(
      (await place.call(['models', 'import', 'resources.zip', ...there])).json(),
    ).import;
    expect([taken.recorded, taken.known]).toEqual([true, false]);
    const words = await place.call(['models', 'import', 'resources.zip', '--home', 'there', '--quiet', '--lang', 'es']);
    expect(words.stdout).toContain(`${taken.id} (${taken.name}) ya estaba`);
    expect((await place.call(['select', '--run', taken.run, '--quality', 'lenient.yaml', ...there])).status).toBe(0);
    expect((await place.call(['deploy', ...there])).status).toBe(0);
    const file = readdirSync(place.at('new'), { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())!;
    const cases = `${file.parentPath}/${file.name}`;
    const scores = async (home: readonly string[]) =>
      predictionsOf((await place.call(['predict', cases, ...home])).json()).map((one) => 'probability' in one && one.probability);
    expect(await scores(there)).toEqual(await scores(HOME));
    place.write('other.zip', 'PK');
    const refused = await place.call(['models', 'import', 'other.zip', ...there]);
    expect([refused.status, refused.error().code]).toEqual([2, 'model.package-damaged']);
  });
});
