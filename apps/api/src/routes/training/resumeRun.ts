import { runStateSchema } from '@neurograde/contracts';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';
import { RUN_STATE_EXAMPLE, runStateAnswer } from './runStateAnswer.js';

export const resumeRun = route({
  id: 'resumeRun',
  method: 'POST',
  url: '/v1/runs/{id}/resume',
  right: 'training:run',
  tag: 'training',
  summary: {
    es: 'Sigue un entrenamiento interrumpido donde quedó, como se configuró',
    en: 'Goes on with a run that was broken off, where it was and as it was configured',
  },
  params: z.strictObject({ id: storedId }),
  response: runStateSchema,
  status: 202,
  example: { params: { id: 'run-1a2b3c4d5e6f7a8b' }, response: RUN_STATE_EXAMPLE },
  async handler({ params, service, workspace, language }) {
    const { train: configuration, seed } = service.configuration;
    const training = { configuration, seed, shuffleLabels: false, resume: params.id };
    return runStateAnswer(await service.training.begin(workspace, training), language);
  },
});
