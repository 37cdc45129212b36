// The files that are damaged: synthetic ones of known, unique numbers in every layout, delimiter, decimal sign and encoding, and the shared exports where they are there.
import { existsSync, readFileSync } from 'node:fs';
import { writePyradiomicsCsv, writeSlicerTable, writeWideCsv } from '@neurograde/radiomics';

/**
 * @typedef {object} Source
 * @property {string} name
 * @property {Buffer} bytes
 * @property {',' | '.'} decimal the sign its numbers are written with
 * @property {1 | 2} unit bytes a character of a number
 * @property {Map<string, Map<string | undefined, number>>} truth by feature and patient (or segment, where the layout names no patient), what was written
 */

const SHARED = new URL('../../../../shared/data/exports/', import.meta.url);

const FEATURES = [
  'original_shape_Flatness',
  'original_shape2D_Perimeter',
  'original_firstorder_10Percentile',
  'wavelet-LLH_glcm_Id',
  'wavelet2-HHH_glcm_Idm',
  'log-sigma-1-0-mm-3D_gldm_DependenceEntropy',
  'lbp-3D-m1_glszm_ZoneEntropy',
  'squareroot_ngtdm_Busyness',
  'original_glrlm_RunEntropy',
  'exponential_glcm_Contrast',
];
const PATIENTS = ['TCGA-02', 'ANA-7', 'B_31', 'X'];
const DIAGNOSTICS = {
  diagnostics_Versions_PyRadiomics: 'v3.0.1',
  diagnostics_Configuration_Settings: "{'binWidth': 25, 'resampledPixelSpacing': [1, 1, 3], 'label': 1}",
  'diagnostics_Image-original_Spacing': '(np.float64(0.78), np.float64(0.78), np.float64(6.5))',
};

/** The number of a cell: no two are alike, and of every length and size, beyond thousands and in exponents. */
function numberOf(row, column) {
  const nth = row * FEATURES.length + column + 1;
  const digits = (nth * 7919 + 0.10203 * nth) % 9973;
  return [digits, digits / 1e6, digits * 1e5 + 0.5, -digits, digits * 1e-9, digits * 1e17][nth % 6];
}

const values = (row) => FEATURES.map((_, column) => numberOf(row, column));
const records = PATIENTS.map((patient, row) => ({ patient, values: values(row) }));

function truthOf(patients) {
  return new Map(
    FEATURES.map((name, column) => [name, new Map(patients.map((patient, row) => [patient, numberOf(row, column)]))]),
  );
}

/** @returns {Source} */
function source(name, text, patients, { decimal = '.', encoding = 'utf8' } = {}) {
  const bytes = encoding === 'utf16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, encoding);
  return { name, bytes, decimal, unit: encoding === 'utf16le' ? 2 : 1, truth: truthOf(patients) };
}

