import createFetchClient, { type Client } from 'openapi-fetch';
import { NeurogradeProblem, type Problem } from './NeurogradeProblem.js';
import type { paths } from './paths.js';

/** One method a verb; paths, parameters, bodies and answers have the types of the document. */
export type NeurogradeClient = Client<paths, 'application/json'>;

export interface ClientOptions {
  /** Where the service is: `https://neurograde.clinic.example`. */
  readonly baseUrl: string;
  /** A key for machines. A browser is known by its session instead. */
  readonly apiKey?: string;
  /** Of texts and errors. Default: the service's, Spanish. */
  readonly language?: 'es' | 'en';
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
}

/**
 * A client of a neurograde service, for Node ≥ 20.19 and browsers.
 *
 * @returns what answers with `{ data, response }`; an answer that is an error is thrown as a `NeurogradeProblem`, a connection that fails as `fetch` does
 */
export function createClient({ baseUrl, apiKey, language, fetch }: ClientOptions): NeurogradeClient {
  const client = createFetchClient<paths, 'application/json'>({
    baseUrl,
    credentials: 'same-origin',
    headers: {
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    ...(fetch === undefined ? {} : { fetch }),
  });
  client.use({
    onResponse: async ({ response }) => {
      if (!/^application\/problem\+json\b/.test(response.headers.get('content-type') ?? '')) return;
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      throw new NeurogradeProblem((await response.json()) as Problem, Number.isNaN(seconds) ? undefined : seconds);
    },
  });
  return client;
}
