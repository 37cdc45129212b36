import type { PCA } from '@neurograde/learn';
import type { OnnxGraph } from './OnnxGraph.js';

/** Projects the centred rows on the components. */
export function addPca(graph: OnnxGraph, pca: PCA, input: string): string {
  const axes = pca.components_.transpose();
  const centred = graph.add('Sub', [input, graph.constant(pca.mean_)]);
  const projected = graph.add('MatMul', [centred, graph.constant(axes.data, [axes.rows, axes.columns])]);
  if (!pca.params.whiten) return projected;
  return graph.add('Mul', [projected, graph.constant(pca.explainedVariance_.map((variance) => 1 / Math.sqrt(variance)))]);
}
