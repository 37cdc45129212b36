import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  deployResponseSchema,
  ingestResponseSchema,
  outcomeResponseSchema,
  type Prediction,
  predictionResponseSchema,
  predictResponseSchema,
  processResponseSchema,
  type RunResponse,
  reviewResponseSchema,
  runResponseSchema,
  selectResponseSchema,
  trainResponseSchema,
} from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, type Outcome, Place } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());
const TRAINING = ['--candidates', '2', '--seed', '7'];
const HOME = ['--home', 'home'];
const STAGES = ['--home', 'stages'];
let first: Outcome;
let again: Outcome;
let run: RunResponse;

beforeAll(async () => {
  const sample = await place.call(['sample', 'cohort', '--patients', '60', '--seed', '1', '--json']);
  expect(sample.json()).toMatchObject({ patients: 60, low: 15, high: 45, synthetic: true });
  const unlabelled = await place.call(['sample', 'new', '--patients', '3', '--seed', '2', '--unlabelled', '--json']);
  expect(unlabelled.json()).toMatchObject({ patients: 3, synthetic: true });
  first = await place.call(['run', 'cohort', ...TRAINING, ...HOME, '--threads', '2', '--json', '--quiet']);
  run = runResponseSchema.parse(first.json());
});

describe('run', () => {
  it('does stages 1 to 5 on a folder of Slicer tables with labels.csv, quietly, and answers with one document', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout.trim().split('\n')).toHaveLength(1);
    expect(run.dataset).toMatchObject({ rows: 60, counts: { low: 15, high: 45 }, features: 107 });
    expect(run.models.map(({ name }) => name).sort()).toEqual(['random-forest', 'svm', 'xgboost']);
    expect(run.run.reused).toBe(false);
    expect(run.refused).toEqual([]);
    expect(run.release?.model).toBe(run.champion?.model);
    for (const report of Object.values(run.reports)) expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('a second time says that it was done before and stores nothing twice', async () => {
    const bucket = () => (readdirSync(place.at('home', 'bucket'), { recursive: true }) as string[]).sort();
    const before = bucket();
    again = await place.call(['run', 'cohort', ...TRAINING, ...HOME, '--threads', '1', '--lang', 'es']);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain(
      `Entrenamiento ${run.run.id}: ya se hizo antes con exactamente esta entrada; se toma del registro.`,
    );
    expect(bucket()).toEqual(before);
    for (const [kind, count] of Object.entries({ files: 60, datasets: 1, runs: 1, models: 3 })) {
      const listed = (await place.call(['list', kind, '--limit', '1000', '--json', ...HOME])).json();
      expect((listed as Record<string, unknown[]>)[kind]).toHaveLength(count);
    }
  });

  it('shows a table of the models, the champion, the release and where the reports lie', () => {
    const { stdout } = again;
    expect(stdout).toMatch(/^Conjunto de datos ds-\w+\. Pacientes: 60 \(bajo 15, alto 45\)\. Características: 107\.$/m);
    expect(stdout).toMatch(/^modelo +precisión +exhaustividad +F1 +AUC$/m);
    expect(stdout).toMatch(new RegExp(`^★ ${run.champion!.name} +0,\\d{3} ± 0,\\d{3} \\| [01],\\d{3}`, 'm'));
    const table = stdout.split('\n').filter((line) => /\d ± .*\d ± /.test(line));
    expect(table).toHaveLength(3);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(stdout).toMatch(/^Versión release-\w+: model-\w+ responde desde ahora las predicciones\.$/m);
    expect(stdout).toMatch(/^Informe exploratorio: home\/bucket\/reports\/.*eda\.html$/m);
    expect(stdout).toMatch(/^Tablero: home\/bucket\/reports\/.*dashboard\.html$/m);
  });

  it('deploys nothing when the grades are shuffled, and says so', async () => {
    const shuffled = await place.call(['run', 'cohort', ...TRAINING, ...HOME, '--shuffle-labels', '--json']);
    const response = runResponseSchema.parse(shuffled.json());
    expect(shuffled.status).toBe(0);
    expect([response.run.shuffledLabels, response.release]).toEqual([true, null]);
    expect(response.run.id).not.toBe(run.run.id);
  });

  it('promotes none when the standards are beyond every model, and says by how much each misses', async () => {
    place.write(
      'strict.yaml',
      'rules:\n  - {metric: highRecall, on: test, atLeast: 1}\n  - {metric: brier, atMost: 0}\nranking: [f1]\n',
    );
    const { status, stdout } = await place.call([
      'select',
      '--run',
      run.run.id,
      '--quality',
      'strict.yaml',
      ...HOME,
      '--lang',
      'es',
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/Ningún modelo cumple los estándares/);
    expect(stdout).toMatch(/^modelo +regla +medida en +exigido +observado +intervalo 95 % +veredicto +margen$/m);
    expect(stdout).toMatch(/^svm +puntuación de Brier +media de los pliegues +≤ 0,000 +0,\d{3} .*✗ NO CUMPLE +−0,\d{3}$/m);
    expect(stdout).toMatch(/✗ svm: no cumple «brier <= 0» \(media de los pliegues\): es (0,\d{3}); faltan \1\./);
    const again = await place.call(['run', 'cohort', ...TRAINING, ...HOME, '--quality', 'strict.yaml', '--json']);
    expect([again.status, runResponseSchema.parse(again.json()).release]).toEqual([1, null]);
    const released = (await place.call(['list', 'models', '--json', ...HOME])).json() as { models: { alias: string | null }[] };
    expect(released.models.filter(({ alias }) => alias === 'champion')).toHaveLength(1);
    await place.call(['select', '--run', run.run.id, ...HOME]);
  });

  it('refuses standards that are written wrongly, with line and column, and reads no file of data', async () => {
    place.write('wrong.yaml', 'rules:\n  - low.recall >= 0.6\n  - low.recal >= 0.6\nranking: [auc]\n');
    for (const args of [['select'], ['run', 'nowhere']]) {
      const wrong = await place.call([...args, '--quality', 'wrong.yaml', ...HOME, '--lang', 'es', '--json']);
      expect([wrong.status, wrong.error().code]).toEqual([2, 'usage.invalid-config']);
      expect(wrong.error().message).toMatch(/^wrong\.yaml, línea 3, columna 5: .*«low\.recal» → low\.recall\?/);
    }
  });
});

describe('the stages one by one', () => {
  it('make the same dataset, models and release as run, with another number of threads, byte for byte', async () => {
    const ask = async (...args: string[]) => (await place.call([...args, ...STAGES, '--json', '--quiet'])).json();
    const ingested = ingestResponseSchema.parse(await ask('ingest', 'cohort'));
    const processed = processResponseSchema.parse(await ask('process'));
    const trained = trainResponseSchema.parse(await ask('train', ...TRAINING, '--threads', '1'));
    const selected = selectResponseSchema.parse(await ask('select'));
    const deployed = deployResponseSchema.parse(await ask('deploy'));
    expect(ingested.delivery).toBe(run.delivery);
    expect(processed.dataset).toEqual(run.dataset);
    expect(trained.run.id).toBe(run.run.id);
    expect(JSON.stringify(trained.models)).toBe(JSON.stringify(run.models));
    expect(selected.champion).toEqual(run.champion);
    expect(deployed.release).toMatchObject({ id: run.release!.id, model: run.release!.model });
    // Three artifacts, and the files of XGBoost and LIBSVM in a folder each by their hash.
    const models = readdirSync(place.at('stages', 'bucket', 'models'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(json|model)$/.test(name),
    );
    expect(models).toHaveLength(5);
    for (const file of [...models.map((name) => join('models', name)), join('runs', `${run.run.id}.json`)]) {
      expect(readFileSync(place.at('stages', 'bucket', file)).equals(readFileSync(place.at('home', 'bucket', file)))).toBe(true);
    }
  });

  it('tell in Spanish what each did', async () => {
    const say = async (...args: string[]) => (await place.call([...args, ...STAGES, '--lang', 'es', '--quiet'])).stdout;
    expect(await say('select')).toMatch(/Campeón: \S+ \(model-\w+\)\.\nTablero: stages\//);
    expect(await say('deploy')).toMatch(/Versión release-\w+: model-\w+ responde desde ahora/);
    expect(await say('list', 'models')).toMatch(/^id +nombre +entrenamiento +precisión +exhaustividad +F1 +AUC +estado +alias$/m);
    expect(await say('list', 'runs')).toMatch(/^run-\w+ +ds-\w+ +7 +hecho +no +\d{4}-\d\d-\d\d \d\d:\d\d/m);
  });
});

describe('progress', () => {
  const terminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
  it.skipIf(!terminal)('on a terminal is a bar on stderr, cleared at the end (skipped where there is no script command)', () => {
    const command = `${process.execPath} ${BIN} train --candidates 40 --seed 8 --threads 1 --home home --json > bar.json`;
    const { status } = spawnSync('script', ['-qec', command, 'bar.log'], {
      cwd: place.path,
      env: place.environment(),
      stdio: 'ignore',
    });
    expect(status).toBe(0);
    expect(trainResponseSchema.parse(JSON.parse(readFileSync(place.at('bar.json'), 'utf8'))).models).toHaveLength(3);
    const log = readFileSync(place.at('bar.log'), 'utf8');
    expect(log).toMatch(/Training █+░* \d+ % {2}\d+\/743/);
    // Cleared, as the last thing drawn: the cursor to the first column, and the line erased.
    expect(log.slice(log.lastIndexOf('743/743'))).toContain('\u001b[1G\u001b[2K');
  });
});

describe('predict', () => {
  const table = () =>
    readFileSync(place.at('new', 'new-patients.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
  const write = (name: string, rows: readonly (readonly string[])[]) =>
    place.write(name, `${rows.map((row) => row.join(',')).join('\n')}\n`);
  const predict = (...args: string[]) => place.call(['predict', ...args, ...HOME]);
  let answers: Prediction[];

  beforeAll(async () => {
    const { status, json } = await predict('new/new-patients.csv', '--json');
    expect(status).toBe(0);
    answers = predictResponseSchema.parse(json()).predictions as Prediction[];
  });

  it('gives each patient one prediction, in the order of the file, under a pseudonym', () => {
    expect(answers.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(new Set(answers.map(({ patient }) => patient)).size).toBe(3);
    for (const { patient, probability, grade, threshold, model } of answers) {
      expect(patient).toMatch(/^P-[0-9A-Z]{12}$/);
      expect(grade).toBe(probability >= threshold ? 'low' : 'high');
      expect(model.id).toBe(run.champion!.model);
    }
  });

  it('stores them before it answers: another process lists and shows them, by the clinic’s own identifier too', async () => {
    const listed = (await place.call(['list', 'predictions', '--json', ...HOME])).json() as { predictions: { id: string }[] };
    expect(listed.predictions.map(({ id }) => id).sort()).toEqual(answers.map(({ id }) => id).sort());
    const [, patient] = table();
    const own = (await place.call(['list', 'predictions', '--patient', patient![0]!, '--json', ...HOME])).json();
    expect(own).toMatchObject({ predictions: [{ id: answers[0]!.id, patient: answers[0]!.patient }] });
    const shown = (await place.call(['show', 'prediction', answers[0]!.id, '--json', ...HOME])).json();
    expect(shown).toMatchObject({ prediction: { id: answers[0]!.id, probability: answers[0]!.probability } });
  });

  it('explains them, and keeps what the biopsy and a radiologist say of them', async () => {
    const explained = predictResponseSchema.parse((await predict('new/new-patients.csv', '--explain', '--json')).json());
    for (const answer of explained.predictions) {
      const { explanation, probability } = answer as Prediction;
      expect(explanation!.output.probability).toBe(probability);
      expect(explanation!.nearest).toHaveLength(5);
    }
    expect((await predict('new/new-patients.csv', '--explain', '--lang', 'es')).stdout).toMatch(/aporta +alto ◂│▸ bajo/);
    const { id, grade } = answers[0]!;
    const signed = ['--by', 'Dra. Luz', ...HOME];
    const told = ['outcome', id, '--grade', 'II', '--date', '2026-03-29', '--who', '2021', ...signed];
    const outcome = outcomeResponseSchema.parse((await place.call([...told, '--json'])).json());
    expect(outcome).toMatchObject({ prediction: id, outcome: { grade: 'low', gradeAsWritten: 'II', by: 'Dra. Luz' } });
    const review = await place.call(['review', id, '--grade', grade, '--blind', ...signed, '--json']);
    expect(reviewResponseSchema.parse(review.json())).toMatchObject({ review: { agrees: true, beforeResult: true } });
    const other = await place.call(['outcome', id, '--grade', 'IV', '--date', '2026-03-29', ...signed, '--lang', 'en']);
    expect([other.status, other.stderr]).toEqual([2, expect.stringMatching(/recorded already .* --corrects/)]);
    const shown = predictionResponseSchema.parse((await place.call(['show', 'prediction', id, '--json', ...HOME])).json());
    expect(shown.prediction.outcomes).toEqual([outcome.outcome]);
    expect(shown.prediction.explanation).toEqual((explained.predictions[0] as Prediction).explanation);
    const text = (await place.call(['show', 'prediction', id, '--lang', 'es', ...HOME])).stdout;
    expect(text).toMatch(/BAJO GRADO|ALTO GRADO/);
    expect(text).toMatch(/Biopsia 1: grado bajo \(II, WHO 2021\), 2026-03-29; registrada por Dra\. Luz/);
    expect(text).toContain('no sustituye la biopsia');
    expect((await place.call(['report', id, 'report.pdf', ...HOME])).status).toBe(0);
    expect(readFileSync(place.at('report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await place.call(['report', id, 'report.json', '--json', ...HOME])).json()).toMatchObject({
      report: { prediction: id },
    });
    expect(JSON.parse(readFileSync(place.at('report.json'), 'utf8'))).toMatchObject({ resourceType: 'Bundle', id });
    const again = [await place.call(['report', id, 'report.pdf', ...HOME]), await place.call(['report', id, 'x.docx', ...HOME])];
    expect(again.map(({ status }) => status)).toEqual([2, 2]);
  });

  it('answers the same for columns in another order with one more, and stores nothing twice', async () => {
    const [header, ...rows] = table();
    const turned = [header!, ...rows].map((row, i) => [row[0]!, ...row.slice(1).reverse(), i === 0 ? 'extra' : String(i)]);
    write('turned.csv', turned);
    const { status, json } = await predict('turned.csv', '--json');
    expect(status).toBe(0);
    expect(predictResponseSchema.parse(json()).predictions.map((answer) => 'id' in answer && answer.id)).toEqual(
      answers.map(({ id }) => id),
    );
    const listed = (await place.call(['list', 'predictions', '--json', ...HOME])).json() as { predictions: unknown[] };
    expect(listed.predictions).toHaveLength(3);
  });

  it('ends with 2 for a file without a feature column, names the column, and grades the other files', async () => {
    const [header, ...rows] = table();
    const at = header!.indexOf('original_firstorder_Entropy');
    expect(at).toBeGreaterThan(0);
    write(
      'lacking.csv',
      [header!, ...rows].map((row) => row.filter((_, j) => j !== at)),
    );
    const en = await predict('lacking.csv', 'new/new-patients.csv', 'absent.csv', '--json');
    const { predictions } = predictResponseSchema.parse(en.json());
    expect(en.status).toBe(2);
    expect(predictions[0]).toMatchObject({
      file: 1,
      line: null,
      error: {
        code: 'predict.missing-feature',
        message: expect.stringMatching(/lacking\.csv.*"original_firstorder_Entropy".*Export again/),
      },
    });
    expect(predictions.slice(1, 4)).toEqual(answers.map((answer) => ({ ...answer, file: 2 })));
    expect(predictions[4]).toMatchObject({ file: 3, error: { code: 'usage.path-not-found' } });
    const es = await predict('lacking.csv', '--lang', 'es');
    expect(es.status).toBe(2);
    expect(es.stdout).toMatch(
      /lacking\.csv: falta la columna «original_firstorder_Entropy», que el modelo necesita\. Exporte de nuevo/,
    );
  });

  it('refuses a patient with too many missing values, by line, and grades the others', async () => {
    const [header, one, ...others] = table();
    write('holes.csv', [header!, one!.map((cell, j) => (j > 0 && j < 90 ? '' : cell)), ...others]);
    const { status, json } = await predict('holes.csv', '--json');
    const { predictions } = predictResponseSchema.parse(json());
    expect(status).toBe(2);
    expect(predictions[0]).toMatchObject({
      line: 2,
      error: { code: 'predict.too-many-missing', message: expect.stringMatching(/holes\.csv, line 2/) },
    });
    expect(predictions.slice(1)).toHaveLength(2);
  });

  it('shows a table that says what it is and is not', async () => {
    const { stdout } = await predict('new/new-patients.csv', '--lang', 'es');
    expect(stdout).toMatch(/^archivo:línea +paciente +P\(bajo grado\) +grado +conjunto 90 % +notas$/m);
    expect(stdout).toMatch(/^ +1:2 +P-\w+ +0,\d{3} +(bajo|alto) /m);
    expect(stdout).toMatch(/Apoyo a la decisión; no sustituye la biopsia\.\n$/);
    expect(stdout).not.toMatch(/\b(faltan )?1 valores|undefined/);
  });
});

describe('show', () => {
  it.each(['dataset', 'run', 'model'])('gives one %s whole', async (kind) => {
    const id = { dataset: run.dataset.version, run: run.run.id, model: run.models[0]!.model }[kind]!;
    const { status, json } = await place.call(['show', kind, id, '--json', ...HOME]);
    expect(status).toBe(0);
    expect(JSON.stringify(json())).toContain(id);
  });

  it('refuses an id that is not there, and says where to find those that are', async () => {
    const missing = await place.call(['show', 'model', 'nothing', '--json', ...HOME]);
    expect([missing.status, missing.error().code]).toEqual([2, 'usage.not-found']);
    expect(missing.stderr).toContain('neurograde list models');
  });
});

describe('sample', () => {
  it('writes over nothing, and says where it cannot write', async () => {
    const full = await place.call(['sample', 'cohort', '--json']);
    expect([full.status, full.error().code]).toEqual([2, 'usage.folder-not-empty']);
    writeFileSync(place.at('file'), '');
    const taken = await place.call(['sample', 'file', '--lang', 'es']);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toMatch(/No se puede escribir en la carpeta indicada \(hay un archivo en su lugar\)/);
  });
});
