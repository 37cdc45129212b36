import { NeurogradeError } from '@neurograde/contracts/errors';
import { parseGrade } from '../../cohort/parseGrade.js';
import { extendAudit, lockAudit } from '../../database/auditRepository.js';
import { findDataset } from '../../database/datasetRepository.js';
import { insertOutcome, listOutcomes, type NewOutcome, type Outcome } from '../../database/outcomeRepository.js';
import { findPrediction } from '../../database/predictionRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { writtenText } from '../../input/writtenText.js';

export interface OutcomeOptions {
  /** Id of a stored prediction. */
  readonly prediction: string;
  /** As the pathologist wrote it: low, alto, II, "WHO grade 4"; what a WHO grade means is that of the prediction's dataset version. */
  readonly grade: string;
  /** Of the biopsy, `YYYY-MM-DD`. */
  readonly date: string;
  /** Year of the WHO classification that the grade is by; undefined where it is not known. */
  readonly whoEdition: number | undefined;
  /** Why it is corrected, or a remark; up to 2,000 characters, nothing that tells who the patient is. */
  readonly comment: string;
  /** Who records it, 1 to 100 characters. */
  readonly by: string;
  /** Number of the outcome that this one corrects; undefined for the first. */
  readonly corrects: number | undefined;
}

const FIRST_EDITION = 1979;
const EARLIEST = '1950-01-01';
const DAY = 86_400_000;

/**
 * Records what the biopsy said of a predicted patient. The same told twice is kept once. What is known already is only corrected by who says which outcome is
 * corrected and why; both are kept.
 *
 * @throws `usage.not-found`, `usage.invalid-option`, `predict.outcome-known`
 */
export async function recordOutcome(
  { database, actor }: Pick<Workspace, 'database' | 'actor'>,
  options: OutcomeOptions,
): Promise<Outcome> {
  const by = writtenText('--by', options.by, 100);
  const comment = writtenText('--comment', options.comment, 2_000, options.corrects === undefined ? 0 : 1);
  const biopsyDate = dayOf(options.date);
  const whoEdition = editionOf(options.whoEdition);
  return database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    const prediction = await findPrediction(transaction, options.prediction);
    if (prediction === undefined) {
      throw new NeurogradeError('usage.not-found', { kind: 'prediction', list: 'predictions', id: options.prediction });
    }
    const { gradeMapping } = (await findDataset(transaction, prediction.datasetVersion))!;
    const grade = parseGrade(options.grade, gradeMapping === 'brats' ? 'brats' : 'who');
    if (grade === undefined || options.grade.length > 100) {
      throw new NeurogradeError('usage.invalid-option', {
        option: '--grade',
        expected: 'low | high | bajo | alto | I … IV | 1 … 4',
        value: options.grade.slice(0, 20),
      });
    }
    const predictionId = prediction.id;
    const gradeAsWritten = options.grade.trim();
    const said = { grade, gradeAsWritten, biopsyDate, whoEdition, comment };
    const [current] = await listOutcomes(transaction, predictionId);
    if (current !== undefined && isSame(current, said)) return current;
    if ((current?.sequence ?? undefined) !== options.corrects) throw known(predictionId, current);
    const at = new Date();
    const corrects = current?.sequence ?? null;
    const outcome = await insertOutcome(transaction, { ...said, predictionId, by, at, corrects });
    const details = { by, actor, grade, outcome: outcome.sequence, corrects };
    await extendAudit(transaction, head, [{ action: 'predict.outcome', subject: predictionId, details, at }]);
    return outcome;
  });
}

type Said = Pick<NewOutcome, 'grade' | 'gradeAsWritten' | 'biopsyDate' | 'whoEdition' | 'comment'>;

function isSame(current: Outcome, said: Said): boolean {
  return (Object.keys(said) as (keyof Said)[]).every((key) => current[key] === said[key]);
}

function known(id: string, current: Outcome | undefined): NeurogradeError {
  if (current === undefined) return new NeurogradeError('predict.nothing-to-correct', { id });
  const { sequence, grade, biopsyDate } = current;
  return new NeurogradeError('predict.outcome-known', { id, outcome: sequence, grade, date: biopsyDate });
}

/** A day that has come, somewhere on earth. */
function dayOf(written: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  const isDay = day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
  if (isDay && written >= EARLIEST && day.getTime() <= Date.now() + DAY) return written;
  throw new NeurogradeError('usage.invalid-option', {
    option: '--date',
    expected: `YYYY-MM-DD, ${EARLIEST} … ${new Date().toISOString().slice(0, 10)}`,
    value: written.slice(0, 20),
  });
}

function editionOf(year: number | undefined): number | null {
  if (year === undefined) return null;
  const latest = new Date().getUTCFullYear();
  if (Number.isInteger(year) && year >= FIRST_EDITION && year <= latest) return year;
  throw new NeurogradeError('usage.invalid-option', {
    option: '--who',
    expected: `${FIRST_EDITION} … ${latest}`,
    value: String(year),
  });
}
