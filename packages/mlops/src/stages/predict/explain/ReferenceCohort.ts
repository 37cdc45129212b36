import type { Grade, ModelArtifact } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts';
import type { Matrix } from '@neurograde/learn';
import { finishDataset } from '../../../artifacts/finishDataset.js';
import { readVersion } from '../../../artifacts/readVersion.js';
import { loadRunRecord } from '../../../artifacts/runStore.js';
import type { Bucket } from '../../../bucket/Bucket.js';
import { clusterFeatures } from '../../../cohort/clusterFeatures.js';
import { correlateColumns } from '../../../cohort/correlateColumns.js';
import type { Database } from '../../../database/Database.js';
import { findDataset } from '../../../database/datasetRepository.js';

/** |r| above which two features of the dataset say the same, as in its exploratory report. */
const ALIKE = 0.95;

/** The rows a model was trained on, as one patient is compared with them. */
export class ReferenceCohort {
  /** Shape (rows, features), in the order of the model's features; NaN is missing. */
  readonly X: Matrix;
  /** Pseudonym of each row's patient, shape (rows). */
  readonly patients: readonly string[];
  readonly grades: readonly Grade[];
  /** The group of each feature; those of one number say the same over all rows of the dataset. Shape (features). */
  readonly groups: Int32Array;
  /** How many features each group has. */
  readonly sizes: readonly number[];
  readonly #sorted: (Float64Array | undefined)[];

  constructor(
    rows: Pick<ReferenceCohort, 'X' | 'patients' | 'grades'>,
    features: readonly string[],
    /** All rows of the dataset: the groups are those of its exploratory report. */
    whole: Matrix,
  ) {
    this.X = rows.X;
    this.patients = rows.patients;
    this.grades = rows.grades;
    this.#sorted = features.map(() => undefined);
    this.groups = new Int32Array(features.length).fill(-1);
    const clusters = clusterFeatures(correlateColumns(whole), features, ALIKE);
    const place = new Map(features.map((feature, j) => [feature, j]));
    for (const [group, { members }] of clusters.entries()) for (const name of members) this.groups[place.get(name)!] = group;
    const sizes = clusters.map(({ members }) => members.length);
    for (let j = 0; j < features.length; j++) if (this.groups[j] === -1) this.groups[j] = sizes.push(1) - 1;
    this.sizes = sizes;
  }

  /** Share of the rows' measured values of a feature below a value, those equal to it by half, 0 to 100; null where there is none to compare. */
  percentile(feature: number, value: number): number | null {
    const sorted = this.#measured(feature);
    if (Number.isNaN(value) || sorted.length === 0) return null;
    return (50 * (countBelow(sorted, value, false) + countBelow(sorted, value, true))) / sorted.length;
  }

  /** Its measured values, ascending. */
  #measured(feature: number): Float64Array {
    const known = this.#sorted[feature];
    if (known !== undefined) return known;
    const sorted = this.X.column(feature)
      .filter((value) => !Number.isNaN(value))
      .sort();
    this.#sorted[feature] = sorted;
    return sorted;
  }

  /**
   * The rows of a model's dataset version that it was trained on, from the bucket. Where the run's record is not to be had, all rows of the version.
   *
   * @returns why there is none: `unavailable` where the version is not registered here, as of an imported model; `damaged`
   * @throws `database.*`, `bucket.*` but for what is lost
   */
  static async load(
    { database, bucket }: { readonly database: Database; readonly bucket: Bucket },
    { id, artifact }: { readonly id: string; readonly artifact: ModelArtifact },
  ): Promise<ReferenceCohort | 'unavailable' | 'damaged'> {
    const registered = await findDataset(database, artifact.datasetVersion);
    if (registered === undefined) return 'unavailable';
    try {
      const dataset = finishDataset((await readVersion(bucket, registered)).table);
      const place = new Map(dataset.features.map((feature, j) => [feature, j]));
      const columns = artifact.features.map((feature) => place.get(feature));
      if (columns.some((column) => column === undefined)) return 'damaged';
      const whole = dataset.X.selectColumns(columns as number[]);
      const trained = await trainedPatients(bucket, artifact.runId, id);
      const kept = Int32Array.from(dataset.patients.keys()).filter((i) => trained?.has(dataset.patients[i]!) ?? true);
      const rows = {
        X: whole.selectRows(kept),
        patients: Array.from(kept, (i) => dataset.patients[i]!),
        grades: Array.from(kept, (i) => dataset.grades[i]!),
      };
      return new ReferenceCohort(rows, artifact.features, whole);
    } catch (error) {
      if (error instanceof NeurogradeError && error.code === 'dataset.damaged') return 'damaged';
      throw error;
    }
  }
}

async function trainedPatients(bucket: Bucket, run: string, model: string): Promise<ReadonlySet<string> | undefined> {
  const record = await loadRunRecord(bucket, run).catch((error: unknown) => {
    if (error instanceof NeurogradeError && !isRunLost(error)) throw error;
    return undefined;
  });
  const found = record?.models.find((each) => each.model === model);
  return found && new Set(found.outOfFold.patient);
}

function isRunLost({ code }: NeurogradeError): boolean {
  return code === 'home.damaged' || code === 'bucket.damaged' || code === 'train.record-outdated';
}

function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (orEqual ? sorted[middle]! <= value : sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
