/** Where clients find what lies in the bucket, in place of where it lies there. */
export const reportAddresses = {
  locate(key: string): string {
    const [, owner, report] = key.split('/');
    return `/v1/${key.startsWith('reports/selection-') ? 'selections' : 'datasets'}/${owner}/reports/${report}`;
  },
};
