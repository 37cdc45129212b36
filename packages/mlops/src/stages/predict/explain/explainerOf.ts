import type { Explanation } from '@neurograde/contracts';
import {
  type Classifier,
  type Explanation as Explained,
  KernelExplainer,
  type Matrix,
  RandomForestClassifier,
  SVC,
  SVCExplainer,
  TreeExplainer,
  XGBClassifier,
} from '@neurograde/learn';
import type { ScoreExplanation } from './PipelineExplainer.js';

export type Method = Explanation['members'][number]['method'];

/** Coalitions that an estimate asks for. */
const COALITIONS = 1024;

/** What each of a classifier's own inputs adds to its score. */
export interface ClassifierExplainer {
  readonly method: Method;
  /** @param row shape (1, inputs) */
  explain(row: Matrix): ScoreExplanation;
}

/**
 * The fastest exact explainer of a classifier, or an estimate with a fixed seed where none is exact.
 *
 * @param background rows whose values stand in for inputs left out; undefined where `needsBackground` is false: by the shares of the training rows then
 */
export function explainerOf(classifier: Classifier, background: Matrix | undefined): ClassifierExplainer {
  if (isTrees(classifier)) {
    return over('tree-shap', new TreeExplainer(classifier, background === undefined ? {} : { data: background }));
  }
  const kernel = classifier instanceof SVC ? classifier.params.kernel : undefined;
  if (kernel === 'linear' || kernel === 'rbf') return over('svc-shap', new SVCExplainer(classifier as SVC, background!));
  return over('kernel-shap', new KernelExplainer(classifier, background!, { nSamples: COALITIONS, randomState: 0 }));
}

/** Whether a classifier is explained by what it makes of other rows. */
export function needsBackground(classifier: Classifier): boolean {
  return !isTrees(classifier);
}

function isTrees(classifier: Classifier): classifier is XGBClassifier | RandomForestClassifier {
  return classifier instanceof XGBClassifier || classifier instanceof RandomForestClassifier;
}

function over(method: Method, explainer: { explain(X: Matrix): Explained }): ClassifierExplainer {
  return {
    method,
    explain: (row) => {
      const { values, expectedValue, outputs } = explainer.explain(row);
      return { contributions: values.data, base: expectedValue, score: outputs[0]! };
    },
  };
}
