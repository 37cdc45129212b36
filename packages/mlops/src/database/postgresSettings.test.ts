import { describe, expect, it } from 'vitest';
import { readPostgresSettings } from './postgresSettings.js';

const read = (url: string, environment: Readonly<Record<string, string>> = {}) =>
  readPostgresSettings({ DATABASE_URL: url, ...environment })!;

describe('readPostgresSettings', () => {
  it('is nothing without DATABASE_URL', () => {
    expect(readPostgresSettings({ DATABASE_IAM: '1' })).toBeUndefined();
  });

  it('takes the URL apart, its escapes too', () => {
    expect(read('postgres://cl%C3%ADnica:p%40ss@db.example:6543/neuro%20grade')).toEqual({
      ...{ host: 'db.example', port: 6543, database: 'neuro grade', user: 'clínica', password: 'p@ss', iam: undefined },
      ...{ tls: { caFile: undefined, checkHost: true }, poolSize: 5, timeout: 60, patience: 60, passwordFile: undefined },
    });
  });

  it('takes the file of a password, as containers are given secrets', () => {
    expect(read('postgres://u@h/n', { DATABASE_PASSWORD_FILE: '/run/secrets/password' }).passwordFile).toBe(
      '/run/secrets/password',
    );
  });

  it('takes the folder of a socket, and no encryption on the way to it', () => {
    expect(read('postgres:///clinic?host=/run/postgresql&user=ana')).toMatchObject({
      ...{ host: '/run/postgresql', port: 5432, database: 'clinic', user: 'ana', password: undefined, tls: undefined },
    });
  });

  it.each(['', '?sslmode=require', '?sslmode=prefer', '?sslmode=allow', '?sslmode=verify-full'])(
    'verifies a server elsewhere with %j: encryption without verification is never used',
    (query) => {
      expect(read(`postgres://u@db.example/n${query}`).tls).toEqual({ caFile: undefined, checkHost: true });
    },
  );

  it('leaves out the name of the host with verify-ca, and encryption only when told so', () => {
    expect(read('postgres://u@db.example/n?sslmode=verify-ca').tls).toMatchObject({ checkHost: false });
    expect(read('postgres://u@db.example/n?sslmode=disable').tls).toBeUndefined();
    expect(read('postgres://u@[::1]/n').tls).toBeUndefined();
    expect(read('postgres://u@localhost/n?sslmode=verify-full').tls).toBeDefined();
    expect(read('postgres://u@localhost/n', { PGSSLMODE: 'verify-full' }).tls).toBeDefined();
  });

  it('finds the certificates of the authority, the product’s own variable first', () => {
    const url = 'postgres://u@db.example/n?sslrootcert=url.pem';
    expect(read(url, { DATABASE_CA_FILE: 'own.pem', PGSSLROOTCERT: 'pg.pem' }).tls).toMatchObject({ caFile: 'own.pem' });
    expect(read(url, { PGSSLROOTCERT: 'pg.pem' }).tls).toMatchObject({ caFile: 'url.pem' });
    expect(read('postgres://u@db.example/n', { PGSSLROOTCERT: 'pg.pem' }).tls).toMatchObject({ caFile: 'pg.pem' });
  });

  it('takes the region of a token from the variables, or from the name of the host', () => {
    const url = 'postgres://u@clinic.cluster-x.eu-south-2.rds.amazonaws.com/n';
    expect(read(url, { DATABASE_IAM: '1' }).iam).toEqual({ region: 'eu-south-2' });
    expect(read(url, { DATABASE_IAM: '1', AWS_REGION: 'eu-west-1' }).iam).toEqual({ region: 'eu-west-1' });
    expect(read(url, { DATABASE_IAM: '0' }).iam).toBeUndefined();
  });

  it.each<[string, string, Record<string, string>?]>([
    ['DATABASE_URL', 'mysql://u:secret@h/n'],
    ['DATABASE_URL', 'secret'],
    ['DATABASE_URL', 'postgres://u:secret%zz@h/n'],
    ['DATABASE_URL', 'postgres://u:secret@h/n?sslmode=no-verify'],
    ['DATABASE_URL', 'postgres://u@h/n?sslmode=disable', { DATABASE_IAM: '1' }],
    ['DATABASE_IAM', 'postgres://u@h/n', { DATABASE_IAM: 'secret' }],
    ['DATABASE_POOL', 'postgres://u@h/n', { DATABASE_POOL: '0' }],
    ['DATABASE_TIMEOUT', 'postgres://u@h/n', { DATABASE_TIMEOUT: '1.5' }],
  ])('refuses a wrong %s in %j %j, and does not repeat it', (variable, url, environment = {}) => {
    const reading = () => read(url, environment);
    expect(reading).toThrow(
      expect.objectContaining({ code: 'usage.invalid-variable', details: expect.objectContaining({ variable }) }),
    );
    expect(reading).not.toThrow(/secret/);
  });
});
