import { type FeatureClassMeanings, feature, optional } from './FeatureMeaning.js';

/** Which gray levels lie side by side (gray level co-occurrence matrix). */
export const glcmMeanings: FeatureClassMeanings = {
  Autocorrelation: feature(
    'gray levels²',
    ['Autocorrelación', 'Autocorrelation'],
    [
      'Alta cuando los vóxeles brillantes tienen vecinos brillantes: textura gruesa y clara.',
      'High where bright voxels have bright neighbours: coarse, bright texture.',
    ],
  ),
  ClusterProminence: feature(
    'gray levels⁴',
    ['Prominencia de agrupaciones', 'Cluster prominence'],
    [
      'Alta cuando hay pares vecinos muy lejos del nivel medio: contrastes marcados entre zonas.',
      'High where neighbouring pairs lie far from the mean level: strong contrasts between areas.',
    ],
  ),
  ClusterShade: feature(
    'gray levels³',
    ['Sombra de agrupaciones', 'Cluster shade'],
    [
      'Asimetría de los pares vecinos: positiva si unas pocas zonas son mucho más brillantes que el resto.',
      'How lopsided neighbouring pairs are: positive where a few areas are much brighter than the rest.',
    ],
  ),
  ClusterTendency: feature(
    'gray levels²',
    ['Tendencia a agruparse', 'Cluster tendency'],
    [
      'Alta cuando los vóxeles parecidos forman grupos, unos oscuros y otros brillantes.',
      'High where like voxels form groups, some dark and some bright.',
    ],
  ),
  Contrast: feature(
    'gray levels²',
    ['Contraste', 'Contrast'],
    [
      'Cuánto cambia el gris entre vóxeles vecinos: alto en texturas abruptas.',
      'How much gray changes between neighbouring voxels: high in abrupt textures.',
    ],
  ),
  Correlation: feature(
    'dimensionless',
    ['Correlación', 'Correlation'],
    [
      'Cuánto predice un vóxel el gris de su vecino: 1 por completo, 0 nada.',
      'How well a voxel foretells the gray of its neighbour: 1 fully, 0 not at all.',
    ],
  ),
  DifferenceAverage: feature(
    'gray levels',
    ['Diferencia media', 'Difference average'],
    ['La diferencia promedio de gris entre vecinos.', 'The average difference of gray between neighbours.'],
  ),
  DifferenceEntropy: feature(
    'bits',
    ['Entropía de las diferencias', 'Difference entropy'],
    ['Cuán variadas son las diferencias de gris entre vecinos.', 'How varied the differences of gray between neighbours are.'],
  ),
  DifferenceVariance: feature(
    'gray levels²',
    ['Varianza de las diferencias', 'Difference variance'],
    [
      'Cuánto varían las diferencias entre vecinos: alta si hay zonas lisas junto a bordes fuertes.',
      'How much differences between neighbours vary: high where smooth areas lie beside strong edges.',
    ],
  ),
  Id: feature(
    'dimensionless',
    ['Diferencia inversa', 'Inverse difference'],
    ['Homogeneidad local: 1 si todos los vecinos son iguales.', 'Local homogeneity: 1 where all neighbours are alike.'],
  ),
  Idm: feature(
    'dimensionless',
    ['Momento de diferencia inversa', 'Inverse difference moment'],
    [
      'Homogeneidad local que castiga más los saltos grandes: 1 si todos los vecinos son iguales.',
      'Local homogeneity, with large steps punished more: 1 where all neighbours are alike.',
    ],
  ),
  Idmn: feature(
    'dimensionless',
    ['Momento de diferencia inversa normalizado', 'Inverse difference moment normalized'],
    [
      'Homogeneidad local, ajustada al número de niveles de gris para comparar imágenes.',
      'Local homogeneity, adjusted to the number of gray levels so that images compare.',
    ],
  ),
  Idn: feature(
    'dimensionless',
    ['Diferencia inversa normalizada', 'Inverse difference normalized'],
    [
      'La diferencia inversa, ajustada al número de niveles de gris.',
      'The inverse difference, adjusted to the number of gray levels.',
    ],
  ),
  Imc1: feature(
    'dimensionless',
    ['Correlación informativa 1', 'Informational correlation 1'],
    ['Cuánto dice un vóxel de su vecino: 0 nada, −1 todo.', 'How much a voxel tells of its neighbour: 0 nothing, −1 everything.'],
  ),
  Imc2: feature(
    'dimensionless',
    ['Correlación informativa 2', 'Informational correlation 2'],
    [
      'Cuánto dice un vóxel de su vecino: 0 nada, cerca de 1 casi todo.',
      'How much a voxel tells of its neighbour: 0 nothing, near 1 almost everything.',
    ],
  ),
  InverseVariance: feature(
    'dimensionless',
    ['Varianza inversa', 'Inverse variance'],
    [
      'Alta cuando los vecinos difieren poco, sin contar los que son iguales.',
      'High where neighbours differ little, those that are alike left out.',
    ],
  ),
  JointAverage: feature(
    'gray levels',
    ['Media conjunta', 'Joint average'],
    ['El nivel de gris promedio de los pares vecinos.', 'The average gray level of neighbouring pairs.'],
  ),
  JointEnergy: feature(
    'dimensionless',
    ['Energía conjunta', 'Joint energy'],
    [
      'Alta cuando unos mismos pares de grises se repiten mucho: textura ordenada.',
      'High where the same pairs of grays recur often: orderly texture.',
    ],
  ),
  JointEntropy: feature(
    'bits',
    ['Entropía conjunta', 'Joint entropy'],
    [
      'Cuán variados e imprevisibles son los pares vecinos: alta en texturas desordenadas.',
      'How varied and unpredictable neighbouring pairs are: high in disorderly textures.',
    ],
  ),
  MCC: feature(
    'dimensionless',
    ['Coeficiente de correlación máxima', 'Maximal correlation coefficient'],
    ['Cuán compleja es la relación entre vecinos, de 0 a 1.', 'How complex the relation between neighbours is, from 0 to 1.'],
  ),
  MaximumProbability: feature(
    'dimensionless',
    ['Probabilidad máxima', 'Maximum probability'],
    ['La proporción del par de grises vecinos más frecuente.', 'The share of the most frequent pair of neighbouring grays.'],
  ),
  SumAverage: feature(
    'gray levels',
    ['Media de las sumas', 'Sum average'],
    [
      'El promedio de la suma de los dos grises de cada par: el doble de la media conjunta.',
      'The average sum of the two grays of a pair: twice the joint average.',
    ],
  ),
  SumEntropy: feature(
    'bits',
    ['Entropía de las sumas', 'Sum entropy'],
    ['Cuán variadas son las sumas de los grises vecinos.', 'How varied the sums of neighbouring grays are.'],
  ),
  SumSquares: feature(
    'gray levels²',
    ['Suma de cuadrados', 'Sum of squares'],
    [
      'Cuánto se dispersan los pares vecinos en torno al nivel medio.',
      'How widely neighbouring pairs are spread about the mean level.',
    ],
  ),
  Dissimilarity: optional(
    'gray levels',
    ['Disimilitud', 'Dissimilarity'],
    ['Otro nombre de la diferencia media.', 'Another name of the difference average.'],
  ),
  Homogeneity1: optional(
    'dimensionless',
    ['Homogeneidad 1', 'Homogeneity 1'],
    ['Otro nombre de la diferencia inversa.', 'Another name of the inverse difference.'],
  ),
  Homogeneity2: optional(
    'dimensionless',
    ['Homogeneidad 2', 'Homogeneity 2'],
    ['Otro nombre del momento de diferencia inversa.', 'Another name of the inverse difference moment.'],
  ),
  SumVariance: optional(
    'gray levels²',
    ['Varianza de las sumas', 'Sum variance'],
    ['Otro nombre de la tendencia a agruparse.', 'Another name of the cluster tendency.'],
  ),
};
