import type { Combination } from '@neurograde/contracts';
import { addLinear } from './addLinear.js';
import type { OnnxGraph } from './OnnxGraph.js';

/** The score of an ensemble, a column, from the probabilities of its members, each a column: `combineMembers` as a graph. */
export function addCombination(
  graph: OnnxGraph,
  members: readonly string[],
  combine: Exclude<Combination, { kind: 'single' }>,
): string {
  const columns = graph.add('Concat', members, { axis: { int: 1 } });
  if (combine.kind === 'logistic') {
    return addLinear(graph, combine.weights, combine.intercept, addLogits(graph, columns));
  }
  const sum = graph.add('ReduceSum', [columns, graph.wholes([1])], { keepdims: { int: 1 } });
  return addLogits(graph, graph.add('Div', [sum, graph.scalar(members.length)]));
}

/** The logarithm of probabilities, those of 0 and of 1 moved 2⁻⁵² inside. */
export function addLogOf(graph: OnnxGraph, probabilities: string): string {
  return graph.add('Log', [addInside(graph, probabilities)]);
}

function addLogits(graph: OnnxGraph, probabilities: string): string {
  const inside = addInside(graph, probabilities);
  return graph.add('Log', [graph.add('Div', [inside, graph.add('Sub', [graph.scalar(1), inside])])]);
}

function addInside(graph: OnnxGraph, probabilities: string): string {
  const above = graph.add('Max', [probabilities, graph.scalar(Number.EPSILON)]);
  return graph.add('Min', [above, graph.scalar(1 - Number.EPSILON)]);
}
