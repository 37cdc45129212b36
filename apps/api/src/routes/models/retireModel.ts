import { modelDecisionRequestSchema, modelDecisionResponseSchema } from '@neurograde/contracts';
import { retireModel as retire } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const retireModel = route({
  id: 'retireModel',
  method: 'POST',
  url: '/v1/models/{id}/retire',
  right: 'models:approve',
  tag: 'models',
  summary: {
    es: 'Una persona retira un modelo, y con él los alias que le apuntan',
    en: 'A person withdraws a model, and with it the aliases that point to it',
  },
  params: z.strictObject({ id: storedId }),
  body: modelDecisionRequestSchema,
  response: modelDecisionResponseSchema,
  example: { params: { id: 'model-1a2b3c4d5e6f7a8b' }, body: { comment: 'Revisado en comité' } },
  handler: async ({ params, body, principal, workspace }) => ({
    model: await retire(workspace, { model: params.id, by: principal.name, comment: body.comment }),
  }),
});
