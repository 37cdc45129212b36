import type { ModelArtifact, ShapCluster, ShapSummary } from '@neurograde/contracts';
import {
  type EstimatorJson,
  type Explanation,
  KernelExplainer,
  loadEstimator,
  type Matrix,
  type Pipeline,
  RandomForestClassifier,
  type Transformer,
  TreeExplainer,
  XGBClassifier,
} from '@neurograde/learn';
import { nameColumns } from '../../../artifacts/nameColumns.js';
import { averageRanks } from '../../../statistics/averageRanks.js';
import { correlationOf } from '../../../statistics/correlationOf.js';

/** Rows explained. An SVM is asked about hundreds of coalitions for each, so of it fewer. */
const TREE_ROWS = 250;
const KERNEL_ROWS = 60;
const BACKGROUND = 10;
const COALITIONS = 256;
const LINKED = 0.8;
const MOST = 12;

/**
 * What moves a model's answers: SHAP values of the features that reach the classifier, added up over those that go together, since what two near copies share
 * falls to either by chance.
 *
 * @param X rows of the dataset, shape (rows, features)
 * @returns null for an ensemble
 */
export function shapSummary(
  { members, categoricals }: ModelArtifact,
  X: Matrix,
  features: readonly string[],
  seed: number,
): ShapSummary | null {
  const [member] = members;
  if (member === undefined || members.length > 1) return null;
  const pipeline = loadEstimator(member.pipeline as EstimatorJson) as Pipeline;
  const classifier = pipeline.classifier_;
  const isTree = classifier instanceof XGBClassifier || classifier instanceof RandomForestClassifier;
  const rows = evenly(X, isTree ? TREE_ROWS : KERNEL_ROWS);
  const inputs = transformed(pipeline, rows);
  const background = evenly(transformed(pipeline, X), BACKGROUND);
  const explanation = isTree
    ? new TreeExplainer(classifier).explain(inputs)
    : new KernelExplainer(classifier, background, { nSamples: COALITIONS, randomState: seed }).explain(inputs);
  return {
    method: isTree ? 'tree' : 'kernel',
    output: classifier instanceof XGBClassifier ? 'margin' : isTree ? 'probability' : 'decision',
    rows: inputs.rows,
    background: isTree ? 0 : background.rows,
    additivityError: explanation.additivityError,
    clusters: clustersOf(explanation, inputs, nameColumns(pipeline.getFeatureNamesOut([...features]), categoricals)),
  };
}

function transformed(pipeline: Pipeline, X: Matrix): Matrix {
  const transformers = pipeline.steps_.map(({ estimator }) => estimator).filter((estimator) => 'transform' in estimator);
  return (transformers as unknown as Transformer[]).reduce((values, transformer) => transformer.transform(values), X);
}

function evenly(X: Matrix, most: number): Matrix {
  const count = Math.min(X.rows, most);
  return X.selectRows(Int32Array.from({ length: count }, (_, i) => Math.floor((i * X.rows) / count)));
}

function clustersOf({ values }: Explanation, inputs: Matrix, names: readonly string[]): ShapCluster[] {
  const columns = names.map((_, j) => Array.from(inputs.column(j)));
  const shap = names.map((_, j) => Array.from(values.column(j)));
  const size = shap.map(meanAbsolute);
  const clusters = linked(columns).map((members): ShapCluster => {
    const [leader] = [...members].sort((a, b) => size[b]! - size[a]! || a - b) as [number];
    const sums = shap[leader]!.map((_, row) => members.reduce((sum, j) => sum + shap[j]![row]!, 0));
    const ranks = averageRanks(columns[leader]!);
    const spread = Math.max(1, ranks.length - 1);
    return {
      leader: names[leader]!,
      members: members.map((j) => names[j]!),
      meanAbsolute: meanAbsolute(sums),
      points: sums.map((value, row) => ({ shap: value, level: (ranks[row]! - 1) / spread })),
    };
  });
  return clusters.sort((a, b) => b.meanAbsolute - a.meanAbsolute || (a.leader < b.leader ? -1 : 1)).slice(0, MOST);
}

/** Columns joined by chains of strong correlation. */
function linked(columns: readonly (readonly number[])[]): number[][] {
  const groups: number[][] = [];
  for (const [j, column] of columns.entries()) {
    const near = groups.filter((group) => group.some((other) => Math.abs(correlationOf(columns[other]!, column)) > LINKED));
    const joined = [...near.flat(), j].sort((a, b) => a - b);
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function meanAbsolute(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
}
