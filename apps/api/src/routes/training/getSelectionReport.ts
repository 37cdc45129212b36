import { readSelectionReport, SELECTION_REPORTS } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';
import { sendReport } from '../sendReport.js';
import { storedId } from '../storedId.js';

export const getSelectionReport = route({
  id: 'getSelectionReport',
  method: 'GET',
  url: '/v1/selections/{id}/reports/{report}',
  right: 'training:read',
  tag: 'training',
  summary: {
    es: 'El tablero, la ficha del modelo o una hoja de reporte de una selección, como página o como datos',
    en: 'The dashboard, the model card or a reporting sheet of a selection, as a page or as data',
  },
  params: z.strictObject({ id: storedId, report: z.enum(SELECTION_REPORTS) }),
  otherResponses: ['text/html', 'application/json'],
  example: { params: { id: 'selection-1a2b3c4d5e6f7a8b', report: 'dashboard.html' } },
  handler: async ({ params: { id, report }, workspace, reply }) =>
    sendReport(reply, report, await readSelectionReport(workspace, id, report)),
});
