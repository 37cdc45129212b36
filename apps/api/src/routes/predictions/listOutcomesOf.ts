import { NeurogradeError, outcomeListSchema, predictionIdSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { findPrediction, listOutcomes } from '@neurograde/mlops/explanation';
import { z } from 'zod';
import { route } from '../route.js';
import { OUTCOME_EXAMPLE, toldOutcome } from './toldOutcome.js';

export const listOutcomesOf = route({
  id: 'listOutcomes',
  method: 'GET',
  url: '/v1/predictions/{id}/outcome',
  right: 'predictions:read',
  tag: 'predictions',
  summary: { es: 'Lo que dijo la biopsia, con sus correcciones', en: 'What the biopsy said, with its corrections' },
  params: z.strictObject({ id: predictionIdSchema }),
  response: outcomeListSchema,
  example: { params: { id: 'prediction-1a2b3c4d5e6f7a8b' }, response: { outcomes: [OUTCOME_EXAMPLE] } },
  async handler({ params: { id }, workspace }) {
    const { database } = workspace;
    await refuseRetired(workspace, id);
    if ((await findPrediction(database, id)) === undefined) throw new NeurogradeError('api.not-found', { kind: 'prediction' });
    return { outcomes: (await listOutcomes(database, id)).map(toldOutcome) };
  },
});
