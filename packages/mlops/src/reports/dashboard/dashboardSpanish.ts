/** What the dashboard of a run says in Spanish. */
export const dashboardSpanish = {
  title: 'Panel de los modelos',
  lead: (rows: string, folds: string) =>
    `Estos modelos aprendieron a distinguir tumores de bajo y de alto grado con ${rows} registros. Aquí se ve qué tan bien lo hacen, cómo se midió y si alcanzan los estándares de calidad de la clínica. Todo se midió por validación cruzada de ${folds} pliegues y, una sola vez, en una parte de prueba que ningún modelo vio.`,
  nestedLead: (rows: string, folds: string) =>
    `Estos modelos aprendieron a distinguir tumores de bajo y de alto grado con ${rows} registros. Aquí se ve qué tan bien lo hacen, cómo se midió y si alcanzan los estándares de calidad de la clínica. Todo se midió por validación cruzada de ${folds} pliegues, y otra vez por validación anidada, en la que la búsqueda y la elección se repiten sin los registros que juzgan.`,
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
  champion: (model: string) => `${model} cumple todos los estándares de calidad y es el modelo elegido`,
  championText:
    'Quedó primero entre los modelos que las cumplen. En esta instalación puede responder las predicciones; para usarlo con pacientes, una persona de la clínica debe aprobarlo.',
  noChampion: 'Ningún modelo cumple los estándares de calidad',
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
    `Valor e intervalo del 95 %. Validación cruzada: media de los pliegues. La parte de prueba tiene ${test} registros: cuantos menos, más anchos los intervalos.`,
  nestedNote: (folds: string, repeats: string) =>
    `Valor e intervalo del 95 %. Validación cruzada: media de los pliegues. Validación anidada: media de ${folds} pliegues externos, sorteados ${repeats} veces; en cada uno se buscó y se eligió de nuevo sin sus registros.`,
  procedure: 'Todo el procedimiento, con la elección del modelo dentro',
  lowTable: 'Clasificación, por el orden de los estándares; precisión, exhaustividad y F1 del bajo grado',
  allTable: 'Todas las métricas, también las del alto grado (validación cruzada: media ± desviación estándar de los pliegues)',

  quality: 'Estándares de calidad',
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
  standardsText: (named: string) => `Estándares aplicados: ${named}.`,
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
  curveKinds: { roc: 'ROC', precisionRecall: 'Precisión–exhaustividad' },
  areas: { roc: 'AUC', precisionRecall: 'Precisión media' },
  curveTitle: (first: string, second: string) => `${first} · ${second}`,
  falsePositives: 'Altos grados llamados bajos',
  truePositives: 'Bajos grados reconocidos',
  recallAxis: 'Exhaustividad',
  precisionAxis: 'Precisión',
  curveLabel: (title: string, values: string) => `${title}. ${values}`,
  noCurve: 'No se puede dibujar: hacen falta registros de los dos grados.',

  bands: 'Cada curva con su incertidumbre',
  bandsText:
    'La banda dice dónde podría haber quedado la curva de la validación cruzada con otros pacientes: el 95 % central, punto por punto, de 500 remuestreos de los pacientes con reposición dentro de cada grado (bootstrap). No cuenta que el modelo también habría sido otro. La línea discontinua es la prueba.',

  confusion: 'Aciertos y errores',
  confusionText:
    'En validación cruzada, cada pliegue se juzga con un umbral elegido sin él; al lado, los mismos registros con el umbral congelado del modelo, que los vio al elegirse y por eso sale algo mejor. En la prueba, con el umbral congelado. El error más peligroso es llamar bajo a un alto grado.',
  cvFrozen: 'Validación cruzada, umbral congelado',
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

  errors: 'Los peores errores',
  errorsText:
    'Los registros mal graduados con el umbral congelado y con más seguridad, hasta diez de cada parte: los primeros que conviene volver a mirar (imagen, segmentación, biopsia). Los pacientes van con su seudónimo.',
  noErrors: 'Ningún error.',
  sample: 'Medido en',
  truth: 'Biopsia',
  answer: 'El modelo dice',

  calibration: '¿Son fiables las probabilidades?',
  calibrationText:
    'Si el modelo dice 70 %, debería ser bajo grado en 7 de cada 10. Cerca de la diagonal, las probabilidades son fiables; por debajo, el modelo exagera. El error de Brier resume la distancia: 0 es perfecto.',
  calibrationChart: 'Curva de fiabilidad, validación cruzada',
  predicted: 'Probabilidad dada (media del grupo)',
  occurred: 'Proporción real de bajo grado',
  records: 'Registros',
  slopeText:
    'Pendiente 1 y ordenada 0 son lo ideal. Una pendiente menor de 1 indica probabilidades demasiado extremas; mayor, demasiado tímidas. Una ordenada negativa indica que se promete más bajo grado del que hay. En validación cruzada la calibración se ajustó a esos mismos registros; en la prueba, no.',
  slope: 'Pendiente',
  intercept: 'Ordenada',
  brier: 'Brier',

  decision: '¿Ayuda a decidir?',
  decisionText:
    'Beneficio neto: bajos grados bien reconocidos menos altos grados mal llamados bajos, pesados según el umbral con el que el clínico actuaría. El modelo ayuda donde su línea está por encima de las otras dos estrategias: tratar a todos como bajo grado o a ninguno.',
  decisionChart: 'Curva de decisión, validación cruzada',
  decisionX: 'Probabilidad a partir de la cual se actúa',
  decisionY: 'Beneficio neto',
  treatAll: 'Todos como bajo grado',
  treatNone: 'Ninguno',

  conformal: 'Conjuntos conformes: ¿cumplen lo que prometen?',
  conformalText: (confidence: string) =>
    `Con cada respuesta el modelo da los grados que no puede descartar, y promete que el verdadero está entre ellos en el ${confidence} de los casos de cada grado. Un grado es una respuesta clara; los dos, «indeterminado»; ninguno, «atípico». En validación cruzada los conjuntos de cada pliegue se calibraron con los otros; en la prueba, con toda la validación cruzada.`,
  conformalNone: 'No hay conjuntos: hacen falta al menos nueve casos de cada grado para calibrarlos.',
  coverage: 'Contienen la verdad',
  oneGrade: 'Un grado',
  bothGrades: 'Los dos',
  noGrade: 'Ninguno',

  search: 'Búsqueda de hiperparámetros',
  searchText:
    'Cada punto es una configuración probada; la línea, la mejor hasta ese momento. Una línea que deja de subir indica que buscar más ayudaría poco.',
  searchX: 'Configuración',
  searchY: 'AUC medio',
  searchLabel: (model: string, count: string, best: string) =>
    `${model}: ${count} configuraciones; el mejor AUC medio fue ${best}`,
  explainedText:
    'Bajo cada búsqueda, cuánto del AUC va con cada hiperparámetro por sí solo: ε² de Kruskal–Wallis sobre sus valores (los números, por cuartiles), la parte de la varianza de los rangos del AUC; y ρ de Spearman, que dice hacia dónde. Mira un parámetro cada vez: lo que dos hacen juntos no se ve.',
  explainedNone: 'Hacen falta al menos diez configuraciones para decir qué parámetro pesa.',
  explained: 'Explica',
  parameters: 'Hiperparámetros elegidos',
  parameter: 'Parámetro',
  value: 'Valor',

  importances: 'Qué características pesan más',
  importancesText:
    'Lo que el modelo perdería sin la característica, o el peso que él le da. Describe al modelo, no una causa de la enfermedad.',
  importance: 'Importancia',
  featuresUsed: (count: string) => `Características o componentes que llegan al clasificador: ${count}.`,
  noImportances: 'El modelo no da importancias.',

  shap: 'Qué mueve las respuestas (SHAP)',
  shapText:
    'Cada punto es un caso: a la derecha, lo que esa característica empuja hacia el bajo grado; a la izquierda, hacia el alto. El color y la forma dicen si su valor es alto o bajo entre los casos. Las características que van juntas (|r| > 0,8) suman sus empujes bajo el nombre de la que más pesa; (+n) dice cuántas la acompañan. Describe al modelo, no una causa de la enfermedad.',
  shapTree: 'TreeSHAP, exacto para estos árboles.',
  shapKernel: (background: string) => `KernelSHAP, una estimación con semilla y ${background} registros de fondo.`,
  shapRows: (rows: string, error: string) =>
    `Registros explicados: ${rows}, la mayoría de ellos usados al entrenar. Error de aditividad: ${error}.`,
  shapNone: 'No se calcula para un conjunto de modelos: cada miembro tiene los suyos.',
  shapAxis: {
    margin: 'Empuje (log-odds de bajo grado)',
    probability: 'Empuje (probabilidad de bajo grado, sin calibrar)',
    decision: 'Empuje (puntuación de decisión)',
  },
  shapLevels: ['Valor bajo', 'Medio', 'Alto'] as [string, string, string],
  shapWith: 'Van con ella',
  shapMean: 'Media de |SHAP|',

  resampling: 'Equilibrio de clases al entrenar',
  resamplingText:
    'Registros de cada grado antes y después de remuestrear, en cada pliegue. Solo se remuestrean los de entrenamiento.',
  resamplingNone: 'Ningún modelo elegido remuestrea: el desequilibrio se compensa con pesos de clase o no se compensa.',
  step: 'Paso',
  before: 'Antes (bajo / alto)',
  after: 'Después (bajo / alto)',

  warnings: 'Advertencias',
  honesty: 'Controles de honestidad',
  honestyText:
    'Cada entrenamiento se examina a sí mismo: qué se miró para descubrir cifras demasiado buenas, qué se encontró y qué hacer.',
  honestyNone: 'Este entrenamiento es de antes de que hubiera controles: entrene otra vez para tenerlos.',
  warningsNone: 'No hubo advertencias.',
  ofRun: 'De la ejecución',

  provenance: 'Procedencia',
  provenanceText: 'Con estos datos la ejecución se puede repetir: las mismas entradas dan los mismos resultados, byte por byte.',
  run: 'Ejecución',
  files: 'Archivos',
  ofDeliveries: (deliveries: string, records: string) => `entregas: ${deliveries} · registros: ${records}`,
  recordCount: (count: string) => `${count} registros`,
  modelCount: (count: string) => `${count} modelos`,
  chosen: 'Modelo elegido',
  noneChosen: 'ninguno cumple',
  contentHash: 'SHA-256 del contenido de los datos',
  parent: 'Versión anterior de los datos',
  noParent: 'ninguna',
  selection: 'Selección',
  standardsHash: 'SHA-256 de los estándares',
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
