import { NeurogradeError } from '@neurograde/contracts';
import { BetaCalibration, type Estimator, IsotonicCalibration, SigmoidCalibration } from '@neurograde/learn';
import { addLogOf } from './addCombination.js';
import { addLinear } from './addLinear.js';
import type { OnnxGraph } from './OnnxGraph.js';

/**
 * From scores to probabilities, both a column.
 *
 * @throws `model.unsupported-step`
 */
export function addCalibration(graph: OnnxGraph, calibration: Estimator, scores: string): string {
  if (calibration instanceof SigmoidCalibration) {
    const { a_: a, b_: b } = calibration;
    return addLogistic(graph, graph.add('Add', [graph.add('Mul', [scores, graph.scalar(a)]), graph.scalar(b)]));
  }
  if (calibration instanceof BetaCalibration) {
    const { a_: a, b_: b, c_: c } = calibration;
    const rest = graph.add('Sub', [graph.scalar(1), scores]);
    const weighted = graph.add('Sub', [
      graph.add('Mul', [addLogOf(graph, rest), graph.scalar(b)]),
      graph.add('Mul', [addLogOf(graph, scores), graph.scalar(a)]),
    ]);
    return addLogistic(graph, graph.add('Sub', [weighted, graph.scalar(c)]));
  }
  if (calibration instanceof IsotonicCalibration) return addSegments(graph, calibration, scores);
  throw new NeurogradeError('model.unsupported-step', { step: 'calibration', estimator: calibration.toJSON().estimator });
}

/** `1 / (1 + exp(x))`. */
function addLogistic(graph: OnnxGraph, x: string): string {
  const one = graph.scalar(1);
  return graph.add('Div', [one, graph.add('Add', [one, graph.add('Exp', [x])])]);
}

/** A rising line of straight pieces, flat outside: the first value and the part of each piece that lies below the score. */
function addSegments(graph: OnnxGraph, calibration: IsotonicCalibration, scores: string): string {
  const { xThresholds_: x, yThresholds_: y } = calibration;
  if (x.length === 1) return addLinear(graph, [0], y[0]!, scores);
  const lengths = x.subarray(1).map((end, k) => end - x[k]!);
  const slopes = lengths.map((length, k) => (y[k + 1]! - y[k]!) / length);
  const past = graph.add('Sub', [scores, graph.constant(x.subarray(0, -1))]);
  const within = graph.add('Min', [graph.add('Max', [past, graph.scalar(0)]), graph.constant(lengths)]);
  return addLinear(graph, slopes, y[0]!, within);
}
