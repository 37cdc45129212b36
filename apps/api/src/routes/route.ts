import type { Language } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Principal } from '../access/Access.js';
import type { Right } from '../access/Right.js';
import type { SignIn } from '../access/SignIn.js';
import type { Service } from '../Service.js';

/** One call of a route, checked: its parts have the types of the route's schemas. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Of the answer. */
  readonly language: Language;
  readonly principal: Principal;
  /** How persons sign in; undefined where the service runs without. */
  readonly signIn: SignIn | undefined;
  readonly service: Service;
  /** The service's, in the name of who calls: what is recorded bears it. */
  readonly workspace: Workspace;
  /** Of Fastify: headers, files, streams. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a route shows of itself in the document and in tests. */
export interface RouteExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly response?: unknown;
}

/**
 * One route, declared once: it is registered, checked, documented, guarded and fuzzed by this.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** `operationId` of the document and name of the method of clients: a verb and a noun, unique. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Whole path with its version; parameters as `{id}`. */
  readonly url: `/${string}`;
  /** What the caller must be allowed. There is no default. */
  readonly right: Right;
  /** The group in the document. */
  readonly tag: 'predictions' | 'data' | 'training' | 'models' | 'monitoring' | 'access' | 'audit' | 'service';
  /** One line of meaning. */
  readonly summary: Readonly<Record<Language, string>>;
  /** More than one line, where it is needed. Markdown. */
  readonly description?: Readonly<Record<Language, string>>;
  readonly params?: Params;
  /** An object of strings: numbers and the like by `z.coerce`. */
  readonly query?: Query;
  readonly body?: Body;
  /** Media types of bodies besides JSON, such as `multipart/form-data`, with their schema for the document; the handler reads them from `request`. */
  readonly otherBodies?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Of the JSON answer; absent where there is none. */
  readonly response?: Response;
  /** Media types that are answered besides JSON, or in its place. */
  readonly otherResponses?: readonly string[];
  /** Default: 200, or 204 without any response. */
  readonly status?: number;
  /** Further statuses with the JSON answer, such as 503 of `/ready`. */
  readonly otherStatuses?: readonly number[];
  /** Whether the body may be as large as `api.maxBodyMegabytes` says; else it may have a megabyte. */
  readonly large?: boolean;
  readonly example: RouteExample;
  /** Returns the JSON answer, or the `reply` where it sent something else. What is wrong is thrown as a `NeurogradeError`. */
  handler(
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  ): Promise<z.input<Response> | FastifyReply> | z.input<Response> | FastifyReply;
}

/** A route, with the types of its schemas known in its handler. */
export function route<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Response extends z.ZodType>(
  declaration: Route<Params, Query, Body, Response>,
): Route {
  return declaration as Route;
}
