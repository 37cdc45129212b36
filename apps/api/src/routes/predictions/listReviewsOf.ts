import { NeurogradeError, predictionIdSchema, reviewListSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { findPrediction, listReviews } from '@neurograde/mlops/explanation';
import { z } from 'zod';
import { route } from '../route.js';
import { REVIEW_EXAMPLE, toldReview } from './toldReview.js';

export const listReviewsOf = route({
  id: 'listReviews',
  method: 'GET',
  url: '/v1/predictions/{id}/review',
  right: 'predictions:read',
  tag: 'predictions',
  summary: { es: 'Lo que dijeron los radiólogos', en: 'What radiologists said' },
  params: z.strictObject({ id: predictionIdSchema }),
  response: reviewListSchema,
  example: { params: { id: 'prediction-1a2b3c4d5e6f7a8b' }, response: { reviews: [REVIEW_EXAMPLE] } },
  async handler({ params: { id }, workspace }) {
    const { database } = workspace;
    await refuseRetired(workspace, id);
    if ((await findPrediction(database, id)) === undefined) throw new NeurogradeError('api.not-found', { kind: 'prediction' });
    return { reviews: (await listReviews(database, id)).map(toldReview) };
  },
});
