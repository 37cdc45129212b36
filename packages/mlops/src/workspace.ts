export { openWorkspace, type Workspace } from './home/openWorkspace.js';
