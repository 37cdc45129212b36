import type { ShapCluster } from '@neurograde/contracts';
import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

const ROW = 46;
/** Places along the axis within which dots are moved apart. */
const BINS = 70;
/** Height of a swarm, as a share of its row. */
const SPREAD = 0.5;

export interface BeeswarmTexts {
  readonly axis: string;
  /** What a low, a middle and a high value of the feature are called. */
  readonly levels: readonly [string, string, string];
}

/** A row a cluster under its name: each dot a case, to the right where it speaks for low grade, its colour and shape the feature's value. */
export function beeswarmChart(
  rows: readonly { readonly name: string; readonly cluster: ShapCluster }[],
  texts: BeeswarmTexts,
): ChartSpec {
  const all = rows.flatMap(({ cluster }) => cluster.points.map(({ shap }) => shap));
  const reach = Math.max(1e-12, ...all.map(Math.abs)) * 1.05;
  const dots = rows.flatMap(({ cluster }, row) => swarm(cluster, reach).map((dot) => ({ ...dot, y: row + dot.y })));
  const domain = [-reach, reach];
  const height = ROW * rows.length + 80;
  const x = {
    field: 'x',
    type: 'quantitative' as const,
    title: texts.axis,
    scale: { domain, nice: false },
    axis: { tickCount: 5 },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    axis: null,
    scale: { domain: [rows.length - 0.2, -0.55], nice: false, zero: false },
  });
  const [low, middle, high] = texts.levels;
  const scale = { domain: [low, middle, high] };
  return {
    width: NARROW,
    height,
    layer: [
      { data: { values: [{ x: 0 }] }, mark: { type: 'rule', color: 'var(--line-strong)' }, encoding: { x } },
      {
        data: { values: dots.map((dot) => ({ x: dot.x, y: dot.y, level: texts.levels[dot.level] })) },
        mark: { type: 'point', filled: true, size: 16, opacity: 0.75 },
        encoding: {
          x,
          y: y('y'),
          color: {
            field: 'level',
            type: 'nominal',
            title: null,
            scale: { ...scale, range: ['var(--model-1)', 'var(--line-strong)', 'var(--model-0)'] },
          },
          shape: {
            field: 'level',
            type: 'nominal',
            title: null,
            scale: { ...scale, range: ['triangle-down', 'circle', 'triangle-up'] },
          },
        },
      },
      {
        data: { values: rows.map(({ name }, row) => ({ x: -reach, y: row - 0.42, name })) },
        mark: { type: 'text', align: 'left', dx: 2, fontSize: 11.5, limit: NARROW + 60 },
        encoding: { x, y: y('y'), text: { field: 'name' } },
      },
    ],
  };
}

/** Dots that fall on one another are put side by side about the middle of the row, in the order of the cases. */
function swarm({ points }: ShapCluster, reach: number): { x: number; y: number; level: 0 | 1 | 2 }[] {
  const binOf = (shap: number) => Math.floor(((shap + reach) / (2 * reach)) * BINS);
  const counts = new Map<number, number>();
  for (const { shap } of points) counts.set(binOf(shap), (counts.get(binOf(shap)) ?? 0) + 1);
  const fullest = Math.max(1, ...counts.values());
  const step = Math.min(0.12, SPREAD / fullest);
  const placed = new Map<number, number>();
  return points.map(({ shap, level }) => {
    const bin = binOf(shap);
    const place = placed.get(bin) ?? 0;
    placed.set(bin, place + 1);
    const side = place % 2 === 0 ? 1 : -1;
    return { x: shap, y: 0.14 + side * Math.ceil(place / 2) * step, level: level < 1 / 3 ? 0 : level < 2 / 3 ? 1 : 2 };
  });
}
