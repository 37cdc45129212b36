import { predictionIdSchema, retirementRequestSchema, retirementSchema } from '@neurograde/contracts';
import { restoreRecord } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { RETIREMENT_EXAMPLE, retirementAnswer } from './retirementAnswer.js';

export const restorePrediction = route({
  id: 'restorePrediction',
  method: 'POST',
  url: '/v1/predictions/{id}/restoration',
  right: 'records:retire',
  tag: 'audit',
  summary: {
    es: 'Deshace el retiro de una predicción',
    en: 'Takes the retirement of a prediction back',
  },
  params: z.strictObject({ id: predictionIdSchema }),
  body: retirementRequestSchema,
  response: retirementSchema,
  example: {
    params: { id: RETIREMENT_EXAMPLE.subject },
    body: { reason: 'duplicate', comment: 'Se envió dos veces' },
    response: { ...RETIREMENT_EXAMPLE, kind: 'prediction', subject: RETIREMENT_EXAMPLE.subject, retired: false },
  },
  async handler({ params, body, workspace }) {
    return retirementAnswer(await restoreRecord(workspace, { kind: 'prediction', subject: params.id, ...body }));
  },
});
