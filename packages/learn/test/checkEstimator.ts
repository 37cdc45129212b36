import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clone, type Estimator, type EstimatorJson } from '../src/base/Estimator.js';
import { LearnError } from '../src/base/errors.js';
import { setParams } from '../src/base/setParams.js';
import { isClassifier, isResampler, isTransformer } from '../src/compose/pipelineSteps.js';
import { Matrix } from '../src/matrix/Matrix.js';
import { loadEstimator } from '../src/persistence/loadEstimator.js';
import { type ConformanceData, makeConstant, scoredClasses, selectRows, spoil, twoClasses } from './conformanceData.js';
import { damagedStates } from './damagedStates.js';
import { isSupervised, learn, type Output, outputOf, type Subject } from './Subject.js';

const ROWS = 40;
const FEATURES = 5;
const REFUSED_DATA = expect.objectContaining({ name: 'LearnError', code: 'learn.invalid-data' });
const REFUSED_PARAMETER = expect.objectContaining({ name: 'LearnError', code: 'learn.invalid-parameter' });

/**
 * The promises of the contract in `base/Estimator.ts`, as tests: any estimator passes all of them. The counterpart of scikit-learn's
 * `check_estimator`.
 */
export function checkEstimator(subject: Subject): void {
  describe('its parameters', () => checkParameters(subject));
  describe('its shapes and values', () => checkValues(subject));
  describe('its fit', () => checkFit(subject));
  describe('its artifact', () => checkArtifact(subject));
  describe('its data at the edge', () => checkEdges(subject));
  if (isClassifier(subject.make())) describe('its sample weights', () => checkWeights(subject));
}

function checkParameters(subject: Subject): void {
  const { make, bad } = subject;

  it('has a constructor that stores the parameters and checks none of them', () => {
    const { params } = make();
    for (const changes of bad) {
      const expected: unknown = { ...params, ...changes };
      expect(clone(make(), changes).params).toEqual(expected);
    }
    expect(make().params).toEqual(params);
  });

  it('bears the name that its artifact bears', () => {
    expect(make().estimator).toBe(make().constructor.name);
    expect(learn(subject, make(), usual(subject)).toJSON().estimator).toBe(make().estimator);
  });

  it('refuses a parameter that it does not know, naming those it knows', () => {
    const known = Object.keys(make().params);
    if (known.length === 0) return;
    const estimator = clone(make(), { notAParameter: 1 });
    expect(() => learn(subject, estimator, usual(subject))).toThrow(REFUSED_PARAMETER);
    for (const name of known) {
      expect(() => learn(subject, estimator, usual(subject))).toThrow(
        new RegExp(`^${estimator.estimator}: parameter must be one of .*\\b${name}\\b.*; got "notAParameter"$`),
      );
    }
    expect(() => setParams(make(), { notAParameter: 1 })).toThrow(REFUSED_PARAMETER);
  });

  it.each(bad)('refuses the parameter %o in fit', (changes) => {
    expect(() => learn(subject, clone(make(), changes), usual(subject))).toThrow(REFUSED_PARAMETER);
  });
}

