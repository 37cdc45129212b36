import type { DatasetDiff, DatasetSettings } from '@neurograde/contracts';
import { canonicalJson } from '../artifacts/canonicalJson.js';
import { type FoundTable, finishDataset } from '../artifacts/finishDataset.js';
import { alignCategories } from './alignCategories.js';
import { commonColumns } from './commonColumns.js';
import { compareDistributions } from './compareDistributions.js';
import { comparePatients } from './comparePatients.js';

/** What is other in the second version. */
export function diffTables(earlier: FoundTable, after: FoundTable): DatasetDiff {
  const before = alignCategories(earlier, after);
  const old = finishDataset(before);
  const now = finishDataset(after);
  const common = commonColumns(before.foundFeatures, after.foundFeatures);
  const patients = comparePatients(before, after, common);
  const { added, removed, changed, unchanged } = patients;
  const categories = new Set(
    [before, after].flatMap(({ settings }) => settings.categoricals?.map(({ feature }) => feature) ?? []),
  );
  const both = new Set(common.map(({ name }) => name));
  const usableOnlyIn = (one: readonly string[], other: readonly string[]) => {
    const there = new Set(other);
    return one.filter((name) => both.has(name) && !there.has(name));
  };
  return {
    from: before.version,
    to: after.version,
    patients: { added, removed, changed, unchanged: unchanged.length },
    grades: { from: old.summary.counts, to: now.summary.counts, changed: patients.regraded.length },
    columns: {
      added: after.foundFeatures.filter((name) => !both.has(name)),
      removed: before.foundFeatures.filter((name) => !both.has(name)),
      nowUsable: usableOnlyIn(now.features, old.features),
      nowUnusable: usableOnlyIn(old.features, now.features),
    },
    settings: changedSettings(before.settings, after.settings),
    shift: compareDistributions(
      before,
      after,
      common.filter(({ name }) => !categories.has(name)),
      patients,
    ),
  };
}

function changedSettings(before: DatasetSettings, after: DatasetSettings): DatasetDiff['settings'] {
  const valuesOf = (settings: DatasetSettings) =>
    new Map(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names
    .map((name) => ({ name, from: old.get(name) ?? null, to: now.get(name) ?? null }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}
