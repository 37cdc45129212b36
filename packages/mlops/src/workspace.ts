export { CODE_VERSION } from './codeVersion.js';
export { checkReadiness, type Readiness } from './home/checkReadiness.js';
export { HOLDER_VARIABLE } from './home/openHome.js';
export { openWorkspace, type Workspace } from './home/openWorkspace.js';
