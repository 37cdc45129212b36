import { type FeatureClassMeanings, feature } from './FeatureMeaning.js';

/** How large areas of one gray level are (gray level size zone matrix): large in coarse textures, small in fine ones. */
export const glszmMeanings: FeatureClassMeanings = {
  GrayLevelNonUniformity: feature(
    'dimensionless',
    ['No uniformidad de grises', 'Gray level non-uniformity'],
    [
      'Alta cuando las zonas son casi todas de pocos grises. Crece con el número de zonas.',
      'High where most areas are of few grays. Grows with the number of areas.',
    ],
  ),
  GrayLevelNonUniformityNormalized: feature(
    'dimensionless',
    ['No uniformidad de grises, normalizada', 'Gray level non-uniformity normalized'],
    ['Lo mismo, de 0 a 1, sin depender del número de zonas.', 'The same, from 0 to 1, whatever the number of areas.'],
  ),
  GrayLevelVariance: feature(
    'gray levels²',
    ['Varianza de grises', 'Gray level variance'],
    ['Cuánto varía el gris de unas zonas a otras.', 'How much the gray varies from area to area.'],
  ),
  HighGrayLevelZoneEmphasis: feature(
    'gray levels²',
    ['Énfasis en zonas de gris alto', 'High gray level zone emphasis'],
    ['Alto cuando predominan las zonas brillantes.', 'High where bright areas prevail.'],
  ),
  LargeAreaEmphasis: feature(
    'voxels²',
    ['Énfasis en zonas grandes', 'Large area emphasis'],
    [
      'Alto cuando hay zonas grandes de un mismo gris: textura gruesa.',
      'High where there are large areas of one gray: coarse texture.',
    ],
  ),
  LargeAreaHighGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en zonas grandes de gris alto', 'Large area high gray level emphasis'],
    ['Alto cuando hay zonas grandes y brillantes.', 'High where there are large, bright areas.'],
  ),
  LargeAreaLowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en zonas grandes de gris bajo', 'Large area low gray level emphasis'],
    [
      'Alto cuando hay zonas grandes y oscuras, como puede ser una necrosis.',
      'High where there are large, dark areas, as a necrosis may be.',
    ],
  ),
  LowGrayLevelZoneEmphasis: feature(
    'dimensionless',
    ['Énfasis en zonas de gris bajo', 'Low gray level zone emphasis'],
    ['Alto cuando predominan las zonas oscuras.', 'High where dark areas prevail.'],
  ),
  SizeZoneNonUniformity: feature(
    'dimensionless',
    ['No uniformidad de los tamaños', 'Size zone non-uniformity'],
    [
      'Alta cuando casi todas las zonas son del mismo tamaño. Crece con el número de zonas.',
      'High where most areas are of one size. Grows with the number of areas.',
    ],
  ),
  SizeZoneNonUniformityNormalized: feature(
    'dimensionless',
    ['No uniformidad de los tamaños, normalizada', 'Size zone non-uniformity normalized'],
    ['Lo mismo, de 0 a 1, sin depender del número de zonas.', 'The same, from 0 to 1, whatever the number of areas.'],
  ),
  SmallAreaEmphasis: feature(
    'dimensionless',
    ['Énfasis en zonas pequeñas', 'Small area emphasis'],
    ['Cerca de 1 cuando las zonas son muy pequeñas: textura fina.', 'Near 1 where areas are very small: fine texture.'],
  ),
  SmallAreaHighGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en zonas pequeñas de gris alto', 'Small area high gray level emphasis'],
    ['Alto cuando hay muchas zonas pequeñas y brillantes.', 'High where there are many small, bright areas.'],
  ),
  SmallAreaLowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en zonas pequeñas de gris bajo', 'Small area low gray level emphasis'],
    ['Alto cuando hay muchas zonas pequeñas y oscuras.', 'High where there are many small, dark areas.'],
  ),
  ZoneEntropy: feature(
    'bits',
    ['Entropía de las zonas', 'Zone entropy'],
    [
      'Cuán variadas son las zonas, en tamaño y en gris: alta en texturas heterogéneas.',
      'How varied areas are, in size and in gray: high in heterogeneous textures.',
    ],
  ),
  ZonePercentage: feature(
    'dimensionless',
    ['Proporción de zonas', 'Zone percentage'],
    [
      'Cuántas zonas hay por vóxel: cerca de 1 en texturas finas.',
      'How many areas there are for each voxel: near 1 in fine textures.',
    ],
  ),
  ZoneVariance: feature(
    'voxels²',
    ['Varianza de los tamaños', 'Zone variance'],
    ['Cuánto varía el tamaño de las zonas.', 'How much the size of areas varies.'],
  ),
};
