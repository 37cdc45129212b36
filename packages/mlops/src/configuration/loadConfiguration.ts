import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration, QualityStandards } from '@neurograde/contracts';
import { defaultConfiguration } from '@neurograde/contracts/prediction';

const DEFAULT_QUALITY = new URL('../../defaults/quality.yaml', import.meta.url);

/** The configuration of a file, or the defaults where none is named. A relative path of the quality file is made absolute. */
export async function loadConfiguration(path?: string): Promise<Configuration> {
  if (path === undefined) return defaultConfiguration;
  const [{ configurationSchema }, { readYaml }] = await schemasAndReader();
  const configuration = await readYaml(path, configurationSchema, 'docs/configuration.md');
  if (configuration.quality === undefined) return configuration;
  return { ...configuration, quality: resolve(dirname(path), configuration.quality) };
}

/** The clinic's quality standards, or those that ship with neurograde. */
export async function loadQualityStandards(path?: string): Promise<QualityStandards> {
  const [{ qualityStandardsSchema }, { readYaml }] = await schemasAndReader();
  return readYaml(path ?? fileURLToPath(DEFAULT_QUALITY), qualityStandardsSchema, 'docs/quality.md');
}

/** They are many files, which a command without configuration need not wait for. */
function schemasAndReader() {
  return Promise.all([import('@neurograde/contracts'), import('./readYaml.js')]);
}
