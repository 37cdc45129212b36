import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorResponseSchema, ingestResponseSchema, predictResponseSchema, processResponseSchema } from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, Place, patients, wideTable } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());

const HEADER = 'patient,original_firstorder_Mean,original_glcm_Contrast';
const SLICER = 'Image type,Feature Class,Feature Name,';
const HOME = ['--home', 'home'];

const call = (args: readonly string[], language: 'en' | 'es' = 'en') => place.call([...args, ...HOME, '--lang', language]);

describe('a file that cannot be accepted is refused with its reason, and the others go on', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array, string, RegExp, RegExp])[] = [
    ['an empty file', 'empty.csv', '', 'format.empty-file', /empty\. Export/, /vacío\. Exporte/],
    ['a header only', 'header.csv', `${HEADER}\n`, 'format.header-only', /no row of data/, /ninguna fila/],
    [
      'what is no text',
      'sheet.csv',
      Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 0, 255, 254, 0, 1]),
      'format.not-text',
      /save it as/,
      /guárdela como/,
    ],
    ['an unknown layout', 'json.csv', '{"features": []}', 'format.unknown-layout', /"JSON".*can be read/, /«JSON».*Se leen/],
    [
      'commas that part decimals or thousands',
      'semicolon.csv',
      `${HEADER.replaceAll(',', ';')}\nX-1;1,234;2\n`,
      'format.ambiguous-decimal',
      /line 2, column "original_firstorder_Mean": "1,234" may be 1234 .* 1\.234 .*--decimal/,
      /línea 2, columna «original_firstorder_Mean»: «1,234» puede ser 1234 .* 1\.234 .*--decimal/,
    ],
    [
      'decimal commas among points',
      'comma.csv',
      `${HEADER}\nX-1,1.5,2\nX-2,"1,5",2\n`,
      'format.mixed-decimals',
      /line 3, column "original_firstorder_Mean": "1,5" and, in line 2, "1.5"/,
      /línea 3, columna «original_firstorder_Mean»/,
    ],
    [
      'text for a number',
      'word.csv',
      `${HEADER}\nX-1,1,2\nX-2,abc,2\nX-3,1,4\n`,
      'format.not-a-number',
      /line 3, column "original_firstorder_Mean": "abc"/,
      /línea 3.*«abc» no es un número/,
    ],
    [
      'several segments',
      'segments.csv',
      `${SLICER}Segment_1,Segment_2\noriginal,firstorder,Mean,1,2\n`,
      'format.segment-required',
      /Segment_1, Segment_2.*--segment/,
      /varios segmentos.*--segment/,
    ],
  ];
  let en: Outcome;
  let es: Outcome;
  beforeAll(async () => {
    place.write('batch/good.csv', wideTable(patients(4, 'GOOD')));
    for (const [, name, content] of cases) place.write(`batch/${name}`, content);
    en = await call(['ingest', 'batch=low', '--json']);
    es = await call(['ingest', 'batch=low'], 'es');
  });

  it.each(cases)('%s', (_, name, __, code, english, spanish) => {
    const notices = ingestResponseSchema.parse(en.json()).refused.filter(({ message }) => message.startsWith(name));
    expect(notices).toEqual([{ code, message: expect.stringMatching(english) }]);
    const told = es.stdout.split('\n').filter((line) => line.startsWith(`  ✗ ${name}`));
    expect(told).toEqual([expect.stringMatching(spanish)]);
  });

  it('ends with 2, with the good file stored', () => {
    expect([en.status, es.status]).toEqual([2, 2]);
    const { files, records } = ingestResponseSchema.parse(en.json());
    expect(files).toEqual({ received: 9, accepted: 1, refused: 8, ignored: 0 });
    expect(records).toEqual({ accepted: 4, low: 4, high: 0 });
    expect(es.stdout).toMatch(/Archivos aceptados: 1 de 9\. Pacientes con grado: 4 \(bajo 4, alto 0\)/);
  });

  it('says of each file what is wrong when none is accepted', async () => {
    place.write('none/a.csv', '');
    place.write('none/b.csv', `${HEADER}\n`);
    const { status, stderr, json } = await call(['ingest', 'none=low', '--json']);
    const answer = errorResponseSchema.parse(json());
    expect([status, answer.error.code]).toEqual([2, 'ingest.nothing-accepted']);
    expect(answer.refused?.map(({ code }) => code)).toEqual(['format.empty-file', 'format.header-only']);
    for (const word of ['a.csv', 'b.csv', 'No patient was accepted (files refused: 2; rows refused: 0)'])
      expect(stderr).toContain(word);
  });
});

