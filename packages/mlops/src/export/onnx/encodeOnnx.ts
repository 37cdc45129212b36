import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Element types of tensors, by ONNX's numbers. */
export const ELEMENT = { float: 1, int64: 7, bool: 9, double: 11 } as const;
export type ElementName = keyof typeof ELEMENT;

/** A constant of a graph: typed arrays in little-endian order become its raw data. */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float64Array | Float32Array | BigInt64Array;
}

/** A value of an attribute: a whole number (`int`), a text, or a list of either or of float32s. */
export type OnnxAttribute =
  | { readonly int: number }
  | { readonly text: string }
  | { readonly ints: ArrayLike<number> }
  | { readonly floats: ArrayLike<number> }
  | { readonly texts: readonly string[] };

export interface OnnxNode {
  readonly op: string;
  /** Empty for ONNX's own. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** What goes into or comes out of a graph: any number of rows, of `columns` values each or of one. */
export interface OnnxValue {
  readonly name: string;
  readonly element: ElementName;
  readonly columns?: number;
  readonly description: string;
}

export interface OnnxModel {
  readonly name: string;
  readonly description: string;
  readonly producerVersion: string;
  /** Operator set of each domain that the nodes use. */
  readonly opsets: Readonly<Record<string, number>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly nodes: readonly OnnxNode[];
  readonly tensors: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** The layout of the file itself; 8 came with operator set 15. */
const IR_VERSION = 8;
/** Numbers of the kinds of attributes, and of the fields that hold them. */
const ATTRIBUTE = { int: [2, 3], text: [3, 4], floats: [6, 7], ints: [7, 8], texts: [8, 9] } as const;
const ATTRIBUTE_TYPE = 20;

/**
 * A model as the bytes of an `.onnx` file: the messages of `onnx.proto` (ONNX 1.12 and later, `onnx/onnx.proto`), field by field. The wire format is
 * protobuf's own library's; of the messages there are so few that their numbers stand here.
 */
export function encodeOnnx({ name, description, producerVersion, opsets, metadata, ...graph }: OnnxModel): Uint8Array {
  const writer = new BinaryWriter();
  whole(writer, 1, IR_VERSION);
  text(writer, 2, 'neurograde');
  text(writer, 3, producerVersion);
  text(writer, 6, description);
  message(writer, 7, () => {
    for (const node of graph.nodes) message(writer, 1, () => encodeNode(writer, node));
    text(writer, 2, name);
    for (const tensor of graph.tensors) message(writer, 5, () => encodeTensor(writer, tensor));
    for (const value of graph.inputs) message(writer, 11, () => encodeValue(writer, value));
    for (const value of graph.outputs) message(writer, 12, () => encodeValue(writer, value));
  });
  for (const [domain, version] of Object.entries(opsets)) {
    message(writer, 8, () => {
      text(writer, 1, domain);
      whole(writer, 2, version);
    });
  }
  for (const [key, value] of Object.entries(metadata)) {
    message(writer, 14, () => {
      text(writer, 1, key);
      text(writer, 2, value);
    });
  }
  return writer.finish();
}

function encodeNode(writer: BinaryWriter, { op, domain, inputs, output, attributes }: OnnxNode): void {
  for (const input of inputs) text(writer, 1, input);
  text(writer, 2, output);
  text(writer, 3, output);
  text(writer, 4, op);
  for (const [name, attribute] of Object.entries(attributes)) {
    message(writer, 5, () => {
      text(writer, 1, name);
      encodeAttribute(writer, attribute);
    });
  }
  if (domain !== '') text(writer, 7, domain);
}

function encodeAttribute(writer: BinaryWriter, attribute: OnnxAttribute): void {
  const [kind] = Object.keys(attribute) as (keyof typeof ATTRIBUTE)[];
  const [type, field] = ATTRIBUTE[kind!];
  if ('int' in attribute) whole(writer, field, attribute.int);
  else if ('text' in attribute) text(writer, field, attribute.text);
  else if ('texts' in attribute) for (const value of attribute.texts) text(writer, field, value);
  else if ('ints' in attribute) packed(writer, field, attribute.ints, (value) => writer.int64(value));
  else packed(writer, field, attribute.floats, (value) => writer.float(value));
  whole(writer, ATTRIBUTE_TYPE, type);
}

function encodeTensor(writer: BinaryWriter, { name, dims, values }: OnnxTensor): void {
  packed(writer, 1, dims, (size) => writer.int64(size));
  const element = values instanceof Float64Array ? 'double' : values instanceof Float32Array ? 'float' : 'int64';
  whole(writer, 2, ELEMENT[element]);
  text(writer, 8, name);
  writer.tag(9, WireType.LengthDelimited).bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function encodeValue(writer: BinaryWriter, { name, element, columns, description }: OnnxValue): void {
  text(writer, 1, name);
  message(writer, 2, () => {
    message(writer, 1, () => {
      whole(writer, 1, ELEMENT[element]);
      message(writer, 2, () => {
        message(writer, 1, () => text(writer, 2, 'rows'));
        if (columns !== undefined) message(writer, 1, () => whole(writer, 1, columns));
      });
    });
  });
  text(writer, 3, description);
}

function message(writer: BinaryWriter, field: number, write: () => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
}

function packed(writer: BinaryWriter, field: number, values: ArrayLike<number>, write: (value: number) => void): void {
  message(writer, field, () => {
    for (let at = 0; at < values.length; at++) write(values[at]!);
  });
}

function whole(writer: BinaryWriter, field: number, value: number): void {
  writer.tag(field, WireType.Varint).int64(value);
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}
