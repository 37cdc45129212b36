/** What a prediction needs of the package, without its schemas, so that it starts sooner. */
export { isModelArtifact } from './artifacts/isModelArtifact.js';
export { MODEL_ARTIFACT_FORMAT } from './artifacts/modelArtifactFormat.js';
export { defaultConfiguration } from './configuration/defaultConfiguration.js';
