import type { SimpleImputer } from '@neurograde/learn';
import type { OnnxGraph } from './OnnxGraph.js';

/** Fills missing values with the features' statistics; a feature that has none is left out. */
export function addImputer(graph: OnnxGraph, imputer: SimpleImputer, input: string): string {
  const { statistics_: statistics } = imputer;
  const { indicated } = imputer.toJSON().fitted as { indicated: readonly number[] };
  const kept = Array.from(statistics.keys()).filter((j) => !Number.isNaN(statistics[j]));
  const columns = graph.columns(input, kept);
  const missing = graph.add('IsNaN', [columns]);
  const filled = graph.add('Where', [missing, graph.constant(kept.map((j) => statistics[j]!)), columns]);
  if (indicated.length === 0) return filled;
  const indicators = graph.cast(graph.add('IsNaN', [graph.columns(input, indicated)]), 'double');
  return graph.add('Concat', [filled, indicators], { axis: { int: 1 } });
}
