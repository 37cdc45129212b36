import { byteZeros } from '../base/byteZeros.js';
import { invalidArtifact } from '../base/errors.js';
import { tabulate } from '../base/tabulate.js';
import { GrownTree } from './GrownTree.js';
import { shortestFloat32 } from './shortestFloat32.js';
import { TreeEnsemble } from './TreeEnsemble.js';

const fround = Math.fround;

/** What a file of XGBoost's says of a binary classifier: all that predictions need. */
export interface XGBoostModel {
  readonly features: number;
  /** Probability before any tree, a float32. */
  readonly baseScore: number;
  readonly trees: TreeEnsemble;
  /** The last tree that predictions use, and its score, where training stopped early. */
  readonly bestIteration?: number;
  readonly bestScore?: number;
}

/** What the file keeps of the parameters of training. */
export interface StoredParams {
  /** Weight of a positive row. */
  readonly scalePosWeight: number;
  /** The probability to start from, null where it was estimated. */
  readonly baseScore: number | null;
}

/** The version written; XGBoost's own number, which it reads its files by. */
const VERSION = [3, 2, 0];
const NO_PARENT = 2 ** 31 - 1;

/**
 * Reads a model that XGBoost stored with `save_model('….json')` (its JSON schema, 1.6 to 3.2). Nodes are numbered anew, breadth first, without
 * those that pruning left unreachable.
 *
 * @throws `learn.invalid-artifact` for what is no such file, is broken, or holds what this package has not: another booster than `gbtree`,
 *   another objective than `binary:logistic`, several classes, targets or trees a round, categorical splits
 */
export function readXGBoostJson(owner: string, source: string | object): XGBoostModel & { readonly params: StoredParams } {
  const model = new Reader(owner, typeof source === 'string' ? parse(owner, source) : source, 'model');
  const learner = model.child('learner');
  const booster = learner.child('gradient_booster');
  booster.expect('name', 'gbtree');
  const objective = learner.child('objective');
  objective.expect('name', 'binary:logistic');
  const param = learner.child('learner_model_param');
  param.expect('num_class', '0');
  param.expect('num_target', '1', '1');
  const features = param.count('num_feature', 1);
  const gbtree = booster.child('model');
  gbtree.child('gbtree_model_param').expect('num_parallel_tree', '1', '1');
  const trees = gbtree.array('trees').map((tree, t) => readTree(new Reader(owner, tree, `trees[${t}]`), features));
  if (trees.length === 0) throw invalidArtifact(owner, 'model must hold a tree', 0);
  const attributes = learner.child('attributes');
  const best = attributes.has('best_iteration')
    ? { bestIteration: attributes.count('best_iteration', 0, trees.length - 1), bestScore: attributes.real('best_score') }
    : {};
  const baseScore = readBaseScore(param);
  const params = {
    scalePosWeight: objective.child('reg_loss_param').real('scale_pos_weight'),
    baseScore: param.get('boost_from_average') === '0' ? baseScore : null,
  };
  return { features, baseScore, trees: TreeEnsemble.fromTrees(trees), ...best, params };
}

/**
 * The file that XGBoost 3.2 would write for these trees: text, with every float32 in the fewest digits that bring it back.
 */
export function writeXGBoostJson(model: XGBoostModel, params: StoredParams): string {
  const { features, baseScore, trees, bestIteration, bestScore } = model;
  const best = bestIteration === undefined ? {} : { best_iteration: `${bestIteration}`, best_score: `${bestScore}` };
  const text = JSON.stringify({
    learner: {
      attributes: { ...best, scikit_learn: '{"_estimator_type": "classifier"}' },
      feature_names: [],
      feature_types: [],
      gradient_booster: {
        model: {
          cats: { enc: [], feature_segments: [], sorted_idx: [] },
          gbtree_model_param: { num_parallel_tree: '1', num_trees: `${trees.size}` },
          iteration_indptr: tabulate(trees.size + 1, (tree) => tree),
          tree_info: new Array(trees.size).fill(0),
          trees: tabulate(trees.size, (tree) => writeTree(trees, tree, features)),
        },
        name: 'gbtree',
      },
      learner_model_param: {
        base_score: `[${exponential(baseScore)}]`,
        boost_from_average: params.baseScore === null ? '1' : '0',
        num_class: '0',
        num_feature: `${features}`,
        num_target: '1',
      },
      objective: {
        name: 'binary:logistic',
        reg_loss_param: { scale_pos_weight: `${shortestFloat32(Math.fround(params.scalePosWeight))}` },
      },
    },
    version: VERSION,
  });
  return text.replaceAll(QUOTED_REALS, '$1');
}

/**
 * Reals as XGBoost must find them: it takes a number without a point or an exponent for a whole one, and stops. They stand quoted until the rest is
 * text.
 */
function reals(values: Float32Array): string {
  return `#[${Array.from(values, exponential).join()}]`;
}

const QUOTED_REALS = /"#(\[[^"]*\])"/g;

function exponential(value: number): string {
  return shortestFloat32(value).toExponential().replace('e+', 'E').replace('e', 'E');
}

