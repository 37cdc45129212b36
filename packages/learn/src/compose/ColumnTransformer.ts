import { clone, type EstimatorJson, type Labels, type Transformer } from '../base/Estimator.js';
import { invalidArtifact, invalidParameter } from '../base/errors.js';
import { type EstimatorLoader, FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, constraint } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { checkFollows } from '../persistence/checkFollows.js';
import { type EstimatorState, estimatorState } from '../persistence/estimatorState.js';
import { type Layout, listOf, orNull, whole } from '../persistence/fields.js';
import {
  areColumnParts,
  type ColumnPart,
  isPartEstimator,
  PARTS_DESCRIPTION,
  REMAINDER,
  REMAINDER_DESCRIPTION,
} from './columnParts.js';
import { describeNamed } from './stepNames.js';

export interface ColumnTransformerParams {
  /** Which transformer takes which columns. The transformers given are never fitted themselves: `fit` clones them. */
  readonly transformers: readonly ColumnPart[];
  /** What becomes of columns that no part names: left out, or behind all others let through or transformed. Default `'drop'`. */
  readonly remainder: ColumnPart['estimator'];
  /** Names of columns out begin with their part's, `scale__energy`. Default true. */
  readonly verboseFeatureNamesOut: boolean;
}

interface PartJson extends Omit<ColumnPart, 'estimator'> {
  readonly estimator: string;
  /** Of a transformer; none beside 'drop' and 'passthrough'. */
  readonly params?: object;
}

interface ParamsJson extends Pick<ColumnTransformerParams, 'verboseFeatureNamesOut'> {
  readonly transformers: readonly PartJson[];
  readonly remainder: 'drop' | 'passthrough' | Pick<PartJson, 'estimator' | 'params'>;
}

interface FittedJson {
  readonly featureCount: number;
  /** Beside `params.transformers`, one by one, and last a remainder's that is a transformer; null for 'drop', 'passthrough' and parts without columns. */
  readonly transformers: readonly (EstimatorState | null)[];
}

interface Fitted {
  readonly featureCount: number;
  /** The parts with a fitted clone in place of each transformer, and last the remainder. */
  readonly parts: readonly ColumnPart[];
}

const OWNER = 'ColumnTransformer';
const PARAMETERS: ParameterTable<ColumnTransformerParams> = {
  remainder: ['drop', constraint(REMAINDER_DESCRIPTION, isPartEstimator)],
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
    const fitPart = ({ name, estimator, columns }: ColumnPart): ColumnPart => {
      if (typeof estimator === 'string' || columns.length === 0) return { name, estimator, columns };
      const transformer = clone(estimator);
      const selected = X.selectColumns(columns);
      if (y === undefined) transformer.fit(selected);
      else transformer.fit(selected, y);
      return { name, estimator: transformer, columns };
    };
    const parts = [...transformers, { name: REMAINDER, estimator: remainder, columns: rest }];
    return this.setFitted({ featureCount: X.columns, parts: parts.map(fitPart) });
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
    const artifacts = parts.map(partJson);
    const { part: rest, state } = artifacts.at(-1)!;
    const isTransformed = typeof this.params.remainder !== 'string';
    const states = artifacts.slice(0, -1).map((artifact) => artifact.state);
    const fitted: FittedJson = { featureCount, transformers: isTransformed ? [...states, state] : states };
    const params: ParamsJson = {
      ...this.params,
      transformers: artifacts.slice(0, -1).map(({ part }) => part),
      remainder: isTransformed
        ? { estimator: rest.estimator, ...(rest.params && { params: rest.params }) }
        : this.params.remainder,
    };
    return { estimator: OWNER, version: 1, params, fitted };
  }

  /** The transformers' states stand apart from their parameters. */
  protected override restore(json: EstimatorJson, load: EstimatorLoader): this {
    const params = json.params as ParamsJson;
    const { featureCount, transformers: states } = this.read(json);
    const remainder = typeof params.remainder === 'string' ? { estimator: params.remainder } : params.remainder;
    const written = [...params.transformers, { name: REMAINDER, columns: [], ...remainder }];
    const known = typeof params.remainder === 'string' ? [...states, null] : states;
    checkFollows(OWNER, 'transformers.length', [known.length], [written.length]);
    const parts = written.map(({ name, estimator, params, columns }, index) => {
      const state = known[index]!;
      if ((params === undefined) !== (state === null))
        throw invalidArtifact(OWNER, `fitted.transformers[${index}] must go with its parameters`, state);
      return { name, estimator: state === null ? estimator : load({ estimator, params: params!, ...state }), columns };
    });
    const transformers = parts.slice(0, -1);
    const { estimator: rest } = parts.at(-1)!;
    if (!areColumnParts(transformers))
      throw invalidArtifact(OWNER, `transformers must be ${PARTS_DESCRIPTION}`, describeNamed(transformers));
    if (!isPartEstimator(rest)) throw invalidArtifact(OWNER, `remainder must be ${REMAINDER_DESCRIPTION}`, String(rest));
    const named = new Set(transformers.flatMap(({ columns }) => columns));
    const others = tabulate(featureCount, (j) => j).filter((j) => !named.has(j));
    return new ColumnTransformer({ ...this.params, transformers, remainder: rest }).setFitted({
      featureCount,
      parts: [...transformers, { name: REMAINDER, estimator: rest, columns: others }],
    }) as this;
  }
}

/** A part's parameters and fitted state; what transforms no column is as 'drop'. */
function partJson({ name, estimator, columns }: ColumnPart): { part: PartJson; state: EstimatorState | null } {
  if (typeof estimator === 'string' || columns.length === 0) {
    return { part: { name, estimator: typeof estimator === 'string' ? estimator : 'drop', columns }, state: null };
  }
  const { version, params, fitted, ...json } = estimator.toJSON();
  return { part: { name, estimator: json.estimator, params, columns }, state: { version, fitted } };
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
