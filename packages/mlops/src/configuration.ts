export { loadConfiguration, loadQualityStandards } from './configuration/loadConfiguration.js';
