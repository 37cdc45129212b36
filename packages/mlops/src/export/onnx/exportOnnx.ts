import type { ModelArtifact } from '@neurograde/contracts';
import { type EstimatorJson, loadEstimator, type Pipeline } from '@neurograde/learn';
import { CODE_VERSION } from '../../codeVersion.js';
import { addCalibration } from './addCalibration.js';
import { addCombination } from './addCombination.js';
import { addPipeline } from './addPipeline.js';
import { encodeOnnx } from './encodeOnnx.js';
import { OnnxGraph } from './OnnxGraph.js';

const FEATURES = 'features';

/**
 * A whole model as an ONNX file: from the features as the extraction gives them, missing ones NaN, to the calibrated probability of the low grade and the
 * grade at the frozen threshold. Names of the features and what else a reader needs to use it rightly lie in its metadata.
 *
 * @param id the model's id
 * @throws `model.unsupported-step` for what has no counterpart in ONNX
 */
export function exportOnnx(id: string, artifact: ModelArtifact): Uint8Array {
  const graph = new OnnxGraph();
  const members = artifact.members.map(({ pipeline, calibration }) => {
    const scores = addPipeline(graph, loadEstimator(pipeline as EstimatorJson) as Pipeline, FEATURES);
    return addCalibration(graph, loadEstimator(calibration as EstimatorJson), scores);
  });
  const probability = graph.flat(combined(graph, members, artifact), 'probability');
  graph.add('GreaterOrEqual', [probability, graph.scalar(artifact.threshold)], {}, 'low_grade');
  return encodeOnnx({
    name: `neurograde-${artifact.name}`,
    description: 'Grades a brain tumour from radiomic features. Decision support; does not replace the biopsy.',
    producerVersion: CODE_VERSION,
    opsets: graph.opsets,
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [
      {
        name: FEATURES,
        element: 'double',
        columns: artifact.features.length,
        description: 'A row a case, columns as in the metadata "features"; NaN where missing',
      },
    ],
    outputs: [
      { name: 'probability', element: 'double', description: 'Calibrated probability of the low grade' },
      { name: 'low_grade', element: 'bool', description: 'Whether the probability reaches the frozen threshold' },
    ],
    metadata: {
      model: id,
      algorithm: artifact.name,
      run: artifact.runId,
      dataset_version: artifact.datasetVersion,
      features: JSON.stringify(artifact.features),
      threshold: `${artifact.threshold}`,
      training_range: JSON.stringify(artifact.trainingRange),
      conformal: JSON.stringify(artifact.conformal),
    },
  });
}

function combined(graph: OnnxGraph, members: readonly string[], { combine, calibration }: ModelArtifact): string {
  if (combine.kind === 'single') return members[0]!;
  return addCalibration(graph, loadEstimator(calibration as EstimatorJson), addCombination(graph, members, combine));
}
