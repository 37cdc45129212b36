import type { Bilingual } from './FeatureMeaning.js';

/** Filters of one name each. */
const PLAIN: Readonly<Record<string, Bilingual>> = {
  original: { es: 'la imagen tal como se tomó', en: 'the image as it was taken' },
  square: { es: 'intensidades al cuadrado: realza lo brillante', en: 'squared intensities: brings out what is bright' },
  squareroot: { es: 'raíz de las intensidades: realza lo oscuro', en: 'root of the intensities: brings out what is dark' },
  logarithm: {
    es: 'logaritmo de las intensidades: realza lo oscuro',
    en: 'logarithm of the intensities: brings out what is dark',
  },
  exponential: {
    es: 'exponencial de las intensidades: realza lo más brillante',
    en: 'exponential of the intensities: brings out what is brightest',
  },
  gradient: {
    es: 'cuánto cambia la intensidad en cada punto: realza bordes',
    en: 'how much intensity changes at each point: brings out edges',
  },
  'lbp-2D': {
    es: 'patrones locales de cada corte: más brillante o más oscuro que los vecinos',
    en: 'local patterns of each slice: brighter or darker than the neighbours',
  },
  'lbp-3D-k': {
    es: 'patrones locales en 3D: cuán picudos son (curtosis)',
    en: 'local patterns in 3D: how peaked they are (kurtosis)',
  },
};

const WAVELET = /^wavelet(\d*)-([LH]{2,3})$/;
const LOG_SIGMA = /^log-sigma-(\d+)(?:-(\d+))?-mm-(?:2|3)D$/;
const LBP_LEVEL = /^lbp-3D-m(\d+)$/;

/**
 * What the image was on which a feature was computed: the filter of its key, said plainly.
 *
 * @param imageType as PyRadiomics writes it: `original`, `wavelet-LLH`, `wavelet2-HHH`, `log-sigma-1-0-mm-3D`, `lbp-3D-m1`, …
 * @returns undefined for a filter that PyRadiomics has not
 */
export function imageTypeMeaning(imageType: string): Bilingual | undefined {
  if (Object.hasOwn(PLAIN, imageType)) return PLAIN[imageType];
  const [, level, bands] = WAVELET.exec(imageType) ?? [];
  if (bands !== undefined) return waveletMeaning(bands, level === '' ? 1 : Number(level));
  const [, whole, decimals = '0'] = LOG_SIGMA.exec(imageType) ?? [];
  if (whole !== undefined) {
    const [es, en] = decimals === '0' ? [whole, whole] : [`${whole},${decimals}`, `${whole}.${decimals}`];
    return {
      es: `bordes y manchas de unos ${es} mm (laplaciano de gaussiana)`,
      en: `edges and blobs of some ${en} mm (Laplacian of Gaussian)`,
    };
  }
  const nth = LBP_LEVEL.exec(imageType)?.[1];
  if (nth === undefined) return undefined;
  return { es: `patrones locales en 3D, nivel ${nth} de detalle`, en: `local patterns in 3D, level ${nth} of detail` };
}

/** L keeps what is smooth in a direction, H what is fine. */
function waveletMeaning(bands: string, level: number): Bilingual {
  const fine = [...bands].filter((band) => band === 'H').length;
  const [es, en] =
    fine === 0
      ? ['lo suave', 'what is smooth']
      : fine === bands.length
        ? ['el detalle fino en todas las direcciones', 'fine detail in every direction']
        : [`el detalle fino en ${fine} de ${bands.length} direcciones`, `fine detail in ${fine} of ${bands.length} directions`];
  const scale = level === 1 ? { es: '', en: '' } : { es: `, escala ${level}`, en: `, scale ${level}` };
  return { es: `ondícula ${bands}: ${es}${scale.es}`, en: `wavelet ${bands}: ${en}${scale.en}` };
}
