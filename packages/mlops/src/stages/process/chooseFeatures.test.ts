import { describe, expect, it } from 'vitest';
import { chooseFeatures } from './chooseFeatures.js';

const record = (id: string, features: readonly string[], values: readonly number[] = features.map((_, i) => i)) => ({
  id,
  features,
  values: Float64Array.from(values),
});
const FEATURES = ['b', 'a', 'c'];
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('chooseFeatures', () => {
  it('keeps the features of the majority, and refuses the odd record with the first feature it lacks', () => {
    const odd = record('odd', ['c', 'x']);
    const all = [record('1', FEATURES), odd, record('2', ['a', 'b', 'c']), record('3', FEATURES)];
    const chosen = chooseFeatures(all);
    expect(chosen).toMatchObject({ features: ['a', 'b', 'c'], partial: ['x'], blank: [] });
    expect(ids(chosen.kept)).toEqual(['1', '2', '3']);
    expect(chosen.lacking).toEqual([{ record: odd, column: 'a', count: 2 }]);
    const turned = chooseFeatures(all.toReversed());
    expect([turned.features, turned.partial, turned.lacking]).toEqual([chosen.features, chosen.partial, chosen.lacking]);
  });

  it('goes by records, not by files, and takes half of them for no majority', () => {
    const wide = ['a', 'wide'];
    const [narrow, shared] = [['a'], [record('1', wide), record('2', wide)]];
    expect(chooseFeatures([...shared, record('3', narrow)])).toMatchObject({
      features: ['a', 'wide'],
      lacking: [{ column: 'wide' }],
    });
    const half = chooseFeatures([...shared, record('3', narrow), record('4', narrow)]);
    expect(half).toMatchObject({ features: ['a'], partial: ['wide'], lacking: [] });
    expect(half.kept).toHaveLength(4);
  });

  it('refuses a record without any value among the features', () => {
    const blank = record('blank', ['a', 'b', 'c', 'x'], [Number.NaN, Number.NaN, Number.NaN, 1]);
    const partly = record('partly', FEATURES, [Number.NaN, 0, Number.NaN]);
    const chosen = chooseFeatures([record('1', FEATURES), partly, blank]);
    expect([ids(chosen.kept), chosen.blank]).toEqual([['1', 'partly'], [blank]]);
  });

  it('finds nothing in common where there is nothing', () => {
    expect(chooseFeatures([record('1', ['a']), record('2', ['b'])])).toMatchObject({ features: [], partial: ['a', 'b'] });
  });
});

describe('chooseFeatures by another choice', () => {
  const all = [record('1', ['a', 'b']), record('2', ['a', 'b']), record('3', ['a', 'c'])];

  it('by intersection keeps every record with what all have', () => {
    const chosen = chooseFeatures(all, 'intersection');
    expect([chosen.features, chosen.partial, ids(chosen.kept)]).toEqual([['a'], ['b', 'c'], ['1', '2', '3']]);
  });

  it('by union keeps every record with all that any has', () => {
    const chosen = chooseFeatures(all, 'union');
    expect([chosen.features, chosen.partial, ids(chosen.kept)]).toEqual([['a', 'b', 'c'], [], ['1', '2', '3']]);
  });

  it('looks at none but the features considered', () => {
    const chosen = chooseFeatures(all, 'majority', (feature) => feature !== 'b');
    expect([chosen.features, chosen.partial, chosen.lacking]).toEqual([['a'], ['c'], []]);
  });
});
