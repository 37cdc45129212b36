/** Newest layout of a model artifact; this release writes it, and reads those before it too. */
export const MODEL_ARTIFACT_FORMAT = 2;
