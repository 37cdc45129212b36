import type { Description, Exploration } from '@neurograde/contracts';
import { html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import { renderSearchableTable } from '../page/renderSearchableTable.js';
import type { Section } from '../page/renderSections.js';
import type { EdaTexts } from './edaSpanish.js';
import { featureKinds, featureWithGloss } from './featureKinds.js';

const GROUPS = ['all', 'low', 'high'] as const;
/** A p-value of normality below it says that the values are not normal. */
const NOT_NORMAL = 0.05;

/** Every feature in all records and in each grade, and what it measures. */
export function descriptiveSection({ features }: Exploration, context: ReportContext<EdaTexts>): Section {
  const { locale, texts, words } = context;
  const statistics = Object.keys(texts.statistics) as (keyof Description)[];
  const groupNames = { all: texts.everyone, ...words.grades };
  const { filters, kindsOf } = featureKinds(
    features.map(({ feature }) => feature),
    context,
  );
  const columns = [
    { title: words.feature },
    { title: texts.group, fixed: true },
    ...statistics.map((name) => ({ title: texts.statistics[name], numeric: true })),
  ];
  const entries = features.map((entry) => ({
    name: featureWithGloss(entry.feature, context),
    kinds: kindsOf(entry.feature),
    lines: GROUPS.map((group) => {
      const description = entry[group];
      const written = statistics.map((name) => {
        const value = description[name];
        return name === 'n' || name === 'missing' ? locale.integer(value!) : locale.number(value);
      });
      return [groupNames[group], ...written];
    }),
  }));
  const tested = features.flatMap(({ all }) => (all.normalP === null ? [] : [all.normalP]));
  const notNormal = tested.filter((p) => p < NOT_NORMAL).length;
  const body = html`<p>${texts.descriptiveText}</p>
<p>${texts.normalityText(locale.integer(notNormal), locale.integer(tested.length))}</p>
<div class="landscape">${renderSearchableTable(columns, entries, context, { caption: texts.descriptive, filters })}</div>`;
  return { id: 'descriptive', title: texts.descriptive, body };
}
