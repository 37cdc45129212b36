import { createReleaseRequestSchema, deployResponseSchema } from '@neurograde/contracts';
import { deploy } from '@neurograde/mlops';
import { deployResponse } from '@neurograde/mlops/answers/deployResponse';
import { route } from '../route.js';

export const createRelease = route({
  id: 'createRelease',
  method: 'POST',
  url: '/v1/releases',
  right: 'models:deploy',
  tag: 'models',
  summary: {
    es: 'Despliega un modelo como champion, que responde, o como challenger',
    en: 'Deploys a model as champion, which answers, or as challenger',
  },
  body: createReleaseRequestSchema,
  response: deployResponseSchema,
  status: 201,
  example: {
    body: { model: 'model-1a2b3c4d5e6f7a8b', as: 'challenger' },
    response: {
      release: {
        id: 'release-1a2b3c4d5e6f7a8b',
        model: 'model-1a2b3c4d5e6f7a8b',
        alias: 'challenger',
        releasedAt: '2026-11-25T10:06:00.000Z',
      },
    },
  },
  async handler({ body: { model, as }, service, workspace }) {
    const release = await deploy(workspace, { model, as, registry: service.configuration.registry });
    await service.predictor.look();
    return deployResponse(release);
  },
});
