import type { CandidateParams, ErrorDetails, QualityEvaluation } from '@neurograde/contracts';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgSchema,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { moment } from './moment.js';

export * from './accessSchema.js';

/** Whatever JSON can hold; `NaN` and the infinities become `null` on the way in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** What a fit says beside its scores. */
export interface FitDetails {
  readonly warnings: readonly string[];
  /** Rows [high, low] before and after each resampling step. */
  readonly resamplings: readonly {
    readonly step: string;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[];
  /** Why the candidate cannot be fitted, or cannot score; null where it can. */
  readonly problem: string | null;
}

const GRADES = ['low', 'high'] as const;
const FILE_STATUSES = ['accepted', 'refused'] as const;
const RUN_STATUSES = ['running', 'done', 'failed', 'cancelled'] as const;
const MODEL_NAMES = ['xgboost', 'random-forest', 'svm', 'soft-vote', 'stacking'] as const;
const ALIASES = ['champion', 'challenger'] as const;
const DECISIONS = ['approve', 'retire'] as const;
const RETIREMENT_REASONS = ['consent-withdrawn', 'wrong-patient', 'duplicate', 'retention-ended', 'other'] as const;
const RETIRED_KINDS = ['prediction', 'patient'] as const;
const AUDIT_HEAD_IDS = ['audit'] as const;
const WORKSPACE_IDS = ['workspace'] as const;

/** When it was last made or asked for again: of several, the next stage takes the latest by default. */
const latestMoment = () => moment('latest_at').notNull().defaultNow();
/** Doubles, low byte first; every NaN is the same one. */
const doubles = customType<{ data: Float64Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (values) => {
    const bytes = Buffer.allocUnsafe(8 * values.length);
    for (let i = 0; i < values.length; i++) bytes.writeDoubleLE(values[i]!, 8 * i);
    return bytes;
  },
  fromDriver: ({ buffer, byteOffset, byteLength }) => {
    const bytes = new DataView(buffer, byteOffset, byteLength);
    return Float64Array.from({ length: byteLength / 8 }, (_, i) => bytes.getFloat64(8 * i, true));
  },
});
const oneOf = (name: string, column: PgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);

/** One handing-over of files. */
export const deliveries = pgTable('deliveries', {
  id: text('id').primaryKey(),
  receivedAt: moment('received_at').notNull().defaultNow(),
  sourceCount: integer('source_count').notNull(),
  /** Everything refused, whole files and single rows, with the code and details of the error. */
  problems: jsonb('problems').$type<readonly { readonly code: string; readonly details: ErrorDetails }[]>().notNull(),
  /** The accepted records as Parquet; null where there are none, and in deliveries of the first version, whose files are read again. */
  tableKey: text('table_key'),
  /** Null in deliveries of the first version. */
  manifestKey: text('manifest_key'),
  /** The labels files, sealed, for a later retry. */
  labels: jsonb('labels').$type<readonly { readonly sha256: string; readonly bucketKey: string }[]>().notNull().default([]),
  /** The delivery whose refused files were read again in this one. */
  retryOf: text('retry_of').references((): AnyPgColumn => deliveries.id),
});

/**
 * What arrived in a delivery, refused files included. The same bytes can arrive twice, even in one delivery (for two patients,
 * or under two names), so a row is a name within a delivery, and the bytes are shared through `sha256`.
 */
export const files = pgTable(
  'files',
  {
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    /** A display name that cannot identify anyone, unique within the delivery: `file 3`. */
    name: text('name').notNull(),
    sha256: text('sha256').notNull(),
    /** The pack with its bytes; null where they were not kept. */
    bucketKey: text('bucket_key'),
    /** What the file was called and the grades it was given with, sealed: a retry needs them. */
    sealedSource: text('sealed_source'),
    /** Null where no layout was recognised. */
    layout: text('layout'),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    status: text('status', { enum: FILE_STATUSES }).notNull(),
    errorCode: text('error_code'),
    errorDetails: jsonb('error_details').$type<JsonObject>(),
    segment: text('segment'),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.name] }),
    index('files_sha256').on(table.sha256),
    oneOf('files_status', table.status, FILE_STATUSES),
  ],
);

/** One patient's line in one file. */
export const records = pgTable(
  'records',
  {
    id: text('id').primaryKey(),
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    fileSha256: text('file_sha256').notNull(),
    /** Null where the layout holds one patient a file. */
    line: integer('line'),
    /** A pseudonym, never the clinic's id. */
    patient: text('patient').notNull(),
    segment: text('segment'),
    grade: text('grade', { enum: GRADES }),
    gradeAsWritten: text('grade_as_written'),
    /** `YYYY-MM-DD` */
    biopsyDate: date('biopsy_date', { mode: 'string' }),
  },
  (table) => [
    index('records_delivery').on(table.deliveryId),
    index('records_patient').on(table.patient),
    oneOf('records_grade', table.grade, GRADES),
  ],
);

