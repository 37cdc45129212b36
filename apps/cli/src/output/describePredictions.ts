import type { PredictResponse } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill, wordIn } from '../texts/Texts.js';
import { describeRefusals } from './describeRefusals.js';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** Predictions as a table, why each is what it is where that was asked for (`describeExplanation`, loaded for it alone), then what got none and why, then what a prediction is and is not. */
export function describePredictions(
  session: Session,
  answers: PredictResponse['predictions'],
  describeExplanation: typeof import('./describeExplanation.js').describeExplanation | undefined,
): string[] {
  const { texts, language } = session;
  const predictions = answers.filter((answer) => 'probability' in answer);
  const isStored = predictions.every((prediction) => 'id' in prediction);
  const failed = answers.filter((answer) => 'error' in answer);
  const rows = predictions.map((prediction) => [
    `${prediction.file}:${prediction.line}`,
    ...('patient' in prediction ? [prediction.patient] : []),
    formatNumber(prediction.probability, language),
    wordIn(texts, 'value', prediction.grade),
    wordIn(texts, 'value', prediction.conformal),
    [
      ...(prediction.unlikeTraining ? [texts['predict.unlike-training']] : []),
      ...(prediction.outOfRange > 0 ? [fill(texts['predict.out-of-range'], { count: prediction.outOfRange })] : []),
      ...(prediction.unknownCategories === undefined
        ? []
        : [fill(texts['predict.unknownCategories'], { features: prediction.unknownCategories.join(', ') })]),
      ...(prediction.imputed > 0 ? [fill(texts['predict.imputed'], { count: prediction.imputed })] : []),
    ].join('; '),
  ]);
  const table = formatTable(
    [
      { title: texts['predict.line'], align: 'right' },
      ...(isStored ? ([{ title: texts['column.patient'], align: 'left' }] as const) : []),
      { title: texts['predict.probability'], align: 'right' },
      { title: texts['column.grade'], align: 'left' },
      { title: texts['predict.certainty'], align: 'left' },
      { title: texts['predict.notes'], align: 'left' },
    ],
    rows,
  );
  const refusals = describeRefusals(
    texts,
    failed.map(({ error }) => error),
  );
  const explained = predictions.flatMap((prediction) => {
    if (!describeExplanation || !('explanation' in prediction) || !prediction.explanation) return [];
    const title = fill(texts['explain.patient'], { patient: prediction.patient, id: prediction.id });
    return [title, ...describeExplanation(session, prediction.explanation), ''];
  });
  return [
    ...(predictions.length > 0
      ? [
          table,
          ...(explained.length > 0 ? ['', ...explained] : []),
          ...(isStored ? [] : [texts['predict.unstored']]),
          texts['predict.support'],
        ]
      : []),
    ...refusals,
  ];
}
