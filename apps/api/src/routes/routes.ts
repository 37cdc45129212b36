import { ACCESS_ROUTES } from './access/accessRoutes.js';
import { listAudit } from './audit/listAudit.js';
import { verifyAuditChain } from './audit/verifyAuditChain.js';
import { createDataset } from './data/createDataset.js';
import { createDelivery } from './data/createDelivery.js';
import { diffDatasets } from './data/diffDatasets.js';
import { getDataset } from './data/getDataset.js';
import { getDatasetLineage } from './data/getDatasetLineage.js';
import { getDatasetReport } from './data/getDatasetReport.js';
import { getDelivery } from './data/getDelivery.js';
import { listDatasets } from './data/listDatasets.js';
import { listDeliveries } from './data/listDeliveries.js';
import { listFiles } from './data/listFiles.js';
import { listQuarantine } from './data/listQuarantine.js';
import { retryQuarantine } from './data/retryQuarantine.js';
import { approveModel } from './models/approveModel.js';
import { compareModels } from './models/compareModels.js';
import { createRelease } from './models/createRelease.js';
import { getModel } from './models/getModel.js';
import { listModels } from './models/listModels.js';
import { listReleases } from './models/listReleases.js';
import { retireModel } from './models/retireModel.js';
import { rollBackRelease } from './models/rollBackRelease.js';
import { createOutcome } from './predictions/createOutcome.js';
import { createPredictions } from './predictions/createPredictions.js';
import { createReview } from './predictions/createReview.js';
import { getPrediction } from './predictions/getPrediction.js';
import { getPredictionFhir } from './predictions/getPredictionFhir.js';
import { getPredictionReport } from './predictions/getPredictionReport.js';
import { listOutcomesOf } from './predictions/listOutcomesOf.js';
import { listReviewsOf } from './predictions/listReviewsOf.js';
import { searchPredictions } from './predictions/searchPredictions.js';
import { restorePatient } from './records/restorePatient.js';
import { restorePrediction } from './records/restorePrediction.js';
import { retirePatient } from './records/retirePatient.js';
import { retirePrediction } from './records/retirePrediction.js';
import type { Route } from './route.js';
import { getHealth } from './service/getHealth.js';
import { getMetrics } from './service/getMetrics.js';
import { getReadiness } from './service/getReadiness.js';
import { cancelRun } from './training/cancelRun.js';
import { createRun } from './training/createRun.js';
import { createSelection } from './training/createSelection.js';
import { getRun } from './training/getRun.js';
import { getSelection } from './training/getSelection.js';
import { getSelectionReport } from './training/getSelectionReport.js';
import { listRuns } from './training/listRuns.js';
import { listSelections } from './training/listSelections.js';
import { resumeRun } from './training/resumeRun.js';
import { watchRun } from './training/watchRun.js';

/** Every route there is. Registration, document, rights, tests and fuzzing read this list. */
export const ROUTES: readonly Route[] = [
  getHealth,
  getReadiness,
  getMetrics,
  createPredictions,
  searchPredictions,
  getPrediction,
  diffDatasets,
  getDataset,
  getDatasetLineage,
  getDatasetReport,
  getDelivery,
  listDatasets,
  listDeliveries,
  listFiles,
  listQuarantine,
  compareModels,
  getModel,
  listModels,
  listReleases,
  getRun,
  getSelection,
  getSelectionReport,
  listRuns,
  listSelections,
  ...ACCESS_ROUTES,
  listAudit,
  verifyAuditChain,
  createOutcome,
  listOutcomesOf,
  createReview,
  listReviewsOf,
  createDataset,
  createDelivery,
  retryQuarantine,
  approveModel,
  createRelease,
  retireModel,
  rollBackRelease,
  cancelRun,
  createRun,
  createSelection,
  resumeRun,
  watchRun,
  getPredictionReport,
  getPredictionFhir,
  retirePrediction,
  restorePrediction,
  retirePatient,
  restorePatient,
];
