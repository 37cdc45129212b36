// node bench/ingest/slicerTablesOurs.mjs <folder> <home> <key file>: stages 1 and 2 in one process, to the registered version; the reports are left undrawn.
// The database opens beside all else, and WebAssembly is compiled quickly, as short commands do.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--liftoff-only');
const [folder, home, keyFile] = process.argv.slice(2);
const { openWorkspace } = await import('../../packages/mlops/dist/workspace.js');
const workspace = await openWorkspace({ home, keyFile, awaitDatabase: false });
const [{ ingest }, { processRecords }] = await Promise.all([
  import('../../packages/mlops/dist/ingest.js'),
  import('../../packages/mlops/dist/process.js'),
]);
const { delivery } = await ingest(workspace, {
  sources: [{ path: folder, grade: undefined }],
  labels: undefined,
  segment: undefined,
  gradeMapping: 'who',
});
const { summary } = await processRecords(workspace, { delivery, gradeMapping: 'who', drawReports: false });
await workspace.close();
if (summary.rows !== 1000 || summary.features !== 107) throw new Error(`${summary.rows} × ${summary.features}`);
