import type { Language } from '../errors/ErrorDefinition.js';
import { fillTemplate } from '../errors/fillTemplate.js';
import type { HonestyCheck } from './HonestyChecks.js';
import type { Verdict } from './Verdict.js';

export interface HonestyCheckDescription {
  readonly title: string;
  /** Why it is looked at. */
  readonly meaning: string;
  /** What was measured. */
  readonly found: string;
  /** What to do; null where there is nothing. */
  readonly advice: string | null;
}

interface CheckTexts {
  readonly title: string;
  readonly meaning: string;
  readonly found: string;
  /** `found` where something could not be measured. */
  readonly unmeasured?: string;
  readonly warn?: string;
  readonly fail?: string;
}

/** A check of a run in words. */
export function describeHonestyCheck(check: HonestyCheck, language: Language): HonestyCheckDescription {
  const texts: CheckTexts = TEXTS[language][check.name];
  const details = detailsOf(check, language);
  const found = details === null ? texts.unmeasured! : texts.found;
  return {
    title: texts.title,
    meaning: texts.meaning,
    found: fillTemplate(found, details ?? {}),
    advice: check.verdict === 'pass' ? null : adviceOf(texts, check.verdict),
  };
}

function adviceOf(texts: CheckTexts, verdict: Exclude<Verdict, 'pass'>): string | null {
  return texts[verdict] ?? null;
}

/** The figures of the sentence; null where the check could not be made. */
function detailsOf(check: HonestyCheck, language: Language): Record<string, string | number> | null {
  const decimal = (value: number, digits = 3) => {
    const text = value.toFixed(digits).replace(/^-(?=[0.]+$)/, '');
    return (language === 'es' ? text.replace('.', ',') : text).replace('-', '−');
  };
  const between = ({ lower, upper }: { lower: number; upper: number }) => `${decimal(lower)}–${decimal(upper)}`;
  switch (check.name) {
    case 'shuffled-labels': {
      const { aucs, mean, interval, actual, pValue } = check;
      if (mean === null || interval === null) return null;
      return {
        deals: aucs.length,
        mean: decimal(mean),
        interval: between(interval),
        actual: decimal(actual),
        p: decimal(pValue),
      };
    }
    case 'patient-overlap':
      return { patients: check.patients, splits: check.splits };
    case 'duplicates':
      return { rows: check.rows, crossing: check.crossing };
    case 'low-grade-per-fold':
      return { fewest: check.fewest, folds: check.folds.length + check.outer.length, required: check.required };
    case 'sample-size': {
      const { patients, parameters, minimum, supported, nagelkerkeR2 } = check;
      return { patients, parameters, minimum, supported, r2: decimal(nagelkerkeR2, 2) };
    }
    case 'learning-curve': {
      const [half, whole] = [0.5, 1].map((share) => check.points.find((point) => point.share === share)?.auc);
      if (!half || !whole || check.gain === null) return null;
      return {
        half: decimal(half.mean),
        whole: decimal(whole.mean),
        gain: `${check.gain < 0 ? '' : '+'}${decimal(check.gain)}`,
      };
    }
    case 'feature-stability': {
      const { stability, interval, selected, features } = check;
      if (stability === null || interval === null) return null;
      const [least, most] = [Math.min(...selected), Math.max(...selected)];
      return {
        stability: decimal(stability, 2),
        interval: `${decimal(interval.lower, 2)}–${decimal(interval.upper, 2)}`,
        selected: least === most ? least : `${least}–${most}`,
        features,
      };
    }
    case 'seed-spread': {
      const { own, others, range } = check;
      if (others.length === 0) return null;
      const all = [own, ...others];
      return {
        seeds: all.length,
        least: decimal(Math.min(...all)),
        most: decimal(Math.max(...all)),
        range: decimal(range),
        own: decimal(own),
      };
    }
  }
}

