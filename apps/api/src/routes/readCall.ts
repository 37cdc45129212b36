import { type Language, NeurogradeError } from '@neurograde/contracts';
import type { FastifyRequest } from 'fastify';
import { parsePart } from '../problems/InvalidRequest.js';
import type { Call, Route } from './route.js';

/** The parts of a request as the route's schemas make them. @throws InvalidRequest, `api.unsupported-media-type` */
export function readCall(route: Route, request: FastifyRequest, language: Language): Pick<Call, 'params' | 'query' | 'body'> {
  const { params, query } = route;
  return {
    params: params === undefined ? {} : parsePart(params, 'params', request.params, language),
    query: query === undefined ? {} : parsePart(query, 'query', request.query, language),
    body: readBody(route, request, language),
  };
}

/** Undefined for what the handler reads itself. */
function readBody({ body, otherBodies = {} }: Route, request: FastifyRequest, language: Language): unknown {
  if (body === undefined && Object.keys(otherBodies).length === 0) return undefined;
  const [type] = request.headers['content-type']?.toLowerCase().split(/ *;/, 1) ?? [];
  if (type !== undefined && Object.hasOwn(otherBodies, type)) return undefined;
  if (body === undefined || (type !== undefined && type !== 'application/json')) {
    const expected = [...(body === undefined ? [] : ['application/json']), ...Object.keys(otherBodies)].join(' | ');
    throw new NeurogradeError('api.unsupported-media-type', { expected });
  }
  return parsePart(body, 'body', request.body, language);
}
