import type { DataRuleId, Language } from '@neurograde/contracts';

/** What each rule measures, and what to do where it does not pass; in the order in which they are told. */
export const DATA_RULE_TEXTS: Readonly<Record<DataRuleId, Readonly<Record<Language, readonly [string, string]>>>> = {
  'patients-per-grade': {
    es: [
      'Pacientes del grado menos frecuente',
      'Entregue más pacientes de ese grado; con tan pocos, toda medida de un modelo es muy incierta.',
    ],
    en: [
      'Patients of the rarer grade',
      'Deliver more patients of that grade; with so few, whatever is measured of a model is very uncertain.',
    ],
  },
  'grade-balance': {
    es: [
      'Parte del grado menos frecuente',
      'El entrenamiento lo compensa con pesos o SMOTE; mire la precisión y el recall de cada grado, no la exactitud.',
    ],
    en: [
      'Share of the rarer grade',
      'Training makes up for it by weights or SMOTE; look at precision and recall of each grade, not at accuracy.',
    ],
  },
  'patients-left-out': {
    es: [
      'Pacientes sin todas las características o sin ningún valor, que no se usan',
      'Extraiga de nuevo sus características con la configuración de los demás, o elija «features: union».',
    ],
    en: [
      'Patients without all features or without any value, not used',
      'Extract their features again with the configuration of the others, or choose "features: union".',
    ],
  },
  'grade-conflicts': {
    es: ['Registros que se contradicen entre entregas, que no se usan', 'Averigüe cuál es el correcto y entréguelo solo.'],
    en: ['Records that contradict one another between deliveries, not used', 'Find out which is right, and deliver that alone.'],
  },
  'same-values': {
    es: [
      'Pares de pacientes con los mismos valores',
      'Compruebe que no sean la misma persona ni un archivo copiado: repartidos entre entrenamiento y prueba, falsean el resultado.',
    ],
    en: [
      'Pairs of patients with the same values',
      'Check that they are not the same person or a copied file: on both sides of a split they falsify the result.',
    ],
  },
  'same-image': {
    es: ['Pares de pacientes con la misma imagen', 'La imagen de origen es idéntica: averigüe de quién es y retire la otra.'],
    en: ['Pairs of patients with the same image', 'The source image is identical: find out whose it is, and withdraw the other.'],
  },
  'near-duplicates': {
    es: [
      'Pares de pacientes con valores casi iguales',
      'Compruebe que no sea la misma persona, segmentada o extraída dos veces.',
    ],
    en: ['Pairs of patients with nearly the same values', 'Check that it is not the same person, segmented or extracted twice.'],
  },
  'mixed-settings': {
    es: [
      'Ajustes de extracción distintos entre pacientes, aceptados por su nombre',
      'Los valores no son comparables: extraiga todo con una sola configuración en cuanto pueda.',
    ],
    en: [
      'Extraction settings that differ among patients, accepted by name',
      'The values cannot be compared: extract all with one configuration as soon as you can.',
    ],
  },
  'unknown-settings': {
    es: [
      'Parte de los pacientes de cuya extracción no se sabe nada',
      'Exporte con los diagnósticos (diagnostics_*) de PyRadiomics, para que se pueda comprobar que todo se extrajo igual.',
    ],
    en: [
      'Share of patients of whose extraction nothing is known',
      'Export with the diagnostics (diagnostics_*) of PyRadiomics, so that it can be checked that all was extracted alike.',
    ],
  },
  'image-spacing': {
    es: [
      'Tamaños de vóxel distintos en imágenes sin remuestrear',
      'La textura depende del vóxel: remuestree a un mismo tamaño (resampledPixelSpacing).',
    ],
    en: [
      'Different voxel sizes of images that were not resampled',
      'Texture depends on the voxel: resample to one size (resampledPixelSpacing).',
    ],
  },
  'missing-overall': {
    es: ['Parte de los valores que falta', 'Averigüe en la extracción por qué faltan; se imputan dentro de cada pliegue.'],
    en: [
      'Share of the values that is missing',
      'Find out in the extraction why they are missing; they are imputed within each fold.',
    ],
  },
  'missing-per-feature': {
    es: [
      'Parte que falta en la característica que más falta',
      'Lo que falta en tantos pacientes dice poco; revise su extracción.',
    ],
    en: ['Share missing of the feature that is missing most', 'What so many patients lack says little; check its extraction.'],
  },
  'missing-per-patient': {
    es: [
      'Parte que falta en el paciente al que más le falta',
      'Repita la extracción de esos pacientes; una predicción con tanto por imputar se rechazaría.',
    ],
    en: [
      'Share missing of the patient who lacks most',
      'Repeat the extraction of these patients; a prediction with so much to impute would be refused.',
    ],
  },
  'missing-by-grade': {
    es: [
      'Características que faltan más en un grado que en el otro',
      'Que falte un valor delataría el grado: compruebe que ambos grados se extrajeron igual (un tumor sin realce no tiene esa región).',
    ],
    en: [
      'Features that are missing more often in one grade than in the other',
      'That a value is missing would give the grade away: check that both were extracted alike (a tumour without enhancement lacks that region).',
    ],
  },
  'unreadable-cells': {
    es: ['Celdas sin un número legible, tomadas por faltantes', 'Corrija en el archivo de origen lo que no es un número.'],
    en: ['Cells without a readable number, taken as missing', 'Mend what is no number in the source file.'],
  },
  'constant-features': {
    es: [
      'Parte de las características constantes o vacías, que no se usan',
      'Revise la configuración de la extracción: tantas indican una región vacía o un filtro sin efecto.',
    ],
    en: [
      'Share of features that are constant or empty, not used',
      'Check the extraction: so many point to an empty region or a filter without effect.',
    ],
  },
  'redundant-features': {
    es: [
      'Parte de las características casi iguales a otra (|r| > 0,95)',
      'No hace falta hacer nada: la selección dentro de cada pliegue lo trata; reparten entre sí su importancia.',
    ],
    en: [
      'Share of features nearly the same as another (|r| > 0.95)',
      'Nothing need be done: selection within each fold deals with it; they share their importance.',
    ],
  },
  'features-per-patient': {
    es: [
      'Características por paciente',
      'Con más características que pacientes se sobreajusta con facilidad: fíese solo de la validación cruzada y la prueba, y entregue más pacientes.',
    ],
    en: [
      'Features per patient',
      'With more features than patients it is easy to overfit: trust nothing but cross-validation and test, and deliver more patients.',
    ],
  },
  'outlying-patients': {
    es: [
      'Parte de valores extremos del paciente más atípico',
      'Mire la imagen y la segmentación de esos pacientes. Se señalan y se usan; nada se descarta.',
    ],
    en: [
      'Share of extreme values of the most outlying patient',
      'Look at image and segmentation of these patients. They are flagged and used; nothing is dropped.',
    ],
  },
  'perfect-separation': {
    es: [
      'AUC de la característica que mejor separa por sí sola',
      'Sospechoso de fuga: compruebe que la columna no contenga el diagnóstico y que ambos grados se midieron igual.',
    ],
    en: [
      'AUC of the feature that alone separates best',
      'Suspect of a leak: check that the column does not hold the diagnosis, and that both grades were measured alike.',
    ],
  },
  'personal-columns': {
    es: [
      'Columnas con fechas o identificadores, que no se usan',
      'Quítelas en origen; no hacen falta y pueden identificar a un paciente.',
    ],
    en: [
      'Columns with dates or identifiers, not used',
      'Take them out at the source; they are not needed and may identify a patient.',
    ],
  },
};
