import { ELEMENT, type ElementName, type OnnxAttribute, type OnnxNode, type OnnxTensor } from './encodeOnnx.js';

/** Operators of trees live apart from ONNX's own. */
const TREES_DOMAIN = 'ai.onnx.ml';
/** The newest operator set whose operators are all used here as they are: 17 is in onnxruntime since 1.12. */
const OPSETS = { '': 17, [TREES_DOMAIN]: 1 };

/**
 * A graph under construction. What a node gives, and every constant, is known by a name; matrices have a row a case, and a score or a probability is a
 * single column. Numbers are float64 unless said otherwise, so that values are as in the JSON.
 */
export class OnnxGraph {
  readonly opsets = OPSETS;
  readonly nodes: OnnxNode[] = [];
  readonly tensors: OnnxTensor[] = [];

  /** A node of ONNX's own operators. @returns the name of what it gives, `output` where that is said */
  add(
    op: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>> = {},
    output = `${op}_${this.nodes.length}`,
  ): string {
    this.nodes.push({ op, domain: '', inputs, output, attributes });
    return output;
  }

  /** A node of the operators of classical machine learning. */
  addTrees(op: string, inputs: readonly string[], attributes: Readonly<Record<string, OnnxAttribute>>): string {
    const output = `${op}_${this.nodes.length}`;
    this.nodes.push({ op, domain: TREES_DOMAIN, inputs, output, attributes });
    return output;
  }

  /** A row of constants, shape (1, values); or, with `dims`, of another shape. */
  constant(values: ArrayLike<number>, dims: readonly number[] = [1, values.length]): string {
    return this.#tensor(Float64Array.from(values), dims);
  }

  /** One number, to go with matrices of any shape. */
  scalar(value: number): string {
    return this.#tensor(Float64Array.of(value), []);
  }

  /** Whole numbers, such as columns or axes, shape (values). */
  wholes(values: ArrayLike<number>): string {
    return this.#tensor(BigInt64Array.from(Array.from(values, BigInt)), [values.length]);
  }

  wholeScalar(value: number): string {
    return this.#tensor(BigInt64Array.of(BigInt(value)), []);
  }

  /** The named columns of a matrix. */
  columns(input: string, columns: ArrayLike<number>): string {
    return this.add('Gather', [input, this.wholes(columns)], { axis: { int: 1 } });
  }

  cast(input: string, element: ElementName): string {
    return this.add('Cast', [input], { to: { int: ELEMENT[element] } });
  }

  /** A column as a list, by a name of its own. */
  flat(input: string, output: string): string {
    return this.add('Reshape', [input, this.wholes([-1])], {}, output);
  }

  #tensor(values: OnnxTensor['values'], dims: readonly number[]): string {
    const name = `constant_${this.tensors.length}`;
    this.tensors.push({ name, dims, values });
    return name;
  }
}
