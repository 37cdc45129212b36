import { explainQuerySchema, NeurogradeError, predictionIdSchema, storedPredictionSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { explainPrediction, findPrediction } from '@neurograde/mlops/explanation';
import { findPredictions } from '@neurograde/mlops/serving';
import { z } from 'zod';
import { route } from '../route.js';
import { STORED_EXAMPLE, storedPrediction } from './storedPrediction.js';

export const getPrediction = route({
  id: 'getPrediction',
  method: 'GET',
  url: '/v1/predictions/{id}',
  right: 'predictions:read',
  tag: 'predictions',
  summary: { es: 'Una predicción guardada', en: 'A stored prediction' },
  params: z.strictObject({ id: predictionIdSchema }),
  query: z.strictObject({ explain: explainQuerySchema }),
  response: storedPredictionSchema,
  example: { params: { id: STORED_EXAMPLE.id }, response: STORED_EXAMPLE },
  async handler({ params, query, workspace, service }) {
    const [found] = await findPredictions(workspace.database, { id: params.id, limit: 1 });
    if (found === undefined) await refuseRetired(workspace, params.id);
    if (found === undefined) throw new NeurogradeError('api.not-found', { kind: 'prediction' });
    await service.audit.append({ action: 'predict.read', subject: found.id, details: { by: workspace.actor } });
    if (query.explain === 'false') return storedPrediction(found);
    const values = (await findPrediction(workspace.database, params.id))!;
    return { ...storedPrediction(found), explanation: await explainPrediction(service.contexts, values) };
  },
});
