import { apiReviewSchema, predictionIdSchema, reviewRequestSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { recordReview } from '@neurograde/mlops/explanation';
import { z } from 'zod';
import { route } from '../route.js';
import { REVIEW_EXAMPLE, toldReview } from './toldReview.js';

export const createReview = route({
  id: 'createReview',
  method: 'POST',
  url: '/v1/predictions/{id}/review',
  right: 'reviews:write',
  tag: 'predictions',
  summary: { es: 'Registra el grado que da un radiólogo', en: 'Records a radiologist’s own grade' },
  description: {
    es: 'Si coincide con la predicción se deduce. De cada persona vale lo último que dijo; lo anterior se conserva.',
    en: 'Whether it agrees with the prediction follows from it. Of each person the last holds; what was said before is kept.',
  },
  params: z.strictObject({ id: predictionIdSchema }),
  body: reviewRequestSchema,
  response: apiReviewSchema,
  status: 201,
  example: {
    params: { id: 'prediction-1a2b3c4d5e6f7a8b' },
    body: { grade: 'low', beforeResult: true },
    response: REVIEW_EXAMPLE,
  },
  async handler({ params, body, workspace, principal }) {
    await refuseRetired(workspace, params.id);
    return toldReview(await recordReview(workspace, { ...body, prediction: params.id, by: principal.name }));
  },
});
