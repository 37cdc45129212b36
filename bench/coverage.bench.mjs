// npm run bench -- coverage [--json] [--splits 200] [--seed 7] [--data path=grade …]
//
// How often the class-conditional set at 90 % holds the grade of a patient that took no part in training: over many splits into a training and a test
// part, the set calibrated as `train` does it, on the training part's out-of-fold probabilities. Per grade: the mean number of test patients covered, beside the
// middle 95 % of what a binomial draw at 90 % would cover in such a test part, and the share of the splits within it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CorrelationFilter,
  crossValPredict,
  deriveSeed,
  Matrix,
  MondrianConformal,
  Pipeline,
  RandomForestClassifier,
  SigmoidCalibration,
  SimpleImputer,
  StandardScaler,
  stratifiedGroupKFold,
  stratifiedGroupSplit,
  VarianceThreshold,
  Winsorizer,
} from '@neurograde/learn';
import { trainingPlan } from './trainingPlan.mjs';

const CONFIDENCE = 0.9;

export async function bench(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      splits: { type: 'string', default: '200' },
      seed: { type: 'string', default: '7' },
      data: { type: 'string', multiple: true, default: [] },
    },
  });
  const splits = Number(values.splits);
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-coverage-'));
  try {
    const plan = await trainingPlan(folder, [...values.data, ...positionals], {
      protocol: 'holdout',
      candidates: 1,
      seed: Number(values.seed),
    });
    const X = Matrix.fromRows(plan.X.map((row) => row.map((value) => value ?? Number.NaN)));
    const y = Uint8Array.from(plan.y);
    const groups = Int32Array.from(plan.groups);
    const counts = [[], []];
    for (let split = 0; split < splits; split++) {
      coveredOf(X, y, groups, deriveSeed(Number(values.seed), split)).forEach((count, grade) => {
        counts[grade].push(count);
      });
      if (process.stderr.isTTY) process.stderr.write(`\r${split + 1}/${splits}`);
    }
    const answer = { bench: 'coverage', splits, confidence: CONFIDENCE, high: summary(counts[0]), low: summary(counts[1]) };
    console.log(values.json ? JSON.stringify(answer) : JSON.stringify(answer, null, 2));
    if (!answer.high.held || !answer.low.held) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Covered and all test rows of each grade, [high, low], in one split. */
function coveredOf(X, y, groups, randomState) {
  const { train, test } = stratifiedGroupSplit(y, groups, { testSize: 0.2, randomState });
  const part = X.selectRows(train);
  const labels = Uint8Array.from(train, (row) => y[row]);
  const folds = stratifiedGroupKFold(
    labels,
    Int32Array.from(train, (row) => groups[row]),
    { nSplits: 5, shuffle: true, randomState },
  );
  const scores = crossValPredict(pipeline(randomState), part, labels, folds, { method: 'decisionFunction' });
  const calibration = new SigmoidCalibration().fit(scores, labels);
  const conformal = new MondrianConformal({ confidence: CONFIDENCE }).fit(calibration.transform(scores), labels);
  const model = pipeline(randomState).fit(part, labels);
  const probabilities = calibration.transform(model.decisionFunction(X.selectRows(test)));
  const counts = [
    { covered: 0, rows: 0 },
    { covered: 0, rows: 0 },
  ];
  test.forEach((row, place) => {
    const set = conformal.predictionSet(probabilities[place]);
    if (set === undefined) throw new Error('too few patients to calibrate a set');
    const count = counts[y[row]];
    count.rows++;
    if (y[row] === 1 ? set.low : set.high) count.covered++;
  });
  return counts;
}

function pipeline(randomState) {
  return new Pipeline({
    steps: [
      { name: 'impute', estimator: new SimpleImputer({ strategy: 'median' }) },
      { name: 'winsorise', estimator: new Winsorizer({ lower: 0.01, upper: 0.99 }) },
      { name: 'variance', estimator: new VarianceThreshold({ threshold: 0 }) },
      { name: 'scale', estimator: new StandardScaler() },
      { name: 'correlation', estimator: new CorrelationFilter({ threshold: 0.9 }) },
      { name: 'classify', estimator: new RandomForestClassifier({ nEstimators: 200, classWeight: 'balanced', randomState }) },
    ],
  });
}

/** The coverage over all splits against the binomial interval of one test part: splits share patients, so more of them make no more independent cases. */
function summary(counts) {
  const rows = counts[0].rows;
  const mean = counts.reduce((sum, { covered }) => sum + covered, 0) / counts.length;
  const [lower, upper] = [0.025, 0.975].map((q) => binomialQuantile(q, rows));
  const within = counts.filter(({ covered }) => covered >= lower && covered <= upper).length / counts.length;
  const held = mean >= lower && mean <= upper;
  return { testPatients: rows, coverage: mean / rows, meanCovered: mean, binomial: [lower, upper], splitsWithin: within, held };
}

/** Smallest count whose cumulative probability reaches q. */
function binomialQuantile(q, n) {
  let term = (1 - CONFIDENCE) ** n;
  let sum = term;
  let k = 0;
  while (sum < q && k < n) {
    term *= ((n - k) / (k + 1)) * (CONFIDENCE / (1 - CONFIDENCE));
    k++;
    sum += term;
  }
  return k;
}
