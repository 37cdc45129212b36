import { clone, type EstimatorJson, type Labels, type Transformer } from '../base/Estimator.js';
import { invalidArtifact, invalidParameter } from '../base/errors.js';
import { type EstimatorLoader, FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, constraint, oneOf } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { type EstimatorState, estimatorState } from '../persistence/estimatorState.js';
import { type Layout, listOf, orNull, whole } from '../persistence/fields.js';
import { areColumnParts, type ColumnPart, PARTS_DESCRIPTION } from './columnParts.js';
import { describeNamed } from './stepNames.js';

export interface ColumnTransformerParams {
  /** Which transformer takes which columns. The transformers given are never fitted themselves: `fit` clones them. */
  readonly transformers: readonly ColumnPart[];
  /** What becomes of columns that no part names: left out, or let through behind all others. Default `'drop'`. */
  readonly remainder: 'drop' | 'passthrough';
  /** Names of columns out begin with their part's, `scale__energy`. Default true. */
  readonly verboseFeatureNamesOut: boolean;
}

interface PartJson extends Omit<ColumnPart, 'estimator'> {
  readonly estimator: string;
  /** Of a transformer; none beside 'drop' and 'passthrough'. */
  readonly params?: object;
}

interface FittedJson {
  readonly featureCount: number;
  /** Beside `params.transformers`, one by one; null for 'drop', 'passthrough' and parts without columns. */
  readonly transformers: readonly (EstimatorState | null)[];
}

interface Fitted {
  readonly featureCount: number;
  /** The parts with a fitted clone in place of each transformer, and last the remainder. */
  readonly parts: readonly ColumnPart[];
}

const OWNER = 'ColumnTransformer';
const PARAMETERS: ParameterTable<ColumnTransformerParams> = {
  remainder: ['drop', oneOf('drop', 'passthrough')],
  verboseFeatureNamesOut: [true, boolean()],
  transformers: [undefined, constraint(PARTS_DESCRIPTION, areColumnParts)],
};
const LAYOUT: Layout<FittedJson> = { featureCount: whole(1), transformers: listOf(orNull(estimatorState())) };

/**
 * Gives columns to transformers of their own and puts what they make side by side, in the order of the parts, the remainder last.
 *
 * A column may go to several parts, or to none. Matches scikit-learn 1.9 `ColumnTransformer` for columns named by their index.
 *
 * Fitted: `transformers_`, the parts with fitted clones, and last the remainder.
 *
 * @example
 * ```ts
 * import { ColumnTransformer, Matrix, StandardScaler } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1, 10, 7], [3, 20, 8]]);
 * const scaleFirst = new ColumnTransformer({
 *   transformers: [{ name: 'scale', estimator: new StandardScaler(), columns: [0] }],
 *   remainder: 'passthrough',
 * });
 * scaleFirst.fit(X).transform(X).data; // → [-1, 10, 7, 1, 20, 8]
 * ```
 */
