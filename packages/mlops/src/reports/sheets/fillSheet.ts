import {
  type DashboardReport,
  REPORTING_SHEET_FORMAT,
  type ReportingItem,
  type ReportingSheet,
  type ReportingSheetName,
} from '@neurograde/contracts';
import { DASHBOARD_TEXTS } from '../dashboard.js';
import { contextOf } from '../page/ReportContext.js';
import { clearItems } from './clearItems.js';
import { metricsItems } from './metricsItems.js';
import { modelCardItems } from './modelCardItems.js';
import type { SheetItem, SheetSection } from './SheetItem.js';
import { SHEET_FACTS, sayIn } from './sheetFacts.js';
import { tripodItems } from './tripodItems.js';

const SHEETS: Readonly<Record<ReportingSheetName, { readonly source: string; readonly sections: readonly SheetSection[] }>> = {
  'model-card': { source: 'Mitchell et al. 2019, doi:10.1145/3287560.3287596', sections: modelCardItems },
  'tripod-ai': { source: 'TRIPOD+AI: Collins et al. 2024, BMJ 385:e078378', sections: tripodItems },
  clear: { source: 'CLEAR: Kocak et al. 2023, doi:10.1186/s13244-023-01415-8', sections: clearItems },
  metrics: { source: 'METRICS: Kocak et al. 2024, doi:10.1186/s13244-023-01572-w', sections: metricsItems },
};

/** A sheet filled from what a dashboard reports; what the records do not know stays for a person. */
export function fillSheet(sheet: ReportingSheetName, report: DashboardReport): ReportingSheet {
  const { source, sections } = SHEETS[sheet];
  const { selection, run, subject } = report;
  const items = sections.flatMap(({ es, en, items }) =>
    items.map((item): ReportingItem => ({ section: { es, en }, ...answered(item, report) })),
  );
  return { format: REPORTING_SHEET_FORMAT, sheet, selection, run: run.id, model: subject.model, source, items };
}

function answered({ id, es, en, facts, whole }: SheetItem, report: DashboardReport): Omit<ReportingItem, 'section'> {
  const model = report.models.find(({ model }) => model === report.subject.model)!;
  const tell = (language: 'es' | 'en') => {
    const context = contextOf(language, DASHBOARD_TEXTS);
    return facts
      .map((fact) => SHEET_FACTS[fact]({ report, model, context, say: sayIn(language) }))
      .filter((sentence) => sentence !== null)
      .join('\n');
  };
  const answer = { es: tell('es'), en: tell('en') };
  const asked = { es, en };
  if (answer.es === '') return { id, asked, status: 'person', answer: null };
  return { id, asked, status: whole ? 'filled' : 'partly', answer };
}
