/** What the exploratory report says in Spanish. */
export const edaSpanish = {
  title: 'Informe exploratorio de los datos',
  lead: (rows: string, features: string) =>
    `Este informe describe los datos con los que se entrena: ${rows} registros con biopsia y ${features} características radiómicas medidas en la resonancia. Sirve para ver si los datos están completos, si hay valores raros y qué distingue a los tumores de bajo grado.`,
  notModel: 'Aquí no interviene ningún modelo: nada de lo que sigue predice el grado de un paciente.',

  cohort: 'De los archivos al conjunto de datos',
  received: 'Archivos recibidos',
  refused: 'Rechazados',
  used: 'Archivos usados',
  records: 'Registros en el conjunto',
  recordsNote: (patients: string) => `de ${patients} pacientes`,
  refusedTable: 'Archivos rechazados y motivo',
  warningsTable: 'Para que una persona lo revise',
  gradeAsWritten: 'Grado como lo escribió la clínica',
  file: 'Archivo',
  reason: 'Motivo',
  code: 'Código',
  mappingNote: 'Qué cuenta como bajo o alto grado',
  version: 'Versión del conjunto de datos',

  changes: 'Qué cambió desde la versión anterior',
  changesText: (from: string) => `Comparado con la versión ${from}, de la que esta procede.`,
  changesPatients: 'Pacientes',
  changesCount: 'Número',
  changesAdded: 'Nuevos',
  changesRemoved: 'Ya no están',
  changesChanged: 'Con otro grado o con algún otro valor',
  changesUnchanged: 'Sin cambios',
  changesWhat: 'Columnas y ajustes que cambiaron',
  changesColumns: {
    added: 'Columnas nuevas',
    removed: 'Columnas que ya no están',
    nowUsable: 'Columnas que ahora varían',
    nowUnusable: 'Columnas que ya no varían',
  },
  changesSetting: 'Ajuste',
  changesBefore: 'Mediana antes',
  changesAfter: 'Mediana ahora',
  changesShift: 'Características cuyos valores más se movieron',
  changesShiftText: {
    'new-rows': (shifted: string, tested: string) =>
      `Los registros nuevos o cambiados frente a todos los de antes (Kolmogórov–Smirnov, q de Benjamini–Hochberg): ${shifted} de ${tested} características difieren (q < 0,05). Muchas a la vez hacen pensar en otro equipo u otra extracción.`,
    'removed-rows': (shifted: string, tested: string) =>
      `Los registros que ya no están frente a los que quedan (Kolmogórov–Smirnov, q de Benjamini–Hochberg): ${shifted} de ${tested} características difieren (q < 0,05).`,
  },

  changesShiftShown: (shown: string, total: string) =>
    `La tabla muestra las ${shown} que más se movieron de ${total}; todas están en eda.json.`,

  balance: 'Equilibrio entre grados',
  balanceText: (rare: string, share: string, ratio: string) =>
    `El ${rare} es el grupo menos frecuente: ${share} de los registros, uno por cada ${ratio} del otro grupo. Por eso un acierto global alto no basta, y los modelos se juzgan por grado.`,
  balanceEqual: 'Los dos grados tienen el mismo número de registros.',
  recordsAxis: 'Registros',
  share: 'Porcentaje',

  columns: 'Columnas que no se usan',
  columnsText: (dropped: string, usable: string) =>
    `${dropped} columnas de los archivos no entran en el análisis; quedan ${usable} características. Fechas y textos se descartan porque pueden identificar al paciente o no son medidas.`,
  columnsNone: 'Todas las columnas de los archivos se usan.',
  count: 'Cuántas',
  columnNames: 'Columnas',
  reasons: {
    date: 'Fecha',
    identifier: 'Identifica al paciente',
    text: 'Texto, no es una medida',
    diagnostics: 'Dato técnico de la extracción',
    grade: 'Es el grado que se quiere predecir',
    constant: 'Tiene el mismo valor en todos los registros',
    'all-missing': 'No tiene ningún valor',
    'not-in-every-file': 'La mayoría o parte de los pacientes no la tiene',
    'other-sequence': 'De otra secuencia que la elegida, o de ninguna',
  },
  unreadable: 'Celdas que no son un número',
  unreadableText: (cells: string, features: string) =>
    `${cells} celdas, en ${features} características, no contenían un número finito. Se leen como valores faltantes.`,
  example: 'Ejemplo',
  cells: 'Celdas',
  andMore: (count: string) => `y ${count} más`,

  missing: 'Valores faltantes',
  missingText: (cells: string, share: string) =>
    `Faltan ${cells} valores, el ${share} de la tabla. Antes de entrenar se completan con la mediana, que se calcula solo con los pacientes de entrenamiento de cada pliegue.`,
  missingNone: 'No falta ningún valor.',
  missingChart: 'Características según cuántos valores les faltan',
  missingAxis: 'Número de características',
  bands: ['Ninguno', 'Hasta 5 %', '5–20 %', '20–50 %', 'Más de 50 %'],
  missingTable: 'Características con más valores faltantes',
  missingTableNote:
    'Si a un grado le falta mucho más que al otro, la ausencia misma delata el grado: conviene saber por qué falta antes de confiar en la característica.',
  firstOf: (shown: string, total: string) => `Las ${shown} primeras de ${total}; todas están en eda.json.`,
  missingAll: 'Faltan',
  missingOf: (grade: string) => `Faltan en ${grade}`,

  distributions: 'Las características más asociadas al grado',
  distributionsText:
    'Las que más se distinguen entre los grados, de más a menos. Cuanto menos se solapan los dos grados, más dice la característica por sí sola.',
  stripNote: 'Cada punto es un registro. La banda va del primer al tercer cuartil y la raya marca la mediana.',
  logScale: 'escala logarítmica',
  distributionLabel: (feature: string, low: string, high: string) =>
    `Valores de ${feature} por grado: mediana ${low} en bajo grado y ${high} en alto grado`,
  auc: 'AUC',

  outliers: 'Valores atípicos',
  outliersText: (features: string, total: string) =>
    `${features} de ${total} características tienen algún valor más allá de 1,5 veces el rango intercuartílico. No se borra nada: al preparar los datos, los extremos se recortan con límites aprendidos solo de los pacientes de entrenamiento.`,
  outlierRows: 'Registros con más valores extremos',
  outlierRowsNote:
    'Extremo: a más de 3,5 desviaciones robustas de la mediana. Un registro con muchos extremos merece una mirada a la imagen y a la segmentación.',
  outlierRowsChart: 'Valores extremos de cada registro',
  outlierRowsAxis: 'Porcentaje de valores extremos',
  extreme: 'Extremos',
  farthest: 'Valor más alejado',
  robustZ: 'Desviaciones',
  outlierFeatures: 'Características con más valores atípicos',
  outlierCount: 'Atípicos',
  noOutlierRows: 'Ningún registro tiene valores extremos.',

  correlation: 'Características que se repiten',
  correlationText: (strong: string, pairs: string, features: string) =>
    `${strong} de ${pairs} parejas de características tienen una correlación |r| mayor que 0,95; en ellas participan ${features} características. Dicen casi lo mismo, y al entrenar se conserva una de cada grupo.`,
  correlationKey: 'de azul (una sube cuando la otra baja) a naranja (suben juntas)',
  correlationChart: (count: string) => `Correlación entre las ${count} características más asociadas al grado`,
  correlationNote:
    'Azul: una sube cuando la otra baja. Naranja: suben juntas. Las que se parecen están juntas. La columna con un número es la característica de la fila con ese número.',
  correlationTable: 'Las parejas más correlacionadas del mapa',
  first: 'Característica',
  second: 'Pareja',

  clusters: (count: string) => `Los ${count} grupos de características que se repiten`,
  clustersText:
    'Cada grupo une características encadenadas por |r| > 0,95. La representante es la que más se parece a las demás: basta con leer esa. En una cadena larga, dos miembros alejados pueden parecerse menos.',
  medoid: 'Representante',
  members: 'Miembros',
  meanR: '|r| medio',
  leastR: '|r| mínimo',
  others: 'Las demás',
  showMembers: (count: string) => `Ver las otras ${count}`,

  categories: 'Categorías y grado',
  categoriesText:
    'Cuántos pacientes de cada grado hay en cada categoría. Una categoría que casi solo tiene un grado (un centro que envía los casos graves, un equipo nuevo) puede enseñar al modelo de dónde viene el paciente en vez de qué tumor tiene.',
  category: 'Categoría',
  missingCategory: '(sin dato)',
  lowShare: 'Parte de bajo grado',
  fisherTest: 'Prueba exacta de Fisher',
  chi2Test: 'Prueba de χ² de Pearson',
  categoryTest: (test: string, p: string, q: string, v: string) =>
    `${test}: p = ${p}, q = ${q} (Benjamini–Hochberg). V de Cramér: ${v} (0: ninguna asociación; 1: la categoría dice el grado).`,
  noCategoryTest: 'No hay con qué comparar: una sola categoría, o un solo grado.',
  association: 'Asociación de cada característica con el grado',
  associationText: (significant: string, tested: string) =>
    `${significant} de ${tested} características difieren entre grados con una tasa de falsos descubrimientos menor que 5 % (q < 0,05).`,
  associationMethod:
    'Prueba de Mann–Whitney (aproximación normal, con corrección por empates y continuidad) y valores q de Benjamini–Hochberg. El AUC es la probabilidad de que un valor de bajo grado supere a uno de alto grado: 0,5 es ninguna diferencia; cerca de 1, más alto en bajo grado; cerca de 0, más alto en alto grado.',
  associationWarning:
    'Se calcula con todos los registros, para leerlo. Ningún modelo elige características con esta tabla: eso se hace dentro de cada pliegue, sin ver los pacientes con los que se evalúa.',
  volcano: 'Efecto y evidencia de cada característica',
  volcanoNote: 'Cada punto es una característica. Por encima de la línea, q < 0,05.',
  volcanoX: 'AUC (0,5: ninguna diferencia)',
  volcanoY: 'Evidencia: −log₁₀ q',
  higherLow: 'Más alta en bajo grado',
  higherHigh: 'Más alta en alto grado',
  noEvidence: 'Sin evidencia',
  associationTable: (count: string) => `Las ${count} características comparadas, de la más asociada a la menos`,
  effectText:
    'El tamaño del efecto dice cuánto se distinguen los grados, no solo si se distinguen: positivo, más alta en bajo grado; negativo, más alta en alto grado. r biserial de rangos (δ de Cliff) = 2·AUC − 1: a partir de 0,15 pequeño, de 0,33 mediano, de 0,47 grande. g de Hedges, diferencia de medias en desviaciones estándar: 0,2, 0,5 y 0,8. Con pocos pacientes, un efecto grande con q alto sigue siendo incierto: mírelo de nuevo cuando haya más.',
  rankBiserial: 'r (δ de Cliff)',
  hedgesG: 'g de Hedges',
  featureClass: 'Clase',
  imageType: 'Imagen',
  otherKind: 'Otra',
  measuredOn: (image: string) => `Imagen: ${image}.`,
  medianOf: (grade: string) => `Mediana, ${grade}`,
  noneTested: 'No se puede comparar: hacen falta registros de los dos grados.',

  projection: 'Todos los registros en un plano',
  projectionText: (first: string, second: string) =>
    `Análisis de componentes principales de las características estandarizadas. El plano conserva ${first} (horizontal) y ${second} (vertical) de la variación. Si los grados forman nubes separadas, distinguirlos es fácil; un punto aislado es un registro poco común.`,
  projectionLabel: 'Los registros en los dos primeros componentes principales, por grado',
  componentAxis: (number: string, share: string) => `Componente ${number} (${share})`,
  noProjection: 'Hacen falta al menos tres registros y dos características.',
  projectionTable: 'Posición media y dispersión de cada grado',
  meanOf: (axis: string) => `Media, componente ${axis}`,
  sdOf: (axis: string) => `DE, componente ${axis}`,

  descriptive: 'Tabla descriptiva de todas las características',
  descriptiveText:
    'Cuartiles por interpolación lineal; desviación estándar muestral; asimetría y curtosis (exceso) corregidas por sesgo; W y p de Shapiro–Wilk. El símbolo — indica que no se puede calcular. Bajo cada nombre está qué mide y en qué unidad; ábralo para leer qué significa un valor alto.',
  normalityText: (notNormal: string, tested: string) =>
    `En ${notNormal} de ${tested} características los valores no siguen una campana normal (Shapiro–Wilk, p < 0,05, sin corregir por el número de pruebas). Por eso este informe compara los grados por rangos y no por medias: lea la mediana y los cuartiles antes que la media.`,
  group: 'Grupo',
  everyone: 'Todos',
  statistics: {
    n: 'n',
    missing: 'Faltan',
    mean: 'Media',
    sd: 'DE',
    min: 'Mínimo',
    q1: 'Q1',
    median: 'Mediana',
    q3: 'Q3',
    max: 'Máximo',
    skewness: 'Asimetría',
    kurtosis: 'Curtosis',
    w: 'W',
    normalP: 'p (normal)',
  },
};

export type EdaTexts = typeof edaSpanish;
