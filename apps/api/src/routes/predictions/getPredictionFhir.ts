import { predictionIdSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { showPrediction, writePredictionFhir } from '@neurograde/mlops/explanation';
import { z } from 'zod';
import { route } from '../route.js';

export const getPredictionFhir = route({
  id: 'getPredictionFhir',
  method: 'GET',
  url: '/v1/predictions/{id}/fhir',
  right: 'predictions:read',
  tag: 'predictions',
  summary: {
    es: 'Una predicción como Bundle de FHIR R4: DiagnosticReport, Observation y Device',
    en: 'A prediction as a FHIR R4 Bundle: DiagnosticReport, Observation and Device',
  },
  params: z.strictObject({ id: predictionIdSchema }),
  otherResponses: ['application/fhir+json'],
  example: { params: { id: 'prediction-1a2b3c4d5e6f7a8b' } },
  async handler({ params: { id }, workspace, service, language, reply }) {
    await refuseRetired(workspace, id);
    const read = await showPrediction(workspace, id, service.contexts);
    await service.audit.append({ action: 'predict.export', subject: id, details: { by: workspace.actor } });
    const bundle = writePredictionFhir(read, language);
    return reply.type('application/fhir+json; charset=utf-8').send(JSON.stringify(bundle));
  },
});
