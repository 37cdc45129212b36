import { createSelectionRequestSchema, selectResponseSchema } from '@neurograde/contracts';
import { select } from '@neurograde/mlops';
import { selectResponse } from '@neurograde/mlops/answers/selectResponse';
import { loadQualityStandards } from '@neurograde/mlops/configuration';
import { reportAddresses } from '../reportAddresses.js';
import { route } from '../route.js';

export const createSelection = route({
  id: 'createSelection',
  method: 'POST',
  url: '/v1/selections',
  right: 'training:run',
  tag: 'training',
  summary: {
    es: 'Mide los modelos de un entrenamiento con los estándares de la clínica, con su tablero',
    en: "Holds the models of a run against the clinic's standards, with the dashboard",
  },
  description: {
    es: 'Que ningún modelo cumpla es una respuesta válida: entonces `champion` es null.',
    en: 'No model that qualifies is a valid answer: then `champion` is null.',
  },
  body: createSelectionRequestSchema,
  response: selectResponseSchema,
  status: 201,
  example: { body: { run: 'run-1a2b3c4d5e6f7a8b' } },
  async handler({ body: { run, quality }, service, workspace }) {
    const standards = quality ?? (await loadQualityStandards(service.configuration.quality));
    return selectResponse(await select(workspace, { run, standards }), reportAddresses);
  },
});
