import {
  type DataQuality,
  type DatasetDiff,
  type DatasetSettings,
  type DatasetSummary,
  EDA_REPORT_FORMAT,
  type EdaReport,
  type FlowNotice,
  type GradeMapping,
  NeurogradeError,
  type ProcessConfiguration,
  processConfigurationSchema,
} from '@neurograde/contracts';
import { finishDataset } from '../../artifacts/finishDataset.js';
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
}

export interface ProcessResult {
  readonly summary: DatasetSummary;
  /** Where the exploratory report lies in the bucket. */
  readonly edaKey: string;
  /** How the data stand with each rule. */
  readonly quality: DataQuality;
  /** Where the quality report lies in the bucket; the same as JSON beside it. */
  readonly qualityKey: string;
  /** The version it grew out of, and what changed since; undefined where there is none, or it is damaged. */
  readonly changes: DatasetDiff | undefined;
  /** Records that are not used: of patients whose deliveries differ, without features that most have, or without any value. */
  readonly problems: readonly NeurogradeError[];
  /** What a person should look at: the same values under two patients, and a parent that is damaged. */
  readonly warnings: readonly NeurogradeError[];
}

/**
 * Stage 2: the accepted records into a feature table, an exploratory report and a registered dataset version. The same records give the same version,
 * and registering it again changes nothing.
 *
 * @throws `process.no-records`, `process.no-common-features`, `process.no-usable-features`, `process.no-such-sequence`,
 * `process.mixed-settings`, `process.quality-failed`, `usage.not-found`
 */
export async function processRecords(
  workspace: Workspace,
  options: ProcessOptions,
  report: ReportProgress = () => {},
): Promise<ProcessResult> {
  const { gradeMapping, rules = processConfigurationSchema.parse({}) } = options;
  const gathered = await gatherRecords(workspace, options.delivery, settingsOf(gradeMapping, rules), (done, total) =>
    report({ stage: 'process', done, total }),
  );
  const extraction = compareSettings(gathered.records);
  const accepted = acceptMix(extraction.mixes, rules.accept);
  const settings = { ...gathered.context.settings, ...(accepted.length === 0 ? {} : { accepted }) };
  const table = buildTable(gathered.records, { ...gathered.context, settings });
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
  const [{ exploreDataset }, { assessQuality }, { renderEdaReport }, { renderQualityReport }] = await Promise.all([
    import('./eda/exploreDataset.js'),
    import('./quality/assessQuality.js'),
    import('../../reports/edaReport.js'),
    import('../../reports/qualityReport.js'),
  ]);
  const exploration = exploreDataset(dataset);
  const evidence = {
    dataset,
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
    refused: [...gathered.refused, ...problems].map(flowNotice),
    used: new Set(used.map(({ fileSha256 }) => fileSha256)).size,
    warnings: warnings.map(flowNotice),
  };
  const html = await renderEdaReport(exploration, summary, flow, changes);
  const edaKey = `reports/${summary.version}/eda.html`;
  const qualityKey = `reports/${summary.version}/quality.html`;
  const { bucket } = workspace;
  const encoder = new TextEncoder();
  await bucket.put(edaKey, encoder.encode(html));
  const json: EdaReport = { format: EDA_REPORT_FORMAT, summary, flow, changes: changes ?? null, exploration };
  await bucket.put(`reports/${summary.version}/eda.json`, encoder.encode(`${JSON.stringify(json)}\n`));
  await bucket.put(qualityKey, encoder.encode(renderQualityReport(quality)));
  await bucket.put(`reports/${summary.version}/quality.json`, encoder.encode(`${JSON.stringify(quality, null, 1)}\n`));
  await stored.register(edaKey);
  return { summary, edaKey, quality, qualityKey, changes, problems, warnings: [...warnings, ...damages] };
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

function flowNotice(problem: NeurogradeError): FlowNotice {
  const { code, details } = problem;
  return { file: String(details.file ?? ''), code, text: { es: problem.text('es'), en: problem.text('en') } };
}
