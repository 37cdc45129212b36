import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { LANGUAGES, type Language } from '@neurograde/contracts';
import type { FastifyInstance } from 'fastify';
import { requestLanguage } from '../problems/requestLanguage.js';
import type { Route } from '../routes/route.js';
import { openApiDocument } from './openApiDocument.js';

/** What the page may load: itself alone. Its widgets set inline styles. */
const PAGE_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** `/openapi.json`, and `/docs`, where people read it and try it out. Both in the language asked for. */
export async function registerDocument(app: FastifyInstance, routes: readonly Route[]): Promise<void> {
  const documents = Object.fromEntries(LANGUAGES.map((language) => [language, openApiDocument(routes, language)])) as Record<
    Language,
    ReturnType<typeof openApiDocument>
  >;
  app.get('/openapi.json', (request, reply) => {
    const language = requestLanguage(request);
    return reply.header('content-language', language).header('vary', 'accept-language').send(documents[language]);
  });
  await app.register(swagger, { mode: 'static', specification: { document: documents.es as never } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: PAGE_POLICY,
    transformSpecification: (_, request) => documents[requestLanguage(request)],
    transformSpecificationClone: false,
    theme: { title: 'neurograde API' },
    uiConfig: { tryItOutEnabled: false, displayRequestDuration: true, docExpansion: 'list' },
    logLevel: 'warn',
  });
}