describe('numbers that could be read in two ways', () => {
  it('are read as --decimal says', async () => {
    place.write('either.csv', `${HEADER.replaceAll(',', ';')}\nE-1;1,234;2\nE-2;2,345;3\n`);
    const { status, json } = await call(['ingest', 'either.csv=low', '--decimal', ',', '--json']);
    expect([status, ingestResponseSchema.parse(json()).records.accepted]).toEqual([0, 2]);
    const wrong = await call(['ingest', 'either.csv=low', '--decimal', 'comma', '--json']);
    expect([wrong.status, wrong.error().code]).toEqual([2, 'usage.invalid-option']);
  });
});

describe('patients and grades that do not fit together', () => {
  let en: Outcome;
  let es: Outcome;
  beforeAll(async () => {
    const rows = ['A-1,1,2', 'A-2,2,3', 'A-3,3,5', 'A-1,1,2', 'A-2,9,2', 'A-4,1,7', 'A-5,1,8'];
    place.write('labelled.csv', `${HEADER}\n${rows.join('\n')}\n`);
    place.write('labels.csv', 'patient,grade\nA-1,low\nA-2,alto\nA-3,IV\nA-5,bad\nA-9,low\n');
    const args = ['ingest', 'labelled.csv', '--labels', 'labels.csv'];
    en = await call([...args, '--json']);
    es = await call(args, 'es');
  });

  it.each<[string, string, RegExp, RegExp]>([
    [
      'a patient twice with the same values is kept once',
      'ingest.duplicate-patient-same',
      /labelled\.csv, line 5.*same values.*labelled\.csv:2.*kept once/,
      /línea 5.*mismos valores/,
    ],
    [
      'a patient twice with other values is not used',
      'ingest.duplicate-patient-different',
      /line 6.*other values.*Neither is used/,
      /línea 6.*otros valores.*ninguno de los dos/,
    ],
    [
      'a patient without a grade',
      'ingest.patient-without-grade',
      /labelled\.csv, line 7.*no grade.*--labels/,
      /líneas 7–8 \(2\): el paciente no tiene grado.*--labels/,
    ],
    [
      'a grade for an unknown patient',
      'ingest.grade-for-unknown-patient',
      /labels\.csv, line 6.*no file arrived/,
      /labels\.csv, línea 6.*no llegó ningún archivo/,
    ],
    [
      'an unknown grade word',
      'ingest.unknown-grade',
      /labels\.csv, line 5: "bad" is not a grade\. Use low\/high/,
      /línea 5.*«bad» no es un grado\. Use/,
    ],
  ])('%s', (_, code, english, spanish) => {
    expect(ingestResponseSchema.parse(en.json()).refused).toContainEqual({ code, message: expect.stringMatching(english) });
    expect(es.stdout).toMatch(spanish);
  });

  it('ends with 2, with the patients that fit stored', () => {
    expect([en.status, es.status]).toEqual([2, 2]);
    expect(ingestResponseSchema.parse(en.json()).records).toEqual({ accepted: 2, low: 1, high: 1 });
  });

  it('refuses a labels file without the columns, naming them', async () => {
    place.write('bad-labels.csv', 'case;diagnosis\nA-1;low\n');
    const { status, error } = await place.call(['ingest', 'labelled.csv', '--labels', 'bad-labels.csv', '--json', ...HOME]);
    expect([status, error().code]).toEqual([2, 'ingest.invalid-labels-file']);
    expect(error().message).toMatch(/bad-labels\.csv.*patient,grade/);
  });

  it('refuses to train on fewer than five patients of a grade, and says how many there are', async () => {
    place.write('few/low.csv', wideTable(patients(4, 'L')));
    place.write('few/high.csv', wideTable(patients(9, 'H'), 3));
    const args = ['run', 'few/low.csv=low', 'few/high.csv=high', ...HOME];
    const en = await place.call([...args, '--json']);
    expect([en.status, en.error().code]).toEqual([2, 'train.class-too-small']);
    expect(en.stderr).toMatch(/4 low-grade and 9 high-grade.*at least 5/);
    const es = await place.call([...args, '--lang', 'es']);
    expect([es.status, es.stdout]).toEqual([2, '']);
    expect(es.stderr).toMatch(/4 pacientes de bajo grado y 9 de alto grado.*al menos 5/);
  });
});

