import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPostgresSettings } from './postgresSettings.js';
import { rdsTokens } from './rdsTokens.js';

const HOST = 'clinic.cluster-x.eu-south-2.rds.amazonaws.com';
const settings = (user: string) => readPostgresSettings({ DATABASE_URL: `postgres://${user}${HOST}/n`, DATABASE_IAM: '1' })!;

describe('rdsTokens', () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  beforeEach(() => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' });
  });
  afterEach(() => {
    for (const [name, value] of Object.entries({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('signs one for host, user and region, good for a quarter of an hour, with credentials as they are at the moment', async () => {
    const token = await rdsTokens(settings('ana@'));
    const url = new URL(`https://${await token()}`);
    expect(url.host).toBe(`${HOST}:5432`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ Action: 'connect', DBUser: 'ana', 'X-Amz-Expires': '900' },
      'X-Amz-Credential': expect.stringMatching(/^AKEXAMPLE\/\d{8}\/eu-south-2\/rds-db\/aws4_request$/),
    });
    expect(url.href).not.toContain('secret');
  });

  it('needs to know the user', async () => {
    await expect(rdsTokens(settings(''))).rejects.toMatchObject({ code: 'usage.invalid-variable' });
  });
});
