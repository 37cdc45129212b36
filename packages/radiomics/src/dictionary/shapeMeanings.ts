import { type FeatureClassMeanings, feature, optional } from './FeatureMeaning.js';

/** The form of the segmented region, in three dimensions; intensities do not matter. */
export const shapeMeanings: FeatureClassMeanings = {
  Elongation: feature(
    'dimensionless',
    ['Elongación', 'Elongation'],
    [
      'Cuánto mide el segundo eje frente al mayor: 1 es igual de ancha que de larga, cerca de 0 es alargada como un cigarro.',
      'How long the second axis is against the longest: 1 is as wide as it is long, near 0 is stretched like a cigar.',
    ],
  ),
  Flatness: feature(
    'dimensionless',
    ['Aplanamiento', 'Flatness'],
    [
      'Cuánto mide el eje menor frente al mayor: 1 no está aplastada, cerca de 0 es plana como una moneda.',
      'How long the shortest axis is against the longest: 1 is not flattened, near 0 is flat like a coin.',
    ],
  ),
  LeastAxisLength: feature(
    'mm',
    ['Longitud del eje menor', 'Least axis length'],
    ['El grosor de la lesión en su dirección más delgada.', 'How thick the lesion is in its thinnest direction.'],
  ),
  MajorAxisLength: feature(
    'mm',
    ['Longitud del eje mayor', 'Major axis length'],
    ['El largo de la lesión en su dirección más extensa.', 'How long the lesion is in its longest direction.'],
  ),
  Maximum2DDiameterColumn: feature(
    'mm',
    ['Diámetro 2D máximo (columna)', 'Maximum 2D diameter (column)'],
    [
      'El mayor diámetro en un plano de filas y cortes, en general el coronal.',
      'The largest diameter in a plane of rows and slices, usually the coronal one.',
    ],
  ),
  Maximum2DDiameterRow: feature(
    'mm',
    ['Diámetro 2D máximo (fila)', 'Maximum 2D diameter (row)'],
    [
      'El mayor diámetro en un plano de columnas y cortes, en general el sagital.',
      'The largest diameter in a plane of columns and slices, usually the sagittal one.',
    ],
  ),
  Maximum2DDiameterSlice: feature(
    'mm',
    ['Diámetro 2D máximo (corte)', 'Maximum 2D diameter (slice)'],
    ['El mayor diámetro dentro de un corte, en general el axial.', 'The largest diameter within a slice, usually the axial one.'],
  ),
  Maximum3DDiameter: feature(
    'mm',
    ['Diámetro 3D máximo', 'Maximum 3D diameter'],
    [
      'La mayor distancia entre dos puntos de la superficie de la lesión.',
      'The largest distance between two points of the surface of the lesion.',
    ],
  ),
  MeshVolume: feature(
    'mm³',
    ['Volumen (malla)', 'Volume (mesh)'],
    [
      'El volumen de la lesión, con la superficie suavizada en una malla de triángulos.',
      'The volume of the lesion, its surface smoothed to a mesh of triangles.',
    ],
  ),
  MinorAxisLength: feature(
    'mm',
    ['Longitud del segundo eje', 'Minor axis length'],
    ['El ancho de la lesión, perpendicular a su largo.', 'How wide the lesion is, across its length.'],
  ),
  Sphericity: feature(
    'dimensionless',
    ['Esfericidad', 'Sphericity'],
    [
      'Qué tan redonda es la lesión: 1 es una esfera perfecta; los bordes irregulares la bajan.',
      'How round the lesion is: 1 is a perfect sphere; ragged borders lower it.',
    ],
  ),
  SurfaceArea: feature(
    'mm²',
    ['Área de la superficie', 'Surface area'],
    ['La superficie exterior de la lesión.', 'The outer surface of the lesion.'],
  ),
  SurfaceVolumeRatio: feature(
    '1/mm',
    ['Superficie por volumen', 'Surface to volume ratio'],
    [
      'Cuánta superficie hay por volumen: más alta en lesiones pequeñas o irregulares.',
      'How much surface there is for the volume: higher in small or ragged lesions.',
    ],
  ),
  VoxelVolume: feature(
    'mm³',
    ['Volumen (vóxeles)', 'Volume (voxels)'],
    ['El volumen de la lesión, contando sus vóxeles.', 'The volume of the lesion, by counting its voxels.'],
  ),
  Compactness1: optional(
    'dimensionless',
    ['Compacidad 1', 'Compactness 1'],
    [
      'Qué tan compacta es la lesión: el mayor valor posible, unos 0,05, es el de una esfera.',
      'How compact the lesion is: the highest value possible, some 0.05, is that of a sphere.',
    ],
  ),
  Compactness2: optional(
    'dimensionless',
    ['Compacidad 2', 'Compactness 2'],
    [
      'Qué tan compacta es la lesión: 1 es una esfera. Es el cubo de la esfericidad.',
      'How compact the lesion is: 1 is a sphere. It is the cube of sphericity.',
    ],
  ),
  SphericalDisproportion: optional(
    'dimensionless',
    ['Desproporción esférica', 'Spherical disproportion'],
    [
      'Cuántas veces mayor es la superficie que la de una esfera del mismo volumen: 1 es una esfera.',
      'How many times larger the surface is than that of a sphere of the same volume: 1 is a sphere.',
    ],
  ),
  Volume: optional(
    'mm³',
    ['Volumen', 'Volume'],
    [
      'El volumen de la lesión, contando sus vóxeles; así se llamaba antes de PyRadiomics 2.1.',
      'The volume of the lesion, by counting its voxels; its name before PyRadiomics 2.1.',
    ],
  ),
};
