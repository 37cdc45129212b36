import type { CategoricalExploration } from '@neurograde/contracts';
import { GRADE_COLORS } from '../page/chartConfig.js';
import { type Html, html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { EdaTexts } from './edaSpanish.js';

type Context = ReportContext<EdaTexts>;

/** Each feature of categories: how many patients of each grade have which, and how strongly the two go together. */
export function categoriesSection(categoricals: readonly CategoricalExploration[], context: Context): Section {
  const { texts } = context;
  const body = html`<p>${texts.categoriesText}</p>${categoricals.map((each) => categoriesOf(each, context))}`;
  return { id: 'categories', title: texts.categories, body };
}

function categoriesOf({ feature, categories, missing, association }: CategoricalExploration, context: Context): Html {
  const { locale, texts, words } = context;
  const { integer, percent, number, fixed } = locale;
  const rows = [...categories, ...(missing.low + missing.high === 0 ? [] : [{ category: texts.missingCategory, ...missing }])];
  const table = renderTable(
    [
      { title: texts.category },
      { title: words.grades.low, numeric: true },
      { title: words.grades.high, numeric: true },
      { title: texts.lowShare, numeric: true },
      { title: '' },
    ],
    rows.map(({ category, low, high }) => {
      const share = low + high === 0 ? null : low / (low + high);
      return [
        category,
        integer(low),
        integer(high),
        share === null ? '—' : percent(share),
        share === null ? '' : shareBar(share),
      ];
    }),
    { caption: feature },
  );
  const told =
    association === null
      ? texts.noCategoryTest
      : texts.categoryTest(
          association.test === 'fisher' ? texts.fisherTest : texts.chi2Test,
          number(association.p, 2),
          number(association.q, 2),
          fixed(association.cramersV, 2),
        );
  return html`<h3>${feature}</h3><p>${told}</p>${table}`;
}

/** The share of the low grade as a bar; the number stands beside it. */
function shareBar(share: number): Html {
  const width = Math.round(share * 120);
  return html`<svg aria-hidden="true" width="120" height="12"><rect width="120" height="12" fill="${GRADE_COLORS.high}"/><rect width="${width}" height="12" fill="${GRADE_COLORS.low}"/></svg>`;
}
