import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { XGBClassifier } from './XGBClassifier.js';

const expected = readExpected<{
  X: (number | null)[][];
  y: number[];
  unseen: (number | null)[][];
  models: { text: string; probabilities: number[] }[];
}>('xgboost_json');
const unseen = Matrix.fromRows(expected.unseen.map(orNaN));
const [pruned, lossguide, stopped] = expected.models.map(({ text }) => text);

interface TreeJson extends Record<string, unknown> {
  tree_param: { num_deleted: string };
  left_children: unknown[];
  right_children: unknown[];
  split_indices: unknown[];
  split_conditions: unknown[];
  split_type: unknown[];
  base_weights: unknown[];
  default_left: unknown[];
  sum_hessian?: unknown[];
}
interface LearnerJson {
  attributes: { best_iteration: string; best_score: string };
  gradient_booster: { name: string; model: { trees: TreeJson[]; gbtree_model_param: { num_parallel_tree: string } } };
  learner_model_param: Record<string, string | undefined>;
  objective: { name: string };
}

function learnerOf(text: string): LearnerJson {
  return JSON.parse(text).learner;
}

/** A model whose first tree is the given one changed. */
function changed(change: (learner: LearnerJson, tree: TreeJson) => void): () => XGBClassifier {
  const learner = learnerOf(lossguide!);
  change(learner, learner.gradient_booster.model.trees[0]!);
  return () => XGBClassifier.fromXGBoostJson({ learner });
}

function expectRefused(read: () => unknown, message: string): void {
  expect(read).toThrow(expect.objectContaining({ code: 'learn.invalid-artifact', message: expect.stringContaining(message) }));
}

