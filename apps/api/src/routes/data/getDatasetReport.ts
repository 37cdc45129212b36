import { DATASET_REPORTS, readDatasetReport } from '@neurograde/mlops/datasets';
import { z } from 'zod';
import { route } from '../route.js';
import { sendReport } from '../sendReport.js';
import { storedId } from '../storedId.js';

export const getDatasetReport = route({
  id: 'getDatasetReport',
  method: 'GET',
  url: '/v1/datasets/{version}/reports/{report}',
  right: 'data:read',
  tag: 'data',
  summary: {
    es: 'El informe exploratorio o el de calidad de una versión, como página o como datos',
    en: 'The exploratory or the quality report of a version, as a page or as data',
  },
  params: z.strictObject({ version: storedId, report: z.enum(DATASET_REPORTS) }),
  otherResponses: ['text/html', 'application/json'],
  example: { params: { version: 'baseline', report: 'eda.html' } },
  handler: async ({ params: { version, report }, workspace, reply }) =>
    sendReport(reply, report, await readDatasetReport(workspace, version, report)),
});
