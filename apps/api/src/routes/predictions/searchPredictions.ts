import { Readable } from 'node:stream';
import { type StoredPrediction, searchPredictionsQuerySchema, searchPredictionsResponseSchema } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';
import { findPredictions, type PredictionSearch } from '@neurograde/mlops/serving';
import { csvLine } from '../../csv/csvLine.js';
import { route } from '../route.js';
import { STORED_EXAMPLE, storedPrediction } from './storedPrediction.js';

const CSV = 'text/csv';
/** Rows that are in memory at once while a csv is sent. */
const ROWS_A_PAGE = 500;

export const searchPredictions = route({
  id: 'searchPredictions',
  method: 'GET',
  url: '/v1/predictions',
  right: 'predictions:read',
  tag: 'predictions',
  summary: {
    es: 'Busca predicciones guardadas, de la más nueva a la más vieja; también como csv',
    en: 'Searches stored predictions, the newest first; also as csv',
  },
  query: searchPredictionsQuerySchema,
  response: searchPredictionsResponseSchema,
  otherResponses: [CSV],
  example: {
    query: { grade: 'low', from: '2026-03-01T00:00:00Z', limit: '20' },
    response: { predictions: [STORED_EXAMPLE], next: null },
  },
  async handler({ query, workspace, reply, service }) {
    const { cursor, limit, format, from, until, ...rest } = query;
    const search = { ...rest, from: moment(from), until: moment(until) };
    const by = workspace.actor;
    if (format === 'csv') {
      await service.audit.append({ action: 'predict.export', subject: 'predictions', details: { by, format, search: query } });
      return reply
        .type(`${CSV}; charset=utf-8`)
        .header('content-disposition', 'attachment; filename="predictions.csv"')
        .send(Readable.from(csvLines(workspace, search)));
    }
    const found = await findPredictions(workspace.database, { ...search, after: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    const ids = page.map(({ id }) => id);
    await service.audit.append({ action: 'predict.search', subject: 'predictions', details: { by, predictions: ids } });
    return { predictions: page.map(storedPrediction), next: found.length > limit ? page.at(-1)!.id : null };
  },
});

async function* csvLines({ database }: Workspace, search: Omit<PredictionSearch, 'limit'>): AsyncGenerator<string> {
  yield csvLine(Object.keys(COLUMNS));
  let after: string | undefined;
  do {
    const found = await findPredictions(database, { ...search, after, limit: ROWS_A_PAGE });
    yield found.map((each) => csvLine(Object.values(COLUMNS).map((cell) => cell(storedPrediction(each))))).join('');
    after = found.length < ROWS_A_PAGE ? undefined : found.at(-1)!.id;
  } while (after !== undefined);
}

const COLUMNS: Readonly<Record<string, (prediction: StoredPrediction) => string | number | boolean | null>> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  patient: ({ patient }) => patient,
  grade: ({ grade }) => grade,
  probability: ({ probability }) => probability,
  threshold: ({ threshold }) => threshold,
  conformal: ({ conformal }) => conformal,
  outcome: ({ outcome }) => outcome,
  outOfRange: ({ outOfRange }) => outOfRange,
  unlikeTraining: ({ unlikeTraining }) => unlikeTraining,
  imputed: ({ imputed }) => imputed,
  model: ({ model }) => model.id,
  modelName: ({ model }) => model.name,
  release: ({ release }) => release,
  datasetVersion: ({ datasetVersion }) => datasetVersion,
  requester: ({ requester }) => requester,
  fileSha256: ({ fileSha256 }) => fileSha256,
};

function moment(written: string | undefined): Date | undefined {
  return written === undefined ? undefined : new Date(written);
}
