import type { TrainResponse } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';
import { describeWarnings } from './describeWarnings.js';

export function describeTraining(texts: Texts, { run, warnings }: Pick<TrainResponse, 'run' | 'warnings'>): string[] {
  return [
    fill(texts[run.reused ? 'train.reused' : 'train.done'], { id: run.id }),
    ...(run.shuffledLabels ? [texts['train.shuffled']] : []),
    ...describeWarnings(texts, warnings),
  ];
}
