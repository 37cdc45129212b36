import type { ShownPrediction } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill, wordIn } from '../texts/Texts.js';
import { describeExplanation } from './describeExplanation.js';
import { formatNumber } from './formatNumber.js';

const SCALE = 60;

/** A stored prediction for a person to read: the answer on a scale, why, and what is known since. */
export function describePrediction(session: Session, prediction: ShownPrediction): string[] {
  const { texts, language } = session;
  const { id, patient, probability, threshold, grade, conformal, model, datasetVersion, createdAt } = prediction;
  const number = (value: number) => formatNumber(value, language);
  return [
    fill(texts['prediction.title'], { id, patient, at: createdAt.slice(0, 10) }),
    fill(texts['prediction.model'], { name: model.name, model: model.id, dataset: datasetVersion }),
    '',
    fill(texts['prediction.answer'], {
      probability: number(probability),
      grade: wordIn(texts, 'value', grade).toUpperCase(),
      threshold: number(threshold),
      set: wordIn(texts, 'value', conformal),
    }),
    ...drawScale(probability, threshold),
    '',
    ...(prediction.explanation === null
      ? [`! ${prediction.unexplained?.text[language] ?? ''}`]
      : describeExplanation(session, prediction.explanation)),
    ...describeRecords(session, prediction),
    '',
    texts['predict.support'],
  ];
}

/** 0 to 1: a dot where the probability is, a stroke at the threshold. */
function drawScale(probability: number, threshold: number): string[] {
  const [dot, stroke] = [probability, threshold].map((value) => Math.round(value * (SCALE - 1))) as [number, number];
  const line = Array.from({ length: SCALE }, (_, at) => (at === dot ? '●' : at === stroke ? '┼' : '─'));
  return [`0 ├${line.join('')}┤ 1`];
}

function describeRecords({ texts }: Session, { outcomes, reviews }: ShownPrediction): string[] {
  const biopsies = outcomes.map(({ grade, gradeAsWritten, biopsyDate, whoEdition, by, sequence, comment }, at) =>
    fill(texts[at === 0 ? 'prediction.outcome' : 'prediction.corrected'], {
      grade: wordIn(texts, 'value', grade),
      written: `${gradeAsWritten}${whoEdition === null ? '' : `, WHO ${whoEdition}`}`,
      date: biopsyDate,
      by,
      outcome: sequence,
      comment: comment === '' ? '' : ` — ${comment}`,
    }),
  );
  const opinions = reviews.map(({ grade, agrees, beforeResult, by, at, comment }) =>
    fill(texts[agrees ? 'prediction.agrees' : 'prediction.disagrees'], {
      grade: wordIn(texts, 'value', grade),
      by,
      at: at.slice(0, 10),
      blind: beforeResult ? ` ${texts['prediction.blind']}` : '',
      comment: comment === '' ? '' : ` — ${comment}`,
    }),
  );
  return biopsies.length + opinions.length === 0 ? [] : ['', ...biopsies, ...opinions];
}
