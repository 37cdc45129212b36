import { z } from 'zod';
import { LANGUAGES } from '../errors/ErrorDefinition.js';
import { apiConfigurationSchema } from './ApiConfiguration.js';
import { processConfigurationSchema } from './ProcessConfiguration.js';
import { registryConfigurationSchema } from './RegistryConfiguration.js';
import { trainConfigurationSchema } from './TrainConfiguration.js';

/** How a WHO grade becomes low or high. `who`: I–II low, III–IV high. `brats`: I–III low, IV high (BraTS and TCGA). */
export const gradeMappingSchema = z.enum(['who', 'brats']);
export type GradeMapping = z.infer<typeof gradeMappingSchema>;

export const archiveLimitsSchema = z.strictObject({
  maxEntries: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(10_000)
    .describe('Files and folders in a zip archive; beyond it nothing is unpacked'),
  maxFileMegabytes: z.int().min(1).max(4096).default(1024).describe('Unpacked size of one file of a zip archive, MB'),
  maxTotalMegabytes: z.int().min(1).max(1_000_000).default(8192).describe('Unpacked size of all files of a zip archive, MB'),
  maxRatio: z.int().min(2).max(10_000).default(200).describe('How many times its packed size a file over 1 MB may unpack to'),
});
/** What a zip archive may hold; looked at in its directory before anything is unpacked. */
export type ArchiveLimits = z.infer<typeof archiveLimitsSchema>;

export const ingestConfigurationSchema = z.strictObject({
  identifiers: z
    .enum(['strip', 'refuse'])
    .default('strip')
    .describe(
      'What becomes of a file with names, e-mails, national ids, telephones or dates in its name, header or text: strip (taken without them) or refuse (into quarantine)',
    ),
  categorical: z
    .array(z.string().trim().min(1).max(100))
    .max(50)
    .default([])
    .describe(
      'Columns of the tables to use as categories, such as sex, scanner or site; every other column of text is left aside. A file where such a column may tell who a patient is, or that has more than 30 categories in one, goes into quarantine',
    ),
  archive: archiveLimitsSchema.prefault({}),
});
export type IngestConfiguration = z.infer<typeof ingestConfigurationSchema>;

export const predictConfigurationSchema = z.strictObject({
  maxMissingShare: z
    .number()
    .min(0)
    .max(1)
    .default(0.2)
    .describe('A patient with more than this share of the values missing gets no prediction'),
});

/** `neurograde.yaml`, whole. Unknown keys are refused; `docs/configuration.md` documents every key from the descriptions here. */
export const configurationSchema = z.strictObject({
  language: z.enum(LANGUAGES).optional().describe('Language of messages: es or en. Default: that of the system, else es'),
  seed: z.int().min(0).max(0xffffffff).default(1).describe('Seed of everything random: the same seed gives the same bytes'),
  threads: z.int().min(1).max(256).optional().describe('Worker threads of the training. Default: one a core'),
  gradeMapping: gradeMappingSchema
    .default('who')
    .describe('How WHO grades become low or high: who (I–II low) or brats (I–III low)'),
  quality: z
    .string()
    .optional()
    .describe('Path of the quality standards, relative to this file. Default: those that ship with neurograde'),
  ingest: ingestConfigurationSchema.prefault({}).describe('Stage 1'),
  process: processConfigurationSchema.prefault({}).describe('Stage 2'),
  train: trainConfigurationSchema.prefault({}).describe('Stage 3'),
  registry: registryConfigurationSchema.prefault({}).describe('Stage 5 and the registry of models'),
  predict: predictConfigurationSchema.prefault({}).describe('Stage 6'),
  api: apiConfigurationSchema.prefault({}).describe('Limits of the API'),
});
export type Configuration = z.infer<typeof configurationSchema>;
