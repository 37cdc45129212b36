import type { Projection } from '@neurograde/contracts';
import { GRADE_COLORS, NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

/** The records on the first two principal components, a colour and a shape a grade. */
export function projectionChart(
  { points }: Projection,
  x: string,
  y: string,
  grades: { readonly low: string; readonly high: string },
): ChartSpec {
  const domain = [grades.low, grades.high];
  return {
    width: NARROW,
    height: 370,
    data: { values: points.map((point) => ({ x: point.x, y: point.y, grade: grades[point.grade] })) },
    mark: { type: 'point', filled: true, size: 44, opacity: 0.75 },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: x, axis: { tickCount: 5 } },
      y: { field: 'y', type: 'quantitative', title: y, axis: { tickCount: 5 } },
      color: { field: 'grade', type: 'nominal', title: null, scale: { domain, range: [GRADE_COLORS.low, GRADE_COLORS.high] } },
      shape: { field: 'grade', type: 'nominal', title: null, scale: { domain, range: ['circle', 'triangle-up'] } },
    },
  };
}
