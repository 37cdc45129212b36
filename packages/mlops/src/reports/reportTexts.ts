import type { Language } from '@neurograde/contracts';

const es = {
  contents: 'Contenido',
  grades: { low: 'Bajo grado', high: 'Alto grado' },
  inSentence: { low: 'bajo grado', high: 'alto grado' },
  grade: 'Grado',
  feature: 'Característica',
  patient: 'Paciente',
  showData: 'Ver los datos',
  decisionSupport: 'Apoyo a la decisión; no sustituye la biopsia.',
  table: {
    search: 'Buscar',
    any: 'Cualquiera',
    sort: 'Ordenar por esta columna: ascendente, descendente, como al principio',
    shown: 'Se muestran {shown} de {total}.',
    none: 'Nada coincide con lo que busca: se muestran 0 de {total}.',
  },
  mapping: {
    who: 'OMS I–II son bajo grado; III–IV, alto grado',
    brats: 'OMS I–III son bajo grado; IV, alto grado (convención BraTS y TCGA)',
    given: 'Los grados los dio la clínica como bajo o alto; no se aplicó ninguna regla de la OMS',
  },
};

/** What both reports say in the same words. */
export type ReportTexts = typeof es;

const en: ReportTexts = {
  contents: 'Contents',
  grades: { low: 'Low grade', high: 'High grade' },
  inSentence: { low: 'low grade', high: 'high grade' },
  grade: 'Grade',
  feature: 'Feature',
  patient: 'Patient',
  showData: 'Show the data',
  decisionSupport: 'Decision support; does not replace the biopsy.',
  table: {
    search: 'Search',
    any: 'Any',
    sort: 'Sort by this column: ascending, descending, as at first',
    shown: '{shown} of {total} shown.',
    none: 'Nothing matches what you look for: 0 of {total} shown.',
  },
  mapping: {
    who: 'WHO I–II are low grade; III–IV, high grade',
    brats: 'WHO I–III are low grade; IV, high grade (BraTS and TCGA convention)',
    given: 'The clinic gave the grades as low or high; no WHO rule was applied',
  },
};

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = { es, en };
