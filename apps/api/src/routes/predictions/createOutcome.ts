import { apiOutcomeSchema, outcomeRequestSchema, predictionIdSchema } from '@neurograde/contracts';
import { refuseRetired } from '@neurograde/mlops/access';
import { recordOutcome } from '@neurograde/mlops/explanation';
import { z } from 'zod';
import { route } from '../route.js';
import { OUTCOME_EXAMPLE, toldOutcome } from './toldOutcome.js';

export const createOutcome = route({
  id: 'createOutcome',
  method: 'POST',
  url: '/v1/predictions/{id}/outcome',
  right: 'outcomes:write',
  tag: 'predictions',
  summary: { es: 'Registra lo que dijo la biopsia', en: 'Records what the biopsy said' },
  description: {
    es: 'Lo mismo dicho dos veces queda una vez. Lo que ya se sabe solo lo corrige quien dice qué resultado corrige (`corrects`) y por qué; ambos se conservan. Qué significa un grado de la OMS lo dice la versión de datos del modelo.',
    en: 'The same told twice is kept once. What is known already is corrected only by who says which outcome is corrected (`corrects`) and why; both are kept. What a WHO grade means is that of the model’s dataset version.',
  },
  params: z.strictObject({ id: predictionIdSchema }),
  body: outcomeRequestSchema,
  response: apiOutcomeSchema,
  status: 201,
  example: {
    params: { id: 'prediction-1a2b3c4d5e6f7a8b' },
    body: { grade: 'II', date: '2026-03-29', whoEdition: 2021 },
    response: OUTCOME_EXAMPLE,
  },
  async handler({ params, body: { whoEdition, corrects, ...said }, workspace, principal }) {
    await refuseRetired(workspace, params.id);
    return toldOutcome(
      await recordOutcome(workspace, { ...said, whoEdition, corrects, prediction: params.id, by: principal.name }),
    );
  },
});
