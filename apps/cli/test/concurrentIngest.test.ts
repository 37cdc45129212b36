import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothServices, freshServices, postgres } from '../../../packages/mlops/test/services.js';
import { Place } from './neurograde.js';

const place = new Place();
let env: Record<string, string>;

describe.skipIf(!bothServices)('two processes on one database and bucket (needs real PostgreSQL and S3 servers)', () => {
  beforeAll(async () => {
    env = await freshServices();
  });
  afterAll(async () => {
    await postgres!.dropAll();
    place.remove();
  });

  it('make one set of files and one version of the same delivery, whatever the files are called', async () => {
    await place.call(['sample', place.at('one'), '--patients', '40']);
    await place.call(['sample', place.at('two'), '--patients', '40']);
    place.write('one/wide.csv', 'ID,original_shape_MeshVolume\nP1,1\n');
    place.write('two/other-name.csv', 'ID,original_shape_MeshVolume\nP1,1\n');
    const run = (args: readonly string[]) => place.call([...args, '--json', '--quiet'], { env });
    await run(['list', 'files']);
    const both = await Promise.all(['one', 'two'].map((folder) => run(['ingest', place.at(folder)])));
    const ids = both.map((outcome) => (outcome.json() as { delivery: string }).delivery);
    expect(ids[0]).toMatch(/^delivery-/);
    expect(ids[1]).toBe(ids[0]);
    const processed = await Promise.all([run(['process']), run(['process'])]);
    expect(processed.map(({ status, stdout }) => (status === 0 ? 'done' : stdout))).toEqual(['done', 'done']);
    const versions = processed.map((outcome) => (outcome.json() as { dataset: { version: string } }).dataset.version);
    expect(versions[0]).toBe(versions[1]);

    const { deliveries } = (await run(['list', 'deliveries'])).json() as { deliveries: { files: number }[] };
    const { files } = (await run(['list', 'files', '--limit', '1000'])).json() as { files: { name: string }[] };
    const { datasets } = (await run(['list', 'datasets'])).json() as { datasets: object[] };
    expect([deliveries.length, datasets.length]).toEqual([1, 1]);
    expect(files).toHaveLength(deliveries[0]!.files);
    expect(files.filter(({ name }) => ['wide.csv', 'other-name.csv'].includes(name))).toHaveLength(1);
  }, 300_000);
});