const TEXTS: Readonly<Record<Language, Readonly<Record<HonestyCheck['name'], CheckTexts>>>> = {
  es: {
    'shuffled-labels': {
      title: 'Grados barajados',
      meaning:
        'El mejor modelo se entrena de nuevo con los grados repartidos al azar entre los pacientes de cada pliegue. Ahí no hay nada que aprender: un método honrado acierta como una moneda, con un AUC de 0,5.',
      found: 'AUC {mean} [{interval}] en {deals} repartos; con los grados verdaderos, {actual} (p = {p}).',
      unmeasured: 'El modelo no pudo entrenarse con los grados barajados.',
      warn: 'Repita con más repartos (train.checks.permutations: 100). Si el intervalo sigue sin contener 0,5, busque una fuga; si el AUC verdadero no supera el de los repartos, el modelo no ha aprendido nada.',
      fail: 'No use estos modelos: se cuela información del grado en el entrenamiento. Revise de dónde sale cada característica y si hay pacientes repetidos.',
    },
    'patient-overlap': {
      title: 'Pacientes en ambos lados',
      meaning:
        'Un paciente con el que el modelo ha aprendido no puede servir para juzgarlo. Se miran todas las particiones: los pliegues y la parte de prueba.',
      found: '{patients} pacientes en ambos lados de alguna de las {splits} particiones.',
      fail: 'No use estas cifras y avise al equipo de datos: es un fallo del programa.',
    },
    duplicates: {
      title: 'Valores repetidos',
      meaning:
        'Dos pacientes con exactamente los mismos valores son casi siempre el mismo archivo entregado dos veces. Repartidos entre entrenamiento y validación, el modelo se examina con la respuesta delante.',
      found:
        '{rows} registros repiten los valores de otro paciente; {crossing} de ellos quedan en lados opuestos de una partición.',
      warn: 'Averigüe a qué paciente pertenece cada archivo y retire el que sobra.',
      fail: 'Averigüe a qué paciente pertenece cada archivo, retire el que sobra y entrene otra vez: las cifras son demasiado buenas.',
    },
    'low-grade-per-fold': {
      title: 'Bajo grado en cada pliegue',
      meaning:
        'Con menos de cinco casos de bajo grado en un pliegue, un solo paciente mueve la exhaustividad de ese pliegue más de veinte puntos.',
      found: '{fewest} pacientes de bajo grado en el pliegue que menos tiene, de {folds}; se piden {required}.',
      warn: 'Mire los intervalos y no los pliegues sueltos. Con menos pliegues (train.folds) o más pacientes de bajo grado se arregla.',
    },
    'sample-size': {
      title: 'Tamaño de la muestra',
      meaning:
        'Cuántos pacientes harían falta para que un modelo de regresión con tantas características candidatas no se ajustara de más (Riley y col. 2020). Los modelos de aquí seleccionan y regularizan, así que pueden arreglarse con menos; cuánto menos no se sabe de antemano.',
      found:
        '{patients} pacientes para {parameters} características candidatas; el criterio pide {minimum} (con un R² de Nagelkerke esperado de {r2}). {patients} pacientes darían para {supported}.',
      warn: 'Es lo habitual en radiómica. Confíe en la validación y no en el ajuste, limite las características (por ejemplo, las de una sola secuencia) y compruebe el modelo con pacientes nuevos.',
    },
    'learning-curve': {
      title: 'Curva de aprendizaje',
      meaning:
        'El AUC del mejor modelo cuando aprende de una parte de los pacientes. Si aún sube al final, más pacientes lo mejorarían; si es llana, harían falta otros datos u otro método.',
      found: 'AUC {half} con la mitad de los pacientes y {whole} con todos ({gain}).',
      unmeasured: 'El modelo no puede entrenarse con la mitad de los pacientes.',
      warn: 'La curva aún no se ha estabilizado: siga reuniendo pacientes, sobre todo de bajo grado, y vuelva a entrenar.',
    },
    'feature-stability': {
      title: 'Estabilidad de las características',
      meaning:
        'Si cada pliegue elige otras características, la selección depende del azar y no debe interpretarse como biología (Nogueira y col. 2018: 1 es siempre las mismas, 0 es el azar; por debajo de 0,40, pobre; por encima de 0,75, excelente).',
      found: 'Estabilidad {stability} [{interval}]; {selected} de {features} características por pliegue.',
      unmeasured: 'El mejor modelo usa todas las características, o componentes de todas: no hay selección que comparar.',
      warn: 'No interprete la lista de características como hallazgo. Mire los grupos de características correlacionadas, o filtre más (correlationThreshold) antes de seleccionar.',
    },
    'seed-spread': {
      title: 'Variación entre semillas',
      meaning:
        'El mejor modelo sobre otros repartos de los mismos pacientes en pliegues. Lo que cambia de un reparto a otro es azar, y cualquier diferencia menor entre modelos también puede serlo.',
      found: 'AUC entre {least} y {most} en {seeds} repartos (recorrido {range}); en los pliegues de esta ejecución, {own}.',
      unmeasured: 'El modelo no pudo entrenarse con otros pliegues.',
      warn: 'No elija entre modelos por diferencias menores que este recorrido; use el protocolo anidado (--protocol nested), que promedia varios repartos.',
    },
  },
  en: {
    'shuffled-labels': {
      title: 'Shuffled labels',
      meaning:
        'The best model is trained again with the grades dealt out at random among the patients of each fold. There is nothing to learn there: an honest method does as well as a coin, with an AUC of 0.5.',
      found: 'AUC {mean} [{interval}] over {deals} deals; with the true grades, {actual} (p = {p}).',
      unmeasured: 'The model could not be trained on shuffled grades.',
      warn: 'Repeat with more deals (train.checks.permutations: 100). If the interval still leaves out 0.5, look for a leak; if the true AUC is no higher than that of the deals, the model has learnt nothing.',
      fail: 'Do not use these models: information about the grade leaks into the training. Look at where each feature comes from, and for repeated patients.',
    },
    'patient-overlap': {
      title: 'Patients on both sides',
      meaning: 'A patient from whom the model has learnt cannot judge it. All splits are looked at: the folds and the test part.',
      found: '{patients} patients on both sides of any of the {splits} splits.',
      fail: 'Do not use these figures, and tell the data team: it is a fault of the program.',
    },
    duplicates: {
      title: 'Repeated values',
      meaning:
        'Two patients with exactly the same values are nearly always one file delivered twice. With one in training and the other in validation, the model is examined with the answer in view.',
      found: '{rows} records repeat the values of another patient; {crossing} of them lie on opposite sides of a split.',
      warn: 'Find out whose each file is, and remove the one too many.',
      fail: 'Find out whose each file is, remove the one too many and train again: the figures are too good.',
    },
    'low-grade-per-fold': {
      title: 'Low grades in each fold',
      meaning: 'With fewer than five low-grade cases in a fold, one patient moves that fold’s recall by more than twenty points.',
      found: '{fewest} low-grade patients in the fold that has fewest, of {folds}; {required} are asked for.',
      warn: 'Look at the intervals, not at single folds. Fewer folds (train.folds) or more low-grade patients mend it.',
    },
    'sample-size': {
      title: 'Sample size',
      meaning:
        'How many patients a regression model with so many candidate features would need not to overfit (Riley et al. 2020). The models here select and regularise, so they may do with fewer; how many fewer cannot be known beforehand.',
      found:
        '{patients} patients for {parameters} candidate features; the criterion asks for {minimum} (at an expected Nagelkerke R² of {r2}). {patients} patients would do for {supported}.',
      warn: 'This is usual in radiomics. Trust the validation and not the fit, limit the features (for example to those of one sequence), and check the model on new patients.',
    },
    'learning-curve': {
      title: 'Learning curve',
      meaning:
        'The AUC of the best model when it learns from a part of the patients. If it still rises at the end, more patients would improve it; if it is flat, that takes other data or another method.',
      found: 'AUC {half} on half of the patients and {whole} on all ({gain}).',
      unmeasured: 'The model cannot be trained on half of the patients.',
      warn: 'The curve has not settled: go on gathering patients, low grades above all, and train again.',
    },
    'feature-stability': {
      title: 'Stability of the features',
      meaning:
        'If each fold selects other features, the selection hangs on chance and must not be read as biology (Nogueira et al. 2018: 1 is always the same ones, 0 is chance; below 0.40 poor, above 0.75 excellent).',
      found: 'Stability {stability} [{interval}]; {selected} of {features} features a fold.',
      unmeasured: 'The best model uses all features, or components of all: there is no selection to compare.',
      warn: 'Do not read the list of features as a finding. Look at the groups of correlated features, or filter more (correlationThreshold) before selecting.',
    },
    'seed-spread': {
      title: 'Spread between seeds',
      meaning:
        'The best model over other ways to deal the same patients into folds. What changes between them is chance, and any smaller difference between models may be chance too.',
      found: 'AUC from {least} to {most} over {seeds} deals (range {range}); over the folds of this run, {own}.',
      unmeasured: 'The model could not be trained on other folds.',
      warn: 'Do not choose between models by differences smaller than this range; use the nested protocol (--protocol nested), which averages several deals.',
    },
  },
};
