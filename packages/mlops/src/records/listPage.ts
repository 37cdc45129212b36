import type {
  DatasetLine,
  DeliveryLine,
  FileLine,
  ModelLine,
  PredictionLine,
  ReleaseLine,
  RunLine,
  SelectionLine,
} from '@neurograde/contracts';
import { listDatasets } from '../database/datasetRepository.js';
import { listDatasetTags } from '../database/datasetTagRepository.js';
import { findDelivery, listDeliveries } from '../database/deliveryRepository.js';
import { type DeliveredFile, listFiles, listQuarantine, type PlacedFile } from '../database/fileRepository.js';
import { listModels, type Model } from '../database/modelRepository.js';
import { listPredictions } from '../database/predictionRepository.js';
import { listMoves } from '../database/releaseRepository.js';
import { listRuns } from '../database/runRepository.js';
import { listSelections } from '../database/selectionRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { identity } from '../identity/identity.js';
import { standingsOf } from '../registry/standingsOf.js';
import { decodeCursor, encodeCursor, type Place, type PlaceKind } from './cursor.js';

/** What is told of each kind, in one line. */
export interface Lines {
  readonly deliveries: DeliveryLine;
  readonly files: FileLine;
  readonly quarantine: FileLine;
  readonly datasets: DatasetLine;
  readonly runs: RunLine;
  readonly selections: SelectionLine;
  readonly models: ModelLine;
  readonly releases: ReleaseLine;
  readonly predictions: PredictionLine;
}
export type Listable = keyof Lines;

export const LISTABLE = [
  'deliveries',
  'files',
  'quarantine',
  'datasets',
  'runs',
  'selections',
  'models',
  'releases',
  'predictions',
] as const satisfies readonly Listable[];

export function isListable(kind: string): kind is Listable {
  return (LISTABLE as readonly string[]).includes(kind);
}

export interface PageOptions {
  /** Lines of the page at most. */
  readonly limit: number;
  /** `next` of the page before. Default: the first page. */
  readonly cursor?: string | undefined;
  /** Predictions of one patient, by the identifier that the clinic uses. */
  readonly patient?: string | undefined;
}

export interface Page<Line> {
  readonly lines: readonly Line[];
  /** What the next page is asked for with; null where this is the last. */
  readonly next: string | null;
}

/** How a kind is read: rows after a place, where a row stands, and the lines of rows. */
interface Listing<Row, Line> {
  readonly kinds: readonly PlaceKind[];
  read(workspace: Workspace, after: Place | undefined, options: PageOptions): Promise<readonly Row[]>;
  placeOf(row: Row): Place;
  linesOf(workspace: Workspace, rows: readonly Row[]): readonly Line[] | Promise<readonly Line[]>;
}

