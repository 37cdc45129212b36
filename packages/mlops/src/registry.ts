export type { AuditFilter } from './database/auditRepository.js';
export { compareModels } from './registry/compareModels.js';
export { approveModel, type DecidedModel, type DecisionOptions, retireModel } from './registry/decideOnModel.js';
export { listAuditTrail } from './registry/listAuditTrail.js';
export { readSelectionReport, SELECTION_REPORTS, type SelectionReport } from './registry/readSelectionReport.js';
export { type ShownModel, showModel } from './registry/showModel.js';
export { type AuditProblem, type VerifiedAudit, verifyAudit } from './registry/verifyAudit.js';
