import type { Language, PredictResponse } from '@neurograde/contracts';
import type { PredictAnswer } from '@neurograde/mlops';

export function predictResponse(answers: readonly PredictAnswer[], language: Language): PredictResponse {
  return {
    predictions: answers.map((answer) => {
      if ('id' in answer) return answer;
      const { file, line, problem } = answer;
      return { file, line, error: { code: problem.code, message: problem.text(language) } };
    }),
  };
}
