import { describe, expect, it } from 'vitest';
import { drawChart } from './drawChart.js';
import { LOCALES } from './Locale.js';

const spec = {
  width: 340,
  height: 200,
  data: { values: [0, 0.5, 1, 12_500.25].map((x) => ({ x, name: '<script>"&' })) },
  mark: { type: 'point' as const, color: 'var(--low)' },
  encoding: {
    x: { field: 'x', type: 'quantitative' as const, axis: { values: [0.5, 12_000.5], format: ',.1f' } },
    y: { field: 'name', type: 'nominal' as const },
  },
};

describe('drawChart', () => {
  it('draws the numbers of the language', async () => {
    const [es, en] = await Promise.all([drawChart(spec, 'x', LOCALES.es), drawChart(spec, 'x', LOCALES.en)]);
    expect(es.source).toContain('>12\u202f000,5<');
    expect(en.source).toContain('>12,000.5<');
  });

  it('takes every colour from the page, so that it can be light or dark', async () => {
    const { source } = await drawChart(spec, 'x', LOCALES.es);
    expect(source).toContain('var(--low)');
    expect(source).not.toMatch(/(?:fill|stroke)="(?!var\(|none|transparent)[^"]*"/);
  });

  it('escapes what the data hold, names no address and no id, and has a text for those who do not see it', async () => {
    const { source } = await drawChart(spec, 'a "b" <c>', LOCALES.es);
    expect(source).not.toMatch(/<script|https?:| id=/);
    expect(source).toContain('aria-label="a &#34;b&#34; &#60;c&#62;"');
  });

  it('gives the same bytes each time', async () => {
    expect(await drawChart(spec, 'x', LOCALES.es)).toEqual(await drawChart(spec, 'x', LOCALES.es));
  });
});
