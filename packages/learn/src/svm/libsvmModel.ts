import { invalidArtifact } from '../base/errors.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { isInteger } from '../base/isInteger.js';
import { max } from '../base/max.js';
import { zeros } from '../base/zeros.js';
import type { Kernel, Points } from './kernel.js';
import type { PlattSigmoid } from './plattSigmoid.js';

/** A machine that tells two classes apart: Σ dualCoefₖ K(vectorₖ, x) + intercept grows with class 1. */
export interface SvcModel {
  readonly kernel: Kernel;
  readonly vectors: Points;
  readonly dualCoef: Float64Array;
  readonly intercept: number;
  /** Gives the probability of class 0 from the negated decision value, as LIBSVM holds it where class 0 comes first. */
  readonly sigmoid: PlattSigmoid | null;
}

const KINDS: Readonly<Record<string, Kernel['kind']>> = { linear: 'linear', polynomial: 'poly', rbf: 'rbf', sigmoid: 'sigmoid' };
/** Lines of the header and how many words follow each; of models of other kinds too. */
const HEADER: Readonly<Record<string, number>> = {
  svm_type: 1,
  kernel_type: 1,
  degree: 1,
  gamma: 1,
  coef0: 1,
  nr_class: 1,
  total_sv: 1,
  rho: 1,
  label: 2,
  probA: 1,
  probB: 1,
  nr_sv: 2,
};

/** Most values of the vectors, zeros included: 1 GB. */
const MOST_VALUES = 2 ** 27;

/**
 * Reads the text that LIBSVM 3.37 `svm_save_model` writes.
 *
 * @param owner who asks, for messages
 * @param features columns of the vectors; undefined: as many as the largest index
 * @throws `learn.invalid-artifact` for what is no such text, and for models other than a C-SVC of two classes, 1 and 0 or 1 and −1
 */
export function readLibsvmModel(owner: string, text: string, features?: number): SvcModel {
  const refuse = (expectation: string, got: unknown) => invalidArtifact(owner, expectation, got);
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() === 'SV');
  if (start < 0) throw refuse('text must be a LIBSVM model, with a line SV before its vectors', `${lines.length} lines without`);
  const header = new Map<string, string[]>();
  for (const line of lines.slice(0, start)) {
    const [name = '', ...values] = line.trim().split(/\s+/);
    header.set(name, values);
  }
  const word = (name: string) => header.get(name)?.[0];
  if (word('svm_type') !== 'c_svc') throw refuse('svm_type must be c_svc', word('svm_type'));
  const kind = KINDS[word('kernel_type') ?? ''];
  if (kind === undefined) throw refuse(`kernel_type must be one of ${Object.keys(KINDS).join(', ')}`, word('kernel_type'));
  if (word('nr_class') !== '2') throw refuse('nr_class must be 2', word('nr_class'));
  for (const [name, values] of header) {
    const expected = HEADER[name];
    if (expected === undefined) throw refuse(`a line must begin with one of ${Object.keys(HEADER).join(', ')}`, name);
    if (values.length !== expected) throw refuse(`${name} must have ${expected} values`, values.join(' '));
  }

  const numbers = (name: string, isHeld: (value: number) => boolean, words: string): number[] => {
    const values = header.get(name) ?? [];
    if (values.length > 0 && values.every((value) => isHeld(numberOf(value)))) return values.map(numberOf);
    throw refuse(`${name} must be ${words}`, header.has(name) ? values.join(' ') : 'nothing');
  };
  const real = (name: string) => numbers(name, isFiniteNumber, 'a number')[0]!;
  const whole = (name: string) => numbers(name, isCount, 'a whole number ≥ 0')[0]!;
  const kernel: Kernel = {
    kind,
    degree: kind === 'poly' ? whole('degree') : 3,
    gamma: kind === 'linear' ? 0 : numbers('gamma', (value) => value >= 0 && value < Infinity, 'a number ≥ 0')[0]!,
    coef0: kind === 'poly' || kind === 'sigmoid' ? real('coef0') : 0,
  };
  const sign = signOf(numbers('label', isInteger, 'two whole numbers'), refuse);
  const hasSigmoid = header.has('probA') || header.has('probB');
  const count = whole('total_sv');
  const perClass = numbers('nr_sv', isCount, 'two whole numbers ≥ 0');
  if (perClass[0]! + perClass[1]! !== count) throw refuse(`nr_sv must add up to total_sv (${count})`, perClass.join(' '));
  const rows = lines.slice(start + 1).filter((line) => line.trim() !== '');
  if (rows.length !== count) throw refuse(`there must be a line for each of ${count} support vectors`, rows.length);
  const { coefficients, vectors } = readVectors(rows, features, refuse);
  return {
    kernel,
    vectors,
    dualCoef: coefficients.map((coefficient) => sign * coefficient),
    intercept: -sign * real('rho'),
    sigmoid: hasSigmoid ? { a: real('probA'), b: -sign * real('probB') } : null,
  };
}

