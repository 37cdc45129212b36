import { filled, partly, person, type SheetSection } from './SheetItem.js';

/** The 58 items of CLEAR (Kocak et al. 2023), in our words. */
export const clearItems: readonly SheetSection[] = [
  {
    es: 'Título, resumen y palabras clave',
    en: 'Title, abstract and keywords',
    items: [
      person('1', 'Título que nombra el método radiómico', 'A title that names the radiomic method'),
      person('2', 'Resumen estructurado', 'Structured summary'),
      person('3', 'Palabras clave', 'Keywords'),
    ],
  },
  {
    es: 'Introducción',
    en: 'Introduction',
    items: [
      person('4', 'Contexto clínico o científico', 'Clinical or scientific background'),
      person('5', 'Por qué radiómica', 'Why radiomics'),
      partly('6', 'Objetivos', 'Objectives', 'purpose', 'outcome'),
    ],
  },
  {
    es: 'Diseño del estudio',
    en: 'Study design',
    items: [
      partly('7', 'Guías y listas que se siguieron', 'Guidelines and checklists followed', 'method'),
      person('8', 'Aprobación ética, consentimiento, protección de datos', 'Ethical approval, consent, data protection'),
      partly('9', 'Cálculo del tamaño de la muestra', 'Sample size calculation', 'cohort', 'limits'),
      person(
        '10',
        'Retrospectivo o prospectivo; casos y controles o cohorte',
        'Retrospective or prospective; case–control or cohort',
      ),
      person('11', 'Criterios de inclusión y exclusión', 'Inclusion and exclusion criteria'),
      partly('12', 'Esquema del camino técnico', 'Diagram of the technical pipeline', 'steps'),
    ],
  },
  {
    es: 'Datos',
    en: 'Data',
    items: [
      partly('13', 'Origen de los datos', 'Source of the data', 'dataSource'),
      person('14', 'Si los datos se usaron ya en otro estudio', 'Whether the data were used in another study'),
      filled('15', 'Cómo se dividieron', 'How they were split', 'split'),
      person('16', 'Protocolo de imagen', 'Imaging protocol'),
      person('17', 'Variables no radiómicas', 'Non-radiomic variables'),
      partly('18', 'Patrón de referencia', 'Reference standard', 'outcome'),
    ],
  },
  {
    es: 'Segmentación',
    en: 'Segmentation',
    items: [person('19', 'Cómo se segmentó', 'How segmentation was done'), person('20', 'Quién segmentó', 'Who did it')],
  },
  {
    es: 'Preprocesado de la imagen',
    en: 'Image preprocessing',
    items: [
      person('21', 'Detalles del preprocesado', 'Details of the preprocessing'),
      person('22', 'Remuestreo de vóxeles', 'Voxel resampling'),
      person('23', 'Discretización', 'Discretisation'),
      partly('24', 'Tipos de imagen', 'Image types', 'featureKinds'),
    ],
  },
  {
    es: 'Extracción de características',
    en: 'Feature extraction',
    items: [
      person('25', 'Programa y método de extracción', 'Software and method of extraction'),
      partly('26', 'Clases de características', 'Feature classes', 'featureKinds'),
      filled('27', 'Número de características', 'Number of features', 'predictors'),
      person('28', 'Parámetros de fábrica en lo demás', 'Default parameters for the rest'),
    ],
  },
  {
    es: 'Preparación de los datos',
    en: 'Data preparation',
    items: [
      filled('29', 'Valores que faltan', 'Missing values', 'missing', 'steps'),
      filled('30', 'Desequilibrio de clases', 'Class imbalance', 'imbalance'),
      person('31', 'Fiabilidad de la segmentación', 'Reliability of the segmentation'),
      filled('32', 'Escalado de las características', 'Scaling of the features', 'steps'),
      filled('33', 'Reducción de dimensiones', 'Reduction of dimensions', 'steps', 'predictors'),
    ],
  },
  {
    es: 'Modelado',
    en: 'Modelling',
    items: [
      filled('34', 'Algoritmo', 'Algorithm', 'identity', 'steps'),
      filled('35', 'Entrenamiento y ajuste', 'Training and tuning', 'search', 'parameters'),
      person('36', 'Factores de confusión', 'Confounders'),
      filled('37', 'Cómo se eligió el modelo', 'How the model was chosen', 'selectionRule'),
    ],
  },
  {
    es: 'Evaluación',
    en: 'Evaluation',
    items: [
      filled('38', 'Prueba interna o externa', 'Internal or external testing', 'split'),
      filled('39', 'Métricas', 'Metrics', 'metricsUsed'),
      filled('40', 'Incertidumbre', 'Uncertainty', 'uncertainty'),
      partly('41', 'Comparación estadística entre modelos', 'Statistical comparison of models', 'comparison'),
      person('42', 'Comparación con métodos sin radiómica', 'Comparison with methods without radiomics'),
      filled('43', 'Cómo se explica el modelo', 'How the model is explained', 'importances'),
    ],
  },
  {
    es: 'Resultados',
    en: 'Results',
    items: [
      person('44', 'Características de los pacientes', 'Characteristics of the patients'),
      person('45', 'Esquema de la inclusión', 'Diagram of eligibility'),
      partly('46', 'Estadística de las características', 'Statistics of the features', 'importances'),
      filled('47', 'Desempeño', 'Performance', 'performance', 'calibration', 'decision'),
      person('48', 'Comparación con lo no radiómico', 'Comparison with what is not radiomic'),
    ],
  },
  {
    es: 'Discusión',
    en: 'Discussion',
    items: [
      partly('49', 'Lo más importante', 'What matters most', 'standing'),
      person('50', 'Trabajos anteriores y en qué difieren', 'Earlier work and how it differs'),
      partly('51', 'Qué supone en la práctica', 'What it means in practice', 'decision'),
      partly('52', 'Puntos fuertes y limitaciones', 'Strengths and limitations', 'limits'),
    ],
  },
  {
    es: 'Ciencia abierta',
    en: 'Open science',
    items: [
      person('53', 'Imágenes y segmentaciones compartidas', 'Images and segmentations shared'),
      partly('54', 'Características compartidas', 'Features shared', 'dataSource'),
      partly('55', 'Guiones y ajustes del preprocesado compartidos', 'Scripts and settings of preprocessing shared', 'identity'),
      partly('56', 'Código del modelado compartido', 'Code of the modelling shared', 'identity'),
      partly('57', 'Modelo final compartido', 'Final model shared', 'specification'),
      partly('58', 'Sistema listo para usar', 'Ready-to-use system', 'specification'),
    ],
  },
];
