export { inspectWorkspace, type WorkspaceState } from './home/inspectWorkspace.js';
export { openWorkspace, type Workspace } from './home/openWorkspace.js';