export class ColumnTransformer
  extends FittedEstimator<ColumnTransformerParams, Fitted, FittedJson>
  implements Transformer<ColumnTransformerParams>
{
  constructor(params: Partial<ColumnTransformerParams> & Pick<ColumnTransformerParams, 'transformers'>) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get transformers_(): readonly ColumnPart[] {
    return this.fitted.parts;
  }

  fit(X: Matrix, y?: Labels): this {
    const { transformers, remainder } = this.params;
    if (!areColumnParts(transformers)) {
      throw invalidParameter(OWNER, 'transformers', PARTS_DESCRIPTION, describeNamed(transformers));
    }
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const named = new Set(transformers.flatMap(({ columns }) => columns));
    for (const column of named) {
      if (column >= X.columns) throw invalidParameter(OWNER, 'columns', `below the ${X.columns} features of X`, column);
    }
    const rest = tabulate(X.columns, (j) => j).filter((j) => !named.has(j));
    const parts = transformers.map(({ name, estimator, columns }): ColumnPart => {
      if (typeof estimator === 'string' || columns.length === 0) return { name, estimator, columns };
      const transformer = clone(estimator);
      const selected = X.selectColumns(columns);
      if (y === undefined) transformer.fit(selected);
      else transformer.fit(selected, y);
      return { name, estimator: transformer, columns };
    });
    return this.setFitted({
      featureCount: X.columns,
      parts: [...parts, { name: 'remainder', estimator: remainder, columns: rest }],
    });
  }

  transform(X: Matrix): Matrix {
    const { featureCount, parts } = this.fitted;
    checkNewRows(OWNER, X, featureCount, ALLOW_MISSING);
    const blocks = parts.filter(isKept).map(({ estimator, columns }) => {
      const selected = X.selectColumns(columns);
      return typeof estimator === 'string' ? selected : estimator.transform(selected);
    });
    return placeSideBySide(X.rows, blocks);
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return this.fitted.parts.filter(isKept).flatMap(({ name, estimator, columns }) => {
      const taken = columns.map((j) => names[j]!);
      const made = typeof estimator === 'string' ? taken : estimator.getFeatureNamesOut(taken);
      return this.params.verboseFeatureNamesOut ? made.map((column) => `${name}__${column}`) : made;
    });
  }

  override toJSON(): EstimatorJson {
    const { featureCount, parts } = this.fitted;
    const artifacts = parts.slice(0, -1).map(({ name, estimator, columns }): { part: PartJson; state: EstimatorState | null } => {
      if (typeof estimator === 'string' || columns.length === 0) {
        return { part: { name, estimator: typeof estimator === 'string' ? estimator : 'drop', columns }, state: null };
      }
      const { version, params, fitted, ...json } = estimator.toJSON();
      return { part: { name, estimator: json.estimator, params, columns }, state: { version, fitted } };
    });
    const fitted: FittedJson = { featureCount, transformers: artifacts.map(({ state }) => state) };
    return {
      estimator: OWNER,
      version: 1,
      params: { ...this.params, transformers: artifacts.map(({ part }) => part) },
      fitted,
    };
  }

  /** The transformers' states stand apart from their parameters. */
  protected override restore(json: EstimatorJson, load: EstimatorLoader): this {
    const params = json.params as Omit<ColumnTransformerParams, 'transformers'> & { readonly transformers: readonly PartJson[] };
    const { featureCount, transformers } = this.read(json);
    checkFollows(OWNER, 'transformers.length', [transformers.length], [params.transformers.length]);
    const parts = params.transformers.map(({ name, estimator, params, columns }, index) => {
      const state = transformers[index]!;
      if ((params === undefined) !== (state === null))
        throw invalidArtifact(OWNER, `fitted.transformers[${index}] must go with its parameters`, state);
      return { name, estimator: state === null ? estimator : load({ estimator, params: params!, ...state }), columns };
    });
    if (!areColumnParts(parts)) throw invalidArtifact(OWNER, `transformers must be ${PARTS_DESCRIPTION}`, describeNamed(parts));
    const named = new Set(parts.flatMap(({ columns }) => columns));
    const rest = tabulate(featureCount, (j) => j).filter((j) => !named.has(j));
    const { remainder } = this.params;
    return new ColumnTransformer({ ...this.params, transformers: parts }).setFitted({
      featureCount,
      parts: [...parts, { name: 'remainder', estimator: remainder, columns: rest }],
    }) as this;
  }
}

/** Whether a part has columns out. */
function isKept({ estimator, columns }: ColumnPart): boolean {
  return estimator !== 'drop' && columns.length > 0;
}

function placeSideBySide(rows: number, blocks: readonly Matrix[]): Matrix {
  const width = blocks.reduce((sum, block) => sum + block.columns, 0);
  const whole = new Matrix(rows, width);
  let start = 0;
  for (const block of blocks) {
    for (let i = 0; i < rows; i++) whole.data.set(block.row(i), i * width + start);
    start += block.columns;
  }
  return whole;
}
