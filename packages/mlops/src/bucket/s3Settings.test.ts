import { describe, expect, it } from 'vitest';
import { readS3Connection, readS3Settings } from './s3Settings.js';

describe('readS3Settings', () => {
  it('is nothing without S3_BUCKET', () => {
    expect(readS3Settings({ S3_ENDPOINT: 'http://localhost:9000', S3_PREFIX: 'x' })).toBeUndefined();
  });

  it('takes Amazon’s region from its variables, and a prefix with or without slashes around it', () => {
    expect(readS3Settings({ S3_BUCKET: 'clinic', S3_PREFIX: '/neuro/', AWS_REGION: 'eu-south-2' })).toEqual({
      ...{ bucket: 'clinic', prefix: 'neuro/', endpoint: undefined, region: 'eu-south-2' },
      ...{ encryption: undefined, kmsKeyId: undefined, attempts: 6, retryMode: 'standard' },
    });
    expect(readS3Settings({ S3_BUCKET: 'clinic' })?.prefix).toBe('');
  });

  it('leaves the region of Amazon’s own profile to the SDK, and gives another server any', () => {
    expect(readS3Connection({})).toMatchObject({ region: undefined });
    expect(readS3Connection({ S3_ENDPOINT: 'http://localhost:9000' })).toMatchObject({ region: 'us-east-1' });
  });

  it.each([
    ['S3_BUCKET', 'No Bucket'],
    ['S3_ENDPOINT', 'localhost:9000'],
    ['S3_ENDPOINT', 'https://key:secret@host'],
    ['S3_PREFIX', 'a b'],
    ['S3_SSE', 'aes'],
    ['S3_KMS_KEY_ID', 'alias/clinic'],
    ['S3_MAX_ATTEMPTS', '99'],
    ['S3_RETRY_MODE', 'never'],
  ])('refuses %s=%s, and does not repeat the value', (variable, value) => {
    const read = () => readS3Settings({ S3_BUCKET: 'clinic', [variable]: value });
    expect(read).toThrow(
      expect.objectContaining({ code: 'usage.invalid-variable', details: expect.objectContaining({ variable }) }),
    );
    expect(read).not.toThrow(value);
  });
});
