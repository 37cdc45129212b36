import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  datasetDiffResponseSchema,
  datasetExportResponseSchema,
  datasetLineageResponseSchema,
  datasetReportResponseSchema,
  datasetTagResponseSchema,
  datasetVerifyResponseSchema,
  processResponseSchema,
} from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, patients, wideTable } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());
const HOME = ['--home', 'home', '--quiet'];
const ask = async (...args: string[]) => {
  const { status, json, stderr } = await place.call([...args, ...HOME, '--json']);
  if (status !== 0) throw new Error(stderr);
  return json();
};
const say = (...args: string[]) => place.call([...args, ...HOME, '--lang', 'es']);

let small: string;
let grown: string;

beforeAll(async () => {
  place.write('low.csv', wideTable(patients(12, 'L'), 3));
  place.write('high.csv', wideTable(patients(20, 'H')));
  place.write('more.csv', wideTable(patients(10, 'N'), 9));
  const process = async () => processResponseSchema.parse(await ask('process'));
  await ask('ingest', 'low.csv=low', 'high.csv=high');
  const first = await process();
  small = first.dataset.version;
  expect(first.changes).toBeNull();
  await ask('ingest', 'more.csv=low');
  const second = await process();
  grown = second.dataset.version;
  expect(second.changes).toMatchObject({ from: small, to: grown, patients: { unchanged: 32 } });
});

