import type { Language, PredictResponse, UnstoredPrediction } from '@neurograde/contracts';
import type { PredictAnswer } from '@neurograde/mlops';

export function predictResponse(answers: readonly (PredictAnswer | UnstoredPrediction)[], language: Language): PredictResponse {
  return {
    predictions: answers.map((answer) => {
      if ('probability' in answer) return answer;
      const { file, line, problem } = answer;
      return { file, line, error: { code: problem.code, message: problem.text(language) } };
    }),
  };
}
