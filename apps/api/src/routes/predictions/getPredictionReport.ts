import { predictionIdSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { showPrediction, writePredictionPdf } from '@neurograde/mlops/explanation';
import { z } from 'zod';
import { route } from '../route.js';

export const getPredictionReport = route({
  id: 'getPredictionReport',
  method: 'GET',
  url: '/v1/predictions/{id}/report.pdf',
  right: 'predictions:read',
  tag: 'predictions',
  summary: { es: 'Una predicción como página para imprimir', en: 'A prediction as a page to print' },
  params: z.strictObject({ id: predictionIdSchema }),
  otherResponses: ['application/pdf'],
  example: { params: { id: 'prediction-1a2b3c4d5e6f7a8b' } },
  async handler({ params: { id }, workspace, service, language, reply }) {
    await refuseRetired(workspace, id);
    const read = await showPrediction(workspace, id, service.contexts);
    await service.audit.append({ action: 'predict.export', subject: id, details: { by: workspace.actor } });
    const pdf = await writePredictionPdf(read, language);
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${id}.pdf"`).send(Buffer.from(pdf));
  },
});
