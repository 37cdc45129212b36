// 1,000 Slicer tables of 107 features to a registered dataset version: sealed, scanned, hashed, in the database, as Parquet. One process leaves the
// reports undrawn, as `process --no-report` does; the two commands draw them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RandomState } from '../../packages/learn/dist/index.js';
import { PYRADIOMICS_FEATURES, writeSlicerTable } from '../../packages/radiomics/dist/index.js';

const TABLES = 1000;
const here = fileURLToPath(new URL('.', import.meta.url));
const cli = fileURLToPath(new URL('../../apps/cli/bin/neurograde.js', import.meta.url));

export const benchCase = {
  name: 'slicer-tables',
  limit: 1 / 3,
  async prepare(folder, python) {
    const data = join(folder, 'tables');
    writeTables(data);
    const key = join(folder, 'key');
    const empty = join(folder, 'empty');
    const common = ['--quiet', '--key-file', key, '--home'];
    execFileSync(process.execPath, [cli, 'list', 'files', ...common, empty], { stdio: 'ignore' });
    const home = join(folder, 'home');
    const fresh = () => {
      rmSync(home, { recursive: true, force: true });
      cpSync(empty, home, { recursive: true });
    };
    const parquet = join(folder, 'wide.parquet');
    const peer = fileURLToPath(new URL('../peers/slicer_tables.py', import.meta.url));
    return {
      ours: {
        'one process': { before: fresh, commands: [[process.execPath, join(here, 'slicerTablesOurs.mjs'), data, home, key]] },
        'two commands, reports drawn': {
          before: fresh,
          commands: [
            [process.execPath, cli, 'ingest', data, ...common, home],
            [process.execPath, cli, 'process', ...common, home],
          ],
        },
      },
      theirs: {
        'pandas, a pivot a file': { commands: [[python, peer, data, parquet, 'each']] },
        'pandas, one pivot': { commands: [[python, peer, data, parquet, 'once']] },
      },
      notes: [
        'A home that is there and empty; ours also seals, scans, hashes, explores, judges the quality and registers in the database.',
      ],
    };
  },
};

function writeTables(folder) {
  for (const grade of ['low', 'high']) mkdirSync(join(folder, grade), { recursive: true });
  const random = new RandomState(7);
  const features = PYRADIOMICS_FEATURES;
  for (let i = 0; i < TABLES; i++) {
    const values = Float64Array.from(features, (_, j) => (1 + j) * random.random() + j);
    const name = join(folder, i % 4 === 0 ? 'low' : 'high', `case-${String(i).padStart(3, '0')}.csv`);
    writeFileSync(name, writeSlicerTable({ features, values, segment: 'Tumor' }, 'csv'));
  }
}
