import type { Language } from '@neurograde/contracts';

const es = {
  title: 'Calidad de los datos',
  lead: {
    fail: 'Hay reglas que no se cumplen: mírelas antes de entrenar con estos datos.',
    warn: 'Los datos sirven; hay puntos que conviene mirar.',
    pass: 'Los datos cumplen todas las reglas que se pudieron comprobar.',
  },
  note: 'Nada se descarta ni se cambia por este informe. Los límites son los de la configuración (process.quality).',
  status: { fail: 'No se cumplen', warn: 'Conviene mirar', pass: 'Se cumplen', 'not-applicable': 'No se pudieron comprobar' },
  notes: {
    'not-applicable':
      'Los datos no traen lo que haría falta para comprobarlas. Lo más común: exporte con los diagnósticos (diagnostics_*) de PyRadiomics, y se comprobarán con la próxima entrega.',
    pass: 'Aquí no hay nada que hacer.',
  },
  rule: 'Regla',
  measured: 'Medido',
  limit: 'Límite',
  bound: { min: 'al menos', max: 'como mucho' },
  affected: 'Casos',
  version: 'Versión',
};

export type QualityTexts = typeof es;

const en: QualityTexts = {
  title: 'Quality of the data',
  lead: {
    fail: 'Some rules are not met: look at them before training on these data.',
    warn: 'The data can be used; some points are worth a look.',
    pass: 'The data meet every rule that could be checked.',
  },
  note: 'Nothing is dropped or changed by this report. The limits are those of the configuration (process.quality).',
  status: { fail: 'Not met', warn: 'Worth a look', pass: 'Met', 'not-applicable': 'Could not be checked' },
  notes: {
    'not-applicable':
      'The data do not hold what it would take to check them. Most often: export with the diagnostics (diagnostics_*) of PyRadiomics, and they will be checked with the next delivery.',
    pass: 'Nothing needs doing here.',
  },
  rule: 'Rule',
  measured: 'Measured',
  limit: 'Limit',
  bound: { min: 'at least', max: 'at most' },
  affected: 'Cases',
  version: 'Version',
};

export const QUALITY_TEXTS: Readonly<Record<Language, QualityTexts>> = { es, en };
