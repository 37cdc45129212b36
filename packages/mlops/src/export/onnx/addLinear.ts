import type { OnnxGraph } from './OnnxGraph.js';

/** A weighted sum of the columns of each row, a column. */
export function addLinear(graph: OnnxGraph, weights: ArrayLike<number>, intercept: number, input: string): string {
  return graph.add('Add', [graph.add('MatMul', [input, graph.constant(weights, [weights.length, 1])]), graph.scalar(intercept)]);
}