/** Kept apart, so that a server can keep it from whoever may read the rest. */
export const identitySchema = pgSchema('identity');

/** Whose pseudonym it is: the clinic's identifier, sealed, for who holds the key. */
export const patients = identitySchema.table('patients', {
  pseudonym: text('pseudonym').primaryKey(),
  sealed: text('sealed').notNull(),
});

/** Registered dataset versions; the version is the hash of the content. What is null was not recorded by the releases before schema.json. */
export const datasets = pgTable('datasets', {
  version: text('version').primaryKey(),
  createdAt: moment('created_at').notNull().defaultNow(),
  latestAt: latestMoment(),
  rows: integer('rows').notNull(),
  low: integer('low').notNull(),
  high: integer('high').notNull(),
  features: integer('features').notNull(),
  /** The schema.json; of earlier releases the one Parquet file. */
  bucketKey: text('bucket_key').notNull(),
  schemaSha256: text('schema_sha256'),
  reportKey: text('report_key').notNull(),
  gradeMapping: text('grade_mapping').notNull(),
  summary: jsonb('summary').$type<JsonObject>().notNull(),
  /** The version it grew out of. */
  parent: text('parent').references((): AnyPgColumn => datasets.version),
  /** Settings and choice of deliveries that made it. */
  configuration: jsonb('configuration').$type<JsonObject>(),
  codeVersion: text('code_version'),
  /** A configured name, never that of a user of the machine. */
  createdBy: text('created_by'),
});

/** Which files a dataset version's rows come from. */
export const datasetFiles = pgTable(
  'dataset_files',
  {
    version: text('version')
      .notNull()
      .references(() => datasets.version),
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    fileSha256: text('file_sha256').notNull(),
    /** Ids of the records that are rows of the version. */
    records: jsonb('records').$type<readonly string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.version, table.deliveryId, table.fileSha256] }),
    index('dataset_files_delivery').on(table.deliveryId),
    index('dataset_files_sha256').on(table.fileSha256),
  ],
);

/** Names that people give to dataset versions; a name can be moved to another, and the audit tells. */
export const datasetTags = pgTable(
  'dataset_tags',
  {
    name: text('name').primaryKey(),
    version: text('version')
      .notNull()
      .references(() => datasets.version),
    taggedAt: moment('tagged_at').notNull().defaultNow(),
    taggedBy: text('tagged_by').notNull(),
  },
  (table) => [index('dataset_tags_version').on(table.version)],
);

/** Training runs; the id is the hash of everything that determines the outcome. */
export const runs = pgTable(
  'runs',
  {
    id: text('id').primaryKey(),
    /** Of an imported run, a version of another home. */
    datasetVersion: text('dataset_version').notNull(),
    /** Null in an imported run whose record did not come with it. */
    seed: bigint('seed', { mode: 'number' }),
    config: jsonb('config').$type<JsonObject>().notNull(),
    /** Trained on shuffled grades, as a check of honesty; never deployed. */
    shuffled: boolean('shuffled').notNull(),
    status: text('status', { enum: RUN_STATUSES }).notNull(),
    startedAt: moment('started_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
    latestAt: latestMoment(),
    codeVersion: text('code_version').notNull(),
    machine: jsonb('machine').$type<JsonObject>().notNull(),
    summary: jsonb('summary').$type<JsonObject>(),
    bucketKey: text('bucket_key'),
    /** A configured name, never that of a user of the machine: who may not approve its models. Null in runs of earlier releases. */
    createdBy: text('created_by'),
    /** Who brought it in from another home; null where it was trained here. */
    importedBy: text('imported_by'),
    /** The process that trains it, and until when it is taken to be alive: it says so anew all along. */
    heldBy: text('held_by'),
    heldUntil: moment('held_until'),
  },
  (table) => [oneOf('runs_status', table.status, RUN_STATUSES)],
);

/** The fits of a run, each kept as it ends, so that a run that was broken off goes on where it was. */
export const runFits = pgTable(
  'run_fits',
  {
    runId: text('run_id')
      .notNull()
      .references(() => runs.id),
    /** Hash of all that decides the fit, beside the run. */
    task: text('task').notNull(),
    /** Outer fold of a nested protocol, from 0; null for the search on all training rows. */
    outer: integer('outer'),
    model: text('model', { enum: MODEL_NAMES }).notNull(),
    /** Place in the search of the model, from 0. */
    candidate: integer('candidate').notNull(),
    /** Round of a successive halving, from 0. */
    iteration: integer('iteration').notNull(),
    /** Training rows that the round may spend; null for all. */
    resources: integer('resources'),
    /** Fold that judges, from 0; the one after the last stands for the fit on all training rows. */
    split: integer('split').notNull(),
    params: jsonb('params').$type<CandidateParams>().notNull(),
    /** Decision scores of the judged rows: doubles, low byte first, in base64. */
    scores: text('scores').notNull(),
    details: jsonb('details').$type<FitDetails>().notNull(),
    /** JSON of the fitted pipeline, where one is wanted and the run is not done. */
    pipeline: text('pipeline'),
    seconds: doublePrecision('seconds').notNull(),
    finishedAt: moment('finished_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.task] }), oneOf('run_fits_model', table.model, MODEL_NAMES)],
);

/** Fitted candidates; the id is the hash of the artifact, which names its run: equal models of two runs are two artifacts. */
export const models = pgTable(
  'models',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id),
    name: text('name', { enum: MODEL_NAMES }).notNull(),
    bucketKey: text('bucket_key').notNull(),
    metrics: jsonb('metrics').$type<JsonObject>().notNull(),
    params: jsonb('params').$type<JsonObject>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** The package that it was imported in; null where it was trained here, or imported alone. */
    packageKey: text('package_key'),
  },
  (table) => [index('models_run').on(table.runId), oneOf('models_name', table.name, MODEL_NAMES)],
);

/** How the candidates of a run stood against the clinic's quality standards. */
export const selections = pgTable(
  'selections',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id),
    /** The rules as they were evaluated. */
    quality: jsonb('quality').$type<QualityEvaluation>().notNull(),
    /** Null where no model qualified. */
    champion: text('champion').references(() => models.id),
    dashboardKey: text('dashboard_key').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    latestAt: latestMoment(),
  },
  (table) => [index('selections_run').on(table.runId)],
);