describe('the JSON of XGBoost', () => {
  it.each(expected.models)('predicts here the same bits as there', ({ text, probabilities }) => {
    expect(Array.from(XGBClassifier.fromXGBoostJson(text).predictProba(unseen))).toEqual(probabilities.map(Math.fround));
    expect(XGBClassifier.fromXGBoostJson(JSON.parse(text)).predictProba(unseen)).toEqual(
      XGBClassifier.fromXGBoostJson(text).predictProba(unseen),
    );
  });

  it('is written as XGBoost writes it, number for number', () => {
    expect(JSON.parse(XGBClassifier.fromXGBoostJson(stopped!).toXGBoostJson())).toEqual(JSON.parse(stopped!));
    const y = Uint8Array.from(expected.y);
    const params = { treeMethod: 'exact', gamma: 2, nEstimators: 4 } as const;
    const ours = new XGBClassifier(params).fit(Matrix.fromRows(expected.X.map(orNaN)), y).toXGBoostJson();
    expect(JSON.parse(ours)).toEqual(JSON.parse(XGBClassifier.fromXGBoostJson(pruned!).toXGBoostJson()));
  });

  it('has a point or an exponent in every real, without which XGBoost reads none', () => {
    const text = XGBClassifier.fromXGBoostJson(stopped!).toXGBoostJson();
    const reals = [...text.matchAll(/"(?:split_conditions|base_weights|loss_changes|sum_hessian)":\[([^\]]*)\]/g)];
    expect(reals.length).toBeGreaterThan(4);
    for (const [, list] of reals) for (const real of list!.split(',')) expect(real).toMatch(/^-?\d(\.\d+)?E-?\d+$/);
  });

  it('drops pruned nodes and numbers the rest breadth first', () => {
    const model = learnerOf(pruned!).gradient_booster.model;
    expect(model.trees.some((tree) => Number(tree.tree_param.num_deleted) > 0)).toBe(true);
    const { trees_ } = XGBClassifier.fromXGBoostJson(pruned!);
    const kept = model.trees.map((tree) => tree.left_children.length - Number(tree.tree_param.num_deleted));
    expect(Array.from(trees_.roots.subarray(1), (end, tree) => end - trees_.roots[tree]!)).toEqual(kept);
  });

  it('keeps the round that early stopping found best', () => {
    const { best_iteration, best_score } = learnerOf(stopped!).attributes;
    const model = XGBClassifier.fromXGBoostJson(stopped!);
    expect([`${model.bestIteration_}`, `${model.bestScore_}`]).toEqual([best_iteration, best_score]);
    expect(model.params.nEstimators).toBe(model.trees_.size);
  });

  it('reads a base score without brackets, and flags as true and false, as older releases write them', () => {
    const older = changed((learner, tree) => {
      learner.learner_model_param.base_score = '2.5E-1';
      learner.learner_model_param.num_target = undefined;
      tree.default_left = tree.default_left.map(Boolean);
    })();
    expect(older.baseScore_).toBe(0.25);
  });

  it('is refused when it holds what this package has not', () => {
    expectRefused(
      changed((learner) => {
        learner.gradient_booster.name = 'dart';
      }),
      'model.learner.gradient_booster.name must be "gbtree"; got "dart"',
    );
    expectRefused(
      changed((learner) => {
        learner.objective.name = 'multi:softprob';
      }),
      'objective.name must be "binary:logistic"; got "multi:softprob"',
    );
    expectRefused(
      changed((learner) => {
        learner.learner_model_param.num_class = '3';
      }),
      'num_class must be "0"; got "3"',
    );
    expectRefused(
      changed((learner) => {
        learner.gradient_booster.model.gbtree_model_param.num_parallel_tree = '4';
      }),
      'num_parallel_tree must be "1"; got "4"',
    );
    expectRefused(
      changed((_, tree) => {
        tree.split_type[0] = 1;
      }),
      'trees[0].split_type[0] must be a whole number from 0 to 0; got 1',
    );
  });

  it('is refused when broken, and never leads in a circle', () => {
    expectRefused(() => XGBClassifier.fromXGBoostJson('{"learner":'), 'model must be JSON');
    expectRefused(() => XGBClassifier.fromXGBoostJson('[]'), 'model.learner must be an object');
    expectRefused(() => XGBClassifier.fromXGBoostJson({}), 'model.learner must be an object');
    const trees: [(tree: TreeJson) => void, string][] = [
      [(tree) => tree.left_children.fill(0, 0, 1), 'trees[0] must be a tree that leads to each node once'],
      [(tree) => tree.right_children.fill(tree.left_children[0], 0, 1), 'trees[0] must be a tree that leads to each node once'],
      [
        (tree) => tree.left_children.fill(-1, 0, 1),
        'trees[0] must be a tree of two children for each split; got "one at node 0"',
      ],
      [(tree) => tree.left_children.fill(1e9, 0, 1), 'left_children[0] must be a whole number from -1 to'],
      [(tree) => tree.split_indices.fill(5, 0, 1), 'model must be of splits on features below 5; got 5'],
      [(tree) => tree.split_conditions.pop(), 'split_conditions must be of length'],
      [(tree) => tree.split_conditions.fill(1e39, 0, 1), 'split_conditions[0] must be a finite number; got Infinity'],
      [(tree) => tree.base_weights.fill('1', 0, 1), 'base_weights[0] must be a finite number; got "1"'],
      [(tree) => tree.default_left.fill(2, 0, 1), 'default_left[0] must be a whole number from 0 to 1; got 2'],
      [(tree) => delete tree.sum_hessian, 'sum_hessian must be a list'],
      [(tree) => Object.assign(tree, { left_children: [] }), 'must be of length 0; got'],
    ];
    for (const [change, message] of trees)
      expectRefused(
        changed((_, tree) => change(tree)),
        message,
      );
    const learners: [(learner: LearnerJson) => void, string][] = [
      [
        (learner) => Object.assign(learner.learner_model_param, { base_score: '[5E-1,5E-1]' }),
        'base_score must be a finite number',
      ],
      [(learner) => Object.assign(learner.learner_model_param, { base_score: '' }), 'base_score must be a finite number'],
      [
        (learner) => Object.assign(learner.learner_model_param, { num_feature: '0' }),
        'num_feature must be a whole number from 1 on; got 0',
      ],
      [(learner) => Object.assign(learner.attributes, { best_iteration: '99' }), 'model must be of a best_iteration below 4'],
      [(learner) => Object.assign(learner.gradient_booster.model, { trees: [] }), 'model must be of one tree or more'],
    ];
    for (const [change, message] of learners) expectRefused(changed(change), message);
  });
});
