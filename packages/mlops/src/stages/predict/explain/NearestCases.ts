import type { NearestCase } from '@neurograde/contracts';
import { Matrix, quantile } from '@neurograde/learn';
import { evenlyChosen } from './evenlyChosen.js';
import type { ReferenceCohort } from './ReferenceCohort.js';

/** Training rows whose own distances tell what is usual; each is compared with all. */
const COMPARED = 250;
const USUAL = 0.99;

/** One member's view of the rows: the features that reach its classifier, shape (rows, those). */
type Space = Matrix;

/**
 * The training cases most like a patient, in the space in which the model sees them: the values that reach its classifiers, each in standard deviations of
 * the training rows. The distance is the root of the mean square difference over them; of an ensemble, over its members' spaces in equal parts.
 */
export class NearestCases {
  /** 99th percentile of the distances of training rows to the nearest other patient; a patient further away is unlike all of them. */
  readonly usual: number;
  readonly #cohort: ReferenceCohort;
  readonly #rows: readonly Space[];
  readonly #scales: readonly Float64Array[];

  /** @param rows what each member makes of the cohort's rows */
  constructor(cohort: ReferenceCohort, rows: readonly Space[]) {
    this.#cohort = cohort;
    this.#scales = rows.map(inverseSpreads);
    this.#rows = rows.map((space, m) => scaled(space, this.#scales[m]!));
    const places = new Matrix(
      cohort.X.rows,
      1,
      Float64Array.from({ length: cohort.X.rows }, (_, i) => i),
    );
    const nearest = Float64Array.from(evenlyChosen(places, COMPARED).data, (i) => {
      const own = this.#rows.map((space) => space.row(i));
      return Math.sqrt(this.#least(this.#squares(own), cohort.patients[i]!));
    });
    const finite = nearest.filter(Number.isFinite).sort();
    this.usual = finite.length === 0 ? Number.POSITIVE_INFINITY : quantile(finite, USUAL);
  }

  /**
   * The nearest first; none of the patient's own rows.
   *
   * @param row what each member makes of the patient, shape (1, …)
   * @param patient pseudonym; undefined where it is not known
   */
  find(row: readonly Space[], patient: string | undefined, count: number): NearestCase[] {
    const { patients, grades } = this.#cohort;
    const squares = this.#squares(row.map((space, m) => scaled(space, this.#scales[m]!).data));
    const found: number[] = [];
    for (let i = 0; i < squares.length; i++) {
      if (patients[i] === patient) continue;
      if (found.length === count && squares[i]! >= squares[found.at(-1)!]!) continue;
      if (found.length === count) found.pop();
      let at = found.length;
      while (at > 0 && squares[found[at - 1]!]! > squares[i]!) at--;
      found.splice(at, 0, i);
    }
    return found.map((i) => ({ patient: patients[i]!, grade: grades[i]!, distance: Math.sqrt(squares[i]!) }));
  }

  /** Mean square difference of a row to each row of the cohort. */
  #squares(row: readonly Float64Array[]): Float64Array {
    const squares = new Float64Array(this.#cohort.X.rows);
    for (const [m, { rows, columns, data }] of this.#rows.entries()) {
      const own = row[m]!;
      const share = 1 / (columns * this.#rows.length);
      for (let i = 0, at = 0; i < rows; i++) {
        let sum = 0;
        for (let j = 0; j < columns; j++, at++) {
          const away = own[j]! - data[at]!;
          sum += away * away;
        }
        squares[i]! += sum * share;
      }
    }
    return squares;
  }

  #least(squares: Float64Array, patient: string): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < squares.length; i++) {
      if (this.#cohort.patients[i] !== patient && squares[i]! < least) least = squares[i]!;
    }
    return least;
  }
}

/** 1 over each column's standard deviation; 0 for a column that does not vary, which tells no two rows apart. */
function inverseSpreads({ rows, columns, data }: Matrix): Float64Array {
  const inverse = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += data[i * columns + j]!;
    const mean = sum / rows;
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += (data[i * columns + j]! - mean) ** 2;
    inverse[j] = squares > 0 ? Math.sqrt(rows / squares) : 0;
  }
  return inverse;
}

function scaled({ rows, columns, data }: Matrix, scales: Float64Array): Matrix {
  return new Matrix(
    rows,
    columns,
    data.map((value, at) => value * scales[at % columns]!),
  );
}
