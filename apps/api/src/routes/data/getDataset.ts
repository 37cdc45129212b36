import { datasetAnswerSchema, datasetSummarySchema } from '@neurograde/contracts';
import { showDataset } from '@neurograde/mlops/datasets';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const getDataset = route({
  id: 'getDataset',
  method: 'GET',
  url: '/v1/datasets/{version}',
  right: 'data:read',
  tag: 'data',
  summary: {
    es: 'Una versión del conjunto de datos, por id, etiqueta o comienzo del id',
    en: 'One dataset version, by id, tag or beginning of the id',
  },
  params: z.strictObject({ version: storedId }),
  response: datasetAnswerSchema,
  example: { params: { version: 'ds-1a2b3c4d5e6f7a8b' } },
  async handler({ params, workspace }) {
    const { version, createdAt, createdBy, codeVersion, parent, gradeMapping, summary, tags, schema } = await showDataset(
      workspace,
      params.version,
    );
    return {
      dataset: {
        ...{ version, createdBy, codeVersion, parent, gradeMapping },
        schema: schema && withoutPath(schema),
        createdAt: createdAt.toISOString(),
        summary: datasetSummarySchema.parse(summary),
        tags: tags.map(({ name, taggedAt, taggedBy }) => ({ name, taggedBy, taggedAt: taggedAt.toISOString() })),
      },
    };
  },
});

/** Where it lies on the machine of the service is nothing for others. */
function withoutPath<T extends { readonly path: string }>({ path: _, ...schema }: T): Omit<T, 'path'> {
  return schema;
}