function writeTree(trees: TreeEnsemble, id: number, features: number): object {
  const root = trees.roots[id]!;
  const end = trees.roots[id + 1]!;
  const size = end - root;
  const left = Array.from(trees.leftChild.subarray(root, end), (child) => (child < 0 ? -1 : child - root));
  const parents = new Array<number>(size).fill(NO_PARENT);
  left.forEach((child, node) => {
    if (child >= 0) parents.fill(node, child, child + 2);
  });
  const part = (values: Float32Array) => reals(values.subarray(root, end));
  return {
    base_weights: part(trees.weight),
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    default_left: Array.from(trees.defaultLeft.subarray(root, end)),
    id,
    left_children: left,
    loss_changes: part(trees.gain),
    parents,
    right_children: left.map((child) => (child < 0 ? -1 : child + 1)),
    split_conditions: part(trees.value),
    split_indices: Array.from(trees.feature.subarray(root, end), (feature) => Math.max(feature, 0)),
    split_type: new Array(size).fill(0),
    sum_hessian: part(trees.cover),
    tree_param: { num_deleted: '0', num_feature: `${features}`, num_nodes: `${size}`, size_leaf_vector: '1' },
  };
}

function readTree(tree: Reader, features: number): GrownTree {
  const size = tree.array('left_children').length;
  if (tree.has('split_type') && tree.integers('split_type', size, 0, 1).includes(1)) {
    throw tree.refuse('hold no categorical split', 'one');
  }
  const left = tree.integers('left_children', size, -1, size - 1);
  const right = tree.integers('right_children', size, -1, size - 1);
  const feature = tree.integers('split_indices', size, 0, NO_PARENT);
  const defaultLeft = tree.integers('default_left', size, 0, 1);
  const value = tree.reals('split_conditions', size);
  const gain = tree.reals('loss_changes', size);
  const cover = tree.reals('sum_hessian', size);
  const weight = tree.reals('base_weights', size);
  const grown = new GrownTree();
  const order = [0];
  const seen = byteZeros(size);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    if (node >= size || seen[node] === 1) throw tree.refuse('lead to each node once, beginning with one', `node ${node} again`);
    seen[node] = 1;
    grown.addLeaf(weight[node]!, 1, cover[node]!);
    grown.value[at] = value[node]!;
    if (left[node]! < 0 && right[node]! < 0) continue;
    if (left[node]! < 0 || right[node]! < 0) throw tree.refuse('have two children for each split', `one at node ${node}`);
    if (feature[node]! >= features) throw tree.refuse(`split on features below ${features}`, feature[node]);
    grown.split(at, feature[node]!, value[node]!, defaultLeft[node]!, gain[node]!, order.length);
    order.push(left[node]!, right[node]!);
  }
  return grown;
}

/** A number in text, since 3.1 within brackets. */
function readBaseScore(param: Reader): number {
  const text = `${param.get('base_score')}`.replace(/^\[(.*)\]$/, '$1');
  const score = fround(Number(text));
  if (text.trim() === '' || !(score >= 0 && score <= 1)) throw param.refuse('hold one base_score from 0 to 1', text);
  return score;
}

function parse(owner: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidArtifact(owner, 'model must be JSON', (error as Error).message);
  }
}

/** One object of the file, which says where it stands when something is amiss. */
class Reader {
  readonly #owner: string;
  readonly #path: string;
  readonly #object: Readonly<Record<string, unknown>>;

  constructor(owner: string, value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalidArtifact(owner, `${path} must be an object`, value);
    }
    this.#owner = owner;
    this.#path = path;
    this.#object = value as Record<string, unknown>;
  }

  refuse(expectation: string, got: unknown): Error {
    return invalidArtifact(this.#owner, `${this.#path} must ${expectation}`, got);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#object, name);
  }

  get(name: string): unknown {
    return this.has(name) ? this.#object[name] : undefined;
  }

  child(name: string): Reader {
    return new Reader(this.#owner, this.get(name), `${this.#path}.${name}`);
  }

  /** @param absent what to take where the file has no such entry, as older ones may not */
  expect(name: string, expected: string, absent?: string): void {
    const got = this.get(name) ?? absent;
    if (`${got}` !== expected) throw this.refuse(`have ${name} "${expected}"`, got);
  }

  /** A whole number in text. */
  count(name: string, min: number, max: number = NO_PARENT): number {
    const value = this.real(name);
    if (!(Number.isInteger(value) && value >= min && value <= max)) {
      throw this.refuse(`have a whole ${name} from ${min} to ${max}`, this.get(name));
    }
    return value;
  }

  real(name: string): number {
    const value = this.get(name);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw this.refuse(`have a number ${name}`, value);
    return number;
  }

  array(name: string): readonly unknown[] {
    const value = this.get(name);
    if (!Array.isArray(value)) throw this.refuse(`have an array ${name}`, value);
    return value;
  }

  reals(name: string, length: number): number[] {
    return this.#entries(name, length).map((value) => {
      const real = typeof value === 'number' ? fround(value) : Number.NaN;
      if (!Number.isFinite(real)) throw this.refuse(`have float32 numbers in ${name}`, value);
      return real;
    });
  }

  /** Whole numbers within bounds; older files have true and false for 1 and 0. */
  integers(name: string, length: number, min: number, max: number): number[] {
    return this.#entries(name, length).map((value) => {
      const integer = typeof value === 'boolean' ? Number(value) : value;
      if (typeof integer === 'number' && Number.isInteger(integer) && integer >= min && integer <= max) return integer;
      throw this.refuse(`have whole numbers from ${min} to ${max} in ${name}`, value);
    });
  }

  #entries(name: string, length: number): readonly unknown[] {
    const values = this.array(name);
    if (values.length !== length) throw this.refuse(`have ${length} entries in ${name}`, values.length);
    return values;
  }
}
