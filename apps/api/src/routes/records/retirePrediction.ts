import { predictionIdSchema, retirementRequestSchema, retirementSchema } from '@neurograde/contracts';
import { retireRecord } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { RETIREMENT_EXAMPLE, retirementAnswer } from './retirementAnswer.js';

export const retirePrediction = route({
  id: 'retirePrediction',
  method: 'POST',
  url: '/v1/predictions/{id}/retirement',
  right: 'records:retire',
  tag: 'audit',
  summary: {
    es: 'Retira una predicción: se conserva, con el motivo, y no se muestra más',
    en: 'Retires a prediction: it is kept, with the reason, and not shown any more',
  },
  params: z.strictObject({ id: predictionIdSchema }),
  body: retirementRequestSchema,
  response: retirementSchema,
  example: {
    params: { id: RETIREMENT_EXAMPLE.subject },
    body: { reason: 'duplicate', comment: 'Se envió dos veces' },
    response: { ...RETIREMENT_EXAMPLE, kind: 'prediction', subject: RETIREMENT_EXAMPLE.subject, retired: true },
  },
  async handler({ params, body, workspace }) {
    return retirementAnswer(await retireRecord(workspace, { kind: 'prediction', subject: params.id, ...body }));
  },
});
