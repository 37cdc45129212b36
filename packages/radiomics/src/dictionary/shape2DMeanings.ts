import { type FeatureClassMeanings, optional } from './FeatureMeaning.js';

/** The form of a region that was segmented in one slice. */
export const shape2DMeanings: FeatureClassMeanings = {
  Elongation: optional(
    'dimensionless',
    ['Elongación', 'Elongation'],
    [
      'Cuánto mide el eje menor frente al mayor: 1 es igual de ancha que de larga, cerca de 0 es una línea.',
      'How long the minor axis is against the major: 1 is as wide as it is long, near 0 is a line.',
    ],
  ),
  MajorAxisLength: optional(
    'mm',
    ['Longitud del eje mayor', 'Major axis length'],
    ['El largo de la lesión en el corte.', 'How long the lesion is in the slice.'],
  ),
  MaximumDiameter: optional(
    'mm',
    ['Diámetro máximo', 'Maximum diameter'],
    ['La mayor distancia entre dos puntos del borde.', 'The largest distance between two points of the border.'],
  ),
  MeshSurface: optional(
    'mm²',
    ['Área (malla)', 'Area (mesh)'],
    ['El área de la lesión en el corte, con el borde suavizado.', 'The area of the lesion in the slice, its border smoothed.'],
  ),
  MinorAxisLength: optional(
    'mm',
    ['Longitud del eje menor', 'Minor axis length'],
    ['El ancho de la lesión en el corte.', 'How wide the lesion is in the slice.'],
  ),
  Perimeter: optional(
    'mm',
    ['Perímetro', 'Perimeter'],
    ['El largo del borde de la lesión.', 'How long the border of the lesion is.'],
  ),
  PerimeterSurfaceRatio: optional(
    '1/mm',
    ['Perímetro por área', 'Perimeter to surface ratio'],
    [
      'Cuánto borde hay por área: más alto en lesiones pequeñas o irregulares.',
      'How much border there is for the area: higher in small or ragged lesions.',
    ],
  ),
  PixelSurface: optional(
    'mm²',
    ['Área (píxeles)', 'Area (pixels)'],
    ['El área de la lesión en el corte, contando sus píxeles.', 'The area of the lesion in the slice, by counting its pixels.'],
  ),
  SphericalDisproportion: optional(
    'dimensionless',
    ['Desproporción circular', 'Circular disproportion'],
    [
      'Cuántas veces mayor es el perímetro que el de un círculo de la misma área: 1 es un círculo.',
      'How many times longer the perimeter is than that of a circle of the same area: 1 is a circle.',
    ],
  ),
  Sphericity: optional(
    'dimensionless',
    ['Circularidad', 'Circularity'],
    [
      'Qué tan redonda es la lesión en el corte: 1 es un círculo perfecto.',
      'How round the lesion is in the slice: 1 is a perfect circle.',
    ],
  ),
};
