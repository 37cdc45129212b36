import { expect, it } from 'vitest';
import { SigmoidCalibration } from '../calibration/SigmoidCalibration.js';
import { Pipeline } from '../compose/Pipeline.js';
import { SelectFromModel } from '../feature-selection/SelectFromModel.js';
import { LogisticRegression } from '../linear/LogisticRegression.js';
import { Matrix } from '../matrix/Matrix.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { XGBBooster } from '../xgboost/XGBBooster.js';
import { XGBClassifier } from '../xgboost/XGBClassifier.js';
import { loadPredictor } from './loadPredictor.js';

const y = Uint8Array.from({ length: 20 }, (_, i) => i % 2);
const X = Matrix.fromRows(Array.from(y, (label, i) => [label + Math.sin(i), Math.cos(3 * i)]));
const stored = (estimator: object) => JSON.parse(JSON.stringify(estimator));

it('loads a pipeline with an estimator inside a step, to the same scores', async () => {
  const pipeline = new Pipeline({
    steps: [
      { name: 'scale', estimator: new StandardScaler() },
      { name: 'select', estimator: new SelectFromModel({ estimator: new LogisticRegression() }) },
      { name: 'classify', estimator: new XGBClassifier({ nEstimators: 5, minChildWeight: 0 }) },
    ],
  }).fit(X, y);
  const loaded = (await loadPredictor(stored(pipeline))) as Pipeline;
  expect(loaded.decisionFunction(X)).toEqual(pipeline.decisionFunction(X));
  expect(loaded.classifier_).toBeInstanceOf(XGBBooster);
  expect(loaded.classifier_).not.toBeInstanceOf(XGBClassifier);
});

it('loads what is no classifier, and refuses what it is not', async () => {
  const calibration = new SigmoidCalibration().fit(X.column(0), y);
  const loaded = (await loadPredictor(stored(calibration))) as SigmoidCalibration;
  expect(loaded.transform(X.column(0))).toEqual(calibration.transform(X.column(0)));
  for (const broken of [{ ...stored(calibration), version: 9 }, { estimator: 'constructor' }, null]) {
    await expect(loadPredictor(broken)).rejects.toMatchObject({ code: 'learn.invalid-artifact' });
  }
});
