import { expect, it } from 'vitest';
import { csvLine } from './csvLine.js';

it('lets no cell be a formula, and leaves numbers as they are', () => {
  expect(csvLine(['=1+1', '@SUM(A1)', '+cmd|x', '-2', -2.5e-7, null, true, '\t=1'])).toBe(
    "'=1+1,'@SUM(A1),'+cmd|x,-2,-2.5e-7,,true,'\t=1\r\n",
  );
});

it('quotes what holds a comma, a quote or a line end', () => {
  expect(csvLine(['a,b', 'say "x"', 'two\nlines', '=A,"'])).toBe('"a,b","say ""x""","two\nlines","\'=A,"""\r\n');
});
