import type {
  DataQuality,
  DatasetDiff,
  DatasetSettings,
  DatasetSummary,
  EdaReport,
  FlowNotice,
  GradeMapping,
  ProcessConfiguration,
} from '@neurograde/contracts';
import { defaultConfiguration, EDA_REPORT_FORMAT } from '@neurograde/contracts/data';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { finishDataset } from '../../artifacts/finishDataset.js';
import { numericPart } from '../../artifacts/numericPart.js';
import { reportKeys, saveReportData } from '../../artifacts/reportStore.js';
import { sameValues } from '../../cohort/sameValues.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { type BuiltTable, buildTable } from './buildTable.js';
import { changesSince } from './changesSince.js';
import { acceptMix, compareSettings } from './compareSettings.js';
import { type Gathered, gatherRecords } from './gatherRecords.js';
import type { ReadRecord } from './readRecords.js';
import { storeVersion } from './storeVersion.js';

export interface ProcessOptions {
  /** Delivery id. Default: everything that was delivered. */
  readonly delivery: string | undefined;
  readonly gradeMapping: GradeMapping;
  /** Default: those of a configuration that says nothing. */
  readonly rules?: ProcessConfiguration | undefined;
  /** Whether the reports are drawn, once the version is registered. Default: yes. Their data are stored either way, for `drawDatasetReports`. */
  readonly drawReports?: boolean;
}

export interface ProcessResult {
  readonly summary: DatasetSummary;
  /** Where the exploratory report lies in the bucket, once it is drawn. */
  readonly edaKey: string;
  /** How the data stand with each rule. */
  readonly quality: DataQuality;
  /** Where the quality report lies in the bucket, once it is drawn; the same as JSON beside it. */
  readonly qualityKey: string;
  /** The version it grew out of, and what changed since; undefined where there is none, or it is damaged. */
  readonly changes: DatasetDiff | undefined;
  /** Records that are not used: of patients whose deliveries differ, without features that most have, or without any value. */
  readonly problems: readonly NeurogradeError[];
  /** What a person should look at: the same values under two patients, and a parent that is damaged. */
  readonly warnings: readonly NeurogradeError[];
}

/**
 * Stage 2: the accepted records into a feature table, a registered dataset version and its reports. The same records give the same version, and
 * registering it again changes nothing.
 *
 * The version is registered before its reports are drawn, from data that are stored by then: where the process ends in between, the version is there,
 * and the next one that makes it, or `drawDatasetReports`, draws them.
 *
 * @throws `process.no-records`, `process.no-common-features`, `process.no-usable-features`, `process.no-such-sequence`,
 * `process.mixed-settings`, `process.quality-failed`, `usage.not-found`
 */
export async function processRecords(
  workspace: Workspace,
  options: ProcessOptions,
  report: ReportProgress = () => {},
): Promise<ProcessResult> {
  const { gradeMapping, rules = defaultConfiguration.process } = options;
  const exploring = Promise.all([import('./eda/exploreDataset.js'), import('./quality/assessQuality.js')]);
  const gathered = await gatherRecords(workspace, options.delivery, settingsOf(gradeMapping, rules), (done, total) =>
    report({ stage: 'process', done, total }),
  );
  const extraction = compareSettings(gathered.records);
  const accepted = acceptMix(extraction.mixes, rules.accept);
  const chosen = { ...gathered.context.settings, ...(accepted.length === 0 ? {} : { accepted }) };
  const table = buildTable(gathered.records, { ...gathered.context, settings: chosen });
  const refused = refusals(table, gathered);
  const problems = [...gathered.conflicts, ...refused.values()];
  const used = gathered.records.filter((record) => !refused.has(record));
  const repeated = sameValues(used);
  const warnings = repeated.map(
    ({ record, other }) =>
      new NeurogradeError('process.same-values', {
        file: gathered.nameOf(record.fileSha256),
        line: record.line,
        other: `${gathered.nameOf(other.fileSha256)}:${other.line}`,
      }),
  );
  const dataset = finishDataset(table);
  const { summary } = dataset;
  if (summary.usableFeatures === 0) throw new NeurogradeError('process.no-usable-features', { rows: summary.rows });
  const [{ exploreDataset }, { assessQuality }] = await exploring;
  const exploration = exploreDataset(dataset);
  const evidence = {
    dataset: numericPart(dataset),
    exploration,
    extraction,
    used,
    sameValues: repeated.map(({ record, other }) => [other.patient, record.patient] as const),
    conflicts: gathered.conflicts.length,
    leftOut: refused.size,
  };
  const quality = assessQuality(evidence, rules.quality);
  if (rules.onFail === 'refuse' && quality.status === 'fail') {
    const failed = quality.rules.filter(({ status }) => status === 'fail').map(({ id }) => id);
    throw new NeurogradeError('process.quality-failed', { rules: failed.join(', ') });
  }
  const stored = await storeVersion(workspace, table, { deliveries: gathered.deliveries, delivery: options.delivery });
  const { changes, warnings: damages } = await changesSince(workspace, stored.document.parent, table);
  const flow = {
    received: gathered.received,
    refused: [...gathered.refused.filter(isOfFile), ...problems].map(flowNotice),
    used: new Set(used.map(({ fileSha256 }) => fileSha256)).size,
    warnings: [...gathered.refused.filter((problem) => !isOfFile(problem)), ...warnings].map(flowNotice),
  };
  const eda: EdaReport = { format: EDA_REPORT_FORMAT, summary, flow, changes: changes ?? null, exploration };
  const { bucket } = workspace;
  const keys = reportKeys(summary.version);
  await saveReportData(bucket, { eda, quality });
  await stored.register(keys.eda);
  if (options.drawReports ?? true) {
    const { drawReports } = await import('../../reports/drawReports.js');
    await drawReports(bucket, { eda, quality });
  }
  return { summary, edaKey: keys.eda, quality, qualityKey: keys.quality, changes, problems, warnings: [...warnings, ...damages] };
}

/** What of the options decides how the version is made. */
function settingsOf(gradeMapping: GradeMapping, { features, sequence }: ProcessConfiguration): DatasetSettings {
  return { gradeMapping, features, ...(sequence === undefined ? {} : { sequence: sequence.toUpperCase() }) };
}

/** Why each record that is not in the table is not. */
function refusals({ refused }: BuiltTable<ReadRecord>, { nameOf }: Gathered): Map<ReadRecord, NeurogradeError> {
  const place = ({ fileSha256, line }: ReadRecord) => ({ file: nameOf(fileSha256), line });
  return new Map([
    ...refused.lacking.map(({ record, column, count }) => {
      const more = count > 1 ? ` (+${count - 1})` : '';
      return [record, new NeurogradeError('process.lacks-feature', { ...place(record), column, more })] as const;
    }),
    ...refused.blank.map((record) => [record, new NeurogradeError('process.no-values', place(record))] as const),
  ]);
}

/** A grade for a patient of whom nothing came is no file that was received and refused. */
function isOfFile({ code }: NeurogradeError): boolean {
  return code !== 'ingest.grade-for-unknown-patient';
}

function flowNotice(problem: NeurogradeError): FlowNotice {
  const { code, details } = problem;
  return { file: String(details.file ?? ''), code, text: { es: problem.text('es'), en: problem.text('en') } };
}
