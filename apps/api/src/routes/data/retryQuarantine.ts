import { retryRequestSchema, retryResponseSchema } from '@neurograde/contracts';
import { ingestResponse } from '@neurograde/mlops/answers/ingestResponse';
import { type RetryOptions, retry } from '@neurograde/mlops/ingest';
import type { z } from 'zod';
import { InvalidRequest } from '../../problems/InvalidRequest.js';
import { type Call, route } from '../route.js';
import { DELIVERY_FORM, FORM, readDeliveryForm } from './deliveryForm.js';

const { labels, segment, decimal } = DELIVERY_FORM.properties;

export const retryQuarantine = route({
  id: 'retryQuarantine',
  method: 'POST',
  url: '/v1/quarantine/retry',
  right: 'data:write',
  tag: 'data',
  summary: {
    es: 'Lee otra vez lo rechazado, con lo que ahora se indica; lo que se acepta es una entrega nueva',
    en: 'Reads again what was refused, with what is said now; what is accepted is a new delivery',
  },
  body: retryRequestSchema,
  otherBodies: {
    [FORM]: { type: 'object', properties: { labels, segment, decimal }, required: ['labels'], additionalProperties: false },
  },
  large: true,
  response: retryResponseSchema,
  example: { body: { delivery: 'delivery-1a2b3c4d5e6f7a8b', decimal: 'comma' }, response: { retried: [] } },
  async handler(call) {
    const { gradeMapping, ingest: rules } = call.service.configuration;
    const results = await retry(call.workspace, { ...(await told(call)), gradeMapping, rules });
    return { retried: results.map((result) => ({ retryOf: result.retryOf, ...ingestResponse(result, call.language) })) };
  },
});

type Told = Pick<RetryOptions, 'delivery' | 'labels' | 'segment' | 'decimal'>;

async function told({
  body,
  request,
  service,
}: Call<unknown, unknown, z.output<typeof retryRequestSchema> | undefined>): Promise<Told> {
  if (body !== undefined) {
    const { delivery, segment, decimal } = body;
    return { delivery, labels: undefined, segment, decimal: decimal && ({ point: '.', comma: ',' } as const)[decimal] };
  }
  const sent = await readDeliveryForm(request, service);
  if (sent.sources.length > 0)
    throw new InvalidRequest([{ in: 'body', pointer: '/file', code: 'unrecognized_keys', message: 'labels' }]);
  return { delivery: undefined, labels: sent.labels, segment: sent.segment, decimal: sent.decimal };
}
