import type { DatasetDiff } from '@neurograde/contracts';
import { type Html, html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { EdaTexts } from './edaSpanish.js';

const MOST_SHIFTS = 15;
const MOST_NAMES = 20;
/** A q-value below it is called a shift. */
const SHIFTED = 0.05;

type Context = ReportContext<EdaTexts>;

/** What is other than in the version before: patients, grades, columns, settings, and the features whose values moved most. */
export function changesSection(changes: DatasetDiff, context: Context): Section {
  const { texts } = context;
  const body = html`<p>${texts.changesText(changes.from)}</p>
${patientsTable(changes, context)}${namesTable(changes, context)}${shiftTable(changes, context)}`;
  return { id: 'changes', title: texts.changes, body };
}

function patientsTable({ patients, grades }: DatasetDiff, { locale, texts, words }: Context): Html {
  const { integer } = locale;
  const rows = [
    [texts.changesAdded, integer(patients.added.length)],
    [texts.changesRemoved, integer(patients.removed.length)],
    [texts.changesChanged, integer(patients.changed.length)],
    [texts.changesUnchanged, integer(patients.unchanged)],
    ...(['low', 'high'] as const).map((grade) => [
      words.grades[grade],
      `${integer(grades.from[grade])} → ${integer(grades.to[grade])}`,
    ]),
  ];
  return renderTable([{ title: texts.changesPatients }, { title: texts.changesCount, numeric: true }], rows, {
    caption: texts.changesPatients,
  });
}

/** Columns that came, went, or vary now or no longer, and settings that are other; nothing where none is. */
function namesTable({ columns, settings }: DatasetDiff, { locale, texts }: Context): Html | false {
  const rows = [
    ...(['added', 'removed', 'nowUsable', 'nowUnusable'] as const)
      .filter((kind) => columns[kind].length > 0)
      .map((kind) => [texts.changesColumns[kind], locale.integer(columns[kind].length), someOf(columns[kind])]),
    ...settings.map(({ name, from, to }) => [
      texts.changesSetting,
      '1',
      `${name}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
    ]),
  ];
  if (rows.length === 0) return false;
  const heads = [{ title: texts.changesWhat }, { title: texts.changesCount, numeric: true }, { title: texts.columnNames }];
  return renderTable(heads, rows, { caption: texts.changesWhat });
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} +${more}` : names.join(', ');
}

function shiftTable({ shift: { compared, features } }: DatasetDiff, { locale, texts, words }: Context): Html | false {
  if (compared === null || features.length === 0) return false;
  const shifted = features.filter(({ q }) => q < SHIFTED).length;
  const table = renderTable(
    [
      { title: words.feature },
      { title: texts.changesBefore, numeric: true },
      { title: texts.changesAfter, numeric: true },
      { title: 'KS', numeric: true },
      { title: 'p', numeric: true },
      { title: 'q', numeric: true },
    ],
    features
      .slice(0, MOST_SHIFTS)
      .map(({ feature, before, after, statistic, p, q }) => [
        feature,
        locale.number(before.median),
        locale.number(after.median),
        locale.number(statistic),
        locale.number(p),
        locale.number(q),
      ]),
    { caption: texts.changesShift },
  );
  return html`<h3>${texts.changesShift}</h3>
<p>${texts.changesShiftText[compared](locale.integer(shifted), locale.integer(features.length))}</p>
${features.length > MOST_SHIFTS && html`<p>${texts.changesShiftShown(locale.integer(MOST_SHIFTS), locale.integer(features.length))}</p>`}
${table}`;
}
