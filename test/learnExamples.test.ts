import * as learn from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { learnExports, runExample } from '../scripts/learnExports.mjs';

interface LearnExport {
  readonly name: string;
  readonly file: string;
  readonly doc: string;
  readonly example: string | undefined;
}

const exported: LearnExport[] = learnExports(learn);

describe('the docblocks of @neurograde/learn', () => {
  it('say of every export what it is', () => {
    expect(exported.filter(({ doc }) => doc === '').map(({ name }) => name)).toEqual([]);
  });

  it('show an example of every export', () => {
    expect(exported.filter(({ example }) => example === undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each(exported.filter(({ example }) => example !== undefined))('show with $name what is so', async ({ example }) => {
    const claims: { line: string; got: unknown; expected: unknown }[] = await runExample(example, learn);
    expect(claims.length, 'lines that end in `// → value`').toBeGreaterThan(0);
    for (const { line, got, expected } of claims) expect(got, line).toEqual(expected);
  });
});
