import fc from 'fast-check';
import { arbitraryOf, type JsonSchema, wild } from './arbitraryOf.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: JsonSchema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** What is sent to a route. */
export interface FuzzedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

/** Half of what is drawn is what the document asks for, and half is not. */
const orWild = (tame: fc.Arbitrary<unknown>) => fc.oneof({ weight: 3, arbitrary: tame }, { weight: 1, arbitrary: wild });
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)) ?? '';

/** Half a surrogate pair cannot be encoded. */
const encode = (part: string) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd'));

/** Requests to one operation, drawn from its own part of the document. */
export function requestOf(
  path: string,
  method: string,
  operation: Operation,
  { components }: Document,
): fc.Arbitrary<FuzzedRequest> {
  const of = (schema: JsonSchema) => arbitraryOf(schema, components.schemas);
  const places = (place: Parameter['in']) => operation.parameters.filter((each) => each.in === place);
  const url = fc
    .tuple(
      fc.record(Object.fromEntries(places('path').map(({ name, schema }) => [name, orWild(of(schema))]))),
      fc.record(Object.fromEntries(places('query').map(({ name, schema }) => [name, orWild(of(schema))])), { requiredKeys: [] }),
      fc.oneof(
        { weight: 9, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.dictionary(fc.string(), wild, { maxKeys: 2 }) },
      ),
    )
    .map(([params, query, further]) => {
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(text(params[name])));
      const search = Object.entries({ ...further, ...query })
        .map(([name, value]) => [name, text(value)].map(encode).join('='))
        .join('&');
      return search === '' ? filled : `${filled}?${search}`;
    });
  return fc.record({
    method: fc.constant(method.toUpperCase() as FuzzedRequest['method']),
    url,
    headers: headersOf(operation),
    payload: payloadOf(operation, of),
  });
}

function headersOf({ requestBody }: Operation): fc.Arbitrary<Record<string, string>> {
  const types = [
    'application/json',
    ...Object.keys(requestBody?.content ?? {}),
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    ';',
  ];
  const printable = fc.string({ unit: fc.constantFrom(...' ~!a0-Z,;=*/q.'), maxLength: 40 });
  return fc
    .record(
      {
        'content-type': fc.oneof(
          { weight: 4, arbitrary: fc.constant('application/json') },
          { weight: 1, arbitrary: fc.constantFrom(...types) },
        ),
        'accept-language': fc.oneof(fc.constantFrom('es', 'en', 'en;q=0.5, es', '*'), printable),
        'idempotency-key': fc.oneof(fc.uuid(), printable),
        'x-request-id': fc.oneof(fc.uuid(), printable),
        accept: fc.constantFrom('application/json', 'text/csv', '*/*', 'image/png'),
      },
      { requiredKeys: requestBody === undefined ? [] : ['content-type'] },
    )
    .map(
      (headers) =>
        Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<string, string>,
    );
}

function payloadOf(
  { requestBody }: Operation,
  of: (schema: JsonSchema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<string | undefined> {
  const schema = requestBody?.content['application/json']?.schema;
  if (requestBody === undefined) return fc.constant(undefined);
  const json = schema === undefined ? wild : orWild(of(schema));
  return fc.oneof(
    { weight: 6, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', '[1,', '{"a":NaN}', '{"__proto__":{"a":1}}', '{"a":1e999}', `${'['.repeat(5000)}`),
    },
    { weight: 1, arbitrary: multipart },
  );
}

/** Well-formed forms and broken ones, for the content type above. */
const multipart = fc
  .tuple(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('--x--\r\n', '--x\r\n', ''))
  .map(
    ([name, content, end]) =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${name.replaceAll(/["\r\n]/g, '_')}"\r\n\r\n${content}\r\n${end}`,
  );
