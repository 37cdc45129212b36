import type { DashboardTexts } from './dashboardSpanish.js';

/** What the dashboard of a run says in English. */
export const dashboardEnglish: DashboardTexts = {
  title: 'Model dashboard',
  lead: (rows, folds) =>
    `These models learnt to tell low-grade from high-grade tumours on ${rows} records. This page shows how well they do, how that was measured, and whether they meet the clinic’s quality standards. Everything was measured by ${folds}-fold cross-validation and, once only, on a test part that no model had seen.`,
  nestedLead: (rows, folds) =>
    `These models learnt to tell low-grade from high-grade tumours on ${rows} records. This page shows how well they do, how that was measured, and whether they meet the clinic’s quality standards. Everything was measured by ${folds}-fold cross-validation, and again by nested cross-validation, in which search and choice are made anew without the records that judge them.`,
  shuffledTitle: 'Honesty check: the labels are shuffled at random',
  shuffledText:
    'In this run each patient’s grade was swapped for another at random, to make sure the method does not fool itself. An AUC near 0.5 is what should be seen. No model on this page may be used for patients.',
  models: { xgboost: 'XGBoost', 'random-forest': 'Random forest', svm: 'SVM', 'soft-vote': 'Soft vote', stacking: 'Stacking' },
  metrics: {
    auc: 'Area under the ROC curve (AUC)',
    averagePrecision: 'Average precision (precision–recall area)',
    precision: 'Precision, low grade',
    recall: 'Recall, low grade',
    f1: 'F1, low grade',
    highPrecision: 'Precision, high grade',
    highRecall: 'Recall, high grade (specificity)',
    highF1: 'F1, high grade',
    balancedAccuracy: 'Balanced accuracy',
    mcc: 'Matthews correlation (−1 to 1)',
    brier: 'Brier score (smaller is better)',
    logLoss: 'Log loss (smaller is better)',
    ece: 'Expected calibration error (smaller is better)',
  },
  short: { precision: 'Precision', recall: 'Recall', f1: 'F1', auc: 'AUC' },
  model: 'Model',
  metric: 'Metric',
  cv: 'Cross-validation',
  test: 'Test',

  verdict: 'Verdict',
  champion: (model) => `${model} meets every quality standard and is the chosen model`,
  championText:
    'It ranked first among the models that meet them. In this installation it may answer predictions; for use with patients a person of the clinic must approve it.',
  noChampion: 'No model meets the quality standards',
  noChampionText: 'This is a valid answer: no model is promoted. Here is what is lacking:',
  missesAtLeast: (model, metric, observed, required, gap) =>
    `${model}: ${metric}: ${observed}; at least ${required} is required. Short by ${gap}.`,
  missesAtMost: (model, metric, observed, required, gap) =>
    `${model}: ${metric}: ${observed}; at most ${required} is allowed. Over by ${gap}.`,
  missesUnmeasured: (model, metric) => `${model}: ${metric}: not measured in this training.`,
  missesPatients: (patients, observed, required, gap) =>
    `${patients}: ${observed}; at least ${required} are required. Short by ${gap}.`,
  shuffledVerdict: 'Control run: no model is chosen',

  performance: 'How the models perform',
  performanceText:
    'The class of interest is the low grade, the rarer one. Precision: of the tumours the model calls low grade, the part that are. Recall (sensitivity): of those that are low grade, the part it finds. F1: the balance of the two. AUC: how often the model gives a low grade a higher probability than a high grade, each picked at random (0.5 is chance; 1, perfect).',
  performanceNote: (test) =>
    `Value and 95% interval. Cross-validation: mean over the folds. The test part has ${test} records: the fewer, the wider the intervals.`,
  nestedNote: (folds, repeats) =>
    `Value and 95% interval. Cross-validation: mean over the folds. Nested validation: mean over ${folds} outer folds, drawn ${repeats} times; in each, search and choice were made anew without its records.`,
  procedure: 'The whole procedure, with the choice of the model inside it',
  lowTable: 'Leaderboard, in the order of the standards; precision, recall and F1 of the low grade',
  allTable: 'All metrics, those of the high grade too (cross-validation: mean ± standard deviation over the folds)',

  quality: 'Quality standards',
  qualityText:
    'A model qualifies only when it meets every required rule; recommended ones only warn. The margin says by how much a rule is met (+) or missed (−).',
  rule: 'Rule',
  required: 'Required',
  observed: 'Observed',
  result: 'Result',
  interval: '95% interval',
  distance: 'Margin',
  on: { cv: 'cross-validation', test: 'test', nested: 'nested validation' },
  bound: { lower: 'lower bound', upper: 'upper bound' },
  pass: '✓ Met',
  warn: '! Warning',
  fail: '✗ Not met',
  everyModel: 'All',
  patientsOf: { low: 'Low-grade patients', high: 'High-grade patients' },
  standardsText: (named) => `Standards applied: ${named}.`,
  rankingText: (metrics) => `Order among those that qualify: ${metrics}.`,

  folds: 'Result on each fold',
  foldsText:
    'Each dot is a fold; the bar, the mean. Widely scattered dots mean that the result depends on which patients were drawn.',
  fold: 'Fold',
  mean: 'Mean',
  sd: 'SD',

  curves: 'ROC and precision–recall curves',
  curvesText:
    'The ROC curve shows how many low grades are found at the price of how many high grades called low; the closer to the top left corner, the better. The precision–recall curve is stricter where the low grade is rare; better towards the top right.',
  curveKinds: { roc: 'ROC', precisionRecall: 'Precision–recall' },
  areas: { roc: 'AUC', precisionRecall: 'Average precision' },
  curveTitle: (first, second) => `${first} · ${second}`,
  falsePositives: 'High grades called low',
  truePositives: 'Low grades found',
  recallAxis: 'Recall',
  precisionAxis: 'Precision',
  curveLabel: (title, values) => `${title}. ${values}`,
  noCurve: 'It cannot be drawn: records of both grades are needed.',

  bands: 'Each curve with its uncertainty',
  bandsText:
    'The band says where the cross-validation curve could have been with other patients: the middle 95%, point by point, of 500 resamples of the patients, with replacement within each grade (bootstrap). It does not count that the model would have been another too. The dashed line is the test part.',

  confusion: 'Right and wrong answers',
  confusionText:
    'In cross-validation each fold is judged at a threshold chosen without it; beside it, the same records at the model’s frozen threshold, which saw them when it was chosen and so looks a little better. On the test part, at the frozen threshold. The most dangerous error is to call a high grade low.',
  cvFrozen: 'Cross-validation, frozen threshold',
  biopsy: (grade) => `Biopsy: ${grade}`,
  said: (grade) => `The model says ${grade}`,
  cells: {
    lowAsLow: 'right',
    lowAsHigh: 'low grade missed',
    highAsLow: 'high grade called low',
    highAsHigh: 'right',
  },

  threshold: 'Where the threshold lies',
  thresholdText: (floor, highFloor) =>
    `The model gives a probability of low grade; from the threshold (dashed line) on, the answer is low grade. The threshold was chosen on the training data: the best precision with a recall of at least ${floor} for the low grade and ${highFloor} for the high grade. Each dot is a record, placed by what the biopsy said.`,
  thresholdValue: (value) => `Threshold: ${value}`,
  thresholdInfeasible: 'No threshold keeps the least recall of both grades; this one keeps that of the low grade alone.',
  probabilityAxis: 'Probability of low grade',
  thresholdLabel: (model, threshold, low, high) =>
    `${model}: threshold ${threshold}; median probability ${low} in low grade and ${high} in high grade`,

  errors: 'The worst errors',
  errorsText:
    'The records graded wrongly at the frozen threshold, and with most confidence, up to ten of each part: the first to look at again (image, segmentation, biopsy). Patients go by their pseudonym.',
  noErrors: 'No errors.',
  sample: 'Measured on',
  truth: 'Biopsy',
  answer: 'The model says',

  calibration: 'Can the probabilities be trusted?',
  calibrationText:
    'Where the model says 70%, 7 out of 10 should be low grade. Near the diagonal the probabilities are reliable; below it the model exaggerates. The Brier score sums up the distance: 0 is perfect.',
  calibrationChart: 'Reliability curve, cross-validation',
  predicted: 'Probability given (mean of the group)',
  occurred: 'Actual share of low grade',
  records: 'Records',
  slopeText:
    'Slope 1 and intercept 0 are ideal. A slope below 1 says that probabilities are too extreme; above, too timid. A negative intercept says that more low grade is promised than there is. In cross-validation the calibration was fitted to these same records; on the test part it was not.',
  slope: 'Slope',
  intercept: 'Intercept',
  brier: 'Brier',

  decision: 'Does it help to decide?',
  decisionText:
    'Net benefit: low grades rightly found less high grades wrongly called low, weighed by the threshold at which the clinician would act. The model helps where its line lies above the two other strategies: treating everyone as low grade, or no one.',
  decisionChart: 'Decision curve, cross-validation',
  decisionX: 'Probability from which one would act',
  decisionY: 'Net benefit',
  treatAll: 'Everyone as low grade',
  treatNone: 'No one',

  conformal: 'Conformal sets: do they keep their promise?',
  conformalText: (confidence) =>
    `With each answer the model gives the grades that it cannot rule out, and promises that the true one is among them in ${confidence} of the cases of each grade. One grade is a clear answer; both, “undetermined”; none, “atypical”. In cross-validation the sets of each fold were calibrated on the others; on the test part, on all of the cross-validation.`,
  conformalNone: 'There are no sets: at least nine cases of each grade are needed to calibrate them.',
  coverage: 'Hold the truth',
  oneGrade: 'One grade',
  bothGrades: 'Both',
  noGrade: 'None',

  search: 'Hyper-parameter search',
  searchText:
    'Each dot is a configuration tried; the line, the best so far. A line that has stopped rising means that more searching would help little.',
  searchX: 'Configuration',
  searchY: 'Mean AUC',
  searchLabel: (model, count, best) => `${model}: ${count} configurations; the best mean AUC was ${best}`,
  explainedText:
    'Below each search, how much of the AUC goes with each hyper-parameter by itself: ε² of Kruskal–Wallis over its values (numbers: by quartile), the share of the variance of the AUC’s ranks; and Spearman’s ρ, which says in which direction. One parameter at a time: what two do together is not seen.',
  explainedNone: 'At least ten configurations are needed to say which parameter matters.',
  explained: 'Explains',
  parameters: 'Chosen hyper-parameters',
  parameter: 'Parameter',
  value: 'Value',

  importances: 'Which features weigh most',
  importancesText:
    'What the model would lose without the feature, or the weight it gives it. It describes the model, not a cause of the disease.',
  importance: 'Importance',
  featuresUsed: (count) => `Features or components that reach the classifier: ${count}.`,
  noImportances: 'The model gives no importances.',

  shap: 'What moves the answers (SHAP)',
  shapText:
    'Each dot is a case: to the right, what the feature pushes towards low grade; to the left, towards high grade. Colour and shape say whether its value is high or low among the cases. Features that go together (|r| > 0.8) add up their pushes under the name of the one that weighs most; (+n) says how many go with it. It describes the model, not a cause of the disease.',
  shapTree: 'TreeSHAP, exact for these trees.',
  shapKernel: (background) => `KernelSHAP, an estimate with a seed and ${background} background records.`,
  shapRows: (rows, error) => `Records explained: ${rows}, most of them used in training. Additivity error: ${error}.`,
  shapNone: 'It is not computed for an ensemble: each member has its own.',
  shapAxis: {
    margin: 'Push (log-odds of low grade)',
    probability: 'Push (probability of low grade, uncalibrated)',
    decision: 'Push (decision score)',
  },
  shapLevels: ['Low value', 'Middle', 'High'],
  shapWith: 'Go with it',
  shapMean: 'Mean |SHAP|',

  resampling: 'Class balance in training',
  resamplingText: 'Records of each grade before and after resampling, in each fold. Only training records are resampled.',
  resamplingNone: 'No chosen model resamples: the imbalance is made up for by class weights, or not at all.',
  step: 'Step',
  before: 'Before (low / high)',
  after: 'After (low / high)',

  warnings: 'Warnings',
  honesty: 'Honesty checks',
  honestyText:
    'Each training examines itself: what was looked at to catch figures that are too good, what was found, and what to do.',
  honestyNone: 'This training is from before there were checks: train again to have them.',
  warningsNone: 'There were no warnings.',
  ofRun: 'Of the run',

  provenance: 'Provenance',
  provenanceText: 'With these the run can be repeated: the same inputs give the same results, byte for byte.',
  run: 'Run',
  files: 'Files',
  ofDeliveries: (deliveries, records) => `deliveries: ${deliveries} · records: ${records}`,
  recordCount: (count) => `${count} records`,
  modelCount: (count) => `${count} models`,
  chosen: 'Chosen model',
  noneChosen: 'none qualifies',
  contentHash: 'SHA-256 of what the data hold',
  parent: 'Version of the data before',
  noParent: 'none',
  selection: 'Selection',
  standardsHash: 'SHA-256 of the standards',
  dataset: 'Dataset version',
  code: 'Code version',
  seed: 'Seed',
  mapping: 'Grades',
  train: 'Training (low / high)',
  testPart: 'Test (low / high)',
  features: 'Features',
  candidates: 'Configurations per model',
  foldCount: 'Folds',
  recallFloor: 'Least recall of the low grade at the threshold',
  highRecallFloor: 'Least recall of the high grade at the threshold',
  artifact: (model) => `Model ${model}`,
};
