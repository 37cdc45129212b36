import { type FeatureClassMeanings, feature, optional } from './FeatureMeaning.js';

/** How intensities are distributed, wherever they lie. */
export const firstorderMeanings: FeatureClassMeanings = {
  '10Percentile': feature(
    'intensity',
    ['Percentil 10', '10th percentile'],
    [
      'La intensidad bajo la cual queda el 10 % más oscuro de la lesión.',
      'The intensity below which the darkest 10 % of the lesion lies.',
    ],
  ),
  '90Percentile': feature(
    'intensity',
    ['Percentil 90', '90th percentile'],
    [
      'La intensidad sobre la cual queda el 10 % más brillante de la lesión.',
      'The intensity above which the brightest 10 % of the lesion lies.',
    ],
  ),
  Energy: feature(
    'intensity²',
    ['Energía', 'Energy'],
    [
      'La suma de las intensidades al cuadrado: crece con el brillo y con el número de vóxeles.',
      'The sum of squared intensities: grows with brightness and with the number of voxels.',
    ],
  ),
  Entropy: feature(
    'bits',
    ['Entropía', 'Entropy'],
    [
      'Cuán variadas e imprevisibles son las intensidades: 0 si son todas iguales.',
      'How varied and unpredictable intensities are: 0 where all are alike.',
    ],
  ),
  InterquartileRange: feature(
    'intensity',
    ['Rango intercuartílico', 'Interquartile range'],
    ['El ancho de la mitad central de las intensidades.', 'How wide the middle half of the intensities is.'],
  ),
  Kurtosis: feature(
    'dimensionless',
    ['Curtosis', 'Kurtosis'],
    [
      'Cuánto pesan las intensidades extremas: 3 en una campana normal, más con colas largas.',
      'How much extreme intensities weigh: 3 for a normal bell, more with long tails.',
    ],
  ),
  Maximum: feature(
    'intensity',
    ['Máximo', 'Maximum'],
    ['La intensidad más alta de la lesión.', 'The highest intensity of the lesion.'],
  ),
  MeanAbsoluteDeviation: feature(
    'intensity',
    ['Desviación absoluta media', 'Mean absolute deviation'],
    ['Cuánto se apartan, en promedio, las intensidades de su media.', 'How far intensities lie from their mean, on average.'],
  ),
  Mean: feature('intensity', ['Media', 'Mean'], ['La intensidad promedio de la lesión.', 'The average intensity of the lesion.']),
  Median: feature(
    'intensity',
    ['Mediana', 'Median'],
    [
      'La intensidad que divide la lesión en dos mitades, la más oscura y la más brillante.',
      'The intensity that parts the darker half of the lesion from the brighter.',
    ],
  ),
  Minimum: feature(
    'intensity',
    ['Mínimo', 'Minimum'],
    ['La intensidad más baja de la lesión.', 'The lowest intensity of the lesion.'],
  ),
  Range: feature(
    'intensity',
    ['Rango', 'Range'],
    ['La diferencia entre la intensidad más alta y la más baja.', 'The difference between the highest intensity and the lowest.'],
  ),
  RobustMeanAbsoluteDeviation: feature(
    'intensity',
    ['Desviación absoluta media robusta', 'Robust mean absolute deviation'],
    [
      'Lo mismo que la desviación absoluta media, sin el 10 % más oscuro ni el 10 % más brillante.',
      'The mean absolute deviation without the darkest and the brightest 10 %.',
    ],
  ),
  RootMeanSquared: feature(
    'intensity',
    ['Media cuadrática', 'Root mean squared'],
    [
      'La raíz del promedio de las intensidades al cuadrado: otra medida del brillo.',
      'The root of the average squared intensity: another measure of brightness.',
    ],
  ),
  Skewness: feature(
    'dimensionless',
    ['Asimetría', 'Skewness'],
    [
      'Hacia dónde se alarga la cola: positiva si hay pocas zonas muy brillantes, negativa si hay pocas muy oscuras.',
      'Where the tail is: positive with a few very bright parts, negative with a few very dark ones.',
    ],
  ),
  TotalEnergy: feature(
    'intensity²·mm³',
    ['Energía total', 'Total energy'],
    ['La energía multiplicada por el volumen de un vóxel.', 'Energy times the volume of a voxel.'],
  ),
  Uniformity: feature(
    'dimensionless',
    ['Uniformidad', 'Uniformity'],
    [
      'Cuán parecidas son las intensidades entre sí: 1 si son todas iguales.',
      'How alike intensities are: 1 where all are the same.',
    ],
  ),
  Variance: feature(
    'intensity²',
    ['Varianza', 'Variance'],
    ['Cuánto se dispersan las intensidades en torno a su media.', 'How widely intensities are spread about their mean.'],
  ),
  StandardDeviation: optional(
    'intensity',
    ['Desviación estándar', 'Standard deviation'],
    [
      'Cuánto se apartan, típicamente, las intensidades de su media; es la raíz de la varianza.',
      'How far intensities typically lie from their mean; the root of the variance.',
    ],
  ),
};
