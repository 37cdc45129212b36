import { type FeatureClassMeanings, feature } from './FeatureMeaning.js';

/** How far a voxel lies from the mean of its neighbours (neighbouring gray tone difference matrix), named for what the eye sees. */
export const ngtdmMeanings: FeatureClassMeanings = {
  Busyness: feature(
    'dimensionless',
    ['Agitación', 'Busyness'],
    [
      'Cuán deprisa cambia el gris de un vóxel a sus vecinos: alta en texturas inquietas.',
      'How fast gray changes from a voxel to its neighbours: high in restless textures.',
    ],
  ),
  Coarseness: feature(
    'dimensionless',
    ['Grosor de la textura', 'Coarseness'],
    [
      'Alto cuando el gris cambia poco a poco: textura gruesa y uniforme.',
      'High where gray changes little by little: coarse, even texture.',
    ],
  ),
  Complexity: feature(
    'dimensionless',
    ['Complejidad', 'Complexity'],
    [
      'Alta cuando hay muchos cambios bruscos y muchos niveles de gris.',
      'High where there are many abrupt changes and many gray levels.',
    ],
  ),
  Contrast: feature(
    'dimensionless',
    ['Contraste', 'Contrast'],
    [
      'Alto cuando los grises abarcan mucho y cambian mucho entre vecinos.',
      'High where grays range widely and change much between neighbours.',
    ],
  ),
  Strength: feature(
    'dimensionless',
    ['Fuerza', 'Strength'],
    [
      'Alta cuando las formas se distinguen a simple vista: cambios lentos entre zonas de grises bien distintos.',
      'High where patterns are plain to the eye: slow changes between areas of quite different grays.',
    ],
  ),
};
