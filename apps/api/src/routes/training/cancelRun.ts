import { runStateSchema } from '@neurograde/contracts';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';
import { RUN_STATE_EXAMPLE, runStateAnswer } from './runStateAnswer.js';

export const cancelRun = route({
  id: 'cancelRun',
  method: 'POST',
  url: '/v1/runs/{id}/cancel',
  right: 'training:run',
  tag: 'training',
  summary: {
    es: 'Interrumpe un entrenamiento; lo hecho se conserva y puede seguirse después',
    en: 'Breaks a run off; what is done is kept, and it can go on later',
  },
  params: z.strictObject({ id: storedId }),
  response: runStateSchema,
  status: 202,
  example: { params: { id: 'run-1a2b3c4d5e6f7a8b' }, response: { ...RUN_STATE_EXAMPLE, status: 'running' } },
  handler: async ({ params, service, workspace, language }) =>
    runStateAnswer(await service.training.cancel(workspace, params.id), language),
});
