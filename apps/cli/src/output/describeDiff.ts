import type { DatasetDiff } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import { formatMagnitude, formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** A q-value below it is called a shift. */
const SHIFTED = 0.05;
const MOST_SHIFTS = 10;
const MOST_NAMES = 6;

/** What changed from one version to another: patients, grades, columns, settings, and the features whose distribution differs most. */
export function describeDiff(session: Session, diff: DatasetDiff): string[] {
  const { texts } = session;
  const { patients, grades } = diff;
  const known = grades.from.low + grades.from.high;
  return [
    fill(texts['diff.title'], { from: diff.from, to: diff.to }),
    '',
    formatTable(
      [
        { title: '', align: 'left' },
        { title: diff.from, align: 'right' },
        { title: diff.to, align: 'right' },
      ],
      [
        [texts['column.rows'], String(known), String(grades.to.low + grades.to.high)],
        [texts['column.low'], ...[grades.from, grades.to].map((counts) => countAndShare(counts.low, counts, session))],
        [texts['column.high'], ...[grades.from, grades.to].map((counts) => countAndShare(counts.high, counts, session))],
      ],
    ),
    '',
    fill(texts['diff.patients'], {
      added: patients.added.length,
      removed: patients.removed.length,
      changed: patients.changed.length,
      unchanged: patients.unchanged,
      regraded: grades.changed,
    }),
    ...columnLines(session, diff.columns),
    ...diff.settings.map(({ name, from, to }) =>
      fill(texts['diff.setting'], { name, from: JSON.stringify(from), to: JSON.stringify(to) }),
    ),
    ...shiftLines(session, diff.shift),
  ];
}

function countAndShare(count: number, { low, high }: DatasetDiff['grades']['from'], { language }: Session): string {
  return `${count} (${formatNumber((100 * count) / Math.max(1, low + high), language, 1)} %)`;
}

function columnLines({ texts }: Session, columns: DatasetDiff['columns']): string[] {
  return (['added', 'removed', 'nowUsable', 'nowUnusable'] as const).flatMap((kind) => {
    const names = columns[kind];
    if (names.length === 0) return [];
    const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `+${names.length - MOST_NAMES}`] : names;
    return [fill(texts[`diff.columns.${kind}`], { count: names.length, names: shown.join(', ') })];
  });
}

function shiftLines({ texts, language }: Session, { compared, features }: DatasetDiff['shift']): string[] {
  if (compared === null || features.length === 0) return [];
  const number = (value: number) => formatMagnitude(value, language);
  const shifted = features.filter(({ q }) => q < SHIFTED).length;
  return [
    '',
    fill(texts[`diff.shift.${compared}`], { shifted, tested: features.length }),
    formatTable(
      [
        { title: texts['diff.feature'], align: 'left' },
        { title: texts['diff.before'], align: 'right' },
        { title: texts['diff.after'], align: 'right' },
        { title: 'KS', align: 'right' },
        { title: 'p', align: 'right' },
        { title: 'q', align: 'right' },
      ],
      features
        .slice(0, MOST_SHIFTS)
        .map(({ feature, before, after, statistic, p, q }) => [
          feature,
          number(before.median),
          number(after.median),
          number(statistic),
          number(p),
          number(q),
        ]),
    ),
  ];
}