/** Which model an alias points to. Append-only (a trigger sees to it): the newest row of an alias is the current one. */
export const releases = pgTable(
  'releases',
  {
    id: text('id').primaryKey(),
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().notNull().unique(),
    alias: text('alias', { enum: ALIASES }).notNull(),
    /** Null where the alias was taken away. */
    modelId: text('model_id').references(() => models.id),
    releasedAt: moment('released_at').notNull().defaultNow(),
    note: text('note').notNull(),
    /** The release that a rollback goes back to; null where there was none. */
    follows: text('follows').references((): AnyPgColumn => releases.id),
  },
  (table) => [index('releases_newest').on(table.alias, table.sequence), oneOf('releases_alias', table.alias, ALIASES)],
);

/** What persons of the clinic decided on a model. Append-only (a trigger sees to it): the newest row of a model holds. */
export const modelDecisions = pgTable(
  'model_decisions',
  {
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    modelId: text('model_id')
      .notNull()
      .references(() => models.id),
    decision: text('decision', { enum: DECISIONS }).notNull(),
    /** The person who signs. */
    by: text('by').notNull(),
    comment: text('comment').notNull(),
    /** The evaluation that the decision rests on. */
    selectionId: text('selection_id').references(() => selections.id),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    index('model_decisions_newest').on(table.modelId, table.sequence),
    oneOf('model_decisions_decision', table.decision, DECISIONS),
  ],
);

/** What was answered; the id is the hash of model and input. */
export const predictions = pgTable(
  'predictions',
  {
    id: text('id').primaryKey(),
    createdAt: moment('created_at').notNull().defaultNow(),
    releaseId: text('release_id')
      .notNull()
      .references(() => releases.id),
    modelId: text('model_id')
      .notNull()
      .references(() => models.id),
    /** What the model was trained on; of an imported model, a version of another home. */
    datasetVersion: text('dataset_version').notNull(),
    /** A pseudonym, never the clinic's id. */
    patient: text('patient').notNull(),
    fileSha256: text('file_sha256').notNull(),
    line: integer('line'),
    /** Calibrated probability of the low grade. */
    probability: doublePrecision('probability').notNull(),
    threshold: doublePrecision('threshold').notNull(),
    grade: text('grade', { enum: GRADES }).notNull(),
    conformal: jsonb('conformal').$type<Json>().notNull(),
    warnings: jsonb('warnings').$type<Json>().notNull(),
    featuresSha256: text('features_sha256').notNull(),
    /** The values that the model took, in its order, NaN where missing; null in predictions of earlier releases. */
    features: doubles('features'),
    /** Who asked: a configured name or the id of a user, never the name of a user of the machine. Null in predictions of earlier releases. */
    requester: text('requester'),
    /** The pack with the delivered file, sealed; null where none was delivered, and in predictions of earlier releases. */
    fileKey: text('file_key'),
  },
  (table) => [
    index('predictions_patient').on(table.patient),
    index('predictions_newest').on(table.createdAt),
    oneOf('predictions_grade', table.grade, GRADES),
  ],
);

