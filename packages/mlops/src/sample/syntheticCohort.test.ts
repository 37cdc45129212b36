import { PYRADIOMICS_FEATURES } from '@neurograde/radiomics';
import { sampleCorrelation, sampleSkewness } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { featureProfiles } from './featureProfiles.js';
import { syntheticCohort } from './syntheticCohort.js';

const cohort = syntheticCohort({ patients: 200, lowFraction: 0.25, seed: 7 });
const column = (name: string) => cohort.patients.map(({ values }) => values[PYRADIOMICS_FEATURES.indexOf(`original_${name}`)]!);
const complete = (...names: string[]) => {
  const columns = names.map(column);
  const rows = cohort.patients.map((_, i) => columns.map((values) => values[i]!)).filter((row) => !row.some(Number.isNaN));
  return names.map((_, j) => rows.map((row) => row[j]!));
};

describe('syntheticCohort', () => {
  it.each([
    [160, 0.25, 40],
    [10, 0.34, 3],
    [7, 0.5, 4],
    [5, 0, 0],
  ])('of %d patients, %d of them low, has %d low grades', (patients, lowFraction, low) => {
    const { patients: drawn } = syntheticCohort({ patients, lowFraction });
    expect(drawn).toHaveLength(patients);
    expect(drawn.filter(({ grade }) => grade === 'low')).toHaveLength(low);
  });

  it('is the same for a seed and another for another', () => {
    expect(syntheticCohort({ patients: 200, lowFraction: 0.25, seed: 7 })).toEqual(cohort);
    expect(syntheticCohort({ patients: 200, lowFraction: 0.25, seed: 8 }).patients[0]!.values).not.toEqual(
      cohort.patients[0]!.values,
    );
  });

  it('has a profile for each of the 107 features and for none else, with room for noise', () => {
    expect(Object.keys(featureProfiles).map((name) => `original_${name}`)).toEqual(
      expect.arrayContaining([...PYRADIOMICS_FEATURES]),
    );
    expect(Object.keys(featureProfiles)).toHaveLength(PYRADIOMICS_FEATURES.length);
    for (const { loadings } of Object.values(featureProfiles))
      expect(loadings.reduce((sum, l) => sum + l * l, 0)).toBeLessThan(1);
  });

  it('mixes the grades: neither comes first, and patients are numbered without gaps', () => {
    const grades = cohort.patients.map(({ grade }) => grade);
    expect(grades.indexOf('low')).toBeLessThan(20);
    expect(grades.indexOf('high')).toBeLessThan(20);
    expect(cohort.patients.map(({ patient }) => patient)).toEqual(
      Array.from({ length: 200 }, (_, i) => `SYN-${String(i + 1).padStart(4, '0')}`),
    );
  });

  it('misses some cells and no more than one in a hundred; all others are finite', () => {
    const cells = cohort.patients.flatMap(({ values }) => [...values]);
    const missing = cells.filter(Number.isNaN).length;
    expect(missing).toBeGreaterThan(20);
    expect(missing / cells.length).toBeLessThan(0.01);
    expect(cells.every((value) => Number.isNaN(value) || Number.isFinite(value))).toBe(true);
  });

  it('holds to what is so in any lesion', () => {
    const [least, minor, major, elongation] = complete(
      'shape_LeastAxisLength',
      'shape_MinorAxisLength',
      'shape_MajorAxisLength',
      'shape_Elongation',
    ) as [number[], number[], number[], number[]];
    const [minimum, median, maximum, range] = complete(
      'firstorder_Minimum',
      'firstorder_Median',
      'firstorder_Maximum',
      'firstorder_Range',
    ) as [number[], number[], number[], number[]];
    least.forEach((_, i) => {
      expect(least[i]).toBeLessThanOrEqual(minor[i]!);
      expect(minor[i]).toBeLessThanOrEqual(major[i]!);
      expect(elongation[i]).toBeCloseTo(minor[i]! / major[i]!, 8);
    });
    range.forEach((_, i) => {
      expect(minimum[i]).toBeLessThanOrEqual(median[i]!);
      expect(median[i]).toBeLessThanOrEqual(maximum[i]!);
      expect(range[i]! / (maximum[i]! - minimum[i]!)).toBeCloseTo(1, 6);
    });
    const sphericity = complete('shape_Sphericity')[0]!;
    expect(sphericity.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('is skewed and correlated in clusters', () => {
    const correlation = (a: string, b: string) => sampleCorrelation(...(complete(a, b) as [number[], number[]]));
    expect(sampleSkewness(complete('glszm_LargeAreaEmphasis')[0]!)).toBeGreaterThan(1);
    expect(correlation('shape_MeshVolume', 'shape_VoxelVolume')).toBeGreaterThan(0.8);
    expect(correlation('firstorder_Mean', 'firstorder_Median')).toBeGreaterThan(0.7);
    expect(Math.abs(correlation('shape_VoxelVolume', 'firstorder_Median'))).toBeLessThan(0.3);
  });

  it('differs between the grades, and the grades overlap', () => {
    const contrast = column('glcm_DifferenceEntropy');
    const of = (grade: string) => contrast.filter((value, i) => cohort.patients[i]!.grade === grade && !Number.isNaN(value));
    const [low, high] = [of('low'), of('high')];
    const wins = low.flatMap((l) => high.map((h) => (h > l ? 1 : 0) as number)).reduce((sum, win) => sum + win, 0);
    const auc = wins / (low.length * high.length);
    expect(auc).toBeGreaterThan(0.65);
    expect(auc).toBeLessThan(0.95);
  });

  it('dates each biopsy', () => {
    for (const { biopsyDate } of cohort.patients) expect(biopsyDate).toMatch(/^20(19|2[0-4])-\d{2}-\d{2}$/);
  });

  it('refuses numbers that make no cohort', () => {
    expect(() => syntheticCohort({ patients: 1 })).toThrow(RangeError);
    expect(() => syntheticCohort({ patients: 2.5 })).toThrow(RangeError);
    expect(() => syntheticCohort({ lowFraction: 1.1 })).toThrow(RangeError);
    expect(() => syntheticCohort({ lowFraction: Number.NaN })).toThrow(RangeError);
  });
});
