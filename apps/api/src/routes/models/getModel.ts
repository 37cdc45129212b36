import { modelAnswerSchema } from '@neurograde/contracts';
import { showModel } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const getModel = route({
  id: 'getModel',
  method: 'GET',
  url: '/v1/models/{id}',
  right: 'models:read',
  tag: 'models',
  summary: {
    es: 'Un modelo, por id, comienzo del id, champion o challenger: dónde está, cómo cumple y qué se decidió',
    en: 'One model, by id, beginning of the id, champion or challenger: where it stands, how it meets the standards, what was decided',
  },
  params: z.strictObject({ id: storedId }),
  response: modelAnswerSchema,
  example: { params: { id: 'champion' } },
  async handler({ params, workspace }) {
    const { bucketKey: _, createdAt, ...model } = await showModel(workspace, params.id);
    return { model: { ...model, createdAt: createdAt.toISOString(), history: [...model.history] } };
  },
});
