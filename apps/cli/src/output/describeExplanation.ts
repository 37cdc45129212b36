import { describeExplanationWarning, type Explanation } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill, wordIn } from '../texts/Texts.js';
import { barFromAxis } from './bar.js';
import { formatMagnitude, formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

const BAR = 12;

/** Why a prediction is what it is: the groups of features that add most, drawn, then similar cases, then what to know about it. */
export function describeExplanation({ texts, language }: Session, explanation: Explanation): string[] {
  const { baseline, output, clusters, rest, nearest, warnings, additivityError } = explanation;
  const number = (value: number) => formatNumber(value, language);
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number(Math.abs(value))}`;
  const most = Math.max(...clusters.map(({ contribution }) => Math.abs(contribution)), Math.abs(rest.contribution), 1e-12);
  const rows = clusters.map(({ leader, gloss, contribution, members, alike }) => [
    signed(contribution),
    barFromAxis(contribution / most, BAR),
    gloss === null ? leader.feature : `${gloss.name[language]} · ${leader.feature}`,
    leader.value === null ? texts['explain.imputed'] : formatMagnitude(leader.value, language),
    `${leader.percentile === null ? '' : formatNumber(leader.percentile, language, 0)}${leader.outside ? ' !' : ''}`,
    members.length + alike > 1 ? `+${members.length + alike - 1}` : '',
  ]);
  if (rest.features > 0) {
    const others = fill(texts['explain.rest'], { count: rest.features });
    rows.push([signed(rest.contribution), barFromAxis(rest.contribution / most, BAR), others, '', '', '']);
  }
  const table = formatTable(
    [
      { title: texts['explain.contribution'], align: 'right' },
      { title: [`${texts['value.high']} ◂`.padStart(BAR), `▸ ${texts['value.low']}`].join('│'), align: 'left' },
      { title: texts['explain.feature'], align: 'left' },
      { title: texts['explain.value'], align: 'right' },
      { title: texts['explain.percentile'], align: 'right' },
      { title: texts['explain.alike'], align: 'right' },
    ],
    rows,
  );
  return [
    fill(texts['explain.title'], {
      from: signed(baseline.logOdds),
      to: signed(output.logOdds),
      error: formatMagnitude(additivityError, language),
    }),
    table,
    ...(nearest === null
      ? []
      : [
          '',
          texts['explain.nearest'],
          ...nearest.map(({ patient, grade, distance }) => `  ${number(distance)}  ${patient}  ${wordIn(texts, 'value', grade)}`),
        ]),
    ...(warnings.length === 0 ? [] : ['', ...warnings.map((warning) => `! ${describeExplanationWarning(warning, language)}`)]),
  ];
}
