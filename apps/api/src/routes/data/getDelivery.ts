import { deliveryAnswerSchema, type ErrorDetails, isErrorCode, NeurogradeError } from '@neurograde/contracts';
import { refusalNotices } from '@neurograde/mlops/answers/refusalNotices';
import { showRecord } from '@neurograde/mlops/records';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const getDelivery = route({
  id: 'getDelivery',
  method: 'GET',
  url: '/v1/deliveries/{id}',
  right: 'data:read',
  tag: 'data',
  summary: { es: 'Una entrega, con lo que se rechazó y por qué', en: 'One delivery, with what was refused and why' },
  params: z.strictObject({ id: storedId }),
  response: deliveryAnswerSchema,
  example: { params: { id: 'delivery-1a2b3c4d5e6f7a8b' } },
  async handler({ params, workspace, language }) {
    const shown = await showRecord(workspace, 'delivery', params.id);
    const { id, receivedAt, sourceCount, retryOf, problems } = shown;
    const manifest = 'manifest' in shown ? (shown.manifest as Record<string, unknown>) : null;
    const refused = refusalNotices(problems.map(problemOf), language);
    return { delivery: { id, receivedAt: receivedAt.toISOString(), sourceCount, retryOf, refused, manifest } };
  },
});

function problemOf({ code, details }: { readonly code: string; readonly details: ErrorDetails }): NeurogradeError {
  return isErrorCode(code) ? new NeurogradeError(code, details) : new NeurogradeError('internal.unexpected', details);
}
