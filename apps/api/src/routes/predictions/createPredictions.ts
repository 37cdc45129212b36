import { apiPredictResponseSchema, type Language, predictQuerySchema, predictRequestSchema } from '@neurograde/contracts';
import { explainRecords } from '@neurograde/mlops/explanation';
import {
  type PatientValues,
  type PredictAnswer,
  type PredictionRecords,
  type SentFile,
  type Serving,
  sha256,
} from '@neurograde/mlops/serving';
import type { z } from 'zod';
import { readFiles } from '../../limits/readFiles.js';
import { InvalidRequest } from '../../problems/InvalidRequest.js';
import { type Call, route } from '../route.js';
import { idempotencyKey } from './idempotencyKey.js';

const FORM = 'multipart/form-data';
const DECIMALS: Readonly<Record<string, '.' | ','>> = { '.': '.', ',': ',', point: '.', comma: ',' };

export const createPredictions = route({
  id: 'createPredictions',
  method: 'POST',
  url: '/v1/predictions',
  right: 'predictions:create',
  tag: 'predictions',
  summary: {
    es: 'Gradúa pacientes con el modelo desplegado y guarda las predicciones',
    en: 'Grades patients with the released model and stores the predictions',
  },
  description: {
    es: 'Valores en JSON, o archivos de cualquier formato que se conozca, con uno o varios pacientes cada uno. Cada predicción queda guardada antes de responder. La misma entrada, o la misma `Idempotency-Key`, da la misma predicción guardada. Apoyo a la decisión: no sustituye a la biopsia.',
    en: 'Values as JSON, or files of any layout that is known, with one patient or several each. Each prediction is stored before it is answered. The same input, or the same `Idempotency-Key`, gives the same stored prediction. Decision support: it does not replace the biopsy.',
  },
  query: predictQuerySchema,
  body: predictRequestSchema,
  otherBodies: {
    [FORM]: {
      type: 'object',
      properties: {
        file: { type: 'array', items: { type: 'string', format: 'binary' } },
        segment: { type: 'string', description: 'of Slicer tables with several' },
        decimal: { type: 'string', enum: ['point', 'comma'], description: 'of files whose numbers could be read in two ways' },
      },
      required: ['file'],
      additionalProperties: false,
    },
  },
  large: true,
  response: apiPredictResponseSchema,
  example: {
    body: { patient: 'HC-0042', features: { original_shape_Sphericity: 0.71, original_firstorder_Entropy: null } },
    response: {
      predictions: [
        {
          id: 'prediction-1a2b3c4d5e6f7a8b',
          patient: 'P-7QJ2M4XK9T0B',
          file: 1,
          line: 1,
          probability: 0.12,
          grade: 'high',
          threshold: 0.41,
          conformal: 'high',
          outOfRange: 3,
          unlikeTraining: false,
          imputed: 1,
          model: { id: 'model-1a2b3c4d5e6f7a8b', name: 'svm' },
          release: 'release-1a2b3c4d5e6f7a8b',
          datasetVersion: 'dataset-1a2b3c4d5e6f',
        },
      ],
    },
  },
  async handler(call) {
    const key = idempotencyKey(call.request);
    const current = call.service.predictor.serving(call.query.model);
    const { serving, records } = await (call.body === undefined ? ofFiles(call, current, key) : ofValues(call, current, key));
    const graded = records.flatMap(({ answers }) => answers);
    const { contexts, metrics } = call.service;
    for (const answer of graded) if ('probability' in answer) metrics.predicted(answer.model.id, answer.grade, answer.conformal);
    const answers = call.query.explain === 'true' ? await explainRecords(contexts, serving, records) : graded;
    const [only] = answers;
    if (answers.length === 1 && 'problem' in only!) throw only.problem;
    return { predictions: answers.map((answer) => told(answer, call.language)) };
  },
});

/** What was stored, by which model. */
interface Stored {
  readonly serving: Serving;
  readonly records: readonly PredictionRecords[];
}

type Query = z.output<typeof predictQuerySchema>;

async function ofValues(
  { body, query, service, principal }: Call<unknown, Query, z.output<typeof predictRequestSchema>>,
  current: Serving,
  key: string | undefined,
): Promise<Stored> {
  const { predictor, configuration } = service;
  const patients = body.patients ?? [body as PatientValues];
  const { maxPatients } = configuration.api;
  if (patients.length > maxPatients)
    throw new InvalidRequest([{ in: 'body', pointer: '/patients', code: 'too_big', message: `≤ ${maxPatients}` }]);
  const serving =
    key === undefined ? current : await predictor.claim(current, key, principal.name, sha256(JSON.stringify([query, patients])));
  return { serving, records: [await predictor.predictValues(serving, patients, principal.name)] };
}

/** One file after the other: each is stored before the next is read, and none holds up the process for long. */
async function ofFiles(
  { request, query, service, principal }: Call<unknown, Query>,
  current: Serving,
  key: string | undefined,
): Promise<Stored> {
  const { predictor, configuration } = service;
  const { files, fields } = await readFiles(request, ['segment', 'decimal'], configuration.api);
  const { segment, decimal } = fields;
  if (decimal !== undefined && DECIMALS[decimal] === undefined)
    throw new InvalidRequest([{ in: 'body', pointer: '/decimal', code: 'invalid_value', message: 'point | comma' }]);
  const reading = { segment, decimal: decimal === undefined ? undefined : DECIMALS[decimal], requester: principal.name };
  const serving = key === undefined ? current : await predictor.claim(current, key, principal.name, hashOf(query, fields, files));
  const records: PredictionRecords[] = [];
  for (const [index, file] of files.entries()) records.push(await predictor.predictFile(serving, file, index + 1, reading));
  return { serving, records };
}

function hashOf(query: Query, fields: object, files: readonly SentFile[]): string {
  return sha256(JSON.stringify([query, fields, files.map(({ name, content }) => [name, sha256(content)])]));
}

function told(answer: PredictAnswer, language: Language): z.input<typeof apiPredictResponseSchema>['predictions'][number] {
  if ('probability' in answer) return answer;
  const { file, line, problem } = answer;
  return { file, line, error: { code: problem.code, message: problem.text(language) } };
}
