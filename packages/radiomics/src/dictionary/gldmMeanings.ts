import { type FeatureClassMeanings, feature, optional } from './FeatureMeaning.js';

/** How many neighbours of a voxel are like it (gray level dependence matrix): many in smooth textures, few in grainy ones. */
export const gldmMeanings: FeatureClassMeanings = {
  DependenceEntropy: feature(
    'bits',
    ['Entropía de las dependencias', 'Dependence entropy'],
    [
      'Cuán variados son los vecindarios, en gris y en número de vecinos parecidos.',
      'How varied neighbourhoods are, in gray and in the number of like neighbours.',
    ],
  ),
  DependenceNonUniformity: feature(
    'dimensionless',
    ['No uniformidad de las dependencias', 'Dependence non-uniformity'],
    [
      'Cuán repetidos son los tamaños de vecindario; baja si los hay de todos. Crece con el volumen.',
      'How alike the sizes of neighbourhoods are; low where there are all sizes. Grows with the volume.',
    ],
  ),
  DependenceNonUniformityNormalized: feature(
    'dimensionless',
    ['No uniformidad de las dependencias, normalizada', 'Dependence non-uniformity normalized'],
    ['Lo mismo, de 0 a 1, sin depender del volumen.', 'The same, from 0 to 1, whatever the volume.'],
  ),
  DependenceVariance: feature(
    'voxels²',
    ['Varianza de las dependencias', 'Dependence variance'],
    [
      'Cuánto varía el número de vecinos parecidos: alta si hay zonas lisas y zonas granulosas.',
      'How much the number of like neighbours varies: high where smooth and grainy areas lie together.',
    ],
  ),
  GrayLevelNonUniformity: feature(
    'dimensionless',
    ['No uniformidad de grises', 'Gray level non-uniformity'],
    [
      'Alta cuando predominan pocos niveles de gris. Crece con el volumen.',
      'High where few gray levels prevail. Grows with the volume.',
    ],
  ),
  GrayLevelVariance: feature(
    'gray levels²',
    ['Varianza de grises', 'Gray level variance'],
    ['Cuánto se dispersan los niveles de gris.', 'How widely gray levels are spread.'],
  ),
  HighGrayLevelEmphasis: feature(
    'gray levels²',
    ['Énfasis en grises altos', 'High gray level emphasis'],
    ['Alto cuando predominan los grises brillantes.', 'High where bright grays prevail.'],
  ),
  LargeDependenceEmphasis: feature(
    'voxels²',
    ['Énfasis en dependencias grandes', 'Large dependence emphasis'],
    [
      'Alto cuando los vóxeles tienen muchos vecinos parecidos: textura lisa.',
      'High where voxels have many like neighbours: smooth texture.',
    ],
  ),
  LargeDependenceHighGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en dependencias grandes y grises altos', 'Large dependence high gray level emphasis'],
    ['Alto cuando hay zonas lisas y brillantes.', 'High where there are smooth, bright areas.'],
  ),
  LargeDependenceLowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en dependencias grandes y grises bajos', 'Large dependence low gray level emphasis'],
    ['Alto cuando hay zonas lisas y oscuras.', 'High where there are smooth, dark areas.'],
  ),
  LowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en grises bajos', 'Low gray level emphasis'],
    ['Alto cuando predominan los grises oscuros.', 'High where dark grays prevail.'],
  ),
  SmallDependenceEmphasis: feature(
    'dimensionless',
    ['Énfasis en dependencias pequeñas', 'Small dependence emphasis'],
    [
      'Alto cuando los vóxeles tienen pocos vecinos parecidos: textura granulosa.',
      'High where voxels have few like neighbours: grainy texture.',
    ],
  ),
  SmallDependenceHighGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en dependencias pequeñas y grises altos', 'Small dependence high gray level emphasis'],
    ['Alto cuando hay grano brillante.', 'High where there is bright grain.'],
  ),
  SmallDependenceLowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en dependencias pequeñas y grises bajos', 'Small dependence low gray level emphasis'],
    ['Alto cuando hay grano oscuro.', 'High where there is dark grain.'],
  ),
  DependencePercentage: optional(
    'dimensionless',
    ['Porcentaje de dependencias', 'Dependence percentage'],
    ['Siempre 1: no distingue lesiones.', 'Always 1: it tells no lesions apart.'],
  ),
  GrayLevelNonUniformityNormalized: optional(
    'dimensionless',
    ['No uniformidad de grises, normalizada', 'Gray level non-uniformity normalized'],
    ['Otro nombre de la uniformidad de primer orden.', 'Another name of first-order uniformity.'],
  ),
};
