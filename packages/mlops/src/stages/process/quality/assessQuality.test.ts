import { type DataQuality, type DataRuleId, processConfigurationSchema } from '@neurograde/contracts';
import { RandomState } from '@neurograde/learn';
import type { ExtractionSettings } from '@neurograde/radiomics';
import { describe, expect, it } from 'vitest';
import { finishDataset } from '../../../artifacts/finishDataset.js';
import { buildTable } from '../buildTable.js';
import { compareSettings } from '../compareSettings.js';
import { exploreDataset } from '../eda/exploreDataset.js';
import { assessQuality, type QualityEvidence } from './assessQuality.js';

const { quality: LIMITS } = processConfigurationSchema.parse({});
interface Row {
  values: number[];
  settings: ExtractionSettings | undefined;
  imageHash: string;
}

/** Forty patients a grade, of whom nothing is to be said. */
function cohort(change: (row: Row, i: number, low: boolean) => void = () => {}): Row[] {
  const random = new RandomState(3);
  return Array.from({ length: 80 }, (_, i) => {
    const values = Array.from({ length: 6 }, () => random.random());
    const row: Row = { values, settings: { binWidth: 25, resampledPixelSpacing: [1, 1, 1] }, imageHash: `hash${i}` };
    change(row, i, i < 40);
    return row;
  });
}

function assess(rows: readonly Row[], lowRows = 40, more: Partial<QualityEvidence> = {}, limits = LIMITS): DataQuality {
  const records = rows.map((row, i) => ({
    ...row,
    patient: `p${String(i).padStart(2, '0')}`,
    grade: i < lowRows ? ('low' as const) : ('high' as const),
    gradeAsWritten: i < lowRows ? 'low' : 'high',
    features: ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, rows[0]!.values.length),
    values: Float64Array.from(row.values),
  }));
  const context = { settings: { gradeMapping: 'who', features: 'majority' } as const, droppedColumns: [], unreadableCells: [] };
  const dataset = finishDataset(buildTable(records, context));
  const evidence = {
    dataset,
    exploration: exploreDataset(dataset),
    extraction: compareSettings(records),
    used: records,
    sameValues: [],
    conflicts: 0,
    leftOut: 0,
    ...more,
  };
  return assessQuality(evidence, limits);
}

const broken = ({ rules }: DataQuality) =>
  rules.filter(({ status }) => status === 'warn' || status === 'fail').map(({ id, status }) => [id, status]);
const rule = ({ rules }: DataQuality, id: DataRuleId) => rules.find((each) => each.id === id)!;

describe('assessQuality', () => {
  it('finds nothing wrong with a good cohort, and says what could not be checked', () => {
    const quality = assess(cohort());
    expect([quality.status, broken(quality)]).toEqual(['pass', []]);
    const unchecked = quality.rules.filter(({ status }) => status === 'not-applicable').map(({ id }) => id);
    expect(unchecked).toEqual(['image-spacing', 'missing-by-grade']);
  });

  it.each<[string, DataRuleId, 'warn' | 'fail', Row[], number, Partial<QualityEvidence>]>([
    ['too few of a grade', 'patients-per-grade', 'fail', cohort(), 9, {}],
    ['fewer of a grade than advised', 'patients-per-grade', 'warn', cohort(), 29, {}],
    ['a rare grade', 'grade-balance', 'warn', cohort(), 15, {}],
    ['patients left out', 'patients-left-out', 'warn', cohort(), 40, { leftOut: 1 }],
    ['records that contradict', 'grade-conflicts', 'warn', cohort(), 40, { conflicts: 1 }],
    ['the same values twice', 'same-values', 'fail', cohort(), 40, { sameValues: [['p01', 'p02']] }],
    [
      'the same image under two patients',
      'same-image',
      'fail',
      cohort((row, i) => {
        if (i === 5) row.imageHash = 'hash4';
      }),
      40,
      {},
    ],
    [
      'settings that differ',
      'mixed-settings',
      'warn',
      cohort((row, i) => {
        if (i < 3) row.settings = { binWidth: 50 };
      }),
      40,
      {},
    ],
    [
      'settings that nobody knows',
      'unknown-settings',
      'warn',
      cohort((row, i) => {
        if (i === 0) row.settings = undefined;
      }),
      40,
      {},
    ],
    [
      'voxels of several sizes',
      'image-spacing',
      'warn',
      cohort((row, i) => {
        row.settings = { binWidth: 25, imageSpacing: [1, 1, 1 + (i % 2)] };
      }),
      40,
      {},
    ],
    [
      'a grade that lacks a feature',
      'missing-by-grade',
      'warn',
      cohort((row, i, low) => {
        if (low && i < 14) row.values[2] = Number.NaN;
      }),
      40,
      {},
    ],
    [
      'a patient who lacks much',
      'missing-per-patient',
      'warn',
      cohort((row, i) => {
        if (i === 50) row.values.fill(Number.NaN, 0, 3);
      }),
      40,
      {},
    ],
    [
      'a feature that many lack',
      'missing-per-feature',
      'warn',
      cohort((row, i) => {
        if (i % 4 === 0) row.values[1] = Number.NaN;
      }),
      40,
      {},
    ],
    [
      'constant features',
      'constant-features',
      'warn',
      cohort((row) => {
        row.values[5] = 7;
      }),
      40,
      {},
    ],
    [
      'an outlying patient',
      'outlying-patients',
      'warn',
      cohort((row, i) => {
        if (i === 8) row.values.fill(99, 0, 2);
      }),
      40,
      {},
    ],
    [
      'a feature that tells the grade',
      'perfect-separation',
      'fail',
      cohort((row, _, low) => {
        row.values[4] = row.values[4]! + (low ? 2 : 0);
      }),
      40,
      {},
    ],
    [
      'a patient who is nearly another',
      'near-duplicates',
      'warn',
      cohort((row, i) => {
        row.values = row.values.map((value, j) => (i === 7 || i === 61 ? (j + 1) / 8 + i * 1e-5 : value));
      }),
      40,
      {},
    ],
  ])('tells of %s, and of nothing else', (_, id, status, rows, low, more) => {
    expect(broken(assess(rows, low, more))).toContainEqual([id, status]);
    expect(broken(assess(rows, low, more)).length).toBeLessThanOrEqual(2);
  });

  it('names the patients and features that it speaks of', () => {
    const quality = assess(
      cohort((row, i, low) => {
        row.values[4] = row.values[4]! + (low ? 2 : 0);
        if (i === 50) row.values.fill(Number.NaN, 0, 3);
      }),
    );
    expect(rule(quality, 'perfect-separation')).toMatchObject({ value: 1, items: ['e'] });
    expect(rule(quality, 'missing-per-patient')).toMatchObject({ value: 0.5, items: ['p50'] });
  });

  it('keeps to the limits of the configuration', () => {
    const quality = assess(
      cohort(),
      9,
      {},
      { ...LIMITS, minPatientsPerGrade: 5, advisedPatientsPerGrade: 9, minRarerShare: 0.1 },
    );
    expect(broken(quality)).toEqual([]);
  });

  it('calls more features than patients, and features that repeat others', () => {
    const quality = assess(cohort((row) => row.values.fill(row.values[0]!, 1, 5)).slice(0, 5), 2);
    expect(rule(quality, 'features-per-patient')).toMatchObject({ status: 'warn', value: 1.2 });
    expect(rule(assess(cohort((row) => row.values.fill(row.values[0]!, 1, 5))), 'redundant-features').status).toBe('warn');
  });
});
