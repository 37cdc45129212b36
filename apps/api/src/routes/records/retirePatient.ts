import { retirementRequestSchema, retirementSchema } from '@neurograde/contracts';
import { retireRecord } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { RETIREMENT_EXAMPLE, retirementAnswer } from './retirementAnswer.js';

export const retirePatient = route({
  id: 'retirePatient',
  method: 'POST',
  url: '/v1/patients/{patient}/retirement',
  right: 'records:retire',
  tag: 'audit',
  summary: {
    es: 'Retira todo lo de un paciente: se conserva, con el motivo, y no se muestra ni se usa más',
    en: 'Retires all of a patient: it is kept, with the reason, and neither shown nor used any more',
  },
  params: z.strictObject({ patient: z.string().regex(/^[\w-]{1,64}$/) }),
  body: retirementRequestSchema,
  response: retirementSchema,
  example: {
    params: { patient: 'P-7QJ2M4XK9T0B' },
    body: { reason: 'duplicate', comment: 'Se envió dos veces' },
    response: { ...RETIREMENT_EXAMPLE, kind: 'patient', subject: 'P-7QJ2M4XK9T0B', retired: true },
  },
  async handler({ params, body, workspace }) {
    return retirementAnswer(await retireRecord(workspace, { kind: 'patient', subject: params.patient, ...body }));
  },
});
