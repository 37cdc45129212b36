import type { Config } from 'vega-lite';

/** Widest a chart may be and still fit a telephone held upright. */
export const NARROW = 340;

export const GRADE_COLORS = { low: 'var(--low)', high: 'var(--high)' } as const;

/** Diverging colours from −1 to 1 in nine steps, as custom properties of the page. */
export const DIVERGING = Array.from({ length: 9 }, (_, i) => `var(--step-${i})`);

/** The look of every chart. Colours are custom properties of the page, so that a chart follows its light or dark scheme. */
export const CHART_CONFIG: Config = {
  aria: false,
  background: 'transparent',
  font: 'inherit',
  padding: { left: 2, right: 12, top: 6, bottom: 2 },
  autosize: { type: 'fit', contains: 'padding' },
  view: { stroke: null },
  axis: {
    labelColor: 'var(--ink-soft)',
    titleColor: 'var(--ink)',
    gridColor: 'var(--line)',
    domainColor: 'var(--line-strong)',
    tickColor: 'var(--line-strong)',
    labelFontSize: 12,
    titleFontSize: 12.5,
    titleFontWeight: 600,
    labelFlush: false,
    labelPadding: 5,
    labelLimit: 200,
  },
  legend: {
    orient: 'bottom',
    labelColor: 'var(--ink)',
    titleColor: 'var(--ink)',
    labelFontSize: 12.5,
    titleFontSize: 12.5,
    symbolSize: 90,
    symbolStrokeWidth: 2,
    columnPadding: 14,
    rowPadding: 4,
    labelLimit: 330,
  },
  text: { color: 'var(--ink)', fontSize: 12 },
  rule: { color: 'var(--ink-soft)' },
};
