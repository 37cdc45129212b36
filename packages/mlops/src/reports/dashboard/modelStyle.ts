import { MODEL_NAMES, type ModelName } from '@neurograde/contracts';

const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [5, 2]];
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross'];

export interface SeriesStyle {
  readonly color: string;
  /** Dash pattern of the line, so that lines differ without colour too. */
  readonly dash: readonly number[];
  readonly shape: string;
}

/** How a model is drawn, in every chart alike. */
export function modelStyle(name: ModelName): SeriesStyle {
  const i = MODEL_NAMES.indexOf(name);
  return { color: `var(--model-${i})`, dash: DASHES[i]!, shape: SHAPES[i]! };
}
