import { createDatasetRequestSchema, processResponseSchema } from '@neurograde/contracts';
import { processResponse } from '@neurograde/mlops/answers/processResponse';
import { processRecords } from '@neurograde/mlops/process';
import { reportAddresses } from '../reportAddresses.js';
import { route } from '../route.js';

export const createDataset = route({
  id: 'createDataset',
  method: 'POST',
  url: '/v1/datasets',
  right: 'data:write',
  tag: 'data',
  summary: {
    es: 'Hace una versión del conjunto de datos con lo entregado, con sus informes',
    en: 'Makes a dataset version of what was delivered, with its reports',
  },
  description: {
    es: 'Los mismos registros con los mismos ajustes dan la misma versión. Lo que no se dice es como está configurado.',
    en: 'The same records with the same settings give the same version. What is not said is as configured.',
  },
  body: createDatasetRequestSchema,
  response: processResponseSchema,
  status: 201,
  example: { body: { features: 'majority' } },
  async handler({ body, service, workspace, language }) {
    const { process: configured, ...configuration } = service.configuration;
    const { delivery, gradeMapping = configuration.gradeMapping, reports: drawReports } = body;
    const { features = configured.features, sequence = configured.sequence, accept = configured.accept } = body;
    const rules = { ...configured, features, accept, ...(sequence === undefined ? {} : { sequence }) };
    const processed = await processRecords(workspace, { delivery, gradeMapping, rules, drawReports });
    return processResponse(processed, reportAddresses, language);
  },
});