describe('dataset', () => {
  it('diff says what ten patients more change, as a document and in Spanish', async () => {
    const { diff } = datasetDiffResponseSchema.parse(await ask('dataset', 'diff', small, grown));
    expect(diff).toMatchObject({ grades: { from: { low: 12, high: 20 }, to: { low: 22, high: 20 } }, columns: { added: [] } });
    expect(diff.patients.added).toHaveLength(10);
    const { status, stdout } = await say('dataset', 'diff', small.slice(0, 10), grown);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Pacientes nuevos: 10, quitados: 0, cambiados: 0 \(de otro grado: 0\), como antes: 32\./);
    expect(stdout).toMatch(/^bajo +12 \(37,5 %\) +22 \(52,4 %\)$/m);
    expect(stdout).toMatch(/la distribución difiere en \d de 3 características/);
    expect(stdout).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  it('is told by process what changed since the version before', async () => {
    expect((await say('process')).stdout).toContain(
      `Desde ${small}, pacientes nuevos: 10, quitados: 0, cambiados: 0, como antes: 32.`,
    );
  });

  it('report draws what process was asked to leave, and the same pages', async () => {
    const { reports } = processResponseSchema.parse(await ask('process'));
    const pages = () => [reports!.eda, reports!.quality].map((path) => readFileSync(path, 'utf8'));
    const drawn = pages();
    expect(processResponseSchema.parse(await ask('process', '--no-report')).reports).toBeNull();
    expect((await say('process', '--no-report')).stdout).toContain(`«neurograde dataset report ${grown}»`);
    for (const path of [reports!.eda, reports!.quality]) rmSync(path);
    const answer = datasetReportResponseSchema.parse(await ask('dataset', 'report', grown));
    expect(answer).toEqual({ reports: { version: grown, ...reports } });
    expect(pages()).toEqual(drawn);
    expect((await say('dataset', 'report')).stdout).toContain('Informe exploratorio: ');
  });

  it('tag names a version for every command, and moves the name', async () => {
    expect((await say('dataset', 'tag', small, 'clinic-2026')).stdout).toBe(
      `El conjunto de datos ${small} se llama desde ahora «clinic-2026».\n`,
    );
    const { tag } = datasetTagResponseSchema.parse(await ask('dataset', 'tag', grown, 'clinic-2026'));
    expect(tag).toEqual({ name: 'clinic-2026', version: grown, before: small });
    const trained = await ask('train', '--dataset', 'clinic-2026', '--candidates', '1');
    expect(await ask('list', 'runs')).toMatchObject({ runs: [{ dataset: grown }] });
    expect(trained).toMatchObject({ models: expect.any(Array) });
    expect(await ask('show', 'dataset', 'clinic-2026')).toMatchObject({
      dataset: { version: grown, parent: small, createdBy: 'cli', tags: [{ name: 'clinic-2026' }], schema: { parts: [{}, {}] } },
    });
    expect((await say('list', 'datasets')).stdout).toMatch(new RegExp(`^${grown} .* clinic-2026 +${small} `, 'm'));
    await ask('dataset', 'untag', 'clinic-2026');
    const gone = await place.call(['dataset', 'untag', 'clinic-2026', ...HOME, '--json']);
    expect([gone.status, gone.error().code]).toEqual([2, 'usage.not-found']);
  });

  it('export writes a file for other programs, once', async () => {
    const { export: exported } = datasetExportResponseSchema.parse(await ask('dataset', 'export', grown, 'out.csv'));
    expect(exported).toMatchObject({ version: grown, path: 'out.csv', rows: 42, features: 3 });
    const [header, ...rows] = readFileSync(place.at('out.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('patient,grade,original_firstorder_Mean,original_firstorder_Skewness,original_glcm_Contrast');
    expect(rows).toHaveLength(42);
    expect((await say('dataset', 'export', grown, 'out.parquet')).stdout).toContain('Pacientes: 42. Características: 3.');
    expect(readFileSync(place.at('out.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    const again = await say('dataset', 'export', grown, 'out.csv');
    expect([again.status, again.stderr]).toEqual([
      2,
      'Error: out.csv: ya existe y no se sobrescribe. Elija otro nombre o bórrelo antes.\n',
    ]);
  });

  it('lineage names versions, deliveries and files', async () => {
    const { lineage } = datasetLineageResponseSchema.parse(await ask('dataset', 'lineage', grown));
    expect(lineage).toMatchObject({ version: grown, ancestors: [small] });
    expect(lineage.deliveries.map(({ files }) => files.map(({ records }) => records.length).sort())).toEqual([[12, 20], [10]]);
    const { stdout } = await say('dataset', 'lineage', grown);
    expect(stdout).toContain(`Versiones, la más nueva primero: ${grown} ← ${small}`);
    expect(stdout).toMatch(/more\.csv +[0-9a-f]{16} +10$/m);
  });

  it('verify ends with 1 and names the file where one is damaged, as training does; process mends it', async () => {
    const verified = datasetVerifyResponseSchema.parse(await ask('dataset', 'verify', '--all')).verified;
    expect(verified.map(({ version, rows, problem }) => [version, rows, problem])).toEqual([
      [grown, 42, null],
      [small, 32, null],
    ]);
    const folder = place.at('home', 'bucket', 'datasets', 'parts');
    const part = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.parquet'));
    expect(part).toHaveLength(2);
    for (const name of part) writeFileSync(`${folder}/${name}`, readFileSync(`${folder}/${name}`).subarray(1));
    const damaged = await say('dataset', 'verify');
    expect(damaged.status).toBe(1);
    expect(damaged.stdout).toMatch(new RegExp(`^${grown} .* DAÑADO$`, 'm'));
    expect(damaged.stdout).toMatch(
      /está dañada: datasets\/parts\/\S+ no es lo que dice su hash\. Ejecute de nuevo «neurograde process»/,
    );
    const training = await place.call(['train', '--dataset', small, ...HOME, '--json']);
    expect([training.status, training.error().code]).toEqual([1, 'dataset.damaged']);
    await ask('process');
    const { status, stdout } = await say('dataset', 'verify', '--all');
    expect([status, stdout.match(/entero/g)]).toEqual([0, ['entero', 'entero']]);
  });

  it.each([
    [['dataset'], 'usage.missing-argument', '«neurograde dataset --help»'],
    [['dataset', 'dif', 'a', 'b'], 'usage.unknown-command', '«diff»'],
    [['dataset', 'diff', 'ds-1'], 'usage.missing-argument', '«neurograde dataset diff --help»'],
    [['dataset', 'verify', '--al'], 'usage.unknown-option', '«neurograde dataset verify --help»'],
    [['show', 'dataset'], 'usage.missing-argument', '«neurograde show --help»'],
  ])('%j is refused with the command to ask for help', async (args, code, hint) => {
    const [json, text] = await Promise.all([place.call([...args, '--json']), place.call([...args, '--lang', 'es'])]);
    expect([json.status, json.error().code]).toEqual([2, code]);
    expect(text.stderr).toContain(hint);
  });

  it.each(['diff', 'tag', 'untag', 'export', 'verify', 'lineage'])('%s has a help in both languages', async (name) => {
    const [en, es] = await Promise.all([
      place.call(['dataset', name, '--help']),
      place.call(['dataset', name, '--help', '--lang', 'es']),
    ]);
    expect(en.stdout).toMatch(new RegExp(`^Usage: neurograde dataset ${name} \\[options\\] [<[]`));
    expect(es.stdout).toMatch(new RegExp(`^Uso: neurograde dataset ${name} \\[opciones\\] [<[]`));
    expect(es.stdout).not.toMatch(/\b(default|the|with|of)\b|Options|Usage|undefined/);
  });
});
