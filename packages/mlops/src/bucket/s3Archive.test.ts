import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { credentials, s3 } from '../../test/services.js';
import { archiveUrl, uploadArchive, withArchive } from './s3Archive.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-s3-archive-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('archiveUrl', () => {
  it('is the object that is named, and one after the moment in a bucket or under a prefix', () => {
    const now = new Date('2026-11-25T14:05:06.789Z');
    expect(archiveUrl('s3://clinic/backups/one.tar', now)).toBe('s3://clinic/backups/one.tar');
    expect(archiveUrl('s3://clinic/backups/', now)).toBe('s3://clinic/backups/neurograde-2026-11-25T14-05-06.tar');
    expect(archiveUrl('s3://clinic', now)).toBe('s3://clinic/neurograde-2026-11-25T14-05-06.tar');
    expect(() => archiveUrl('s3://B/x', now)).toThrow(expect.objectContaining({ code: 'usage.invalid-option' }));
  });
});

describe.skipIf(s3 === undefined)('an archive on S3', () => {
  it('comes back byte for byte, is never overwritten, and leaves no file behind', async () => {
    const { bucket, prefix, endpoint } = await s3!.freshSettings();
    const environment = { ...credentials(), S3_ENDPOINT: endpoint! };
    const url = `s3://${bucket}/${prefix}clinic.tar`;
    const file = join(scratch, 'archive.tar');
    // More than two parts.
    const bytes = Buffer.alloc(12 * 2 ** 20, 'neurograde ');
    writeFileSync(file, bytes);
    await uploadArchive(file, url, environment);
    await expect(uploadArchive(file, url, environment)).rejects.toMatchObject({ code: 'usage.file-exists' });
    const fetched = await withArchive(url, environment, async (path) => {
      expect(readFileSync(path).equals(bytes)).toBe(true);
      return path;
    });
    expect(existsSync(fetched)).toBe(false);
    await expect(withArchive(`${url}.none`, environment, async () => {})).rejects.toMatchObject({ code: 'backup.unreadable' });
  });
});
