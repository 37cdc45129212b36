// What rests on the search for neighbours: SMOTE against imbalanced-learn, KNNImputer against scikit-learn.
export const cases = {
  'smote-5000x200': smote({}),
  // A minority of which most rows are drawn from, which is the dearest.
  'smote-rare-5000x200': smote({ rare: true }),
  'knn-imputer-5000x200': {
    data: 'missing-5000x200',
    limit: 1,
    prepare:
      ({ X }, { KNNImputer }) =>
      () =>
        new KNNImputer().fit(X).transform(X),
  },
};

function smote({ rare = false }) {
  return {
    data: 'normal-5000x200',
    limit: 1,
    prepare: ({ X, y }, { SMOTE }) => {
      // Half of the positive rows count as negative.
      const labels = rare ? y.map((label, row) => label * (row % 2)) : y;
      return () => new SMOTE().fitResample(X, labels);
    },
  };
}
