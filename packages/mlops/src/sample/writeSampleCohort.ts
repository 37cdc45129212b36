import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import { deriveSeed } from '@neurograde/learn';
import { writeSlicerTable, writeWideCsv } from '@neurograde/radiomics';
import { storageError } from '../home/storageError.js';
import { type CohortOptions, syntheticCohort } from './syntheticCohort.js';

export interface SampleFiles {
  /** One Slicer table a patient, `SYN-0001.csv`, `SYN-0002.tsv`, …; paths under the folder, as all others here. */
  readonly tables: readonly string[];
  /** patient,grade,biopsy_date of every patient. */
  readonly labels: string;
  readonly readme: string;
  readonly low: number;
  readonly high: number;
}

const SEGMENT = 'Tumor';

/**
 * Writes a synthetic cohort as a clinic would deliver it. The same options give the same bytes.
 *
 * @param dir made where it is not there
 * @throws NeurogradeError `usage.folder-not-empty` for a folder that holds anything, `usage.folder-not-writable`, `home.disk-full`
 */
export async function writeSampleCohort(dir: string, options: CohortOptions = {}): Promise<SampleFiles> {
  const { features, patients } = syntheticCohort(options);
  const write = await emptyFolder(dir);
  const tables: string[] = [];
  for (const [i, { patient, values }] of patients.entries()) {
    const format = i % 2 === 0 ? 'csv' : 'tsv';
    tables.push(await write(`${patient}.${format}`, writeSlicerTable({ features, values, segment: SEGMENT }, format)));
  }
  const labels = patients.map(({ patient, grade, biopsyDate }) => `${patient},${grade},${biopsyDate}\n`);
  const low = patients.filter(({ grade }) => grade === 'low').length;
  return {
    tables,
    labels: await write('labels.csv', `patient,grade,biopsy_date\n${labels.join('')}`),
    readme: await write('README.md', readme(low, patients.length - low)),
    low,
    high: patients.length - low,
  };
}

/**
 * Writes new synthetic patients without a grade as one wide csv, `new-patients.csv`: something to predict. None of them is in the cohort of the
 * same seed.
 *
 * @returns its path
 * @throws NeurogradeError `usage.folder-not-empty` for a folder that holds anything, `usage.folder-not-writable`, `home.disk-full`
 */
export async function writeNewPatients(dir: string, { seed = 0, ...options }: CohortOptions = {}): Promise<string> {
  const { features, patients } = syntheticCohort({ ...options, seed: deriveSeed(seed, 2) });
  const write = await emptyFolder(dir);
  const records = patients.map(({ patient, values }) => ({ patient: patient.replace('SYN', 'SYN-NEW'), values }));
  return write('new-patients.csv', writeWideCsv({ features, records }));
}

/** Makes the folder, sees that nothing is in it, and gives what writes files there. */
async function emptyFolder(dir: string): Promise<(name: string, text: string) => Promise<string>> {
  await mkdir(dir, { recursive: true }).catch(refuse);
  const present = await readdir(dir).catch(refuse);
  if (present.length > 0) throw new NeurogradeError('usage.folder-not-empty', { count: present.length });
  return async (name, text) => {
    await writeFile(join(dir, name), text, { flag: 'wx' }).catch(refuse);
    return join(dir, name);
  };
}

function refuse(cause: unknown): never {
  const known = storageError(cause);
  if (known?.code === 'home.not-writable') throw new NeurogradeError('usage.folder-not-writable', known.details, { cause });
  throw known ?? cause;
}

function readme(low: number, high: number): string {
  return `Todo aquí es sintético: ningún valor, grado ni fecha procede de un paciente, y de estos datos no se puede concluir nada
clínico. Sirven para probar neurograde.

  SYN-*.csv, SYN-*.tsv   tablas de características como las guarda 3D Slicer, una por paciente (${low} de bajo grado, ${high} de alto)
  labels.csv             el grado y la fecha de biopsia de cada uno

Everything here is synthetic: no value, grade or date comes from a patient, and nothing clinical can be concluded from it.
It is there to try neurograde.

  SYN-*.csv, SYN-*.tsv   feature tables as 3D Slicer saves them, one a patient (${low} low grade, ${high} high)
  labels.csv             the grade and the biopsy date of each
`;
}