/** @returns {Source[]} */
export function syntheticSources() {
  const wide = { features: FEATURES, records };
  const semicolons = writeWideCsv({ ...wide, delimiter: ';', decimal: ',' });
  const cases = records.map(({ patient, values }) => ({
    input: { PatientID: patient },
    image: '/d/i.nrrd',
    mask: '/d/m.nrrd',
    diagnostics: DIAGNOSTICS,
    values,
  }));
  const batch = writePyradiomicsCsv({ features: FEATURES, cases });
  const slicer = { features: FEATURES, values: values(0), segment: 'Tumor', diagnostics: DIAGNOSTICS };
  const twoSegments = [
    ['Image type', 'Feature Class', 'Feature Name', 'Seg_segment_Tumor', 'Seg_segment_Edema'],
    ...FEATURES.map((name, j) => [...name.split('_'), numberOf(0, j), numberOf(1, j)]),
  ]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
  const legacy = FEATURES.map((name, j) => `Tumor,${name.split('_').join(',')},${numberOf(0, j)}\n`).join('');
  const txt = (first, patients) =>
    patients
      .flatMap((patient, i) =>
        [
          ['PatientID', patient],
          ['Image', '/d/i.nrrd'],
          ['Mask', '/d/m.nrrd'],
          ...Object.entries(DIAGNOSTICS),
          ...FEATURES.map((name, j) => [name, numberOf(first + i, j)]),
        ].map(([key, value]) => `Case-${i + 1}_${key}: ${value}\n`),
      )
      .join('');
  const object = (row) => ({
    PatientID: PATIENTS[row],
    Image: '/d/i.nrrd',
    ...DIAGNOSTICS,
    ...Object.fromEntries(FEATURES.map((name, j) => [name, j % 3 ? numberOf(row, j) : String(numberOf(row, j))])),
  });
  const sides = (sign) =>
    [['featureName', ...PATIENTS], ...FEATURES.map((name, j) => [name, ...PATIENTS.map((_, row) => numberOf(row, j))])]
      .map((cells) => `${cells.join(sign)}\n`)
      .join('');
  return [
    source('wide csv', writeWideCsv(wide), PATIENTS),
    source('wide csv, CRLF, marked', `\ufeff${writeWideCsv(wide).replaceAll('\n', '\r\n')}`, PATIENTS),
    source('wide csv, UTF-16', writeWideCsv(wide), PATIENTS, { encoding: 'utf16le' }),
    source('wide csv, Latin-1', writeWideCsv({ ...wide, patientColumn: 'ID' }).replace('ID,', 'Código paciente,'), PATIENTS, {
      encoding: 'latin1',
    }),
    source('wide csv, quoted', writeWideCsv(wide).replaceAll(/[^,\n]+/g, '"$&"'), PATIENTS),
    source(
      'wide csv, appended',
      writeWideCsv({ ...wide, records: records.slice(0, 2) }) + writeWideCsv({ ...wide, records: records.slice(2) }),
      PATIENTS,
    ),
    source('wide, semicolons and decimal commas', semicolons, PATIENTS, { decimal: ',' }),
    source(
      'wide, semicolons, decimal commas, thousands',
      semicolons.replaceAll(/(?<=;)-?[1-9]\d{3}(?=,)/g, (whole) => whole.replace(/(\d)(\d{3})$/, '$1.$2')),
      PATIENTS,
      { decimal: ',' },
    ),
    source('wide, tabs', writeWideCsv({ ...wide, delimiter: '\t' }), PATIENTS),
    source('wide, tabs and decimal commas', writeWideCsv({ ...wide, delimiter: '\t', decimal: ',' }), PATIENTS, { decimal: ',' }),
    source('wide, bars', writeWideCsv({ ...wide, delimiter: '|' }), PATIENTS),
    source('transposed', sides(','), PATIENTS),
    source('transposed, semicolons and decimal commas', sides(';').replaceAll(/(\d)\.(\d)/g, '$1,$2'), PATIENTS, {
      decimal: ',',
    }),
    source('Slicer csv', writeSlicerTable(slicer, 'csv'), ['Tumor']),
    source('Slicer tsv', writeSlicerTable(slicer, 'tsv'), ['Tumor']),
    source(
      'Slicer, semicolons and decimal commas',
      writeSlicerTable({ ...slicer, diagnostics: {} }, 'tsv')
        .replaceAll('\t', ';')
        .replaceAll(/(?<=;-?\d+)\.(?=[^;]*$)/gm, ','),
      ['Tumor'],
      { decimal: ',' },
    ),
    source('Slicer tsv, two segments', twoSegments, ['Tumor', 'Edema']),
    source('older Slicer csv', `Label,Input image type,Feature Class,Feature Name,Value\n${legacy}`, ['Tumor']),
    source('PyRadiomics csv', batch, PATIENTS),
    source('PyRadiomics txt', txt(0, PATIENTS), PATIENTS),
    source('PyRadiomics txt, appended', txt(0, PATIENTS.slice(0, 2)) + txt(2, PATIENTS.slice(2)), PATIENTS),
    source(
      'PyRadiomics JSON',
      JSON.stringify(
        PATIENTS.map((_, row) => object(row)),
        null,
        2,
      ),
      PATIENTS,
    ),
    source(
      'PyRadiomics JSON, appended',
      `${JSON.stringify([object(0), object(1)])}${JSON.stringify([object(2), object(3)])}`,
      PATIENTS,
    ),
    source('PyRadiomics JSON, lines', PATIENTS.map((_, row) => `${JSON.stringify(object(row))}\n`).join(''), PATIENTS),
  ];
}

/**
 * The published lesions in every layout. What they hold is known without the readers: the older Slicer table has a plain line a feature.
 *
 * @returns {Source[]} none where the folder is absent
 */
export function sharedSources() {
  if (!existsSync(SHARED)) return [];
  const read = (name) => readFileSync(new URL(name, SHARED));
  const published = new Map();
  for (const lesion of ['brain1', 'breast1']) {
    for (const line of read(`slicer-legacy-${lesion}.csv`).toString().trim().split('\n').slice(1)) {
      const [, type, family, feature, value] = line.split(',');
      const key = `${type}_${family}_${feature}`;
      published.set(key, (published.get(key) ?? new Map()).set(lesion, Number(value)));
    }
  }
  const of = (name, lesion) => {
    const truth = new Map(
      [...published].map(([key, values]) => [
        key,
        lesion === undefined ? values : new Map([[name.startsWith('slicer') ? 'Tumor' : undefined, values.get(lesion)]]),
      ]),
    );
    return { name, bytes: read(name), decimal: '.', unit: 1, truth };
  };
  const one = ['brain1', 'breast1'].flatMap((lesion) =>
    [`slicer-${lesion}.csv`, `slicer-${lesion}.tsv`, `slicer-legacy-${lesion}.csv`, `pyradiomics-${lesion}.txt`].map((name) =>
      of(name, lesion),
    ),
  );
  return [...one, of('pyradiomics-batch.csv'), of('pyradiomics-batch.json')];
}
