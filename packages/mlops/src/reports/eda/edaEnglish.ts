import type { EdaTexts } from './edaSpanish.js';

/** What the exploratory report says in English. */
export const edaEnglish: EdaTexts = {
  title: 'Exploratory data report',
  lead: (rows, features) =>
    `This report describes the data used for training: ${rows} records with a biopsy and ${features} radiomic features measured on the MRI. It shows whether the data are complete, whether there are odd values, and what sets low-grade tumours apart.`,
  notModel: 'No model is involved here: nothing below predicts a patient’s grade.',

  cohort: 'From the files to the dataset',
  received: 'Files received',
  refused: 'Refused',
  used: 'Files used',
  records: 'Records in the dataset',
  recordsNote: (patients) => `of ${patients} patients`,
  refusedTable: 'Refused files and why',
  warningsTable: 'To be looked at by a person',
  gradeAsWritten: 'Grade as the clinic wrote it',
  file: 'File',
  reason: 'Reason',
  code: 'Code',
  mappingNote: 'What counts as low or high grade',
  version: 'Dataset version',

  changes: 'What changed since the version before',
  changesText: (from) => `Compared with version ${from}, from which this one comes.`,
  changesPatients: 'Patients',
  changesCount: 'Number',
  changesAdded: 'New',
  changesRemoved: 'No longer there',
  changesChanged: 'With another grade or some other value',
  changesUnchanged: 'Unchanged',
  changesWhat: 'Columns and settings that changed',
  changesColumns: {
    added: 'New columns',
    removed: 'Columns no longer there',
    nowUsable: 'Columns that vary now',
    nowUnusable: 'Columns that no longer vary',
  },
  changesSetting: 'Setting',
  changesBefore: 'Median before',
  changesAfter: 'Median now',
  changesShift: 'Features whose values moved most',
  changesShiftText: {
    'new-rows': (shifted, tested) =>
      `New or changed records against all earlier ones (Kolmogorov–Smirnov, q by Benjamini–Hochberg): ${shifted} of ${tested} features differ (q < 0.05). Many at once suggest another scanner or another extraction.`,
    'removed-rows': (shifted, tested) =>
      `Records that are no longer there against those that stayed (Kolmogorov–Smirnov, q by Benjamini–Hochberg): ${shifted} of ${tested} features differ (q < 0.05).`,
  },

  changesShiftShown: (shown, total) => `The table shows the ${shown} that moved most of ${total}; all are in eda.json.`,

  balance: 'Balance of the grades',
  balanceText: (rare, share, ratio) =>
    `The ${rare} is the rarer group: ${share} of the records, one for every ${ratio} of the other group. A high overall accuracy is therefore not enough, and models are judged grade by grade.`,
  balanceEqual: 'Both grades have the same number of records.',
  recordsAxis: 'Records',
  share: 'Share',

  columns: 'Columns that are not used',
  columnsText: (dropped, usable) =>
    `${dropped} columns of the files stay out of the analysis; ${usable} features remain. Dates and texts are dropped because they may identify the patient or are not measurements.`,
  columnsNone: 'Every column of the files is used.',
  count: 'How many',
  columnNames: 'Columns',
  reasons: {
    date: 'Date',
    identifier: 'Identifies the patient',
    text: 'Text, not a measurement',
    diagnostics: 'Technical detail of the extraction',
    grade: 'It is the grade to be predicted',
    constant: 'Has the same value in every record',
    'all-missing': 'Has no value at all',
    'not-in-every-file': 'Most or some patients do not have it',
    'other-sequence': 'Of another sequence than the one chosen, or of none',
  },
  unreadable: 'Cells that are not a number',
  unreadableText: (cells, features) =>
    `${cells} cells, in ${features} features, held no finite number. They are read as missing values.`,
  example: 'Example',
  cells: 'Cells',
  andMore: (count) => `and ${count} more`,

  missing: 'Missing values',
  missingText: (cells, share) =>
    `${cells} values are missing, ${share} of the table. Before training they are filled with the median, computed only from the training patients of each fold.`,
  missingNone: 'No value is missing.',
  missingChart: 'Features by how many of their values are missing',
  missingAxis: 'Number of features',
  bands: ['None', 'Up to 5%', '5–20%', '20–50%', 'Over 50%'],
  missingTable: 'Features with the most missing values',
  missingTableNote:
    'Where one grade misses far more than the other, the absence itself gives the grade away: find out why before trusting the feature.',
  firstOf: (shown, total) => `The first ${shown} of ${total}; all are in eda.json.`,
  missingAll: 'Missing',
  missingOf: (grade) => `Missing in ${grade}`,

  distributions: 'The features most associated with the grade',
  distributionsText:
    'Those that differ most between the grades, in order. The less the two grades overlap, the more the feature says on its own.',
  stripNote: 'Each dot is a record. The band runs from the first to the third quartile and the bar marks the median.',
  logScale: 'logarithmic scale',
  distributionLabel: (feature, low, high) =>
    `Values of ${feature} by grade: median ${low} in low grade and ${high} in high grade`,
  auc: 'AUC',

  outliers: 'Outliers',
  outliersText: (features, total) =>
    `${features} of ${total} features have a value beyond 1.5 times the interquartile range. Nothing is deleted: when the data are prepared, extremes are clipped at limits learnt from the training patients only.`,
  outlierRows: 'Records with the most extreme values',
  outlierRowsNote:
    'Extreme: more than 3.5 robust deviations from the median. A record with many extremes deserves a look at the image and the segmentation.',
  outlierRowsChart: 'Extreme values of each record',
  outlierRowsAxis: 'Percentage of extreme values',
  extreme: 'Extreme',
  farthest: 'Farthest value',
  robustZ: 'Deviations',
  outlierFeatures: 'Features with the most outliers',
  outlierCount: 'Outliers',
  noOutlierRows: 'No record has extreme values.',

  correlation: 'Features that repeat one another',
  correlationText: (strong, pairs, features) =>
    `${strong} of ${pairs} pairs of features have a correlation |r| above 0.95; ${features} features take part in them. They say almost the same, and training keeps one of each group.`,
  correlationKey: 'from blue (one rises as the other falls) to orange (they rise together)',
  correlationChart: (count) => `Correlation among the ${count} features most associated with the grade`,
  correlationNote:
    'Blue: one rises as the other falls. Orange: they rise together. Similar ones lie together. A column’s number is that of the feature in the row of that number.',
  correlationTable: 'The most correlated pairs of the map',
  first: 'Feature',
  second: 'Pair',

  clusters: (count) => `The ${count} groups of features that repeat one another`,
  clustersText:
    'Each group joins features in a chain of |r| > 0.95. The representative is the one that resembles the others most: reading it is enough. In a long chain two distant members may resemble each other less.',
  medoid: 'Representative',
  members: 'Members',
  meanR: 'Mean |r|',
  leastR: 'Least |r|',
  others: 'The others',
  showMembers: (count) => `Show the other ${count}`,

  categories: 'Categories and grade',
  categoriesText:
    'How many patients of each grade are in each category. A category with hardly any but one grade (a site that sends severe cases, a new scanner) may teach the model where a patient comes from instead of which tumour it is.',
  category: 'Category',
  missingCategory: '(missing)',
  lowShare: 'Share of low grade',
  fisherTest: "Fisher's exact test",
  chi2Test: "Pearson's χ² test",
  categoryTest: (test, p, q, v) =>
    `${test}: p = ${p}, q = ${q} (Benjamini–Hochberg). Cramér's V: ${v} (0: no association; 1: the category tells the grade).`,
  noCategoryTest: 'There is nothing to compare: a single category, or a single grade.',
  association: 'Association of each feature with the grade',
  associationText: (significant, tested) =>
    `${significant} of ${tested} features differ between the grades at a false discovery rate below 5% (q < 0.05).`,
  associationMethod:
    'Mann–Whitney test (normal approximation, corrected for ties and continuity) and Benjamini–Hochberg q-values. The AUC is the chance that a low-grade value exceeds a high-grade one: 0.5 is no difference; near 1, higher in low grade; near 0, higher in high grade.',
  associationWarning:
    'Computed on every record, for reading. No model selects features from this table: that is done inside each fold, without seeing the patients it is judged on.',
  volcano: 'Effect and evidence of each feature',
  volcanoNote: 'Each dot is a feature. Above the line, q < 0.05.',
  volcanoX: 'AUC (0.5: no difference)',
  volcanoY: 'Evidence: −log₁₀ q',
  higherLow: 'Higher in low grade',
  higherHigh: 'Higher in high grade',
  noEvidence: 'No evidence',
  associationTable: (count) => `The ${count} features compared, from the most associated to the least`,
  effectText:
    'The size of an effect says how far the grades differ, not only whether: positive, higher in low grade; negative, higher in high grade. Rank-biserial r (Cliff’s δ) = 2·AUC − 1: from 0.15 small, from 0.33 medium, from 0.47 large. Hedges’ g, the difference of means in standard deviations: 0.2, 0.5 and 0.8. With few patients a large effect with a high q remains uncertain: look again when there are more.',
  rankBiserial: 'r (Cliff’s δ)',
  hedgesG: 'Hedges’ g',
  featureClass: 'Class',
  imageType: 'Image',
  otherKind: 'Other',
  measuredOn: (image) => `Image: ${image}.`,
  medianOf: (grade) => `Median, ${grade}`,
  noneTested: 'No comparison is possible: records of both grades are needed.',

  projection: 'All records on a plane',
  projectionText: (first, second) =>
    `Principal component analysis of the standardised features. The plane keeps ${first} (horizontal) and ${second} (vertical) of the variation. If the grades form separate clouds, telling them apart is easy; a lone dot is an unusual record.`,
  projectionLabel: 'The records on the first two principal components, by grade',
  componentAxis: (number, share) => `Component ${number} (${share})`,
  noProjection: 'At least three records and two features are needed.',
  projectionTable: 'Mean position and spread of each grade',
  meanOf: (axis) => `Mean, component ${axis}`,
  sdOf: (axis) => `SD, component ${axis}`,

  descriptive: 'Descriptive table of all features',
  descriptiveText:
    'Quartiles by linear interpolation; sample standard deviation; skewness and (excess) kurtosis corrected for bias; W and p of Shapiro–Wilk. The sign — means it cannot be computed. Below each name is what it measures and in which unit; open it to read what a high value means.',
  normalityText: (notNormal, tested) =>
    `In ${notNormal} of ${tested} features the values do not follow a normal bell (Shapiro–Wilk, p < 0.05, not corrected for the number of tests). This is why the report compares the grades by ranks and not by means: read the median and the quartiles before the mean.`,
  group: 'Group',
  everyone: 'All',
  statistics: {
    n: 'n',
    missing: 'Missing',
    mean: 'Mean',
    sd: 'SD',
    min: 'Minimum',
    q1: 'Q1',
    median: 'Median',
    q3: 'Q3',
    max: 'Maximum',
    skewness: 'Skewness',
    kurtosis: 'Kurtosis',
    w: 'W',
    normalP: 'p (normal)',
  },
};