type Refuse = (expectation: string, got: unknown) => Error;

/** 1 where the file's decision values grow with label 1, which comes first then; −1 where they grow with the other label. */
function signOf([first, second]: number[], refuse: Refuse): 1 | -1 {
  if (first === 1 && (second === 0 || second === -1)) return 1;
  if (second === 1 && (first === 0 || first === -1)) return -1;
  throw refuse('label must hold 1 and 0, or 1 and -1', `${first} ${second}`);
}

/** Lines of a coefficient and pairs `index:value`, indices from 1 on and rising. */
function readVectors(
  rows: string[],
  features: number | undefined,
  refuse: Refuse,
): { coefficients: Float64Array; vectors: Points } {
  const coefficients = zeros(rows.length);
  const cells: { row: number; column: number; value: number }[] = [];
  let width = 1;
  rows.forEach((line, row) => {
    const [coefficient = '', ...pairs] = line.trim().split(/\s+/);
    coefficients[row] = numberOf(coefficient);
    if (!isFiniteNumber(coefficients[row])) throw refuse(`support vector ${row} must begin with its coefficient`, coefficient);
    let last = 0;
    for (const pair of pairs) {
      const [, index, text = ''] = /^(\d+):(.+)$/.exec(pair) ?? [];
      const at = Number(index);
      const value = numberOf(text);
      if (!(at > last && isFiniteNumber(value))) {
        throw refuse(`support vector ${row} must hold index:value, indices from 1 on and rising`, pair);
      }
      cells.push({ row, column: at - 1, value });
      last = at;
    }
    width = max(width, last);
  });
  if (features !== undefined && width > features) throw refuse(`no index may be above the ${features} features`, width);
  width = features ?? width;
  if (rows.length * width > MOST_VALUES)
    throw refuse('vectors times their largest index must be at most 2^27', rows.length * width);
  const data = zeros(rows.length * width);
  for (const { row, column, value } of cells) data[row * width + column] = value;
  return { coefficients, vectors: { count: rows.length, width, data } };
}

/**
 * Writes the text that LIBSVM 3.37 `svm_load_model` reads, each number with all its digits (LIBSVM itself keeps eight of a vector's). The class of
 * the first support vector comes first.
 */
export function writeLibsvmModel({ kernel, vectors, dualCoef, intercept, sigmoid }: SvcModel): string {
  const { kind, degree, gamma, coef0 } = kernel;
  const sign = dualCoef[0]! < 0 ? -1 : 1;
  const ofFirst = dualCoef.reduce((count, coefficient) => count + Number(sign * coefficient > 0), 0);
  const lines = ['svm_type c_svc', `kernel_type ${Object.keys(KINDS).find((name) => KINDS[name] === kind)}`];
  if (kind === 'poly') lines.push(`degree ${degree}`);
  if (kind !== 'linear') lines.push(`gamma ${gamma}`);
  if (kind === 'poly' || kind === 'sigmoid') lines.push(`coef0 ${coef0}`);
  lines.push('nr_class 2', `total_sv ${vectors.count}`, `rho ${-sign * intercept}`, `label ${sign < 0 ? '0 1' : '1 0'}`);
  if (sigmoid !== null) lines.push(`probA ${sigmoid.a}`, `probB ${-sign * sigmoid.b}`);
  lines.push(`nr_sv ${ofFirst} ${vectors.count - ofFirst}`, 'SV');
  for (let row = 0; row < vectors.count; row++) {
    let line = `${sign * dualCoef[row]!} `;
    for (let column = 0; column < vectors.width; column++) {
      const value = vectors.data[row * vectors.width + column]!;
      if (value !== 0) line += `${column + 1}:${value} `;
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

/** The number a whole text says, NaN where it says none: `Number('')` is 0, and `Number('0x10')` 16. */
function numberOf(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function isCount(value: number): boolean {
  return isInteger(value) && value >= 0;
}
