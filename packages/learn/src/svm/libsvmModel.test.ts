import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { LearnError } from '../base/errors.js';
import { Matrix } from '../matrix/Matrix.js';
import { SVC } from './SVC.js';

interface ExpectedModel {
  name: string;
  text: string;
  unseen: number[][];
  decision: number[];
  probabilities?: number[];
}

const { models, refused } = readExpected<{ models: ExpectedModel[]; refused: Record<string, string> }>('libsvm_model');
const linear = models[0]!.text;

describe('a model file of LIBSVM', () => {
  it.each(models)('predicts here what LIBSVM predicts: $name', ({ text, unseen, decision, probabilities }) => {
    const svc = SVC.fromLibsvm(text, 4);
    const X = Matrix.fromRows(unseen);
    svc.decisionFunction(X).forEach((value, i) => {
      expect(value).toBeCloseTo(decision[i]!, 13);
    });
    if (probabilities === undefined) expect(() => svc.predictProba(X)).toThrow('SVC: probability must be set');
    else {
      svc.predictProba(X).forEach((p, i) => {
        expect(p).toBeCloseTo(probabilities[i]!, 13);
      });
    }
  });

  it.each(models)('comes out as it came in, number for number: $name', ({ text }) => {
    const numbers = (lines: string) =>
      lines
        .replace('label 1 -1', 'label 1 0')
        .split(/[\s:]+/)
        .map((word) => Number(word) || word);
    expect(numbers(SVC.fromLibsvm(text).toLibsvm())).toEqual(numbers(text));
  });

  it.each(models)('holds all of a model: $name', ({ text, unseen }) => {
    const svc = SVC.fromLibsvm(text, 4);
    const X = Matrix.fromRows(unseen);
    const kept = SVC.fromJSON(JSON.parse(JSON.stringify(svc)));
    expect(kept.decisionFunction(X)).toEqual(svc.decisionFunction(X));
    expect(kept.params).toEqual(svc.params);
    expect(kept.toLibsvm()).toBe(svc.toLibsvm());
    expect(svc.nSupport_[0] + svc.nSupport_[1]).toBe(svc.support_.length);
  });

  it('brings back a model fitted here, bit for bit', () => {
    const X = Matrix.fromRows(models.flatMap(({ unseen }) => unseen));
    const y = Uint8Array.from({ length: X.rows }, (_, i) => Number(X.get(i, 0) + X.get(i, 1) > 0.2));
    for (const kernel of ['linear', 'poly', 'rbf', 'sigmoid'] as const) {
      const svc = new SVC({ kernel, coef0: 0.3, degree: 2, probability: true }).fit(X, y);
      const back = SVC.fromLibsvm(svc.toLibsvm());
      expect(back.decisionFunction(X)).toEqual(svc.decisionFunction(X));
      expect(back.predictProba(X)).toEqual(svc.predictProba(X));
    }
  });

  it.each([
    ['nu_svc', 'svm_type must be c_svc; got "nu_svc"'],
    ['one_class', 'svm_type must be c_svc; got "one_class"'],
    ['epsilon_svr', 'svm_type must be c_svc; got "epsilon_svr"'],
    ['nu_svr', 'svm_type must be c_svc; got "nu_svr"'],
    ['multiclass', 'nr_class must be 2; got "3"'],
    ['labels 2 and 3', 'label must hold 1 and 0, or 1 and -1; got'],
    ['precomputed', 'kernel_type must be one of linear, polynomial, rbf, sigmoid; got "precomputed"'],
  ])('is refused where it is of another kind: %s', (name, message) => {
    const refusal = expect.objectContaining({
      code: 'learn.invalid-artifact',
      message: expect.stringContaining(`SVC: ${message}`),
    });
    expect(() => SVC.fromLibsvm(refused[name]!)).toThrow(refusal);
  });

  it.each<[string, (text: string) => string]>([
    ['text must be a LIBSVM model', () => ''],
    ['text must be a LIBSVM model', (text) => text.slice(0, text.indexOf('SV\n'))],
    ['a line must begin with one of svm_type', (text) => `colour red\n${text}`],
    ['there must be a line for each of', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2))],
    ['there must be a line for each of', (text) => `${text}1 1:2 \n`],
    ['rho must be a number; got "nan"', (text) => text.replace(/rho .*/, 'rho nan')],
    ['rho must be a number; got "nothing"', (text) => text.replace(/rho .*\n/, '')],
    ['rho must have 1 values; got "1 2"', (text) => text.replace(/rho .*/, 'rho 1 2')],
    ['probB must be a number; got "nothing"', (text) => text.replace('nr_sv', 'probA -1\nnr_sv')],
    ['nr_sv must add up to total_sv', (text) => text.replace(/nr_sv .*/, 'nr_sv 1 1')],
    ['total_sv must be a whole number', (text) => text.replace(/total_sv .*/, 'total_sv 0x10')],
    ['support vector 0 must begin with its coefficient', (text) => text.replace(/SV\n/, 'SV\n1.5.')],
    ['support vector 0 must hold index:value', (text) => text.replace(/SV\n(\S+) \d:/, 'SV\n$1 9:')],
    ['vectors times their largest index must be', (text) => text.replace(/4:\S+ \n$/, '2147483647:1 \n')],
    ['support vector 0 must hold index:value', (text) => text.replace(/SV\n(\S+) \d:/, 'SV\n$1 0:')],
    ['support vector 0 must hold index:value', (text) => text.replace(/SV\n(\S+) \d:/, 'SV\n$1 ')],
  ])('is refused where it is broken: %s', (message, breaking) => {
    const broken = breaking(linear);
    expect(broken).not.toBe(linear);
    const refusal = expect.objectContaining({
      code: 'learn.invalid-artifact',
      message: expect.stringContaining(`SVC: ${message}`),
    });
    expect(() => SVC.fromLibsvm(broken)).toThrow(refusal);
  });

  it('is read or refused, never more, whatever bytes of it are changed or lost', () => {
    const X = Matrix.fromRows(models[0]!.unseen);
    const change = fc.record({
      model: fc.nat({ max: models.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      lost: fc.nat({ max: 12 }),
      put: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(change, ({ model, at, lost, put }) => {
        const { text } = models[model]!;
        const place = Math.floor(at * text.length);
        try {
          const svc = SVC.fromLibsvm(text.slice(0, place) + put + text.slice(place + lost), 4);
          expect(svc.decisionFunction(X).every((value) => !Number.isNaN(value))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(LearnError);
          expect((error as LearnError).code).toBe('learn.invalid-artifact');
        }
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('has no more features than it is said to have', () => {
    expect(() => SVC.fromLibsvm(linear, 3)).toThrow('SVC: no index may be above the 3 features; got 4');
    expect(SVC.fromLibsvm(linear, 6).supportVectors_.columns).toBe(6);
  });
});
