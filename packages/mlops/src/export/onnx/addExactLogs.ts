import type { OnnxGraph } from './OnnxGraph.js';

/**
 * `log(1 + x)` for x ≥ 0 to the last bits, small x too, of which `1 + x` would lose all: the rounding of 1 + x is divided out again (Kahan; Higham,
 * Accuracy and Stability of Numerical Algorithms, 2nd ed., problem 1.5). ONNX has no `log1p`.
 */
export function addLog1p(graph: OnnxGraph, x: string): string {
  const one = graph.scalar(1);
  const sum = graph.add('Add', [x, one]);
  const isSame = graph.add('Equal', [sum, one]);
  const kept = graph.add('Where', [isSame, one, graph.add('Sub', [sum, one])]);
  const log = graph.add('Div', [graph.add('Mul', [graph.add('Log', [sum]), x]), kept]);
  return graph.add('Where', [isSame, x, log]);
}

/** `exp(x) − 1` likewise (Higham, section 1.14.1). ONNX has no `expm1`. */
export function addExpm1(graph: OnnxGraph, x: string): string {
  const one = graph.scalar(1);
  const power = graph.add('Exp', [x]);
  const less = graph.add('Sub', [power, one]);
  const isSame = graph.add('Equal', [power, one]);
  const isGone = graph.add('Equal', [less, graph.scalar(-1)]);
  // Where the power is 1 or gone, any other number keeps the division whole; its quotient is not used.
  const log = graph.add('Where', [graph.add('Or', [isSame, isGone]), one, graph.add('Log', [power])]);
  const exact = graph.add('Div', [graph.add('Mul', [less, x]), log]);
  return graph.add('Where', [isSame, x, graph.add('Where', [isGone, less, exact])]);
}
