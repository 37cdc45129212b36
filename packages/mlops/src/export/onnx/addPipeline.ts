import { NeurogradeError } from '@neurograde/contracts';
import {
  type Estimator,
  LogisticRegression,
  MinMaxScaler,
  PCA,
  type Pipeline,
  PowerTransformer,
  RandomForestClassifier,
  RobustScaler,
  SimpleImputer,
  StandardScaler,
  SVC,
  Winsorizer,
  XGBBooster,
} from '@neurograde/learn';
import { addImputer } from './addImputer.js';
import { addLinear } from './addLinear.js';
import { addPca } from './addPca.js';
import { addMinMaxScaler, addPowerTransformer, addRobustScaler, addStandardScaler, addWinsorizer } from './addScaling.js';
import { addSvc } from './addSvc.js';
import { addForest, addXgboost } from './addTrees.js';
import type { OnnxGraph } from './OnnxGraph.js';

/**
 * From the features to the classifier's decision score, a column.
 *
 * @param input rows of features, missing ones NaN
 * @throws `model.unsupported-step`
 */
export function addPipeline(graph: OnnxGraph, pipeline: Pipeline, input: string): string {
  return pipeline.steps_.reduce((rows, { name, estimator }) => {
    // What resamples changes the rows of training only.
    if ('fitResample' in estimator) return rows;
    const after = addStep(graph, estimator, rows);
    if (after !== undefined) return after;
    throw new NeurogradeError('model.unsupported-step', { step: name, estimator: estimator.toJSON().estimator });
  }, input);
}

function addStep(graph: OnnxGraph, step: Estimator, input: string): string | undefined {
  if (step instanceof SimpleImputer) return addImputer(graph, step, input);
  if (step instanceof Winsorizer) return addWinsorizer(graph, step, input);
  if (step instanceof StandardScaler) return addStandardScaler(graph, step, input);
  if (step instanceof RobustScaler) return addRobustScaler(graph, step, input);
  if (step instanceof MinMaxScaler) return addMinMaxScaler(graph, step, input);
  if (step instanceof PowerTransformer) return addPowerTransformer(graph, step, input);
  if (step instanceof PCA) return addPca(graph, step, input);
  if (step instanceof XGBBooster) return addXgboost(graph, step, input);
  if (step instanceof RandomForestClassifier) return addForest(graph, step, input);
  if (step instanceof SVC) return addSvc(graph, step, input);
  if (step instanceof LogisticRegression) return addLinear(graph, step.coef_, step.intercept_, input);
  return isSelector(step) ? graph.columns(input, step.support_) : undefined;
}

/** Every selector keeps some of its columns, whichever way it chose them. */
function isSelector(step: Estimator): step is Estimator & { readonly support_: Int32Array } {
  return 'transform' in step && 'support_' in step;
}
