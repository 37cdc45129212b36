import { runAnswerSchema } from '@neurograde/contracts';
import { showRecord } from '@neurograde/mlops/records';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const getRun = route({
  id: 'getRun',
  method: 'GET',
  url: '/v1/runs/{id}',
  right: 'training:read',
  tag: 'training',
  summary: {
    es: 'Un entrenamiento, con todo lo que midió cuando terminó',
    en: 'One training run, with all that it measured once it is done',
  },
  params: z.strictObject({ id: storedId }),
  response: runAnswerSchema,
  example: { params: { id: 'run-1a2b3c4d5e6f7a8b' } },
  async handler({ params, workspace }) {
    const shown = await showRecord(workspace, 'run', params.id);
    const { id, datasetVersion, seed, config, shuffled, status, startedAt, finishedAt, codeVersion, createdBy, candidates } =
      shown;
    return {
      run: {
        ...{ id, datasetVersion, seed, config, shuffled, status, codeVersion, createdBy, candidates },
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
        record: 'record' in shown ? shown.record : null,
      },
    };
  },
});
