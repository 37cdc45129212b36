// The bodies of requests: each of patients that no other had, with the values of a row of the table.

/** @returns what `autocannon` sends: path, headers, and a body after the other */
export function bodiesOf({ patients, explain }, name, { header, rows }, side) {
  const features = header.slice(2);
  const values = rows.map((row) => row.slice(2));
  let count = 0;
  const session = `${process.pid}-${Math.floor(performance.now())}`;
  const patient = () => `HC-${session}-${count++}`;
  const base =
    side === 'ours'
      ? '/v1/predictions'
      : { json: '/predictions', 'json-explained': '/predictions', file: '/files', batch: '/batches' }[name];
  const path = explain ? `${base}?explain=true` : base;
  if (name === 'file') {
    const boundary = 'neurograde-bench';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="case.csv"\r\ncontent-type: text/csv\r\n\r\npatient,${features.join(',')}\n`;
    const lines = values.map((each) => each.join(','));
    return {
      path,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      next: () => `${head}${patient()},${lines[count % lines.length]}\n\r\n--${boundary}--\r\n`,
    };
  }
  const json = values.map((each) =>
    JSON.stringify(Object.fromEntries(features.map((feature, j) => [feature, each[j] === '' ? null : Number(each[j])]))),
  );
  const one = () => `{"patient":"${patient()}","features":${json[count % json.length]}}`;
  return {
    path,
    headers: { 'content-type': 'application/json' },
    next: patients === 1 ? one : () => `{"patients":[${Array.from({ length: patients }, one).join(',')}]}`,
  };
}
