import type { ModelMember } from '@neurograde/contracts';
import { type EstimatorJson, loadEstimator, type Pipeline, SVC, XGBBooster } from '@neurograde/learn';

/** A member's classifier in the format of the library that made its family. It takes the columns that the steps before it give, not the features. */
export interface NativeFile {
  readonly name: 'xgboost.json' | 'svm.model';
  readonly text: string;
}

/** Undefined for a family without a format of its own, which is scikit-learn's forest: a pickle is code. */
export function nativeFile({ pipeline }: Pick<ModelMember, 'pipeline'>): NativeFile | undefined {
  const { classifier_: classifier } = loadEstimator(pipeline as EstimatorJson) as Pipeline;
  if (classifier instanceof XGBBooster) return { name: 'xgboost.json', text: classifier.toXGBoostJson() };
  return classifier instanceof SVC ? { name: 'svm.model', text: classifier.toLibsvm() } : undefined;
}
