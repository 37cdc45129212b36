import { archiveLimitsSchema, NeurogradeError } from '@neurograde/contracts';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from './openArchive.js';

const LIMITS = archiveLimitsSchema.parse({});
const text = (content: string) => new TextEncoder().encode(content);

const open = (bytes: Uint8Array, limits: Partial<typeof LIMITS> = {}) =>
  openArchive(
    'data/low.zip',
    (yauzl, options) => yauzl.fromBufferPromise(Buffer.from(bytes), options),
    { ...LIMITS, ...limits },
    (path) => path,
  );
const refusal = (bytes: Uint8Array, limits: Partial<typeof LIMITS> = {}) =>
  open(bytes, limits).then(
    () => 'accepted',
    (error: NeurogradeError) => error.code,
  );
const zip = (entries: Zippable) => zipSync(entries);

describe('openArchive', () => {
  it('gives the tables as of a folder, with their folders, and reads each when asked', async () => {
    const archive = (await open(
      zip({
        'high/b.csv': text('b'),
        'a.csv': text('a'),
        'notes.pdf': text('x'),
        '__MACOSX/a.csv': text('x'),
        '.DS_Store': text('x'),
        'LABELS.csv': text('l'),
        'high/labels.csv': text('no'),
      }),
    ))!;
    expect(archive.files.map(({ path, folders }) => [path, folders])).toEqual([
      ['data/low.zip/a.csv', ['low']],
      ['data/low.zip/high/b.csv', ['low', 'high']],
      ['data/low.zip/high/labels.csv', ['low', 'high']],
    ]);
    expect(archive.labels.map(({ path }) => path)).toEqual(['data/low.zip/LABELS.csv']);
    expect(archive).toMatchObject({ ignored: 1, problems: [] });
    expect(new TextDecoder().decode(await archive.files[1]!.read('b.csv'))).toBe('b');
    expect(new TextDecoder().decode(await archive.labels[0]!.read('labels.csv'))).toBe('l');
  });

  it('takes the labels.csv of the one folder in which everything lies', async () => {
    const archive = await open(zip({ 'cohort/labels.csv': text('l'), 'cohort/low/a.csv': text('a') }));
    expect(archive!.labels).toHaveLength(1);
    expect(archive!.files).toHaveLength(1);
  });

  it('opens no archive in an archive, and goes on with the rest', async () => {
    const archive = await open(zip({ 'a.csv': text('a'), 'more.zip': zip({ 'b.csv': text('b') }) }));
    expect(archive!.files).toHaveLength(1);
    expect(archive!.problems.map(({ code, details }) => [code, details.file])).toEqual([
      ['ingest.nested-archive', 'data/low.zip/more.zip'],
    ]);
  });

  it('leaves a workbook to the reader of workbooks', async () => {
    expect(await open(zip({ '[Content_Types].xml': text('<a/>'), 'xl/workbook.xml': text('<a/>') }))).toBeUndefined();
  });

  it.each(['../a.csv', 'x/../../a.csv', '/etc/a.csv', 'C:/a.csv', '..\\a.csv'])('refuses the path %s', async (path) => {
    expect(await refusal(zip({ 'ok.csv': text('a'), [path]: text('a') }))).toBe('ingest.archive-unsafe-path');
  });

  it('refuses a link', async () => {
    const link = zip({ 'a.csv': [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await refusal(link)).toBe('ingest.archive-unsafe-path');
    expect(await refusal(zip({ 'a.csv': [text('a'), { os: 3, attrs: 0o100644 << 16 }] }))).toBe('accepted');
  });

  it('refuses one with a password', async () => {
    const bytes = zip({ 'a.csv': text('a') });
    const view = Buffer.from(bytes);
    const central = view.indexOf(Buffer.of(0x50, 0x4b, 1, 2));
    view.writeUInt16LE(view.readUInt16LE(central + 8) | 1, central + 8);
    expect(await refusal(view)).toBe('ingest.archive-encrypted');
  });

  it('unpacks nothing of one that would be too large, by its number of entries, a file, all files or the ratio', async () => {
    const bomb = zip({ 'a.csv': new Uint8Array(3 * 2 ** 20), 'b.csv': new Uint8Array(3 * 2 ** 20) });
    expect(await refusal(bomb)).toBe('ingest.archive-too-large');
    expect(await refusal(bomb, { maxRatio: 10_000 })).toBe('accepted');
    expect(await refusal(bomb, { maxRatio: 10_000, maxFileMegabytes: 2 })).toBe('ingest.archive-too-large');
    expect(await refusal(bomb, { maxRatio: 10_000, maxTotalMegabytes: 5 })).toBe('ingest.archive-too-large');
    expect(await refusal(bomb, { maxRatio: 10_000, maxEntries: 1 })).toBe('ingest.archive-too-large');
    const error = await open(bomb, { maxEntries: 1 }).catch((caught) => caught);
    for (const language of ['es', 'en'] as const) expect(error.text(language)).not.toMatch(/[{}?]/);
  });

  it('gives no more of a file than its directory says', async () => {
    const bytes = Buffer.from(zip({ 'a.csv': text('a'.repeat(10_000)) }));
    const central = bytes.indexOf(Buffer.of(0x50, 0x4b, 1, 2));
    bytes.writeUInt32LE(100, central + 24);
    const archive = (await open(bytes))!;
    await expect(archive.files[0]!.read('a.csv')).rejects.toMatchObject({ code: 'ingest.archive-damaged' });
  });

  it('says of one that is cut short or changed that it is damaged, whatever byte it is', async () => {
    const bytes = zip({ 'low/a.csv': text('ID,a\nP1,1\n'.repeat(20)), 'b.csv': text('b') });
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 0x55;
      for (const bad of [changed, bytes.slice(0, at)]) {
        try {
          for (const file of (await open(bad))?.files ?? []) await file.read('a.csv');
        } catch (error) {
          expect(error).toBeInstanceOf(NeurogradeError);
        }
      }
    }
  });
});
