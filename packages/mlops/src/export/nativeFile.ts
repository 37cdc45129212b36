import type { NativeFile as NativeReference } from '@neurograde/contracts';
import { type EstimatorJson, loadEstimator, type Pipeline, SVC, XGBBooster } from '@neurograde/learn';
import { hashedKey } from '../bucket/putHashed.js';

/** A member's classifier in the format of the library that made its family. It takes the columns that the steps before it give, not the features. */
export interface NativeFile {
  readonly name: 'xgboost.json' | 'svm.model';
  readonly text: string;
}

/** Undefined for a family without a format of its own, which is scikit-learn's forest: a pickle is code. */
export function nativeFile({ pipeline }: { readonly pipeline: object }): NativeFile | undefined {
  const { classifier_: classifier } = loadEstimator(pipeline as EstimatorJson) as Pipeline;
  if (classifier instanceof XGBBooster) return { name: 'xgboost.json', text: classifier.toXGBoostJson() };
  return classifier instanceof SVC ? { name: 'svm.model', text: classifier.toLibsvm() } : undefined;
}

/** How an artifact refers to a native file, which lies in the bucket under its own hash. */
export function nativeReference({ name, text }: NativeFile): NativeReference {
  const [format, extension] = name === 'xgboost.json' ? (['xgboost-json', 'json'] as const) : (['libsvm', 'model'] as const);
  return { format, key: hashedKey('models', new TextEncoder().encode(text), extension) };
}
