import { deployResponseSchema, rollBackRequestSchema } from '@neurograde/contracts';
import { deploy } from '@neurograde/mlops';
import { deployResponse } from '@neurograde/mlops/answers/deployResponse';
import { route } from '../route.js';

export const rollBackRelease = route({
  id: 'rollBackRelease',
  method: 'POST',
  url: '/v1/releases/rollback',
  right: 'models:deploy',
  tag: 'models',
  summary: { es: 'Vuelve al modelo que el alias tenía antes', en: 'Goes back to the model that the alias pointed to before' },
  body: rollBackRequestSchema,
  response: deployResponseSchema,
  status: 201,
  example: { body: { as: 'champion' } },
  async handler({ body: { as }, service, workspace }) {
    const release = await deploy(workspace, { as, rollback: true, registry: service.configuration.registry });
    await service.predictor.look();
    return deployResponse(release);
  },
});
