// A csv of 20,000 rows × 1,000 random doubles of 17 digits to Parquet, against pandas' read_csv and to_parquet.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RandomState } from '../../packages/learn/dist/index.js';

const ROWS = 20_000;
const COLUMNS = 1000;
const cli = fileURLToPath(new URL('../../apps/cli/bin/neurograde.js', import.meta.url));
const peer = fileURLToPath(new URL('../peers/wide_csv.py', import.meta.url));

export const benchCase = {
  name: 'wide-csv',
  limit: 1.5,
  async prepare(folder, python) {
    const csv = join(folder, 'wide.csv');
    writeTable(csv);
    return {
      ours: {
        'neurograde convert': {
          commands: [[process.execPath, cli, 'convert', csv, join(folder, 'ours.parquet'), '--force', '--quiet']],
        },
      },
      theirs: { 'pandas, read_csv and to_parquet': { commands: [[python, peer, csv, join(folder, 'theirs.parquet')]] } },
      notes: ['Whole processes. Ours reads every number to the bit; read_csv, as it is set by default, does not.'],
    };
  },
};

function writeTable(path) {
  const file = openSync(path, 'w');
  const random = new RandomState(7);
  writeSync(file, `${['ID', ...Array.from({ length: COLUMNS }, (_, j) => `feature${j}`)].join(',')}\n`);
  for (let i = 0; i < ROWS; i++) {
    writeSync(file, `${[`P${i}`, ...Array.from({ length: COLUMNS }, () => random.random())].join(',')}\n`);
  }
  closeSync(file);
}
