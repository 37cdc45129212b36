import type { ReportContext } from '../page/ReportContext.js';
import type { DashboardTexts } from './dashboardSpanish.js';

export type DashboardContext = ReportContext<DashboardTexts>;
