import { NeurogradeError } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { databaseError, isOfStatement, mayPass } from './databaseError.js';

/** As node-postgres throws what the server said, and Drizzle wraps it. */
const state = (code: string, severity = 'ERROR') =>
  new Error("Failed query: insert … params: 'Juan Pérez'", { cause: Object.assign(new Error('said'), { code, severity }) });
const system = (code: string) => Object.assign(new Error(`connect ${code} postgres://u:secret@h`), { code });

describe('databaseError', () => {
  it.each([
    [state('28P01', 'FATAL'), 'database.refused'],
    [state('28000', 'FATAL'), 'database.refused'],
    [state('3D000', 'FATAL'), 'database.not-found'],
    [state('42501'), 'database.denied'],
    [state('25006'), 'database.read-only'],
    [state('57P01', 'FATAL'), 'database.unreachable'],
    [state('08006'), 'database.unreachable'],
    [state('40P01'), 'database.busy'],
    [state('53300', 'FATAL'), 'database.busy'],
    [state('53100'), 'database.full'],
    [state('57014'), 'database.timeout'],
    [state('23505'), 'database.failed'],
    [system('ECONNREFUSED'), 'database.unreachable'],
    [new AggregateError([system('ECONNREFUSED'), system('ECONNREFUSED')]), 'database.unreachable'],
    [new Error('Connection terminated unexpectedly'), 'database.unreachable'],
    [new Error('Query read timeout'), 'database.unreachable'],
    [system('SELF_SIGNED_CERT_IN_CHAIN'), 'database.tls'],
    [system('ERR_TLS_CERT_ALTNAME_INVALID'), 'database.tls'],
    [new Error('The server does not support SSL connections'), 'database.tls'],
  ])('knows %s as %s, and tells nothing of a URL or a value', (cause, code) => {
    const error = databaseError(cause) as NeurogradeError;
    expect(error).toBeInstanceOf(NeurogradeError);
    expect(error).toMatchObject({ code, cause });
    expect(error.text('es') + error.text('en')).not.toMatch(/secret|Juan|\?/);
  });

  it('leaves alone what the database has no part in', () => {
    const own = new NeurogradeError('bucket.unreachable', { reason: 'x' }, { cause: system('ECONNRESET') });
    for (const error of [own, new TypeError('x is not a function'), 'text']) expect(databaseError(error)).toBe(error);
    expect(mayPass(own)).toBe(false);
  });
});

describe('mayPass', () => {
  it.each(['08003', '08006', '40001', '40P01', '57P01', '57P02', '57P03', '53300', '25006'])('is so of %s', (code) => {
    expect(mayPass(state(code))).toBe(true);
  });

  it.each(['23505', '28P01', '42601', '57014', '53100', '22003'])('is not so of %s', (code) => {
    expect(mayPass(state(code))).toBe(false);
  });

  it('is so of a network that fails', () => {
    for (const code of ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
      expect(mayPass(system(code))).toBe(true);
  });
});

describe('isOfStatement', () => {
  it('is so where the connection answers on, and is to the right server', () => {
    expect(isOfStatement(state('23505'))).toBe(true);
    expect(isOfStatement(state('57P01', 'FATAL'))).toBe(false);
    expect(isOfStatement(state('25006'))).toBe(false);
    expect(isOfStatement(system('ECONNRESET'))).toBe(false);
  });
});
