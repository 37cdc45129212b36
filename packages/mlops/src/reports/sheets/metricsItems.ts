import { filled, partly, person, type SheetSection } from './SheetItem.js';

/** The 30 items of METRICS (Kocak et al. 2024), in our words. The records answer; whoever scores the study judges. */
export const metricsItems: readonly SheetSection[] = [
  {
    es: 'Diseño del estudio',
    en: 'Study design',
    items: [
      partly(
        '1',
        'Se siguió una lista o guía de radiómica o de aprendizaje automático',
        'A checklist or guideline of radiomics or machine learning was followed',
        'method',
      ),
      person(
        '2',
        'Criterios de inclusión que dan una población representativa',
        'Eligibility criteria that give a representative population',
      ),
      partly('3', 'Patrón de referencia bueno y bien definido', 'A good and well-defined reference standard', 'outcome'),
    ],
  },
  {
    es: 'Imágenes',
    en: 'Imaging data',
    items: [
      person('4', 'Imágenes de más de un centro', 'Images from more than one centre'),
      person('5', 'La imagen es la que se usa en la práctica', 'The imaging is the one used in practice'),
      person('6', 'Protocolo de imagen con sus parámetros', 'Imaging protocol with its parameters'),
      person('7', 'Tiempo entre la imagen y el patrón de referencia', 'Time between the imaging and the reference standard'),
    ],
  },
  {
    es: 'Segmentación',
    en: 'Segmentation',
    items: [
      person('8', 'Cómo se segmentó, dicho con claridad', 'How segmentation was done, told clearly'),
      person('9', 'Si fue automática, cómo se evaluó', 'If it was automatic, how it was evaluated'),
      person('10', 'En la prueba segmentó una sola persona o herramienta', 'On the test set one person or tool segmented'),
    ],
  },
  {
    es: 'Imagen y extracción de características',
    en: 'Image processing and feature extraction',
    items: [
      person('11', 'Preprocesado de la imagen, adecuado y descrito', 'Image preprocessing, suitable and described'),
      person('12', 'Programa de extracción normalizado', 'Standardised extraction software'),
      partly(
        '13',
        'Parámetros de la extracción, o que son los de fábrica',
        'Parameters of the extraction, or that they are the defaults',
        'featureKinds',
      ),
    ],
  },
  {
    es: 'Tratamiento de las características',
    en: 'Feature processing',
    items: [
      person('14', 'Se quitaron las características poco robustas', 'Features that are not robust were removed'),
      filled('15', 'Se quitaron las redundantes', 'Redundant ones were removed', 'steps'),
      partly(
        '16',
        'Hay pocas características para los datos que hay',
        'There are few enough features for the data',
        'predictors',
        'limits',
      ),
      person(
        '17',
        'Robustez de un aprendizaje profundo de extremo a extremo, si lo hubiera',
        'Robustness of end-to-end deep learning, if there is any',
      ),
    ],
  },
  {
    es: 'Preparación para modelar',
    en: 'Preparation for modelling',
    items: [
      filled('18', 'Datos bien divididos, sin fugas', 'Data divided properly, without leaks', 'split', 'missing'),
      person('19', 'Qué se hizo con los factores de confusión', 'What was done about confounders'),
    ],
  },
  {
    es: 'Métricas y comparación',
    en: 'Metrics and comparison',
    items: [
      filled('20', 'Métricas adecuadas a la tarea', 'Metrics that suit the task', 'metricsUsed', 'performance'),
      filled('21', 'Se tiene en cuenta la incertidumbre', 'Uncertainty is considered', 'uncertainty'),
      filled('22', 'Se evalúa la calibración', 'Calibration is assessed', 'calibration'),
      person('23', 'Una sola clase de imagen, o prueba de que es peor', 'A single kind of imaging, or proof that it is worse'),
      partly(
        '24',
        'Comparación sin radiómica, o prueba de valor clínico',
        'Comparison without radiomics, or proof of clinical value',
        'decision',
      ),
      partly('25', 'Comparación con modelos sencillos o clásicos', 'Comparison with simple or classical models', 'comparison'),
    ],
  },
  {
    es: 'Prueba',
    en: 'Testing',
    items: [filled('26', 'Prueba interna', 'Internal testing', 'split'), person('27', 'Prueba externa', 'External testing')],
  },
  {
    es: 'Ciencia abierta',
    en: 'Open science',
    items: [
      person('28', 'Datos disponibles', 'Data available'),
      partly('29', 'Código disponible', 'Code available', 'identity'),
      partly('30', 'Modelo disponible', 'Model available', 'specification'),
    ],
  },
];
