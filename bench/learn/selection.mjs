// Feature selectors against scikit-learn, scipy and Boruta, or numpy where they have none.
const wide = { data: 'normal-5000x200', limit: 1 };
const many = { data: 'normal-133x724', limit: 1 };
const lasso = ({ LogisticRegression, SelectFromModel }) =>
  new SelectFromModel({ estimator: new LogisticRegression({ l1Ratio: 1, C: 0.1 }) });
const select = (make) => (data, learn) => () => make(learn).fit(data.X, data.y);

export const cases = {
  'select-f-5000x200': { ...wide, prepare: select(({ SelectKBest }) => new SelectKBest()) },
  'select-mannwhitney-5000x200': { ...wide, prepare: select(({ SelectKBest }) => new SelectKBest({ scoreFunc: 'mannWhitney' })) },
  'select-mi-5000x200': { ...wide, prepare: select(({ SelectKBest }) => new SelectKBest({ scoreFunc: 'mutualInfoClassif' })) },
  'mrmr-5000x200': { ...wide, prepare: select(({ MRMR }) => new MRMR({ k: 20 })) },
  'correlation-filter-5000x200': { ...wide, prepare: select(({ CorrelationFilter }) => new CorrelationFilter()) },
  'correlation-filter-133x724': { ...many, prepare: select(({ CorrelationFilter }) => new CorrelationFilter()) },
  'correlation-filter-spearman-133x724': {
    ...many,
    prepare: select(({ CorrelationFilter }) => new CorrelationFilter({ method: 'spearman' })),
  },
  'select-lasso-133x724': { ...many, prepare: select(lasso) },
  'select-lasso-5000x200': { ...wide, prepare: select(lasso) },
  'boruta-133x60': {
    data: 'normal-133x60',
    limit: 1,
    prepare: select(({ Boruta }) => new Boruta({ nEstimators: 50, maxIter: 10 })),
  },
};
