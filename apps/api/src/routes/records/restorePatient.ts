import { retirementRequestSchema, retirementSchema } from '@neurograde/contracts';
import { restoreRecord } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { RETIREMENT_EXAMPLE, retirementAnswer } from './retirementAnswer.js';

export const restorePatient = route({
  id: 'restorePatient',
  method: 'POST',
  url: '/v1/patients/{patient}/restoration',
  right: 'records:retire',
  tag: 'audit',
  summary: {
    es: 'Deshace el retiro de un paciente',
    en: 'Takes the retirement of a patient back',
  },
  params: z.strictObject({ patient: z.string().regex(/^[\w-]{1,64}$/) }),
  body: retirementRequestSchema,
  response: retirementSchema,
  example: {
    params: { patient: 'P-7QJ2M4XK9T0B' },
    body: { reason: 'duplicate', comment: 'Se envió dos veces' },
    response: { ...RETIREMENT_EXAMPLE, kind: 'patient', subject: 'P-7QJ2M4XK9T0B', retired: false },
  },
  async handler({ params, body, workspace }) {
    return retirementAnswer(await restoreRecord(workspace, { kind: 'patient', subject: params.patient, ...body }));
  },
});
