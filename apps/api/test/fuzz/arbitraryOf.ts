import fc from 'fast-check';

/** A JSON Schema of the document, as far as the document uses it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const LONGEST = 6;

/** Strings that services have tripped over. */
const TROUBLE = [
  ...['', ' ', '\0', '\r\nSet-Cookie: a=b', '../../../../etc/passwd', '..\\..\\windows', '%00', '%2e%2e%2f', '=1+1', '@SUM(A1)'],
  ...[
    '__proto__',
    'constructor',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    'null',
    'true',
    "' or 1=1 --",
    '{{7*7}}',
    '<script>alert(1)</script>',
  ],
  ...[
    '\u202e',
    '\ud83d\ude00',
    'ñandú',
    'a'.repeat(5000),
    '9'.repeat(400),
    '2026-02-30',
    '0000-00-00T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
  ],
];

/** Anything: what no schema asks for. */
export const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...TROUBLE),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, [], {}, 0, -1, 1e308, 2 ** 53, -0, true),
);

/** Values that a schema allows, and some that it nearly allows: where it leaves something open, what is drawn is not tame. */
export function arbitraryOf(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  depth = 0,
): fc.Arbitrary<unknown> {
  if (depth > LONGEST) return fc.constant(null);
  const inner = (each: JsonSchema) => arbitraryOf(each, components, depth + 1);
  if (schema.$ref !== undefined) return inner(components[schema.$ref.split('/').at(-1)!]!);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  if (schema.allOf !== undefined) return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts));
  const { type } = schema;
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => inner({ ...schema, type: each })));
  if (type === 'object') return objectOf(schema, inner);
  if (type === 'array') {
    const { items = {}, minItems = 0, maxItems = LONGEST } = schema;
    return fc.array(inner(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, LONGEST)) });
  }
  if (type === 'string') return stringOf(schema);
  if (type === 'integer' || type === 'number') return numberOf(schema, type);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  return wild;
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  inner: (schema: JsonSchema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each)])), {
    requiredKeys: [...required],
  });
  if (typeof additionalProperties !== 'object') return known;
  return fc
    .tuple(known, fc.dictionary(fc.string({ maxLength: 30 }), inner(additionalProperties), { maxKeys: LONGEST }))
    .map(([fixed, further]) => ({ ...further, ...fixed }));
}

function stringOf({ pattern, format, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  return fc.string({ minLength, maxLength: Math.min(maxLength, 200), unit: 'binary' });
}

function numberOf(schema: JsonSchema, type: 'integer' | 'number'): fc.Arbitrary<number> {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -1e9;
  const max = schema.maximum ?? schema.exclusiveMaximum ?? 1e9;
  if (type === 'integer') return fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) });
  return fc.double({ min, max, noNaN: true });
}
