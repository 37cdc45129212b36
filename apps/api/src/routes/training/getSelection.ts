import { selectionAnswerSchema } from '@neurograde/contracts';
import { showRecord } from '@neurograde/mlops/records';
import { SELECTION_REPORTS } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const getSelection = route({
  id: 'getSelection',
  method: 'GET',
  url: '/v1/selections/{id}',
  right: 'training:read',
  tag: 'training',
  summary: {
    es: 'Una selección: cada modelo frente a cada regla de los estándares',
    en: 'One selection: every model against every rule of the standards',
  },
  params: z.strictObject({ id: storedId }),
  response: selectionAnswerSchema,
  example: { params: { id: 'selection-1a2b3c4d5e6f7a8b' } },
  async handler({ params, workspace }) {
    const { id, runId, champion, quality, createdAt } = await showRecord(workspace, 'selection', params.id);
    const reports = SELECTION_REPORTS.map((report) => `/v1/selections/${id}/reports/${report}`);
    return { selection: { id, run: runId, champion, quality, createdAt: createdAt.toISOString(), reports } };
  },
});
