import { MODEL_PACKAGE_FORMAT, MODEL_PACKAGE_KIND } from '@neurograde/contracts';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packMembers } from './packMembers.js';
import { unpackMembers } from './unpackMembers.js';

const HEAD = {
  kind: MODEL_PACKAGE_KIND,
  format: MODEL_PACKAGE_FORMAT,
  model: 'model-0123456789abcdef',
  name: 'svm',
  datasetVersion: 'ds-1',
  run: {
    id: 'run-0123456789abcdef',
    createdBy: 'ana.ruiz',
    startedAt: '2026-11-25T10:00:00.000Z',
    finishedAt: null,
    machine: {},
  },
  codeVersion: '0.1.0',
} as const;
const text = (value: string) => new TextEncoder().encode(value);
const MEMBERS = new Map([
  ['model.json', text('{"a":1}')],
  ['svm.model', text('svm_type c_svc\n')],
] as const);
const packed = packMembers(HEAD, MEMBERS);
const manifest = text(JSON.stringify({ ...HEAD, members: [] }));
const refused = (bytes: Uint8Array) => {
  try {
    unpackMembers(bytes, 'resources.zip');
  } catch (error) {
    return error as { code: string; details: { problem: string } };
  }
  throw new Error('was taken');
};
const damageOf = (bytes: Uint8Array) => {
  const { code, details } = refused(bytes);
  expect(code).toBe('model.package-damaged');
  return details.problem;
};

describe('unpackMembers', () => {
  it('gives back what packMembers packed, and packs the same bytes again', () => {
    const { manifest: read, members } = unpackMembers(packed, 'resources.zip');
    expect(read).toMatchObject(HEAD);
    expect([...members].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['model.json', '{"a":1}'],
      ['svm.model', 'svm_type c_svc\n'],
    ]);
    expect(packMembers(HEAD, MEMBERS)).toEqual(packed);
  });

  it('notices a byte that was changed in any member, one that is missing and one that is too much', () => {
    const { members } = JSON.parse(
      new TextDecoder().decode(text(JSON.stringify({ members: unpackMembers(packed, 'z').manifest.members }))),
    );
    const signed = text(JSON.stringify({ ...HEAD, members }));
    const whole = { 'manifest.json': signed, 'model.json': text('{"a":1}'), 'svm.model': text('svm_type c_svc\n') };
    expect(unpackMembers(zipSync(whole), 'z').members.size).toBe(2);
    expect(damageOf(zipSync({ ...whole, 'model.json': text('{"a":2}') }))).toMatch(/model\.json was changed/);
    const { 'svm.model': _, ...less } = whole;
    expect(damageOf(zipSync(less))).toBe('svm.model is missing');
    expect(damageOf(zipSync({ ...whole, 'run.json': text('{}') }))).toBe('run.json is not in its manifest');
  });

  it('opens no archive that holds a way out, a folder, a program or anything else that no package holds', () => {
    for (const name of ['../model.json', '/etc/passwd', 'a/model.json', 'model/', 'run.js', 'MODEL.JSON']) {
      expect(damageOf(zipSync(Object.fromEntries([['manifest.json', manifest] as const, [name, text('x')] as const])))).toBe(
        'it holds what no package holds',
      );
    }
  });

  it('opens nothing that unpacks to more than any model has, before it unpacks it', () => {
    const bomb = zipSync({ 'manifest.json': manifest, 'model.json': new Uint8Array(129 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(refused(bomb)).toMatchObject({ code: 'model.package-too-large', details: { problem: 'more than 128 MB a member' } });
    const many = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`m${i}.json`, text('')] as const));
    expect(refused(zipSync(many)).code).toMatch(/^model\.package-(too-large|damaged)$/);
  });

  it('says what else is wrong: no archive, no manifest, another one, one of a later release', () => {
    expect(damageOf(text('PK no archive'))).toBe('it is no whole zip archive');
    expect(damageOf(packed.subarray(0, packed.length - 30))).toBe('it is no whole zip archive');
    expect(damageOf(zipSync({ 'model.json': text('{}') }))).toBe('manifest.json is missing');
    expect(damageOf(zipSync({ 'manifest.json': text('{"kind":"other"}') }))).toBe('manifest.json breaks its schema');
    const newer = text(JSON.stringify({ ...HEAD, format: 9, members: [] }));
    expect(refused(zipSync({ 'manifest.json': newer }))).toMatchObject({ code: 'model.newer-package', details: { found: 9 } });
  });
});
