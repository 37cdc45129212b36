import type { SVC } from '@neurograde/learn';
import { addLinear } from './addLinear.js';
import type { OnnxGraph } from './OnnxGraph.js';

/** A support vector machine's distance to the hyperplane: its kernel against all support vectors in float64, which ONNX's own `SVMRegressor` has not. */
export function addSvc(graph: OnnxGraph, svc: SVC, input: string): string {
  if (svc.params.kernel === 'linear') return addLinear(graph, svc.coef_!, svc.intercept_, input);
  return addLinear(graph, svc.dualCoef_, svc.intercept_, addKernel(graph, svc, input));
}

/** The kernel of each row with each support vector, shape (rows, vectors). */
function addKernel(graph: OnnxGraph, svc: SVC, input: string): string {
  const { kernel, degree, coef0 } = svc.params;
  const vectors = svc.supportVectors_;
  const turned = vectors.transpose();
  const dots = graph.add('MatMul', [input, graph.constant(turned.data, [turned.rows, turned.columns])]);
  if (kernel === 'rbf') {
    const norms = Array.from({ length: vectors.rows }, (_, i) => vectors.row(i).reduce((sum, value) => sum + value * value, 0));
    const norm = graph.add('ReduceSum', [graph.add('Mul', [input, input]), graph.wholes([1])], { keepdims: { int: 1 } });
    const twice = graph.add('Mul', [dots, graph.scalar(2)]);
    const distances = graph.add('Sub', [graph.add('Add', [norm, graph.constant(norms)]), twice]);
    return graph.add('Exp', [graph.add('Mul', [distances, graph.scalar(-svc.gamma_)])]);
  }
  const slope = graph.add('Add', [graph.add('Mul', [dots, graph.scalar(svc.gamma_)]), graph.scalar(coef0)]);
  return kernel === 'poly' ? graph.add('Pow', [slope, graph.scalar(degree)]) : graph.add('Tanh', [slope]);
}
