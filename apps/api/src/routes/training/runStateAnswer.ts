import type { Language, RunStateAnswer } from '@neurograde/contracts';
import type { RunState } from '@neurograde/mlops/training';

export function runStateAnswer({ problem, ...state }: RunState, language: Language): RunStateAnswer {
  return { ...state, error: problem && { code: problem.code, message: problem.text(language) } };
}

export const RUN_STATE_EXAMPLE: RunStateAnswer = {
  run: 'run-1a2b3c4d5e6f7a8b',
  status: 'queued',
  fits: null,
  candidates: null,
  auc: null,
  error: null,
};
