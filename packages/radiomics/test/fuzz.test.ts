import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { sharedSources, syntheticSources } from '../fuzz/corpus.mjs';
// @ts-expect-error: a script, without types
import { damage, damaged, readOptions } from '../fuzz/damage.mjs';
// @ts-expect-error: a script, without types
import { judge } from '../fuzz/judge.mjs';

interface Source {
  readonly name: string;
  readonly bytes: Buffer;
  readonly truth: ReadonlyMap<string, ReadonlyMap<string | undefined, number>>;
}

const synthetic: Source[] = syntheticSources();
const shared: Source[] = sharedSources();
const skipped = shared.length === 0 ? ' (the shared exports are skipped: ../shared/data is not there)' : '';

describe(`a damaged file${skipped}`, () => {
  const sources = [...synthetic, ...shared];

  it.each(sources.map(({ name }) => name))('is whole to begin with: %s', (name) => {
    const source = sources.find((each) => each.name === name)!;
    const whole = judge(source, [{ kind: 'delete', at: 0, length: 0 }]);
    const numbers = [...source.truth.values()].reduce((sum, byPatient) => sum + byPatient.size, 0);
    // The JSON has one bare NaN.
    expect(whole).toMatchObject({ outcome: 'read', numbers: name === 'pyradiomics-batch.json' ? numbers - 1 : numbers });
  });

  it('gives a table or a coded error within a second, and no number that was not written under its name', () => {
    const drawn = fc.constantFrom(...sources.map(({ name }) => name));
    fc.assert(
      fc.property(drawn, damage, readOptions, (name, edits, options) => {
        judge(
          sources.find((each) => each.name === name),
          edits,
          options,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('would be told if a number were wrong', () => {
    const [source] = synthetic as [Source];
    const truth = new Map(
      [...source.truth].map(([name, byPatient]) => [
        name,
        new Map([...byPatient].map(([patient, value]) => [patient, value + 1])),
      ]),
    );
    expect(() => judge({ ...source, truth }, [{ kind: 'delete', at: 0, length: 0 }])).toThrow(/^read .* which was/);
  });

  it('is damaged where it is said to be, and what is written anew there is known', () => {
    const source = { bytes: Buffer.from('ID,a\nP1,1.5\nP2,2.5\n'), decimal: '.', unit: 1 };
    const cut = damaged(source, [{ kind: 'truncate', at: 17 }]);
    expect([cut.bytes.toString(), cut.rewritten]).toEqual(['ID,a\nP1,1.5\nP2,2.', []]);
    const edited = damaged(source, [{ kind: 'cell', at: 1, piece: 'x' }]);
    expect(edited.bytes.toString()).toBe('ID,a\nP1,x\nP2,2.5\n');
    expect(edited.rewritten.map(({ token }: { token: string }) => token)).toEqual(['1.5']);
  });
});