/** Requests whose senders gave them a name, so that a repeated one gets the answer of the first, also after another model was released. */
export const requestKeys = pgTable('request_keys', {
  /** SHA-256 of who asked and of the name. */
  id: text('id').primaryKey(),
  requestSha256: text('request_sha256').notNull(),
  releaseId: text('release_id')
    .notNull()
    .references(() => releases.id),
  at: moment('at').notNull().defaultNow(),
});

/**
 * What the biopsies said, once they were known. Append-only (a trigger sees to it): a correction is a row of its own, which says which row it corrects. A
 * prediction has one first row, and a row is corrected once, so that there is one that holds.
 */
export const predictionOutcomes = pgTable(
  'prediction_outcomes',
  {
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    predictionId: text('prediction_id')
      .notNull()
      .references(() => predictions.id),
    grade: text('grade', { enum: GRADES }).notNull(),
    gradeAsWritten: text('grade_as_written').notNull(),
    /** `YYYY-MM-DD` */
    biopsyDate: date('biopsy_date', { mode: 'string' }).notNull(),
    /** Year of the WHO classification that the grade is by; null where it was not said. */
    whoEdition: integer('who_edition'),
    /** Why it is corrected, or a remark; empty for none. */
    comment: text('comment').notNull(),
    /** Who recorded it. */
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
    /** The row that this one corrects; null in the first. */
    corrects: bigint('corrects', { mode: 'number' }).references((): AnyPgColumn => predictionOutcomes.sequence),
  },
  (table) => [
    index('prediction_outcomes_newest').on(table.predictionId, table.sequence),
    uniqueIndex('prediction_outcomes_first').on(table.predictionId).where(sql`${table.corrects} is null`),
    uniqueIndex('prediction_outcomes_corrected').on(table.corrects),
    oneOf('prediction_outcomes_grade', table.grade, GRADES),
  ],
);

/** What radiologists said themselves. Append-only (a trigger sees to it): the newest row of a person holds. */
export const predictionReviews = pgTable(
  'prediction_reviews',
  {
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    predictionId: text('prediction_id')
      .notNull()
      .references(() => predictions.id),
    /** The reviewer's own. */
    grade: text('grade', { enum: GRADES }).notNull(),
    /** Whether it is the prediction's. */
    agrees: boolean('agrees').notNull(),
    /** Whether it was given before the result was seen. */
    beforeResult: boolean('before_result').notNull(),
    comment: text('comment').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    index('prediction_reviews_newest').on(table.predictionId, table.sequence),
    oneOf('prediction_reviews_grade', table.grade, GRADES),
  ],
);

/**
 * What is no longer used or shown, though it is kept as the law demands: a prediction, or all of a patient. Append-only (a trigger sees to it): the newest
 * row of a subject holds.
 */
export const retirements = pgTable(
  'retirements',
  {
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    kind: text('kind', { enum: RETIRED_KINDS }).notNull(),
    /** Id of the prediction, or pseudonym of the patient. */
    subject: text('subject').notNull(),
    /** False takes the retirement back. */
    retired: boolean('retired').notNull(),
    reason: text('reason', { enum: RETIREMENT_REASONS }).notNull(),
    comment: text('comment').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    index('retirements_newest').on(table.kind, table.subject, table.sequence),
    oneOf('retirements_kind', table.kind, RETIRED_KINDS),
    oneOf('retirements_reason', table.reason, RETIREMENT_REASONS),
  ],
);

/** Who did what to which artifact, in order, each entry chained to the one before. Append-only (a trigger sees to it). */
export const audit = pgTable(
  'audit',
  {
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    at: moment('at').notNull().defaultNow(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details').$type<JsonObject>().notNull(),
    /** `hash` of the entry before; zeros in the first. */
    previous: text('previous').notNull(),
    /** See `auditHash`. */
    hash: text('hash').notNull().unique(),
  },
  (table) => [
    index('audit_subject').on(table.subject, table.sequence),
    index('audit_by').on(sql`(${table.details} ->> 'by')`, table.sequence),
  ],
);

/** The end of the audit's chain: one row, which whoever adds to it locks; none before the first entry. */
export const auditHead = pgTable(
  'audit_head',
  {
    id: text('id', { enum: AUDIT_HEAD_IDS }).primaryKey(),
    entries: bigint('entries', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [oneOf('audit_head_one_row', table.id, AUDIT_HEAD_IDS)],
);

/** What all the rest belongs to: one row. Only a server has it; the embedded database stands in a home, which says the same. */
export const workspace = pgTable(
  'workspace',
  {
    id: text('id', { enum: WORKSPACE_IDS }).primaryKey(),
    /** Of the key that the pseudonyms are made with. */
    keyFingerprint: text('key_fingerprint').notNull(),
    /** The version of neurograde that made it. */
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [oneOf('workspace_one_row', table.id, WORKSPACE_IDS)],
);
