import type { ModelArtifact } from '@neurograde/contracts';
import { type EstimatorJson, loadEstimator, type Pipeline } from '@neurograde/learn';
import { nameColumns } from '../artifacts/nameColumns.js';

/** What a reader of a model's files needs beside them: the features in order, their ranges in training, and the columns that reach each classifier. */
export function describeSchema(id: string, artifact: ModelArtifact): object {
  const { name, datasetVersion, runId, features, requiredFeatures, trainingRange, threshold, categoricals = [] } = artifact;
  return {
    model: id,
    name,
    runId,
    datasetVersion,
    threshold,
    requiredFeatures,
    features: features.map((feature, column) => {
      const categories = categoricals.find((each) => each.feature === feature)?.categories;
      return categories === undefined ? { feature, trainingRange: trainingRange[column] } : { feature, categories };
    }),
    members: artifact.members.map(({ name: member, pipeline }) => {
      const fitted = loadEstimator(pipeline as EstimatorJson) as Pipeline;
      return {
        name: member,
        steps: fitted.steps_.map(({ estimator }) => estimator.toJSON().estimator),
        classifierColumns: nameColumns(fitted.getFeatureNamesOut(features), categoricals),
      };
    }),
  };
}