/** What is stored of one kind, newest first, page by page. @throws `usage.invalid-option` for a cursor that is none */
export async function listPage<Kind extends Listable>(
  workspace: Workspace,
  kind: Kind,
  options: PageOptions,
): Promise<Page<Lines[Kind]>> {
  // biome-ignore lint/suspicious/noExplicitAny: each listing knows its own rows, and only they reach it.
  const { kinds, read, placeOf, linesOf } = LISTINGS[kind] as Listing<any, Lines[Kind]>;
  const { limit, cursor } = options;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, kinds);
  const rows = await read(workspace, after, { ...options, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? encodeCursor(placeOf(shown.at(-1)!)) : null;
  return { lines: await linesOf(workspace, shown), next };
}

const listing = <Row, Line>(listing: Listing<Row, Line>) => listing;

/** Files of deliveries and those in quarantine are told alike. */
const listingOfFiles = (list: typeof listFiles | typeof listQuarantine) =>
  listing<DeliveredFile, FileLine>({
    kinds: ['text', 'text'],
    async read(workspace, after, { limit }) {
      return list(workspace.database, { limit, after: after && (await placeOfFile(workspace, after)) });
    },
    placeOf: ({ deliveryId, name }) => [deliveryId, name],
    linesOf: (_, rows) =>
      rows.map(({ sha256, name, status, layout, bytes, errorCode, deliveryId }) => ({
        id: sha256.slice(0, 16),
        name,
        status,
        layout,
        bytes,
        error: errorCode,
        delivery: deliveryId,
      })),
  });

/** Nothing comes after a file of a delivery that is not there. */
async function placeOfFile({ database }: Workspace, [deliveryId, name]: Place): Promise<PlacedFile> {
  const delivery = await findDelivery(database, deliveryId as string);
  return { receivedAt: delivery?.receivedAt ?? new Date(0), deliveryId: deliveryId as string, name: name as string };
}

const LISTINGS = {
  deliveries: listing({
    kinds: ['date', 'text'],
    read: ({ database }, after, { limit }) =>
      listDeliveries(database, { limit, after: after && { receivedAt: after[0] as Date, id: after[1] as string } }),
    placeOf: ({ receivedAt, id }) => [receivedAt, id],
    linesOf: (_, rows) =>
      rows.map(({ id, receivedAt, sourceCount, problems, retryOf }) => ({
        id,
        receivedAt: receivedAt.toISOString(),
        files: sourceCount,
        refusals: problems.length,
        retryOf,
      })),
  }),
  files: listingOfFiles(listFiles),
  quarantine: listingOfFiles(listQuarantine),
  datasets: listing({
    kinds: ['date', 'text'],
    read: ({ database }, after, { limit }) =>
      listDatasets(database, { limit, after: after && { latestAt: after[0] as Date, version: after[1] as string } }),
    placeOf: ({ latestAt, version }) => [latestAt, version],
    async linesOf({ database }, rows) {
      const tags = await listDatasetTags(database);
      return rows.map(({ version, rows: count, low, high, features, gradeMapping, parent, createdAt }) => ({
        version,
        rows: count,
        low,
        high,
        features,
        gradeMapping,
        tags: tags
          .filter((tag) => tag.version === version)
          .map(({ name }) => name)
          .join(', '),
        parent,
        createdAt: createdAt.toISOString(),
      }));
    },
  }),
  runs: listing({
    kinds: ['date', 'text'],
    read: ({ database }, after, { limit }) =>
      listRuns(database, { limit, after: after && { latestAt: after[0] as Date, id: after[1] as string } }),
    placeOf: ({ latestAt, id }) => [latestAt, id],
    linesOf: (_, rows) =>
      rows.map(({ id, datasetVersion, seed, status, shuffled, startedAt, finishedAt }) => ({
        id,
        dataset: datasetVersion,
        seed,
        status,
        shuffled,
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
      })),
  }),
  selections: listing({
    kinds: ['date', 'text'],
    read: ({ database }, after, { limit }) =>
      listSelections(database, { limit, after: after && { latestAt: after[0] as Date, id: after[1] as string } }),
    placeOf: ({ latestAt, id }) => [latestAt, id],
    linesOf: (_, rows) =>
      rows.map(({ id, runId, champion, quality, createdAt }) => ({
        id,
        run: runId,
        champion,
        passed: quality.models.filter(({ passed }) => passed).length,
        models: quality.models.length,
        createdAt: createdAt.toISOString(),
      })),
  }),
  models: listing<Model, ModelLine>({
    kinds: ['date', 'text', 'text'],
    read: ({ database }, after, { limit }) =>
      listModels(database, {
        limit,
        after: after && { createdAt: after[0] as Date, name: after[1] as Model['name'], id: after[2] as string },
      }),
    placeOf: ({ createdAt, name, id }) => [createdAt, name, id],
    async linesOf({ database }, rows) {
      const standings = await standingsOf(database, rows);
      return rows.map(({ id, name, runId, metrics }, at) => ({
        id,
        name,
        run: runId,
        ...cvMeans(metrics),
        state: standings[at]!.state,
        alias: standings[at]!.alias,
      }));
    },
  }),
  releases: listing({
    kinds: ['number'],
    read: ({ database }, after, { limit }) => listMoves(database, { limit, after: after && { sequence: after[0] as number } }),
    placeOf: ({ sequence }) => [sequence],
    linesOf: (_, rows) =>
      rows.map(({ id, alias, modelId, releasedAt }) => ({ id, alias, model: modelId, releasedAt: releasedAt.toISOString() })),
  }),
  predictions: listing({
    kinds: ['date', 'text'],
    read: ({ database, pseudonymize }, after, { limit, patient }) =>
      listPredictions(database, {
        limit,
        after: after && { createdAt: after[0] as Date, id: after[1] as string },
        ...(patient === undefined ? {} : { patient: pseudonymize(identity(patient)) }),
      }),
    placeOf: ({ createdAt, id }) => [createdAt, id],
    linesOf: (_, rows) =>
      rows.map(({ id, patient, probability, grade, conformal, modelId, createdAt }) => ({
        id,
        patient,
        probability,
        grade,
        conformal: String(conformal),
        model: modelId,
        createdAt: createdAt.toISOString(),
      })),
  }),
};

function cvMeans(metrics: object): Pick<ModelLine, 'precision' | 'recall' | 'f1' | 'auc'> {
  const { cv } = metrics as { readonly cv?: Readonly<Record<'precision' | 'recall' | 'f1' | 'auc', { readonly mean: number }>> };
  if (cv === undefined) return { precision: null, recall: null, f1: null, auc: null };
  const { precision, recall, f1, auc } = cv;
  return { precision: precision.mean, recall: recall.mean, f1: f1.mean, auc: auc.mean };
}
