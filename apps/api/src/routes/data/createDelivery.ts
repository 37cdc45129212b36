import { ingestResponseSchema } from '@neurograde/contracts';
import { ingestResponse } from '@neurograde/mlops/answers/ingestResponse';
import { ingest } from '@neurograde/mlops/ingest';
import { InvalidRequest } from '../../problems/InvalidRequest.js';
import { route } from '../route.js';
import { DELIVERY_FORM, FORM, readDeliveryForm } from './deliveryForm.js';

export const createDelivery = route({
  id: 'createDelivery',
  method: 'POST',
  url: '/v1/deliveries',
  right: 'data:write',
  tag: 'data',
  summary: {
    es: 'Entrega archivos con sus grados: lo que no se acepta va a cuarentena con su razón, y lo demás sigue',
    en: 'Delivers files with their grades: what is not accepted goes into quarantine with its reason, and the rest goes on',
  },
  description: {
    es: 'Los mismos archivos otra vez son la misma entrega. Nada se escribe en disco sin sellar.',
    en: 'The same files again are the same delivery. Nothing is written to disk unsealed.',
  },
  otherBodies: { [FORM]: { ...DELIVERY_FORM, required: ['file'] } },
  large: true,
  response: ingestResponseSchema,
  status: 201,
  example: {
    response: {
      delivery: 'delivery-1a2b3c4d5e6f7a8b',
      files: { received: 12, accepted: 11, refused: 1, ignored: 0 },
      records: { accepted: 130, low: 31, high: 99 },
      refused: [{ code: 'format.unknown-layout', message: '…' }],
      identifiers: [],
    },
  },
  async handler({ request, service, workspace, language }) {
    const { gradeMapping, ingest: rules } = service.configuration;
    const sent = await readDeliveryForm(request, service);
    if (sent.sources.length === 0)
      throw new InvalidRequest([{ in: 'body', pointer: '/file', code: 'invalid_type', message: 'file' }]);
    return ingestResponse(await ingest(workspace, { ...sent, gradeMapping, rules }), language);
  },
});
