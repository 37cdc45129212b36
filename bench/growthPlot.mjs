// The plot of `npm run bench -- growth`: time over size, both by doublings, one line for each thing doubled, and the steepest that is allowed.

import { parse, View } from 'vega';
import { compile } from 'vega-lite';

/** Read on white and on GitHub's dark ground alike. */
const COLORS = { rows: '#3987e5', columns: '#d95926', trees: '#199e70', limit: '#8a8984' };
const INK = '#8a8984';

export async function growthPlot({ sweeps }) {
  const values = sweeps.flatMap(({ varied, points }) =>
    points.map((point) => ({ doubled: varied, part: point[varied] / points.at(-1)[varied], seconds: point.seconds })),
  );
  const { seconds } = sweeps[0].points.at(-1);
  const limit = [1 / 8, 1 / 4, 1 / 2, 1].map((part) => ({ doubled: 'limit', part, seconds: seconds * 2.3 ** Math.log2(part) }));
  const encoding = {
    x: {
      field: 'part',
      type: 'quantitative',
      scale: { type: 'log', base: 2 },
      title: 'share of the largest: 100,000 rows, 200 columns, 40 trees',
      axis: { values: [0.125, 0.25, 0.5, 1], format: '%' },
    },
    y: { field: 'seconds', type: 'quantitative', scale: { type: 'log', base: 2 }, title: 'seconds a fit' },
    color: {
      field: 'doubled',
      type: 'nominal',
      scale: { domain: Object.keys(COLORS), range: Object.values(COLORS) },
      title: null,
    },
  };
  const spec = {
    width: 420,
    height: 260,
    background: 'transparent',
    layer: [
      { data: { values: limit }, mark: { type: 'line', strokeDash: [4, 4] }, encoding },
      { data: { values }, mark: { type: 'line', point: { filled: true, size: 50 } }, encoding },
    ],
    config: {
      font: 'system-ui, sans-serif',
      axis: {
        labelColor: INK,
        titleColor: INK,
        gridColor: INK,
        gridOpacity: 0.25,
        domainColor: INK,
        tickColor: INK,
        titleFontWeight: 'normal',
      },
      legend: { labelColor: INK },
      view: { stroke: null },
    },
  };
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
