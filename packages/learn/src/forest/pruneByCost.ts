import { byteZeros } from '../base/byteZeros.js';
import { doublesOf } from '../base/doublesOf.js';
import { intZeros } from '../base/intZeros.js';
import { zeros } from '../base/zeros.js';
import type { GrownTree } from './DecisionTree.js';
import { NodeTable } from './NodeTable.js';

/**
 * Minimal cost-complexity pruning (Breiman et al. 1984, chapter 3): the weakest link is cut as long as what it costs, in impurity per leaf
 * saved, is no more than `alpha`. Matches scikit-learn 1.9 `ccp_alpha`.
 */
export function pruneByCost(tree: GrownTree, alpha: number): GrownTree {
  const { feature, rightChild, weightedNodeSamples, impurity } = tree;
  const nodes = feature.length;
  const risk = doublesOf(impurity, (value, node) => (weightedNodeSamples[node]! * value) / weightedNodeSamples[0]!);
  const parent = parentsOf(tree);
  const branchRisk = zeros(nodes);
  const leaves = intZeros(nodes);
  const open = byteZeros(nodes);
  for (let node = 0; node < nodes; node++) {
    if (feature[node]! >= 0) {
      open[node] = 1;
      continue;
    }
    branchRisk[node] = risk[node]!;
    for (let up = parent[node]!; up >= 0; up = parent[up]!) {
      branchRisk[up]! += risk[node]!;
      leaves[up]! += 1;
    }
  }
  const isLeaf = Uint8Array.from(feature, (f) => (f < 0 ? 1 : 0));
  while (open[0] === 1) {
    let weakest = -1;
    let least = Number.MAX_VALUE;
    for (let node = 0; node < nodes; node++) {
      if (open[node] === 0) continue;
      const cost = (risk[node]! - branchRisk[node]!) / (leaves[node]! - 1);
      if (cost < least) {
        least = cost;
        weakest = node;
      }
    }
    if (weakest < 0 || alpha < least) break;
    open.fill(0, weakest, endOfBranch(rightChild, weakest));
    isLeaf[weakest] = 1;
    const saved = leaves[weakest]! - 1;
    const rise = risk[weakest]! - branchRisk[weakest]!;
    leaves[weakest] = 0;
    branchRisk[weakest] = risk[weakest]!;
    for (let up = parent[weakest]!; up >= 0; up = parent[up]!) {
      leaves[up]! -= saved;
      branchRisk[up]! += rise;
    }
  }
  return cut(tree, isLeaf);
}

function parentsOf({ feature, rightChild }: GrownTree): Int32Array {
  const parent = intZeros(feature.length).fill(-1);
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! < 0) continue;
    parent[node + 1] = node;
    parent[rightChild[node]!] = node;
  }
  return parent;
}

/** One past the last node below `node`: depth first, a branch is a run of numbers. */
function endOfBranch(rightChild: Int32Array, node: number): number {
  let last = node;
  while (rightChild[last]! >= 0) last = rightChild[last]!;
  return last + 1;
}

function cut(tree: GrownTree, isLeaf: Uint8Array): GrownTree {
  const table = new NodeTable(tree.feature.length);
  const waiting: number[] = [];
  const end = tree.feature.length;
  for (let node = 0, isLeft = false, parent = -1; node < end; ) {
    const at = table.add(tree.value[node]!, tree.weightedNodeSamples[node]!, tree.impurity[node]!, tree.nodeSamples[node]!);
    table.link(parent, isLeft, at);
    if (isLeaf[node] === 0) {
      table.feature[at] = tree.feature[node]!;
      table.threshold[at] = tree.threshold[node]!;
      table.missingGoToLeft[at] = tree.missingGoToLeft[node]!;
      waiting.push(at);
      parent = at;
      isLeft = true;
      node++;
    } else {
      node = endOfBranch(tree.rightChild, node);
      parent = waiting.pop() ?? -1;
      isLeft = false;
    }
  }
  return table.toTree();
}
