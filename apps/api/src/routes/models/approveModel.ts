import { modelDecisionRequestSchema, modelDecisionResponseSchema } from '@neurograde/contracts';
import { approveModel as approve } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const approveModel = route({
  id: 'approveModel',
  method: 'POST',
  url: '/v1/models/{id}/approve',
  right: 'models:approve',
  tag: 'models',
  summary: {
    es: 'Una persona firma por un modelo que cumple los estándares',
    en: 'A person signs for a model that meets the standards',
  },
  params: z.strictObject({ id: storedId }),
  body: modelDecisionRequestSchema,
  response: modelDecisionResponseSchema,
  example: { params: { id: 'model-1a2b3c4d5e6f7a8b' }, body: { comment: 'Revisado en comité' } },
  handler: async ({ params, body, principal, service, workspace }) => ({
    model: await approve(
      workspace,
      { model: params.id, by: principal.name, comment: body.comment },
      service.configuration.registry,
    ),
  }),
});
