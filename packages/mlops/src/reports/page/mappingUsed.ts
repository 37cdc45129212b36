import type { DatasetSummary } from '@neurograde/contracts';
import { isWhoGrade } from '../../cohort/parseGrade.js';
import type { ReportTexts } from '../reportTexts.js';

/** How WHO grades were read, or that there were none to read. */
export function mappingUsed({ gradeMapping, gradesAsWritten }: DatasetSummary, { mapping }: ReportTexts): string {
  return gradesAsWritten.some(({ written }) => isWhoGrade(written)) ? mapping[gradeMapping] : mapping.given;
}
