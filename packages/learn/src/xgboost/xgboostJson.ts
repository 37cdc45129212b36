import { byteZeros } from '../base/byteZeros.js';
import { invalidArtifact } from '../base/errors.js';
import { fround } from '../base/fround.js';
import { max } from '../base/max.js';
import { tabulate } from '../base/tabulate.js';
import { type Field, listOf, number, orUndefined, record, whole } from '../persistence/fields.js';
import { Place } from '../persistence/Place.js';
import { GrownTree } from './GrownTree.js';
import { shortestFloat32 } from './shortestFloat32.js';
import { TreeEnsemble } from './TreeEnsemble.js';

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

/** What the file has of a tree, by node; other attributes are not read. */
interface TreeFields {
  readonly left_children: readonly number[];
  readonly right_children: readonly number[];
  readonly split_indices: readonly number[];
  readonly default_left: readonly number[];
  readonly split_conditions: readonly number[];
  readonly loss_changes: readonly number[];
  readonly sum_hessian: readonly number[];
  readonly base_weights: readonly number[];
  readonly split_type: readonly number[] | undefined;
}

const TREE = record<TreeFields>({
  left_children: listOf(whole(-1, 'nodes'), 'nodes'),
  right_children: listOf(whole(-1, 'nodes'), 'nodes'),
  split_indices: listOf(whole(), 'nodes'),
  // Older files have true and false.
  default_left: listOf((encoded, place) => whole(0, 2)(typeof encoded === 'boolean' ? Number(encoded) : encoded, place), 'nodes'),
  split_conditions: listOf(float32, 'nodes'),
  loss_changes: listOf(float32, 'nodes'),
  sum_hessian: listOf(float32, 'nodes'),
  base_weights: listOf(float32, 'nodes'),
  // A categorical split is 1.
  split_type: orUndefined(listOf(whole(0, 1), 'nodes')),
});

const LEARNER = record({
  gradient_booster: record({
    name: text('gbtree'),
    model: record({ gbtree_model_param: record({ num_parallel_tree: text('1', '1') }), trees: listOf(readTree) }),
  }),
  objective: record({ name: text('binary:logistic'), reg_loss_param: record({ scale_pos_weight: inText(number()) }) }),
  learner_model_param: record({
    num_class: text('0'),
    num_target: text('1', '1'),
    num_feature: inText(whole(1)),
    base_score: readBaseScore,
    boost_from_average: (encoded): unknown => encoded,
  }),
  attributes: record({ best_iteration: orUndefined(inText(whole())), best_score: orUndefined(inText(number())) }),
});

/**
 * Reads a model that XGBoost stored with `save_model('….json')` (its JSON schema, 1.6 to 3.2). Nodes are numbered anew, breadth first, without
 * those that pruning left unreachable.
 *
 * @throws `learn.invalid-artifact` for what is no such file, is broken, or holds what this package has not: another booster than `gbtree`,
 *   another objective than `binary:logistic`, several classes, targets or trees a round, categorical splits
 */
export function readXGBoostJson(owner: string, source: string | object): XGBoostModel & { readonly params: StoredParams } {
  const file = new Place({ owner, version: 1, sizes: new Map() }, 'model');
  const { learner } = record({ learner: LEARNER })(typeof source === 'string' ? parse(owner, source) : source, file);
  const { trees } = learner.gradient_booster.model;
  const { num_feature: features, base_score: baseScore, boost_from_average: estimated } = learner.learner_model_param;
  if (trees.length === 0) throw file.refusal('of one tree or more', 0);
  const foreign = max(...trees.map(({ feature }) => max(...feature)));
  if (foreign >= features) throw file.refusal(`of splits on features below ${features}`, foreign);
  const { best_iteration: bestIteration, best_score: bestScore } = learner.attributes;
  if (bestIteration !== undefined && !(bestIteration < trees.length && bestScore !== undefined)) {
    throw file.refusal(`of a best_iteration below ${trees.length} and a best_score`, bestIteration);
  }
  return {
    features,
    baseScore,
    trees: TreeEnsemble.fromTrees(trees),
    ...(bestIteration !== undefined && { bestIteration, bestScore: bestScore! }),
    params: {
      scalePosWeight: learner.objective.reg_loss_param.scale_pos_weight,
      baseScore: estimated === '0' ? baseScore : null,
    },
  };
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
        reg_loss_param: { scale_pos_weight: `${shortestFloat32(fround(params.scalePosWeight))}` },
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
    split_indices: Array.from(trees.feature.subarray(root, end), (feature) => max(feature, 0)),
    split_type: new Array(size).fill(0),
    sum_hessian: part(trees.cover),
    tree_param: { num_deleted: '0', num_feature: `${features}`, num_nodes: `${size}`, size_leaf_vector: '1' },
  };
}

function readTree(encoded: unknown, place: Place): GrownTree {
  const tree = TREE(encoded, place);
  const { left_children: left, right_children: right, split_conditions: value } = tree;
  const grown = new GrownTree();
  const order = [0];
  const seen = byteZeros(left.length);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    if (seen[node] !== 0) throw place.refusal('a tree that leads to each node once, beginning with one', `node ${node} again`);
    seen[node] = 1;
    grown.addLeaf(tree.base_weights[node]!, 1, tree.sum_hessian[node]!);
    grown.value[at] = value[node]!;
    if (left[node]! < 0 && right[node]! < 0) continue;
    if (left[node]! < 0 || right[node]! < 0) throw place.refusal('a tree of two children for each split', `one at node ${node}`);
    const { default_left: defaultLeft, loss_changes: gain, split_indices: feature } = tree;
    grown.split(at, feature[node]!, value[node]!, defaultLeft[node]!, gain[node]!, order.length);
    order.push(left[node]!, right[node]!);
  }
  return grown;
}

/** A probability in text, since 3.1 within brackets. */
function readBaseScore(encoded: unknown, place: Place): number {
  const score = fround(inText(number())(`${encoded}`.replace(/^\[(.*)\]$/, '$1'), place));
  if (score >= 0 && score <= 1) return score;
  throw place.refusal('from 0 to 1', encoded);
}

/** A text that must be the one given, or what stands for it in files that do not have it. */
function text(expected: string, absent?: string): Field<string> {
  return (encoded, place) => {
    if (`${encoded ?? absent}` === expected) return expected;
    throw place.refusal(`"${expected}"`, encoded);
  };
}

/** A number as the file has most: in a text. */
function inText(field: Field<number>): Field<number> {
  return (encoded, place) => field(typeof encoded === 'string' && encoded.trim() !== '' ? Number(encoded) : encoded, place);
}

function float32(encoded: unknown, place: Place): number {
  return number()(typeof encoded === 'number' ? fround(encoded) : encoded, place);
}

function parse(owner: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidArtifact(owner, 'model must be JSON', (error as Error).message);
  }
}
