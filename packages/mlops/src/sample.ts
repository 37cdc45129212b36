export { type CohortOptions, syntheticCohort } from './sample/syntheticCohort.js';
export { type SampleFiles, writeNewPatients, writeSampleCohort } from './sample/writeSampleCohort.js';
