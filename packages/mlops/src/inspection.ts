export { inspectWorkspace, type WorkspaceState } from './home/inspectWorkspace.js';
