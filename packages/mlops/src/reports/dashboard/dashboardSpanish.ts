/** What the dashboard of a run says in Spanish. */
export const dashboardSpanish = {
  title: 'Panel de los modelos',
  lead: (rows: string, folds: string) =>
    `Estos modelos aprendieron a distinguir tumores de bajo y de alto grado con ${rows} registros. Aquí se ve qué tan bien lo hacen, cómo se midió y si alcanzan las normas de calidad de la clínica. Todo se midió por validación cruzada de ${folds} pliegues y, una sola vez, en una parte de prueba que ningún modelo vio.`,
  shuffledTitle: 'Prueba de honestidad: las etiquetas están barajadas al azar',
  shuffledText:
    'En esta ejecución el grado de cada paciente se cambió por otro al azar, para comprobar que el método no se engaña a sí mismo. Un AUC cercano a 0,5 es lo correcto. Ningún modelo de esta página puede usarse con pacientes.',
  models: { xgboost: 'XGBoost', 'random-forest': 'Bosque aleatorio', svm: 'SVM', 'soft-vote': 'Voto medio', stacking: 'Apilado' },
  metrics: {
    auc: 'Área bajo la curva ROC (AUC)',
    averagePrecision: 'Precisión media (área precisión–exhaustividad)',
    precision: 'Precisión, bajo grado',
    recall: 'Exhaustividad, bajo grado',
    f1: 'F1, bajo grado',
    highPrecision: 'Precisión, alto grado',
    highRecall: 'Exhaustividad, alto grado (especificidad)',
    highF1: 'F1, alto grado',
    balancedAccuracy: 'Exactitud equilibrada',
    mcc: 'Correlación de Matthews (−1 a 1)',
    brier: 'Error de Brier (menor es mejor)',
    logLoss: 'Pérdida logarítmica (menor es mejor)',
    ece: 'Error de calibración esperado (menor es mejor)',
  },
  short: { precision: 'Precisión', recall: 'Exhaustividad', f1: 'F1', auc: 'AUC' },
  model: 'Modelo',
  metric: 'Métrica',
  cv: 'Validación cruzada',
  test: 'Prueba',

  verdict: 'Veredicto',
  champion: (model: string) => `${model} cumple todas las normas de calidad y es el modelo elegido`,
  championText:
    'Quedó primero entre los modelos que las cumplen. En esta instalación puede responder las predicciones; para usarlo con pacientes, una persona de la clínica debe aprobarlo.',
  noChampion: 'Ningún modelo cumple las normas de calidad',
  noChampionText: 'Es una respuesta válida: no se promueve ningún modelo. Esto es lo que falta:',
  missesAtLeast: (model: string, metric: string, observed: string, required: string, gap: string) =>
    `${model}: ${metric}: ${observed}; se exige al menos ${required}. Faltan ${gap}.`,
  missesAtMost: (model: string, metric: string, observed: string, required: string, gap: string) =>
    `${model}: ${metric}: ${observed}; se admite como máximo ${required}. Sobran ${gap}.`,
  missesUnmeasured: (model: string, metric: string) => `${model}: ${metric}: no se midió en este entrenamiento.`,
  missesPatients: (patients: string, observed: string, required: string, gap: string) =>
    `${patients}: ${observed}; se exigen al menos ${required}. Faltan ${gap}.`,
  shuffledVerdict: 'Ejecución de control: no hay modelo elegido',

  performance: 'Desempeño de los modelos',
  performanceText:
    'La clase de interés es el bajo grado, la menos frecuente. Precisión: de los tumores que el modelo llama de bajo grado, qué parte lo es. Exhaustividad (sensibilidad): de los que son de bajo grado, qué parte reconoce. F1: el equilibrio entre ambas. AUC: con qué frecuencia el modelo da más probabilidad a un bajo grado que a un alto grado, elegidos al azar (0,5 es azar; 1, perfecto).',
  performanceNote: (test: string) =>
    `Validación cruzada: media ± desviación estándar entre pliegues. Prueba: valor e intervalo del 95 %. La parte de prueba tiene ${test} registros: cuantos menos, más anchos los intervalos.`,
  nestedNote: (folds: string, repeats: string) =>
    `Validación cruzada: media ± desviación estándar de los pliegues. Validación anidada: media e intervalo del 95 % de ${folds} pliegues externos, sorteados ${repeats} veces; en cada uno se buscó y se eligió de nuevo sin sus registros.`,
  lowTable: 'Bajo grado: precisión, exhaustividad, F1 y AUC',
  allTable: 'Todas las métricas, también las del alto grado',

  quality: 'Normas de calidad',
  qualityText:
    'Un modelo califica solo si cumple todas las reglas exigidas; las recomendadas solo avisan. El margen dice por cuánto se cumple (+) o falta (−).',
  rule: 'Regla',
  required: 'Exigido',
  observed: 'Observado',
  result: 'Resultado',
  interval: 'Intervalo 95 %',
  distance: 'Margen',
  on: { cv: 'validación cruzada', test: 'prueba', nested: 'validación anidada' },
  bound: { lower: 'límite inferior', upper: 'límite superior' },
  pass: '✓ Cumple',
  warn: '! Aviso',
  fail: '✗ No cumple',
  everyModel: 'Todos',
  patientsOf: { low: 'Pacientes de bajo grado', high: 'Pacientes de alto grado' },
  standardsText: (named: string) => `Normas aplicadas: ${named}.`,
  rankingText: (metrics: string) => `Orden entre los que cumplen: ${metrics}.`,

  folds: 'Resultado en cada pliegue',
  foldsText:
    'Cada punto es un pliegue; la raya, la media. Puntos muy dispersos indican que el resultado depende de qué pacientes tocaron.',
  fold: 'Pliegue',
  mean: 'Media',
  sd: 'DE',

  curves: 'Curvas ROC y de precisión–exhaustividad',
  curvesText:
    'La curva ROC muestra cuántos bajos grados se reconocen a cambio de cuántos altos grados mal llamados bajos; cuanto más se acerca a la esquina superior izquierda, mejor. La de precisión–exhaustividad es más exigente cuando el bajo grado es raro; mejor cuanto más arriba a la derecha.',
  rocOutOfFold: 'ROC, validación cruzada',
  rocTest: 'ROC, prueba',
  prOutOfFold: 'Precisión–exhaustividad, validación cruzada',
  prTest: 'Precisión–exhaustividad, prueba',
  falsePositives: 'Altos grados llamados bajos',
  truePositives: 'Bajos grados reconocidos',
  recallAxis: 'Exhaustividad',
  precisionAxis: 'Precisión',
  curveLabel: (title: string, values: string) => `${title}. ${values}`,
  noCurve: 'No se puede dibujar: hacen falta registros de los dos grados.',

  confusion: 'Aciertos y errores',
  confusionText:
    'En validación cruzada, cada pliegue se juzga con un umbral elegido sin él; en la prueba, con el umbral congelado del modelo. El error más peligroso es llamar bajo a un alto grado.',
  confusionTitle: (model: string, sample: string) => `${model}: ${sample}`,
  biopsy: (grade: string) => `Biopsia: ${grade}`,
  said: (grade: string) => `El modelo dice ${grade}`,
  cells: {
    lowAsLow: 'acierto',
    lowAsHigh: 'bajo grado no reconocido',
    highAsLow: 'alto grado llamado bajo',
    highAsHigh: 'acierto',
  },

  threshold: 'Dónde se pone el umbral',
  thresholdText: (floor: string, highFloor: string) =>
    `El modelo da una probabilidad de bajo grado; desde el umbral (línea discontinua) se dice bajo grado. El umbral se eligió en los datos de entrenamiento: la mayor precisión con una exhaustividad de al menos ${floor} en el bajo grado y ${highFloor} en el alto. Cada punto es un registro, colocado según lo que dijo la biopsia.`,
  thresholdValue: (value: string) => `Umbral: ${value}`,
  thresholdInfeasible: 'Ningún umbral mantiene la exhaustividad mínima de los dos grados; este mantiene solo la del bajo.',
  probabilityAxis: 'Probabilidad de bajo grado',
  thresholdLabel: (model: string, threshold: string, low: string, high: string) =>
    `${model}: umbral ${threshold}; probabilidad mediana ${low} en bajo grado y ${high} en alto grado`,

  calibration: '¿Son fiables las probabilidades?',
  calibrationText:
    'Si el modelo dice 70 %, debería ser bajo grado en 7 de cada 10. Cerca de la diagonal, las probabilidades son fiables; por debajo, el modelo exagera. El error de Brier resume la distancia: 0 es perfecto.',
  calibrationChart: 'Curva de fiabilidad, validación cruzada',
  predicted: 'Probabilidad dada (media del grupo)',
  occurred: 'Proporción real de bajo grado',
  records: 'Registros',

  decision: '¿Ayuda a decidir?',
  decisionText:
    'Beneficio neto: bajos grados bien reconocidos menos altos grados mal llamados bajos, pesados según el umbral con el que el clínico actuaría. El modelo ayuda donde su línea está por encima de las otras dos estrategias: tratar a todos como bajo grado o a ninguno.',
  decisionChart: 'Curva de decisión, validación cruzada',
  decisionX: 'Probabilidad a partir de la cual se actúa',
  decisionY: 'Beneficio neto',
  treatAll: 'Todos como bajo grado',
  treatNone: 'Ninguno',

  search: 'Búsqueda de hiperparámetros',
  searchText:
    'Cada punto es una configuración probada; la línea, la mejor hasta ese momento. Una línea que deja de subir indica que buscar más ayudaría poco.',
  searchX: 'Configuración',
  searchY: 'AUC medio',
  searchLabel: (model: string, count: string, best: string) =>
    `${model}: ${count} configuraciones; el mejor AUC medio fue ${best}`,
  parameters: 'Hiperparámetros elegidos',
  parameter: 'Parámetro',
  value: 'Valor',

  importances: 'Qué características pesan más',
  importancesText:
    'Lo que el modelo perdería sin la característica, o el peso que él le da. Describe al modelo, no una causa de la enfermedad.',
  importance: 'Importancia',
  featuresUsed: (count: string) => `Características o componentes que llegan al clasificador: ${count}.`,
  noImportances: 'El modelo no da importancias.',

  resampling: 'Equilibrio de clases al entrenar',
  resamplingText:
    'Registros de cada grado antes y después de remuestrear, en cada pliegue. Solo se remuestrean los de entrenamiento.',
  resamplingNone: 'Ningún modelo elegido remuestrea: el desequilibrio se compensa con pesos de clase o no se compensa.',
  step: 'Paso',
  before: 'Antes (bajo / alto)',
  after: 'Después (bajo / alto)',

  warnings: 'Advertencias',
  warningsNone: 'No hubo advertencias.',
  ofRun: 'De la ejecución',

  provenance: 'Procedencia',
  provenanceText: 'Con estos datos la ejecución se puede repetir: las mismas entradas dan los mismos resultados, byte por byte.',
  run: 'Ejecución',
  dataset: 'Versión del conjunto de datos',
  code: 'Versión del código',
  seed: 'Semilla',
  mapping: 'Grados',
  train: 'Entrenamiento (bajo / alto)',
  testPart: 'Prueba (bajo / alto)',
  features: 'Características',
  candidates: 'Configuraciones por modelo',
  foldCount: 'Pliegues',
  recallFloor: 'Exhaustividad mínima del bajo grado en el umbral',
  highRecallFloor: 'Exhaustividad mínima del alto grado en el umbral',
  artifact: (model: string) => `Modelo ${model}`,
};

export type DashboardTexts = typeof dashboardSpanish;
