import type { ModelArtifact } from '@neurograde/contracts';
import { type EstimatorJson, loadEstimator, type Pipeline } from '@neurograde/learn';

/** What a reader of a model's files needs beside them: the features in order, their ranges in training, and the columns that reach each classifier. */
export function describeSchema(id: string, artifact: ModelArtifact): object {
  const { name, datasetVersion, runId, features, requiredFeatures, trainingRange, threshold } = artifact;
  return {
    model: id,
    name,
    runId,
    datasetVersion,
    threshold,
    requiredFeatures,
    features: features.map((feature, column) => ({ feature, trainingRange: trainingRange[column] })),
    members: artifact.members.map(({ name: member, pipeline }) => {
      const fitted = loadEstimator(pipeline as EstimatorJson) as Pipeline;
      return {
        name: member,
        steps: fitted.steps_.map(({ estimator }) => estimator.toJSON().estimator),
        classifierColumns: fitted.getFeatureNamesOut(features),
      };
    }),
  };
}
