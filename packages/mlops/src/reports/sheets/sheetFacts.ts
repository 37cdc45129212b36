import type { DashboardModel, DashboardReport, Interval, Language, MetricName } from '@neurograde/contracts';
import type { DashboardTexts } from '../dashboard/dashboardSpanish.js';
import { judgmentOf } from '../dashboard/judgmentOf.js';
import { mappingUsed } from '../page/mappingUsed.js';
import type { ReportContext } from '../page/ReportContext.js';

/** What a fact is told from. */
export interface Told {
  readonly report: DashboardReport;
  /** The model the sheet describes. */
  readonly model: DashboardModel;
  readonly context: ReportContext<DashboardTexts>;
  /** The sentence of the language that is written. */
  readonly say: (es: string, en: string) => string;
}

const HEADLINE = ['precision', 'recall', 'f1', 'highPrecision', 'highRecall', 'auc', 'averagePrecision', 'mcc'] as const;
const CALIBRATED = ['brier', 'logLoss', 'ece'] as const;

/** Everything that the records can say, each in a sentence or two; nothing that was not measured. */
export const SHEET_FACTS = {
  identity: ({ report: { run }, model, context, say }: Told) =>
    say(
      `${context.texts.models[model.name]}, ${model.model}, de la ejecución ${run.id}; código neurograde ${run.codeVersion}, semilla ${run.seed}.`,
      `${context.texts.models[model.name]}, ${model.model}, of run ${run.id}; code neurograde ${run.codeVersion}, seed ${run.seed}.`,
    ),
  standing: ({ report: { quality }, model, say }: Told) =>
    quality.champion?.model === model.model
      ? say(
          'Cumple todos los estándares de calidad exigidos y es el elegido.',
          'It meets every required quality standard and is the one chosen.',
        )
      : say(
          'Ningún modelo cumple los estándares de calidad exigidos: este es el primero del orden y no está elegido.',
          'No model meets the required quality standards: this is the first in rank, and not chosen.',
        ),
  purpose: ({ context: { words } }: Told) => words.decisionSupport,
  outcome: ({ report: { dataset }, context: { words }, say }: Told) =>
    `${say('Grado del tumor según la biopsia; la clase positiva es el bajo grado.', 'Grade of the tumour by biopsy; the positive class is the low grade.')} ${mappingUsed(dataset, words)}.`,
  cohort: ({ report: { dataset, run }, context: { locale }, say }: Told) => {
    const counts = (of: { low: number; high: number }) => [locale.integer(of.low), locale.integer(of.high)] as const;
    const [low, high] = counts(dataset.counts);
    const [trainLow, trainHigh] = counts(run.rows.train);
    const [testLow, testHigh] = counts(run.rows.test);
    return say(
      `${locale.integer(dataset.rows)} registros: ${low} de bajo grado y ${high} de alto. Entrenamiento: ${trainLow} y ${trainHigh}; prueba: ${testLow} y ${testHigh}.`,
      `${locale.integer(dataset.rows)} records: ${low} low grade and ${high} high grade. Training: ${trainLow} and ${trainHigh}; test: ${testLow} and ${testHigh}.`,
    );
  },
  dataSource: ({ report: { dataset, lineage }, context: { locale }, say }: Told) =>
    lineage === null
      ? say(`Versión de los datos ${dataset.version}.`, `Dataset version ${dataset.version}.`)
      : say(
          `Versión de los datos ${dataset.version}, de ${locale.integer(lineage.files)} archivos en ${locale.integer(lineage.deliveries)} entregas; SHA-256 del contenido ${lineage.contentSha256}.`,
          `Dataset version ${dataset.version}, from ${locale.integer(lineage.files)} files in ${locale.integer(lineage.deliveries)} deliveries; SHA-256 of the content ${lineage.contentSha256}.`,
        ),
  predictors: ({ report: { dataset }, model, context: { locale }, say }: Told) =>
    say(
      `${locale.integer(dataset.features)} características numéricas en los archivos, ${locale.integer(dataset.usableFeatures)} utilizables; al clasificador llegan ${locale.integer(model.featuresUsed)}.`,
      `${locale.integer(dataset.features)} numeric features in the files, ${locale.integer(dataset.usableFeatures)} usable; ${locale.integer(model.featuresUsed)} reach the classifier.`,
    ),
  featureKinds: ({ report: { lineage }, context: { locale }, say }: Told) => {
    const list = (kinds: Readonly<Record<string, number>>) =>
      Object.entries(kinds)
        .map(([kind, count]) => `${kind} (${locale.integer(count)})`)
        .join(', ');
    if (lineage === null || Object.keys(lineage.imageTypes).length === 0) return null;
    return say(
      `Tipos de imagen: ${list(lineage.imageTypes)}. Clases: ${list(lineage.featureClasses)}.`,
      `Image types: ${list(lineage.imageTypes)}. Classes: ${list(lineage.featureClasses)}.`,
    );
  },
  missing: ({ report: { dataset }, context: { locale }, say }: Told) =>
    say(
      `Celdas sin valor: ${locale.integer(dataset.missingCells)}; ilegibles leídas como tales: ${locale.integer(unreadable(dataset))}. Se imputan dentro de cada pliegue, solo con los registros de entrenamiento.`,
      `Cells without a value: ${locale.integer(dataset.missingCells)}; unreadable ones read as such: ${locale.integer(unreadable(dataset))}. They are imputed within each fold, from its training records alone.`,
    ),
  steps: ({ report: { subject }, say }: Told) => {
    const chains = subject.pipelines.map(
      ({ name, steps }) => `${name}: ${steps.map(({ estimator, settings }) => `${estimator}(${settings})`).join(' → ')}`,
    );
    return `${say('Cada paso se ajusta solo con los registros de entrenamiento del pliegue.', 'Every step is fitted on the training records of the fold alone.')} ${chains.join('; ')}.`;
  },
  parameters: ({ model, context: { locale }, say }: Told) => {
    const entries = Object.entries(model.params).map(
      ([name, value]) => `${name} ${typeof value === 'number' ? locale.number(value, 4) : String(value)}`,
    );
    return `${say('Hiperparámetros elegidos', 'Chosen hyper-parameters')}: ${entries.length === 0 ? say('los de sus miembros', 'those of its members') : entries.join(', ')}.`;
  },
  search: ({ report: { run }, context: { locale }, say }: Told) =>
    say(
      `Búsqueda de hasta ${locale.integer(run.configuration.candidates)} configuraciones por algoritmo, por el AUC medio de ${locale.integer(run.folds)} pliegues estratificados por grado y agrupados por paciente.`,
      `A search of up to ${locale.integer(run.configuration.candidates)} configurations per algorithm, by the mean AUC over ${locale.integer(run.folds)} folds stratified by grade and grouped by patient.`,
    ),
  split: ({ report: { run, nested }, context: { locale }, say }: Told) =>
    nested === null
      ? say(
          `Una parte de prueba (${locale.integer(run.rows.test.low + run.rows.test.high)} registros) se separó por paciente y grado, y se usó una vez; el resto, validación cruzada de ${locale.integer(run.folds)} pliegues. Ningún paciente está a los dos lados.`,
          `A test part (${locale.integer(run.rows.test.low + run.rows.test.high)} records) was set apart by patient and grade and used once; the rest, ${locale.integer(run.folds)}-fold cross-validation. No patient is on both sides.`,
        )
      : say(
          `Validación cruzada anidada: ${locale.integer(nested.folds)} pliegues externos × ${locale.integer(nested.repeats)} repeticiones, búsqueda y elección dentro, con ${locale.integer(nested.innerFolds)} pliegues internos. Ningún paciente está a los dos lados.`,
          `Nested cross-validation: ${locale.integer(nested.folds)} outer folds × ${locale.integer(nested.repeats)} repeats, search and choice inside, with ${locale.integer(nested.innerFolds)} inner folds. No patient is on both sides.`,
        ),
  selectionRule: ({ report: { quality }, context: { texts }, say }: Told) =>
    say(
      `Entre los modelos que cumplen los estándares exigidos (SHA-256 ${quality.standards.sha256}), el orden es ${quality.ranking.map((metric) => texts.metrics[metric]).join(' → ')}.`,
      `Among the models that meet the required standards (SHA-256 ${quality.standards.sha256}), the order is ${quality.ranking.map((metric) => texts.metrics[metric]).join(' → ')}.`,
    ),
  threshold: ({ report: { run }, model, context: { locale }, say }: Told) =>
    say(
      `Umbral congelado ${locale.fixed(model.threshold)} sobre la probabilidad calibrada de bajo grado: la mayor precisión con exhaustividad ≥ ${locale.fixed(run.configuration.recallFloor, 2)} en el bajo grado y ≥ ${locale.fixed(run.configuration.highRecallFloor, 2)} en el alto, en registros fuera de pliegue.${model.thresholdFeasible ? '' : ' Ningún umbral mantuvo las dos; este mantiene la del bajo.'}`,
      `Frozen threshold ${locale.fixed(model.threshold)} on the calibrated probability of low grade: the best precision with recall ≥ ${locale.fixed(run.configuration.recallFloor, 2)} in low grade and ≥ ${locale.fixed(run.configuration.highRecallFloor, 2)} in high grade, on out-of-fold records.${model.thresholdFeasible ? '' : ' No threshold kept both; this one keeps that of the low grade.'}`,
    ),
  metricsUsed: ({ context: { texts }, say }: Told) =>
    say(
      `${[...HEADLINE, ...CALIBRATED].map((metric) => texts.metrics[metric]).join('; ')}; pendiente y ordenada de calibración; beneficio neto. Intervalos del 95 %: Wilson, DeLong, bootstrap por paciente, Nadeau–Bengio.`,
      `${[...HEADLINE, ...CALIBRATED].map((metric) => texts.metrics[metric]).join('; ')}; calibration slope and intercept; net benefit. 95% intervals: Wilson, DeLong, bootstrap by patient, Nadeau–Bengio.`,
    ),
  performance: (told: Told) => {
    const { report, model, context, say } = told;
    const judged = report.nested === null ? say('Prueba', 'Test') : say('Validación anidada', 'Nested validation');
    const cv = HEADLINE.map((metric) => metricText(metric, model.cv[metric].mean, model.cvIntervals[metric], told));
    const test = HEADLINE.flatMap((metric) => {
      const judgment = judgmentOf(model, metric);
      return judgment === undefined ? [] : [metricText(metric, judgment.value, judgment.interval, told)];
    });
    return `${context.texts.cv}: ${cv.join('; ')}. ${test.length === 0 ? '' : `${judged}: ${test.join('; ')}.`}`.trim();
  },
  calibration: (told: Told) => {
    const { model, context, say } = told;
    const { fixed } = context.locale;
    const { cv, test } = model.calibration;
    const parts = CALIBRATED.map((metric) => metricText(metric, model.cv[metric].mean, model.cvIntervals[metric], told));
    const slopes = (of: typeof cv) =>
      of === null
        ? say('sin pendiente finita', 'no finite slope')
        : say(
            `pendiente ${fixed(of.slope, 2)}, ordenada ${fixed(of.intercept, 2)}`,
            `slope ${fixed(of.slope, 2)}, intercept ${fixed(of.intercept, 2)}`,
          );
    return `${context.texts.cv}: ${parts.join('; ')}; ${slopes(cv)}.${model.test === null ? '' : ` ${context.texts.test}: ${slopes(test)}.`}`;
  },
  uncertainty: ({ model, context: { locale }, say }: Told) => {
    const conformal = model.cvSample.conformal;
    const sets =
      conformal === null
        ? ''
        : say(
            ` Conjuntos conformes al ${locale.percent(conformal.confidence, 0)}: contienen la verdad en ${locale.integer(conformal.low.covered)}/${locale.integer(conformal.low.rows)} de bajo grado y ${locale.integer(conformal.high.covered)}/${locale.integer(conformal.high.rows)} de alto (validación cruzada).`,
            ` Conformal sets at ${locale.percent(conformal.confidence, 0)}: they hold the truth in ${locale.integer(conformal.low.covered)}/${locale.integer(conformal.low.rows)} low grades and ${locale.integer(conformal.high.covered)}/${locale.integer(conformal.high.rows)} high grades (cross-validation).`,
          );
    const interval = say(
      'Intervalo del 95 % de cada métrica, bandas de las curvas por bootstrap de los pacientes.',
      'A 95% interval of each metric, bands of the curves by a bootstrap of the patients.',
    );
    return `${interval}${sets}`;
  },
  imbalance: ({ model, context: { locale }, say }: Told) => {
    const { imbalance } = model.params;
    const first = model.resampling[0];
    const counts =
      first &&
      say(
        ` Pliegue 1: ${locale.integer(first.before.low)}/${locale.integer(first.before.high)} antes, ${locale.integer(first.after.low)}/${locale.integer(first.after.high)} después (bajo/alto).`,
        ` Fold 1: ${locale.integer(first.before.low)}/${locale.integer(first.before.high)} before, ${locale.integer(first.after.low)}/${locale.integer(first.after.high)} after (low/high).`,
      );
    const how = imbalance === undefined ? say('La de sus miembros', 'That of its members') : String(imbalance);
    return `${say('Compensación elegida por la búsqueda, solo en los registros de entrenamiento', 'Compensation chosen by the search, on the training records alone')}: ${how}.${counts ?? ''}`;
  },
  importances: ({ model, context: { locale }, say }: Told) =>
    model.importances.length === 0
      ? null
      : `${say('Las que más pesan', 'The ones that weigh most')}: ${model.importances
          .slice(0, 5)
          .map(({ feature, importance }) => `${feature} (${locale.number(importance)})`)
          .join(', ')}. ${say('Es descriptivo, no causal.', 'It describes the model and is no cause.')}`,
  output: ({ say }: Told) =>
    say(
      'Probabilidad calibrada de bajo grado, grado con el umbral congelado y conjunto conforme: un grado, indeterminado o atípico.',
      'A calibrated probability of low grade, the grade at the frozen threshold and a conformal set: one grade, undetermined or atypical.',
    ),
  badInput: ({ say }: Told) =>
    say(
      'Un archivo sin las características exigidas, o un registro con demasiados valores que faltan, no recibe predicción y se dice; los valores fuera del intervalo de entrenamiento se cuentan, y un registro distinto de los de entrenamiento se llama atípico.',
      'A file without the required features, or a record with too many missing values, gets no prediction and is told so; values outside the training range are counted, and a record unlike those of training is called atypical.',
    ),
  limits: ({ report: { run }, context: { locale }, say }: Told) => {
    const smallest = Math.min(run.rows.train.low, run.rows.train.high);
    return `${say(`La clase menos frecuente tiene ${locale.integer(smallest)} registros de entrenamiento.`, `The rarer class has ${locale.integer(smallest)} training records.`)} ${say(`Advertencias de la ejecución: ${locale.integer(run.warnings.length)}.`, `Warnings of the run: ${locale.integer(run.warnings.length)}.`)}`;
  },
  decision: ({ model, context: { locale }, say }: Told) => {
    const at = model.cvSample.netBenefit.reduce<(typeof model.cvSample.netBenefit)[number] | undefined>(
      (best, point) =>
        best === undefined || Math.abs(point.threshold - model.threshold) < Math.abs(best.threshold - model.threshold)
          ? point
          : best,
      undefined,
    );
    if (at === undefined) return null;
    const values = `${locale.fixed(at.model)} / ${locale.fixed(at.treatAll)} / 0`;
    return say(
      `Beneficio neto en el umbral ${locale.fixed(at.threshold, 2)} (modelo / todos / ninguno): ${values}, validación cruzada.`,
      `Net benefit at the threshold ${locale.fixed(at.threshold, 2)} (model / all / none): ${values}, cross-validation.`,
    );
  },
  comparison: ({ report: { models }, context, say }: Told) =>
    `${say('Comparados sobre los mismos pliegues, AUC medio', 'Compared over the same folds, mean AUC')}: ${models.map((one) => `${context.texts.models[one.name]} ${context.locale.fixed(one.cv.auc.mean)}`).join('; ')}.`,
  specification: ({ model, say }: Told) =>
    say(
      `El modelo entero es JSON con versión, guardado bajo su hash (${model.model}); se exporta a ONNX y, donde lo hay, al formato de su biblioteca.`,
      `The whole model is versioned JSON, kept under its hash (${model.model}); it exports to ONNX and, where there is one, to its library’s format.`,
    ),
  method: ({ say }: Told) =>
    say(
      'Hojas TRIPOD+AI, CLEAR, METRICS y ficha del modelo, rellenadas desde los registros.',
      'TRIPOD+AI, CLEAR and METRICS sheets and a model card, filled from the records.',
    ),
} as const satisfies Record<string, (told: Told) => string | null>;

export type SheetFact = keyof typeof SHEET_FACTS;

function unreadable({ unreadableCells }: DashboardReport['dataset']): number {
  return unreadableCells.reduce((sum, { count }) => sum + count, 0);
}

function metricText(
  metric: MetricName,
  value: number,
  interval: Interval | undefined,
  { context: { locale, texts } }: Told,
): string {
  const range = interval === undefined ? '' : ` [${locale.fixed(interval.lower)}–${locale.fixed(interval.upper)}]`;
  return `${texts.metrics[metric]} ${locale.fixed(value)}${range}`;
}

/** The sentence of a language. */
export function sayIn(language: Language): Told['say'] {
  return (es, en) => (language === 'es' ? es : en);
}
