import { type Language, problemSchema } from '@neurograde/contracts';
import { CODE_VERSION } from '@neurograde/mlops/workspace';
import { z } from 'zod';
import { PROBLEM_TYPE } from '../problems/problemOf.js';
import type { Route } from '../routes/route.js';

type Json = Readonly<Record<string, unknown>>;

const TITLE = { es: 'neurograde: predicciones para la clínica', en: 'neurograde: predictions for the clinic' };
const ABOUT = {
  es: 'Todo error es un `Problem` (RFC 9457) con un código estable, en el idioma de `Accept-Language`.',
  en: 'Every error is a `Problem` (RFC 9457) with a stable code, in the language of `Accept-Language`.',
};
const ERROR = { es: 'Lo que falló y qué hacer', en: 'What is wrong, and what to do' };
const ANSWER = { es: 'La respuesta', en: 'The answer' };

/** The routes as OpenAPI 3.1 has them, from the schemas by which they are checked. */
export function openApiDocument(routes: readonly Route[], language: Language): Json {
  const components: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => jsonSchema(schema, io, components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.url] ??= {};
    paths[route.url]![route.method.toLowerCase()] = operation(route, language, schemaOf);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: TITLE[language],
      version: CODE_VERSION,
      description: ABOUT[language],
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: components },
  };
}

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json;

function operation(route: Route, language: Language, schemaOf: SchemaOf): Json {
  const { id, right, tag, summary, description, params, query, example } = route;
  return {
    operationId: id,
    tags: [tag],
    summary: summary[language],
    ...(description === undefined ? {} : { description: description[language] }),
    'x-right': right,
    parameters: [...parameters('path', params, example.params, schemaOf), ...parameters('query', query, example.query, schemaOf)],
    ...requestBody(route, schemaOf),
    responses: {
      ...answers(route, language, schemaOf),
      default: {
        description: ERROR[language],
        content: { [mediaType(PROBLEM_TYPE)]: { schema: schemaOf(problemSchema, 'output') } },
      },
    },
  };
}

/** The fields of an object schema, one parameter each. */
function parameters(place: 'path' | 'query', schema: z.ZodType | undefined, example: Json = {}, schemaOf: SchemaOf): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
    ...(example[name] === undefined ? {} : { example: example[name] }),
  }));
}

function requestBody({ body, otherBodies = {}, example }: Route, schemaOf: SchemaOf): Json {
  const content: Record<string, Json> = {};
  if (body !== undefined)
    content['application/json'] = {
      schema: schemaOf(body, 'input'),
      ...(example.body === undefined ? {} : { example: example.body }),
    };
  for (const [type, schema] of Object.entries(otherBodies)) content[type] = { schema };
  return Object.keys(content).length === 0 ? {} : { requestBody: { required: true, content } };
}

function answers(route: Route, language: Language, schemaOf: SchemaOf): Json {
  const { response, otherResponses = [], otherStatuses = [], example } = route;
  const content: Record<string, Json> = {};
  if (response !== undefined)
    content['application/json'] = {
      schema: schemaOf(response, 'output'),
      ...(example.response === undefined ? {} : { example: example.response }),
    };
  for (const type of otherResponses)
    content[type] = { schema: { type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) } };
  const answer = { description: ANSWER[language], ...(Object.keys(content).length === 0 ? {} : { content }) };
  return Object.fromEntries([statusOf(route), ...otherStatuses].map((status) => [status, answer]));
}

/** Of the answer where all went well. */
export function statusOf({ status, response, otherResponses }: Route): number {
  return status ?? (response === undefined && otherResponses === undefined ? 204 : 200);
}

/** Schemas with an id go among the components, and are referred to. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', components: Record<string, unknown>): Json {
  const { $schema, $defs, ...root } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { readonly $defs?: Json };
  // Named schemas that are both sent and answered may differ, where there are defaults.
  const suffix =
    io === 'input' && Object.keys($defs ?? {}).some((name) => differs(components[name], $defs![name])) ? 'Input' : '';
  const refer = (json: unknown) =>
    JSON.parse(
      JSON.stringify(json)
        .replaceAll(/\{"\$ref":"#\/\$defs\/__schema\d+"\}/g, '{}')
        .replaceAll(/"#\/\$defs\/(\w+)"/g, `"#/components/schemas/$1${suffix}"`),
    );
  for (const [name, definition] of Object.entries($defs ?? {})) {
    // Recursive without a name is only `z.json()`: anything.
    if (!name.startsWith('__schema')) components[`${name}${suffix}`] = refer(definition);
  }
  return refer(root);
}

function differs(known: unknown, definition: unknown): boolean {
  return (
    known !== undefined && JSON.stringify(known) !== JSON.stringify(definition).replaceAll('#/$defs/', '#/components/schemas/')
  );
}

function mediaType(contentType: string): string {
  return contentType.split(';', 1)[0]!;
}