describe('columns and cells that are no use', () => {
  const table = `${HEADER},Flat,Void,Date\n${['1,7', '#DIV/0!,2', '3,Inf', '4,1'].map((values, i) => `B-${i},${values},5,,2020-01-0${i + 1}`).join('\n')}\n`;

  it('drops constant, empty and date columns and lists them; counts spreadsheet errors and infinities as missing', async () => {
    place.write('columns.csv', table);
    const ingested = await place.call(['ingest', 'columns.csv=low', ...HOME, '--json']);
    expect(ingested.status).toBe(0);
    const args = ['process', '--delivery', ingestResponseSchema.parse(ingested.json()).delivery, ...HOME];
    const en = await place.call([...args, '--json']);
    const { dataset } = processResponseSchema.parse(en.json());
    expect(en.status).toBe(0);
    expect(dataset.dropped).toEqual(
      expect.arrayContaining([
        { column: 'Date', reason: 'date' },
        { column: 'Flat', reason: 'constant' },
        { column: 'Void', reason: 'all-missing' },
      ]),
    );
    expect(dataset.unreadableCells.map(({ count, example }) => [count, example])).toEqual([
      [1, '#DIV/0!'],
      [1, 'Inf'],
    ]);
    const es = await place.call([...args, '--lang', 'es']);
    expect(es.stdout).toMatch(/Quedan fuera: Date \(fechas/);
    expect(es.stdout).toMatch(/Quedan fuera: Flat \(constantes\)/);
    expect(es.stdout).toMatch(/Quedan fuera: Void \(sin ningún valor\)/);
    expect(es.stdout).toMatch(/Celdas sin un número \(como #DIV\/0!\), contadas como faltantes: 2\./);
    expect(es.stdout).toMatch(/Informe exploratorio: home\/bucket/);
  });
});

describe('names of persons', () => {
  it('keeps and shows only a pseudonym of a file named after a patient', async () => {
    const slicer = 'Image type,Feature Class,Feature Name,Tumor\noriginal,firstorder,Mean,1.5\noriginal,glcm,Contrast,2\n';
    place.write('clinic/low/Maria_Gutierrez.csv', slicer);
    place.write('clinic/high/PEREZ^JUAN.csv', '');
    const home = ['--home', 'names-home', '--quiet'];
    const outcomes = [
      await place.call(['ingest', 'clinic', ...home]),
      await place.call(['process', ...home, '--json']),
      await place.call(['list', 'files', ...home]),
      await place.call(['predict', 'clinic/low/Maria_Gutierrez.csv', ...home]),
      await place.call(['show', 'file', 'Maria_Gutierrez', ...home, '--json']),
    ];
    expect(outcomes[0]!.stdout).toMatch(/#\d+ \(P-[0-9A-Z]{12}\.csv\): the file is empty/);
    expect(outcomes[2]!.stdout).toMatch(/#\d+ \(P-[0-9A-Z]{12}\.csv\) +accepted/);
    const said = outcomes.slice(0, 4).map(({ stdout, stderr }) => stdout + stderr);
    const kept = readdirSync(place.at('names-home'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`);
    expect(kept.length).toBeGreaterThan(10);
    for (const text of [...said, ...kept]) expect(text).not.toMatch(/guti[eé]rrez|p[eé]rez|maria_|\^juan/i);
  });
});

describe('predictions of bad input', () => {
  it('wants a model first, and says which command makes one', async () => {
    place.write('new.csv', wideTable(patients(1, 'N')));
    const en = await place.call(['predict', 'new.csv', '--json', '--home', 'unreleased']);
    expect([en.status, en.error().code]).toEqual([2, 'predict.no-release']);
    expect(() => predictResponseSchema.parse(en.json())).toThrow();
    const es = await place.call(['predict', 'new.csv', '--home', 'unreleased', '--lang', 'es']);
    expect(es.stderr).toMatch(/Todavía no hay ningún modelo desplegado\. Ejecute antes «neurograde run»/);
  });

  it.each<[string, string]>([
    ['process', 'process.no-records'],
    ['train', 'train.no-dataset'],
    ['select', 'select.no-run'],
    ['deploy', 'deploy.no-champion'],
  ])('%s before its time says what to run first', async (command, code) => {
    const { status, stdout, error } = await place.call([command, '--json', '--home', 'unreleased']);
    expect([status, error().code]).toEqual([2, code]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });
});
