import type { MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler, Winsorizer } from '@neurograde/learn';
import { addExpm1, addLog1p } from './addExactLogs.js';
import type { OnnxGraph } from './OnnxGraph.js';

/** Cuts values off at the features' limits; a missing one stays. */
export function addWinsorizer(graph: OnnxGraph, { lower_: lower, upper_: upper }: Winsorizer, input: string): string {
  const [low, high] = [graph.constant(lower), graph.constant(upper)];
  const above = graph.add('Where', [graph.add('Less', [input, low]), low, input]);
  return graph.add('Where', [graph.add('Greater', [above, high]), high, above]);
}

export function addStandardScaler(graph: OnnxGraph, { mean_, scale_ }: StandardScaler, input: string): string {
  return shiftAndScale(graph, input, mean_, scale_);
}

export function addRobustScaler(graph: OnnxGraph, { center_, scale_ }: RobustScaler, input: string): string {
  return shiftAndScale(graph, input, center_, scale_);
}

export function addMinMaxScaler(graph: OnnxGraph, scaler: MinMaxScaler, input: string): string {
  const { clip, featureRange } = scaler.params;
  const scaled = graph.add('Add', [graph.add('Mul', [input, graph.constant(scaler.scale_)]), graph.constant(scaler.min_)]);
  if (!clip) return scaled;
  const [low, high] = featureRange.map((limit) => graph.scalar(limit)) as [string, string];
  const above = graph.add('Where', [graph.add('Less', [scaled, low]), low, scaled]);
  return graph.add('Where', [graph.add('Greater', [above, high]), high, above]);
}

/** Yeo and Johnson's map (2000), of λ below 0 by 2 − λ, then standardised. */
export function addPowerTransformer(graph: OnnxGraph, transformer: PowerTransformer, input: string): string {
  const { mean, scale } = transformer.toJSON().fitted as { mean: readonly number[]; scale: readonly number[] };
  const { lambdas_: lambdas } = transformer;
  const isNegative = graph.add('Less', [input, graph.scalar(0)]);
  const negated = graph.add('Neg', [input]);
  const log = addLog1p(graph, graph.add('Where', [isNegative, negated, input]));
  const risen = boxCoxOfLog(graph, log, lambdas);
  const fallen = boxCoxOfLog(
    graph,
    log,
    lambdas.map((lambda) => 2 - lambda),
  );
  const mapped = graph.add('Where', [isNegative, graph.add('Neg', [fallen]), risen]);
  return shiftAndScale(graph, mapped, mean, scale);
}

/** `expm1(λ · log) / λ`, and the logarithm itself where λ is 0. */
function boxCoxOfLog(graph: OnnxGraph, log: string, lambdas: Float64Array): string {
  const isZero = lambdas.map((lambda) => (Math.abs(lambda) < Number.EPSILON ? 1 : 0));
  const power = graph.constant(lambdas.map((lambda, j) => (isZero[j] === 1 ? 1 : lambda)));
  const raised = graph.add('Div', [addExpm1(graph, graph.add('Mul', [log, power])), power]);
  if (!isZero.includes(1)) return raised;
  return graph.add('Where', [graph.add('Equal', [graph.constant(isZero), graph.scalar(1)]), log, raised]);
}

function shiftAndScale(graph: OnnxGraph, input: string, shift: ArrayLike<number>, scale: ArrayLike<number>): string {
  return graph.add('Div', [graph.add('Sub', [input, graph.constant(shift)]), graph.constant(scale)]);
}
