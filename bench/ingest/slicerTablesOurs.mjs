// node bench/ingest/slicerTablesOurs.mjs <folder> <home> <key file>: stages 1 and 2 in one process, to the registered version; the reports are left undrawn.
import { ingest } from '../../packages/mlops/dist/ingest.js';
import { processRecords } from '../../packages/mlops/dist/process.js';
import { openWorkspace } from '../../packages/mlops/dist/workspace.js';

const [folder, home, keyFile] = process.argv.slice(2);
const workspace = await openWorkspace({ home, keyFile });
const { delivery } = await ingest(workspace, {
  sources: [{ path: folder, grade: undefined }],
  labels: undefined,
  segment: undefined,
  gradeMapping: 'who',
});
const { summary } = await processRecords(workspace, { delivery, gradeMapping: 'who', drawReports: false });
await workspace.close();
if (summary.rows !== 1000 || summary.features !== 107) throw new Error(`${summary.rows} × ${summary.features}`);
