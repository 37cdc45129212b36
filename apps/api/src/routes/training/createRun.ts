import { createRunRequestSchema, runStateSchema, trainConfigurationSchema } from '@neurograde/contracts';
import { parsePart } from '../../problems/InvalidRequest.js';
import { route } from '../route.js';
import { RUN_STATE_EXAMPLE, runStateAnswer } from './runStateAnswer.js';

export const createRun = route({
  id: 'createRun',
  method: 'POST',
  url: '/v1/runs',
  right: 'training:run',
  tag: 'training',
  summary: {
    es: 'Pone un entrenamiento en la cola: uno a la vez, en hilos propios',
    en: 'Puts a training into the queue: one at a time, in threads of its own',
  },
  description: {
    es: 'Lo mismo otra vez es el mismo entrenamiento, que no se repite. `GET /v1/runs/{id}/events` muestra cómo va.',
    en: 'The same again is the same run, which is not done twice. `GET /v1/runs/{id}/events` shows how it goes.',
  },
  body: createRunRequestSchema,
  response: runStateSchema,
  status: 202,
  example: { body: { dataset: 'baseline', configuration: { models: ['svm'], candidates: 10 } }, response: RUN_STATE_EXAMPLE },
  async handler({ body, request, service, workspace, language }) {
    const { train, seed } = service.configuration;
    // Where the request is silent the configuration speaks, not the defaults of the schema.
    const { configuration: said } = request.body as { readonly configuration?: object };
    const configuration = parsePart(trainConfigurationSchema, 'body', { ...train, ...said }, language);
    const { dataset, shuffleLabels } = body;
    const state = await service.training.begin(workspace, { dataset, configuration, shuffleLabels, seed: body.seed ?? seed });
    return runStateAnswer(state, language);
  },
});
