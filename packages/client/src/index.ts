export { type ClientOptions, createClient, type NeurogradeClient } from './createClient.js';
export { NeurogradeProblem, type Problem } from './NeurogradeProblem.js';
export type { components, operations, paths } from './paths.js';
