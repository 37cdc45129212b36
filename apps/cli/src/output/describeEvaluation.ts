import { type QualityEvaluation, ruleNotation } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** The quality standards against every model, rule by rule, and the champion that comes of it, if any. */
export function describeEvaluation(session: Session, evaluation: QualityEvaluation): string[] {
  return [titleOf(session, evaluation), tableOf(session, evaluation), '', ...outcomeOf(session, evaluation)];
}

function titleOf({ texts }: Session, { standards }: QualityEvaluation): string {
  const { name, version, date, sha256 } = standards;
  const named = [name, version, date].filter((part) => part !== null).join(' · ');
  return fill(texts['standards.title'], { named: named === '' ? '' : ` ${named}`, hash: sha256.slice(0, 12) });
}

function tableOf({ texts, language }: Session, { patients, models }: QualityEvaluation): string {
  const number = (value: number) => formatNumber(value, language);
  const signed = (value: number, write: (size: number) => string) => `${value < 0 ? '−' : '+'}${write(Math.abs(value))}`;
  const columns = (['model', 'rule', 'on', 'required', 'observed', 'interval', 'verdict', 'distance'] as const).map((name) => ({
    title: texts[`standards.${name}`],
    align: NUMERIC.has(name) ? ('right' as const) : ('left' as const),
  }));
  const counts = patients.map(({ grade, required, observed, verdict, distance }) => [
    texts['standards.all'],
    texts[`standards.patients.${grade}`],
    '',
    `≥ ${required}`,
    String(observed),
    '',
    `${SIGNS[verdict]} ${texts[`standards.${verdict}`]}`,
    signed(distance, String),
  ]);
  const rows = models.flatMap(({ name, verdicts }) =>
    verdicts.map(({ rule, observed, interval, verdict, distance }) => {
      const { on, bound, metric, atLeast, atMost } = rule;
      const limits = [
        ...(atLeast === undefined ? [] : [`≥ ${number(atLeast)}`]),
        ...(atMost === undefined ? [] : [`≤ ${number(atMost)}`]),
      ];
      return [
        name,
        [texts[`metric.${metric}`], ...(bound === 'value' ? [] : [texts[`standards.${bound}`]])].join(', '),
        texts[`on.${on}`],
        limits.join(', '),
        observed === null ? '—' : number(observed),
        interval === null ? '' : `[${number(interval.lower)}–${number(interval.upper)}]`,
        `${SIGNS[verdict]} ${texts[`standards.${verdict}`]}`,
        distance === null ? '' : signed(distance, number),
      ];
    }),
  );
  return formatTable(columns, [...counts, ...rows]);
}

const NUMERIC: ReadonlySet<string> = new Set(['required', 'observed', 'interval', 'distance']);
const SIGNS = { pass: '✓', warn: '!', fail: '✗' } as const;

/** The champion, or what each model misses and by how much. */
function outcomeOf({ texts, language }: Session, { champion, patients, models }: QualityEvaluation): string[] {
  if (champion !== null) return [fill(texts['select.champion'], champion)];
  const short = patients
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ grade, required, observed, distance }) =>
      fill(texts['select.miss.patients'], { of: texts[`standards.patients.${grade}`], observed, required, distance: -distance }),
    );
  const misses = models.flatMap(({ name, verdicts }) =>
    verdicts
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ rule, observed, distance }) => {
        const about = { name, rule: ruleNotation(rule), on: texts[`on.${rule.on}`] };
        if (observed === null || distance === null) return fill(texts['select.miss.unmeasured'], about);
        return fill(texts['select.miss'], {
          ...about,
          observed: formatNumber(observed, language),
          distance: formatNumber(-distance, language),
        });
      }),
  );
  return [texts['select.none'], ...[...short, ...misses].map((miss) => `  ✗ ${miss}`)];
}
