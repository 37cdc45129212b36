import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Configuration, configurationSchema, type QualityStandards, qualityStandardsSchema } from '@neurograde/contracts';

const DEFAULT_QUALITY = new URL('../../defaults/quality.yaml', import.meta.url);

/** The configuration of a file, or the defaults where none is named. A relative path of the quality file is made absolute. */
export async function loadConfiguration(path?: string): Promise<Configuration> {
  if (path === undefined) return configurationSchema.parse({});
  const configuration = await (await yamlReader())(path, configurationSchema, 'docs/configuration.md');
  if (configuration.quality === undefined) return configuration;
  return { ...configuration, quality: resolve(dirname(path), configuration.quality) };
}

/** The clinic's quality standards, or those that ship with neurograde. */
export async function loadQualityStandards(path?: string): Promise<QualityStandards> {
  return (await yamlReader())(path ?? fileURLToPath(DEFAULT_QUALITY), qualityStandardsSchema, 'docs/quality.md');
}

/** The parser of YAML is many files, which a command without configuration need not wait for. */
async function yamlReader(): Promise<typeof import('./readYaml.js').readYaml> {
  return (await import('./readYaml.js')).readYaml;
}
