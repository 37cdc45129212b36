import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, Place, patients, wideTable } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());
const list = (home: string, ...more: string[]) => place.call(['list', 'files', '--home', home, ...more]);

describe('a home that cannot be used', () => {
  it('is told when a file is in its way', async () => {
    place.write('taken', 'a file');
    const [en, es] = await Promise.all([list('taken', '--json'), list('taken', '--lang', 'es')]);
    expect([en.status, en.error().code]).toEqual([1, 'home.not-writable']);
    expect(en.stderr).toMatch(/a file is in its place.*--home/);
    expect([es.status, es.stdout]).toEqual([1, '']);
    expect(es.stderr).toMatch(/hay un archivo en su lugar.*--home/);
  });

  it('is told when a newer neurograde wrote it', async () => {
    expect((await list('newer')).status).toBe(0);
    const marker = JSON.parse(readFileSync(place.at('newer', 'home.json'), 'utf8'));
    writeFileSync(place.at('newer', 'home.json'), JSON.stringify({ ...marker, format: 99 }));
    const [en, es] = [await list('newer', '--json'), await list('newer', '--lang', 'es')];
    expect([en.status, en.error().code]).toEqual([1, 'home.newer']);
    expect(en.stderr).toMatch(/newer neurograde \(99.*Update/);
    expect(es.stderr).toMatch(/versión más nueva.*Actualice/);
  });

  it('is told when its key is another, and how to name the right one', async () => {
    expect((await list('keyed')).status).toBe(0);
    const { status, stderr } = await place.call(['list', 'files', '--home', 'keyed'], {
      env: { NEUROGRADE_KEY_FILE: place.at('other.key') },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/pseudonym key.*NEUROGRADE_KEY_FILE/);
  });

  const disk = smallDisk();
  afterAll(() => disk?.unmount());
  it.skipIf(disk === undefined)(
    'is told when the disk is full, in both languages (skipped where no small disk can be mounted: needs root on Linux)',
    async () => {
      const wide = wideTable(patients(20_000, 'F'));
      place.write('big.csv', wide + wideTable(patients(20_000, 'G')).split('\n').slice(1).join('\n'));
      const home = `${disk!.path}/home`;
      expect((await list(home)).status).toBe(0);
      const fill = disk!.fill();
      const en = await place.call(['ingest', 'big.csv=low', '--home', home, '--json']);
      expect([en.status, en.error().code]).toEqual([1, 'home.disk-full']);
      expect(en.stderr).toMatch(/disk is full.*free some space/i);
      const es = await place.call(['ingest', 'big.csv=low', '--home', home, '--lang', 'es']);
      expect(es.stderr).toMatch(/No queda espacio en el disco/);
      fill.free();
      expect(await list(home)).toMatchObject({ status: 0, stdout: 'Nothing there yet.\n' });
    },
  );
});

describe('a home that another process holds', () => {
  it('names the process and its command, no argument of it, and is free once the holder is killed', async () => {
    place.write('train/low.csv', wideTable(patients(40, 'L')));
    place.write('train/high.csv', wideTable(patients(60, 'H'), 1));
    const args = [
      BIN,
      'run',
      'train/low.csv=low',
      'train/high.csv=high',
      '--candidates',
      '2000',
      '--threads',
      '1',
      '--home',
      'held',
      '--quiet',
    ];
    const holder = spawn(process.execPath, args, { cwd: place.path, env: place.environment(), stdio: 'ignore' });
    const gone = new Promise((resolve) => holder.on('exit', resolve));
    try {
      const held = await until(
        () => list('held', '--json'),
        ({ status }) => status === 1,
      );
      expect(held.error().code).toBe('home.locked');
      expect(held.stderr).toMatch(
        new RegExp(`process ${holder.pid} \\(neurograde run, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\).*--home`),
      );
      expect(held.stderr).not.toContain('low.csv');
    } finally {
      holder.kill('SIGKILL');
    }
    await gone;
    expect((await list('held')).status).toBe(0);
  });
});

/** Asks until the answer will do: the holder takes a moment to take the home. */
async function until<T>(ask: () => Promise<T>, enough: (answer: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 50; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    try {
      readFileSync(place.at('held', 'home.json'));
    } catch {
      continue;
    }
    const answer = await ask();
    if (enough(answer)) return answer;
  }
  throw new Error('the holder never took the home');
}

/** A file system of 64 MB that can be filled; undefined where this process may not mount one. */
function smallDisk() {
  const path = place.at('disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return {
    path,
    unmount: () => execFileSync('umount', [path]),
    fill: () => {
      const ballast = `${path}/ballast`;
      try {
        execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k'], { stdio: 'ignore' });
      } catch {
        // The disk is full, as it should be.
      }
      return { free: () => execFileSync('rm', [ballast]) };
    },
  };
}
