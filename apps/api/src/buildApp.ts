import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NeurogradeError } from '@neurograde/contracts';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Access, Principal } from './access/Access.js';
import { openAccess } from './access/openAccess.js';
import { type Admit, registerAdmission } from './access/registerAdmission.js';
import type { SignIn } from './access/SignIn.js';
import { registerJson } from './limits/registerJson.js';
import { type LogLevel, logOptions } from './observe/logOptions.js';
import type { Metrics } from './observe/Metrics.js';
import { requestId } from './observe/requestId.js';
import { statusOf } from './openApi/openApiDocument.js';
import { registerDocument } from './openApi/registerDocument.js';
import { asApiError, RETRY_AFTER } from './problems/asApiError.js';
import { PROBLEM_TYPE, problemOf } from './problems/problemOf.js';
import { requestLanguage } from './problems/requestLanguage.js';
import { readCall } from './routes/readCall.js';
import type { Route } from './routes/route.js';
import { ROUTES } from './routes/routes.js';
import type { Service } from './Service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, once it was found out. */
    principal: Principal;
  }
}

export interface AppOptions {
  /** Default: whoever reaches the service may do everything, in the name of the workspace's actor. */
  readonly access?: Access;
  /** How persons sign in; it then finds out who calls. */
  readonly signIn?: SignIn;
  /** Default: none is written. */
  readonly logLevel?: LogLevel;
  /** Default: all. */
  readonly routes?: readonly Route[];
  /** Checks each answer against its route's schema too, as tests do. */
  readonly checkAnswers?: boolean;
}

/** Bytes of a body at most, where its route says nothing else. */
const BODY_LIMIT = 1024 * 1024;
/** Who is not signed in. */
const NOBODY: Principal = { name: 'nobody', rights: new Set(['none']) };
/** Milliseconds in which a request must have arrived. */
const REQUEST_WITHIN = 120_000;

/** The service as a Fastify instance that listens nowhere yet: `serve` gives it a port, tests `inject` requests. */
export async function buildApp(service: Service, options: AppOptions = {}): Promise<FastifyInstance> {
  const { logLevel = 'silent', routes = ROUTES, signIn } = options;
  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    answerProblem(error, request, reply, service.metrics);
  const trustedProxies = signIn?.settings.trustedProxies ?? [];
  const app = Fastify({
    logger: logOptions(logLevel),
    genReqId: requestId,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => answer(error, request, reply),
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    referrerPolicy: { policy: 'no-referrer' },
  });
  registerJson(app);
  await app.register(multipart);
  app.decorateRequest('principal');
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    // Who watches a training would be waited for.
    service.training.release();
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    if (closing) throw new NeurogradeError('api.shutting-down', { seconds: RETRY_AFTER });
  });
  // A connection that is kept alive would be waited for.
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    service.metrics.answered(request.method, request.routeOptions.url, reply.statusCode, reply.elapsedTime / 1000);
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
  });
  app.setErrorHandler((error, request, reply) => answer(error, request, reply));
  app.setNotFoundHandler((request, reply) => answer(new NeurogradeError('api.no-route'), request, reply));
  const access = signIn?.access ?? options.access ?? openAccess(service.workspace.actor);
  const admit = await registerAdmission(app, signIn?.settings);
  const registration = { service, access, admit, signIn, checkAnswers: options.checkAnswers === true };
  for (const route of routes) register(app, route, registration);
  await registerDocument(app, routes);
  return app;
}

interface Registration {
  readonly service: Service;
  readonly access: Access;
  readonly admit: Admit;
  readonly signIn: SignIn | undefined;
  readonly checkAnswers: boolean;
}

function register(app: FastifyInstance, route: Route, registration: Registration): void {
  const { service, signIn, checkAnswers } = registration;
  const { workspace } = service;
  const status = statusOf(route);
  app.route({
    method: route.method,
    url: route.url.replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(route.large ? { bodyLimit: service.configuration.api.maxBodyMegabytes * 2 ** 20 } : {}),
    // Who may not is told so before the body is read.
    onRequest: async (request) => {
      request.principal = await allowed(registration, route, request);
    },
    handler: async (request, reply) => {
      const language = requestLanguage(request);
      const { principal } = request;
      reply.status(status);
      const answer = await route.handler({
        ...readCall(route, request, language),
        language,
        principal,
        signIn,
        service,
        workspace: principal.name === workspace.actor ? workspace : { ...workspace, actor: principal.name },
        request,
        reply,
      });
      if (answer === reply) return reply;
      if (checkAnswers) route.response?.parse(answer);
      return reply.header('content-language', language).send(answer);
    },
  });
}

async function allowed({ access, admit }: Registration, { right }: Route, request: FastifyRequest): Promise<Principal> {
  const principal = await access.principalOf(request);
  await admit(request, principal);
  if (right === 'none') return principal ?? NOBODY;
  if (principal === undefined) throw new NeurogradeError('api.unauthenticated');
  if (!principal.rights.has(right)) throw new NeurogradeError('api.forbidden', { right });
  return principal;
}

function answerProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply, metrics: Metrics): FastifyReply {
  const error = asApiError(thrown, { id: request.id, limit: request.routeOptions?.bodyLimit ?? BODY_LIMIT });
  const language = requestLanguage(request);
  const problem = problemOf(error, language, request.id);
  metrics.failed(problem.code);
  if (problem.status >= 500) request.log.error({ req: request, err: error }, 'failed');
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER);
  if (problem.status === 429) reply.header('retry-after', String(error.details.seconds));
  // Also where a request was refused before any hook ran.
  reply.header('content-language', language).header('x-request-id', request.id).header('cache-control', 'no-store');
  return reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}