function checkValues(subject: Subject): void {
  const { make, missing = false } = subject;
  const data = usual(subject);
  const later = laterRows(data);

  it('refuses rows of another number of features', () => {
    const fitted = learn(subject, make(), data);
    if (isResampler(fitted) || subject.scores) return;
    expect(() => outputOf(subject, fitted, { ...later, X: later.X.selectColumns([0, 1]) })).toThrow(
      `${fitted.estimator}: X must have the ${FEATURES} features seen in fit; got 2`,
    );
  });

  it('refuses data without rows or without columns', () => {
    expect(() => learn(subject, make(), { X: new Matrix(0, data.X.columns), y: new Uint8Array(0) })).toThrow(REFUSED_DATA);
    expect(() => learn(subject, make(), { X: new Matrix(ROWS, 0), y: data.y })).toThrow(REFUSED_DATA);
  });

  it('refuses an infinite value in any row', () => {
    expect(() => learn(subject, make(), spoil(data, Infinity))).toThrow(REFUSED_DATA);
    const fitted = learn(subject, make(), data);
    expect(() => outputOf(subject, fitted, spoil(data, -Infinity))).toThrow(REFUSED_DATA);
  });

  it(missing ? 'takes missing values' : 'refuses missing values', () => {
    const withMissing = spoil(data, Number.NaN);
    if (missing) expect(() => outputOf(subject, learn(subject, make(), withMissing), withMissing)).not.toThrow();
    else expect(() => learn(subject, make(), withMissing)).toThrow(REFUSED_DATA);
  });

  it('does not write to the data it is given, nor hand it out', () => {
    const X = data.X.copy();
    const y = data.y.slice();
    const fitted = learn(subject, make(), { X, y });
    const [first] = outputOf(subject, fitted, { X, y });
    expect(X.data).toEqual(data.X.data);
    expect(y).toEqual(data.y);
    if (!isResampler(fitted)) expect(first!.buffer).not.toBe(X.data.buffer);
  });

  it('treats each later row by itself', () => {
    const fitted = learn(subject, make(), data);
    if (isResampler(fitted)) return;
    const together = outputOf(subject, fitted, later);
    const apart = [0, 1, 2].map((i) =>
      outputOf(
        subject,
        fitted,
        selectRows(later, (row) => row === i),
      ),
    );
    together.forEach((values, part) => {
      expect(apart.flatMap((output) => Array.from(output[part]!))).toEqual(Array.from(values));
    });
  });

  it('names as many features as it returns, or returns labels and scores as it must', () => {
    const fitted = learn(subject, make(), data);
    const [first, second] = outputOf(subject, fitted, later.y.includes(1) && !isResampler(fitted) ? later : data);
    if (isTransformer(fitted) && !subject.scores) {
      expect(fitted.getFeatureNamesOut(names())).toHaveLength(outputOf(subject, fitted, later)[0]!.length / later.X.rows);
    } else if (isClassifier(fitted)) {
      expect(first!.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(first).toHaveLength(later.X.rows);
      expect(second).toHaveLength(later.X.rows);
    } else if (isResampler(fitted)) {
      expect(second!.every((label) => label === 0 || label === 1)).toBe(true);
      expect(first).toHaveLength(second!.length * FEATURES);
    }
  });
}

function checkFit(subject: Subject): void {
  const { make } = subject;
  const data = usual(subject);
  const later = laterRows(data);

  it('gives itself back from fit', () => {
    const estimator = make();
    expect(learn(subject, estimator, data)).toBe(estimator);
  });

  it('refuses to work before fit', () => {
    const estimator = make();
    if (isResampler(estimator)) return;
    const early = expect.objectContaining({
      code: 'learn.not-fitted',
      message: `${estimator.estimator}: call fit before using it`,
    });
    expect(() => outputOf(subject, estimator, later)).toThrow(early);
    expect(() => estimator.toJSON()).toThrow(early);
  });

  it('gives the same bytes for the same seed, and when fitted again keeps nothing of another fit', () => {
    const once = learn(subject, make(), data);
    const again = learn(subject, make(), data);
    const refitted = learn(
      subject,
      make(),
      selectRows(data, (row) => row % 4 !== 0),
    );
    learn(subject, refitted, data);
    for (const fitted of [again, refitted]) {
      expect(outputOf(subject, fitted, data)).toEqual(outputOf(subject, once, data));
      expect(JSON.stringify(fitted.toJSON())).toBe(JSON.stringify(once.toJSON()));
    }
  });

  it('refuses labels that do not go with the rows, where it learns from labels', () => {
    if (!isSupervised(subject)) return;
    expect(() => learn(subject, make(), { ...data, y: data.y.subarray(1) })).toThrow(REFUSED_DATA);
    expect(() => learn(subject, make(), { ...data, y: data.y.map((label) => 2 * label) })).toThrow(REFUSED_DATA);
  });

  it.each([0, 1])('refuses labels that are all %i, where it learns from labels', (label) => {
    if (!isSupervised(subject) || subject.oneClass) return;
    const alike = { ...data, y: new Uint8Array(ROWS).fill(label) };
    expect(() => learn(subject, make(), alike)).toThrow(REFUSED_DATA);
    expect(() => learn(subject, make(), alike)).toThrow(/class/);
  });
}

function checkArtifact(subject: Subject): void {
  const { make } = subject;
  const data = usual(subject);

  it('comes back from JSON as it was, to the last bit', () => {
    const fitted = learn(subject, make(), data);
    const text = JSON.stringify(fitted.toJSON());
    const loaded = loadEstimator(JSON.parse(text));
    expect(loaded.constructor).toBe(fitted.constructor);
    expect(loaded.params).toEqual(fitted.params);
    expect(JSON.stringify(loaded.toJSON())).toBe(text);
    expect(outputOf(subject, loaded, data)).toEqual(outputOf(subject, fitted, data));
    if (isTransformer(loaded) && isTransformer(fitted) && !subject.scores) {
      expect(loaded.getFeatureNamesOut(names())).toEqual(fitted.getFeatureNamesOut(names()));
    }
  });

  it('is plain JSON that loses nothing when written', () => {
    const json = learn(subject, make(), data).toJSON();
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('is refused where an attribute is missing, no number or a list cut short, by the name of the attribute', () => {
    const json = JSON.parse(JSON.stringify(learn(subject, make(), data).toJSON())) as EstimatorJson;
    for (const { attribute, fitted, mayPass, message } of damagedStates(json.fitted)) {
      const damaged: EstimatorJson = { ...json, fitted };
      let loaded: Estimator;
      try {
        loaded = loadEstimator(damaged);
      } catch (error) {
        expect(error).toMatchObject({ name: 'LearnError', code: 'learn.invalid-artifact' });
        expect((error as LearnError).message).toMatch(message);
        continue;
      }
      // Whatever is taken is taken as it stands, nothing else in its place.
      expect({ attribute, mayPass, fitted: JSON.parse(JSON.stringify(loaded.toJSON())).fitted }).toEqual({
        attribute,
        mayPass: true,
        fitted,
      });
    }
  });

  it('is refused where its layout is newer than this release reads', () => {
    const json = learn(subject, make(), data).toJSON();
    expect(() => loadEstimator({ ...json, version: json.version + 1 })).toThrow(
      `${json.estimator}: version must be from 1 to ${json.version}; got ${json.version + 1}`,
    );
  });
}

function checkEdges(subject: Subject): void {
  const { make, scores = false } = subject;
  const supervised = isSupervised(subject);

  it('takes one row, or says why it cannot', () => {
    const single = selectRows(usual(subject), (row) => row === 3);
    if (supervised && !subject.oneClass) expect(() => learn(subject, make(), single)).toThrow(REFUSED_DATA);
    else expectFiniteOrRefused(subject, single);
  });

  it('takes constant columns, or says why it cannot where all are constant', () => {
    const data = usual(subject);
    if (!scores) expectFinite(outputOf(subject, learn(subject, make(), makeConstant(data, [0], 3)), data));
    expectFiniteOrRefused(
      subject,
      makeConstant(
        data,
        Array.from({ length: data.X.columns }, (_, j) => j),
        0.7,
      ),
    );
  });

  it('takes more columns than rows', () => {
    if (scores) return;
    const wide = twoClasses(14, 40);
    expectFinite(outputOf(subject, learn(subject, make(), wide), wide));
  });

  it('takes 100,000 rows', () => {
    const long = scores ? scoredClasses(100_000, 500) : twoClasses(100_000, 4, 500);
    const estimator = (subject.large ?? make)();
    learn(subject, estimator, long);
    if (!isResampler(estimator)) expectFinite(outputOf(subject, estimator, long));
  });

  it('gives numbers or a refusal, the same each time, for any small table', () => {
    fc.assert(
      fc.property(smallTable(scores), (table) => {
        expect(expectFiniteOrRefused(subject, table)).toEqual(expectFiniteOrRefused(subject, table));
      }),
      { numRuns: 30, seed: 3 },
    );
  });
}

function checkWeights(subject: Subject): void {
  const { X, y } = twoClasses(ROWS, FEATURES);
  const fit = (sampleWeight?: Float64Array) => {
    const classifier = subject.make();
    if (!isClassifier(classifier)) throw new Error(`${classifier.estimator} is no classifier`);
    return classifier.fit(X, y, sampleWeight === undefined ? {} : { sampleWeight });
  };

  it.runIf(subject.weights ?? true)('takes weights, and does not write to them', () => {
    const weights = Float64Array.from(y, (label, i) => (i % 5) + label);
    expectFinite([fit(weights).predictProba(X)]);
    expect(weights).toEqual(Float64Array.from(y, (label, i) => (i % 5) + label));
  });

  it('refuses weights that are too few, below 0 or missing', () => {
    expect(() => fit(new Float64Array(ROWS - 1).fill(1))).toThrow(REFUSED_DATA);
    for (const value of [-1, Number.NaN, Infinity]) expect(() => fit(new Float64Array(ROWS).fill(value))).toThrow(REFUSED_DATA);
  });
}

/** The data that most checks use. */
function usual({ scores = false }: Subject): ConformanceData {
  return scores ? scoredClasses(ROWS) : twoClasses(ROWS, FEATURES);
}

/** Three rows, of both classes. */
function laterRows(data: ConformanceData): ConformanceData {
  return selectRows(data, (row) => [3, 7, 30].includes(row));
}

function names(): string[] {
  return Array.from({ length: FEATURES }, (_, j) => `feature${j}`);
}

function expectFinite(output: Output): void {
  for (const values of output) expect(values.every(Number.isFinite)).toBe(true);
}

/** What it makes of its own training rows, all finite; undefined where it refused them with an error of this package. */
function expectFiniteOrRefused(subject: Subject, data: ConformanceData): Output | undefined {
  let output: Output;
  try {
    output = outputOf(subject, learn(subject, subject.make(), data), data);
  } catch (error) {
    expect(error).toBeInstanceOf(LearnError);
    expect((error as LearnError).code).toMatch(/^learn\.invalid-(data|parameter)$/);
    return undefined;
  }
  expectFinite(output);
  return output;
}

/** Two to twelve rows full of ties, zeros and repeated rows, with any labels. */
function smallTable(scores: boolean): fc.Arbitrary<ConformanceData> {
  const value = scores
    ? fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0, max: 1, noNaN: true }))
    : fc.oneof(fc.constantFrom(0, 1, -1, 1e-9), fc.double({ min: -1e3, max: 1e3, noNaN: true }));
  return fc
    .record({ rows: fc.integer({ min: 2, max: 12 }), columns: scores ? fc.constant(1) : fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        X: fc
          .array(value, { minLength: rows * columns, maxLength: rows * columns })
          .map((values) => new Matrix(rows, columns, Float64Array.from(values))),
        y: fc.array(fc.constantFrom(0, 1), { minLength: rows, maxLength: rows }).map((labels) => Uint8Array.from(labels)),
      }),
    );
}
