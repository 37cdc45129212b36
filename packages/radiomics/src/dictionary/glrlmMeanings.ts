import { type FeatureClassMeanings, feature } from './FeatureMeaning.js';

/** How long voxels of one gray level follow in a line (gray level run length matrix): long in coarse textures, short in fine ones. */
export const glrlmMeanings: FeatureClassMeanings = {
  GrayLevelNonUniformity: feature(
    'dimensionless',
    ['No uniformidad de grises', 'Gray level non-uniformity'],
    [
      'Alta cuando las líneas son casi todas de pocos grises. Crece con el volumen.',
      'High where most lines are of few grays. Grows with the volume.',
    ],
  ),
  GrayLevelNonUniformityNormalized: feature(
    'dimensionless',
    ['No uniformidad de grises, normalizada', 'Gray level non-uniformity normalized'],
    ['Lo mismo, de 0 a 1, sin depender del volumen.', 'The same, from 0 to 1, whatever the volume.'],
  ),
  GrayLevelVariance: feature(
    'gray levels²',
    ['Varianza de grises', 'Gray level variance'],
    ['Cuánto varía el gris de unas líneas a otras.', 'How much the gray varies from line to line.'],
  ),
  HighGrayLevelRunEmphasis: feature(
    'gray levels²',
    ['Énfasis en líneas de gris alto', 'High gray level run emphasis'],
    ['Alto cuando predominan las líneas brillantes.', 'High where bright lines prevail.'],
  ),
  LongRunEmphasis: feature(
    'voxels²',
    ['Énfasis en líneas largas', 'Long run emphasis'],
    [
      'Alto cuando hay tramos largos de un mismo gris: textura gruesa.',
      'High where there are long stretches of one gray: coarse texture.',
    ],
  ),
  LongRunHighGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en líneas largas de gris alto', 'Long run high gray level emphasis'],
    ['Alto cuando hay tramos largos y brillantes.', 'High where there are long, bright stretches.'],
  ),
  LongRunLowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en líneas largas de gris bajo', 'Long run low gray level emphasis'],
    ['Alto cuando hay tramos largos y oscuros.', 'High where there are long, dark stretches.'],
  ),
  LowGrayLevelRunEmphasis: feature(
    'dimensionless',
    ['Énfasis en líneas de gris bajo', 'Low gray level run emphasis'],
    ['Alto cuando predominan las líneas oscuras.', 'High where dark lines prevail.'],
  ),
  RunEntropy: feature(
    'bits',
    ['Entropía de las líneas', 'Run entropy'],
    [
      'Cuán variadas son las líneas, en largo y en gris: alta en texturas heterogéneas.',
      'How varied lines are, in length and in gray: high in heterogeneous textures.',
    ],
  ),
  RunLengthNonUniformity: feature(
    'dimensionless',
    ['No uniformidad de los largos', 'Run length non-uniformity'],
    [
      'Alta cuando casi todas las líneas miden lo mismo. Crece con el volumen.',
      'High where most lines are of one length. Grows with the volume.',
    ],
  ),
  RunLengthNonUniformityNormalized: feature(
    'dimensionless',
    ['No uniformidad de los largos, normalizada', 'Run length non-uniformity normalized'],
    ['Lo mismo, de 0 a 1, sin depender del volumen.', 'The same, from 0 to 1, whatever the volume.'],
  ),
  RunPercentage: feature(
    'dimensionless',
    ['Proporción de líneas', 'Run percentage'],
    [
      'Cuántas líneas hay por vóxel: cerca de 1 en texturas finas.',
      'How many lines there are for each voxel: near 1 in fine textures.',
    ],
  ),
  RunVariance: feature(
    'voxels²',
    ['Varianza de los largos', 'Run variance'],
    ['Cuánto varía el largo de las líneas.', 'How much the length of lines varies.'],
  ),
  ShortRunEmphasis: feature(
    'dimensionless',
    ['Énfasis en líneas cortas', 'Short run emphasis'],
    ['Cerca de 1 cuando el gris cambia a cada paso: textura fina.', 'Near 1 where gray changes at every step: fine texture.'],
  ),
  ShortRunHighGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en líneas cortas de gris alto', 'Short run high gray level emphasis'],
    ['Alto cuando hay textura fina y brillante.', 'High where there is fine, bright texture.'],
  ),
  ShortRunLowGrayLevelEmphasis: feature(
    'dimensionless',
    ['Énfasis en líneas cortas de gris bajo', 'Short run low gray level emphasis'],
    ['Alto cuando hay textura fina y oscura.', 'High where there is fine, dark texture.'],
  ),
};
