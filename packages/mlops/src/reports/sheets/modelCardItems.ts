import { filled, partly, person, type SheetSection } from './SheetItem.js';

/** The sections of a model card (Mitchell et al. 2019). */
export const modelCardItems: readonly SheetSection[] = [
  {
    es: 'El modelo',
    en: 'The model',
    items: [
      person('1a', '¿Quién lo hizo y a quién preguntar?', 'Who made it, and whom to ask?'),
      filled('1b', '¿Qué modelo es y qué versión?', 'Which model is it, and which version?', 'identity', 'standing'),
      filled(
        '1c',
        '¿De qué clase es y cómo se entrenó?',
        'Of what kind is it, and how was it trained?',
        'steps',
        'parameters',
        'search',
      ),
      filled('1d', '¿Dónde está y cómo se lee?', 'Where is it, and how is it read?', 'specification'),
      person('1e', '¿Con qué licencia se usa y cómo se cita?', 'Under which licence is it used, and how cited?'),
    ],
  },
  {
    es: 'Uso previsto',
    en: 'Intended use',
    items: [
      partly('2a', '¿Para qué se hizo?', 'What was it made for?', 'purpose', 'outcome', 'output'),
      person('2b', '¿Quiénes deben usarlo?', 'Who is to use it?'),
      person('2c', '¿Para qué no debe usarse?', 'What must it not be used for?'),
    ],
  },
  {
    es: 'Factores',
    en: 'Factors',
    items: [
      person(
        '3a',
        '¿En qué grupos, aparatos o condiciones puede cambiar el desempeño?',
        'In which groups, machines or conditions may performance change?',
      ),
      person('3b', '¿En cuáles se midió por separado?', 'In which was it measured apart?'),
    ],
  },
  {
    es: 'Métricas',
    en: 'Metrics',
    items: [
      filled('4a', '¿Qué se mide?', 'What is measured?', 'metricsUsed'),
      filled('4b', '¿Desde qué probabilidad se decide?', 'From which probability on is it decided?', 'threshold'),
      filled('4c', '¿Cómo se midió la incertidumbre?', 'How was uncertainty measured?', 'uncertainty'),
    ],
  },
  {
    es: 'Datos de evaluación',
    en: 'Evaluation data',
    items: [
      filled('5a', '¿Con qué datos se juzgó?', 'On which data was it judged?', 'split', 'cohort'),
      partly('5b', '¿Por qué esos y no otros?', 'Why those and not others?', 'dataSource'),
      filled('5c', '¿Cómo se prepararon?', 'How were they prepared?', 'missing', 'steps'),
    ],
  },
  {
    es: 'Datos de entrenamiento',
    en: 'Training data',
    items: [
      filled('6', '¿Con qué datos aprendió?', 'What data did it learn from?', 'dataSource', 'cohort', 'predictors', 'imbalance'),
    ],
  },
  {
    es: 'Resultados',
    en: 'Quantitative analyses',
    items: [
      filled('7a', '¿Cómo lo hace en conjunto?', 'How does it do on the whole?', 'performance', 'calibration', 'decision'),
      person('7b', '¿Y en cada grupo de pacientes y sus cruces?', 'And in each group of patients and where groups meet?'),
    ],
  },
  {
    es: 'Consideraciones éticas',
    en: 'Ethical considerations',
    items: [
      person('8a', '¿Qué datos sensibles usa y con qué permiso?', 'Which sensitive data does it use, and with what permission?'),
      person('8b', '¿Qué daño puede hacer un error y cómo se limita?', 'What harm can an error do, and how is it limited?'),
    ],
  },
  {
    es: 'Advertencias y recomendaciones',
    en: 'Caveats and recommendations',
    items: [partly('9', '¿Qué conviene saber antes de usarlo?', 'What should be known before it is used?', 'limits', 'badInput')],
  },
];
