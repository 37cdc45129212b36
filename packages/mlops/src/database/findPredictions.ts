import { and, desc, eq, exists, getTableColumns, gte, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { isRetired } from './isRetired.js';
import type { ListedPrediction } from './predictionRepository.js';
import { models, predictionOutcomes, predictionReviews, predictions } from './schema.js';

export interface PredictionSearch {
  readonly id?: string | undefined;
  /** Pseudonym. */
  readonly patient?: string | undefined;
  readonly grade?: 'low' | 'high' | undefined;
  /** From this moment, inclusive. */
  readonly from?: Date | undefined;
  /** Up to this moment, exclusive. */
  readonly until?: Date | undefined;
  /** Id or name of a model. */
  readonly model?: string | undefined;
  /** Who reviewed it. */
  readonly reviewer?: string | undefined;
  /** What the biopsy said; `none` where none is recorded. */
  readonly outcome?: 'low' | 'high' | 'none' | undefined;
  /** Those after this prediction, in the order of the answer. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export type FoundPrediction = ListedPrediction & {
  readonly modelName: (typeof models.$inferSelect)['name'];
  /** What the biopsy said, as last corrected; null where none is recorded. */
  readonly outcome: 'low' | 'high' | null;
};

const { features: _, ...LISTED } = getTableColumns(predictions);
/** Of the outcomes of a prediction, the one that holds. */
const outcome = sql<'low' | 'high' | null>`(
  select ${predictionOutcomes.grade} from ${predictionOutcomes} where ${predictionOutcomes.predictionId} = ${predictions.id}
  order by ${predictionOutcomes.sequence} desc limit 1
)`;

/** Predictions that meet all that is given, the newest first; none that is retired, or whose patient is. */
export function findPredictions(database: Database, search: PredictionSearch): Promise<FoundPrediction[]> {
  return database.query((db) =>
    db
      .select({ ...LISTED, modelName: models.name, outcome: outcome.as('outcome') })
      .from(predictions)
      .innerJoin(models, eq(models.id, predictions.modelId))
      .where(and(...conditions(search)))
      .orderBy(desc(predictions.createdAt), desc(predictions.id))
      .limit(search.limit),
  );
}

function conditions({
  id,
  patient,
  grade,
  from,
  until,
  model,
  reviewer,
  outcome: result,
  after,
}: PredictionSearch): (SQL | undefined)[] {
  return [
    not(isRetired('prediction', predictions.id)),
    not(isRetired('patient', predictions.patient)),
    id === undefined ? undefined : eq(predictions.id, id),
    patient === undefined ? undefined : eq(predictions.patient, patient),
    grade === undefined ? undefined : eq(predictions.grade, grade),
    from === undefined ? undefined : gte(predictions.createdAt, from),
    until === undefined ? undefined : lt(predictions.createdAt, until),
    model === undefined ? undefined : or(eq(models.id, model), sql`${models.name} = ${model}`),
    reviewer === undefined ? undefined : reviewedBy(reviewer),
    result === undefined ? undefined : result === 'none' ? isNull(outcome) : sql`${outcome} = ${result}`,
    after === undefined
      ? undefined
      : sql`(${predictions.createdAt}, ${predictions.id}) < (select p.created_at, p.id from ${predictions} p where p.id = ${after})`,
  ];
}

function reviewedBy(reviewer: string): SQL {
  return exists(
    sql`(select 1 from ${predictionReviews} where ${predictionReviews.predictionId} = ${predictions.id} and ${predictionReviews.by} = ${reviewer})`,
  );
}
