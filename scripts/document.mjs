// Writes the reference pages that the code itself knows: docs/errors.md from the registry, docs/configuration.md from the schema, docs/features.md from the
// dictionary, packages/learn/API.md from the docblocks, packages/learn/exports.txt from what is exported, packages/client/openapi.json from the routes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument, ROUTES } from '@neurograde/api';
import { configurationSchema, errorRegistry } from '@neurograde/contracts';
import * as learn from '@neurograde/learn';
import { FEATURE_CLASS_NAMES, FEATURE_DICTIONARY, FEATURE_UNIT_NAMES } from '@neurograde/radiomics';
import { z } from 'zod';
import { learnExports } from './learnExports.mjs';

export const PAGES = {
  'docs/errors.md': errorsPage,
  'docs/configuration.md': configurationPage,
  'docs/features.md': featuresPage,
  'packages/learn/API.md': learnPage,
  'packages/learn/exports.txt': learnExportsList,
  'packages/client/openapi.json': () => `${JSON.stringify(openApiDocument(ROUTES, 'en'), null, 2)}\n`,
};

function errorsPage() {
  const rows = Object.entries(errorRegistry).map(
    ([code, { exit, text }]) => `| \`${code}\` | ${exit} | ${cell(text.es)} | ${cell(text.en)} |`,
  );
  return `# Errors

Every error bears a stable code, which \`--json\` gives as \`error.code\`. The exit status says whose turn it is: 2 the input or the usage must be
mended, 1 the work failed. In the texts \`{name}\` stands for a detail. No text holds a patient's name, identifier or a path.

| code | exit | español | English |
| --- | --- | --- | --- |
${rows.join('\n')}

This page is written by \`npm run docs\`.
`;
}

function configurationPage() {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input' });
  return `# Configuration

\`--config neurograde.yaml\` names a YAML file. Every key is optional; a key that is not in this list is refused, with the nearest one that is. Options of the
command line come before the file.

| key | values | default | meaning |
| --- | --- | --- | --- |
${keyRows(schema, '').join('\n')}

The quality standards are a file of their own: [quality.md](quality.md). Approval of models: [registry.md](registry.md).

| variable | meaning |
| --- | --- |
| \`NEUROGRADE_HOME\` | the home, where \`--home\` is not given; else \`.neurograde\` |
| \`NEUROGRADE_KEY_FILE\` | the file of the pseudonym key; else \`neurograde/pseudonym.key\` in the user's configuration folder |
| \`NEUROGRADE_ACTOR\` | who is said to have made a dataset version, trained, deployed or signed; else \`cli\`. Letters, digits and . _ @ : / -, 64 at most |
| \`NEUROGRADE_LANG\` | \`es\` or \`en\`, where \`--lang\` is not given |
| \`NEUROGRADE_DEBUG\` | \`1\` prints where an unforeseen error came from |

\`DATABASE_*\` and \`S3_*\` name a PostgreSQL server and a bucket on S3: [services.md](services.md).

This page is written by \`npm run docs\`.
`;
}

function keyRows({ properties }, prefix) {
  return Object.entries(properties).flatMap(([name, property]) => {
    // A space of the search has a page of its own.
    if (property.properties !== undefined && `${prefix}${name}` !== 'train.spaces') return keyRows(property, `${prefix}${name}.`);
    const byDefault = hasDefault(property.default) ? `\`${property.default}\`` : '';
    return [`| \`${prefix}${name}\` | ${values(property)} | ${byDefault} | ${cell(property.description)} |`];
  });
}

/** None, an empty list and an empty map say nothing of their own. */
function hasDefault(value) {
  return value !== undefined && value !== null && (typeof value !== 'object' || (Array.isArray(value) && value.length > 0));
}

function values({ enum: choices, type, minimum, maximum, items, anyOf }) {
  if (anyOf !== undefined) return anyOf.map((one) => (one.type === 'null' ? '`null`' : values(one))).join(', ');
  if (items !== undefined) return `list of ${values(items)}`;
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (minimum !== undefined) return `${type === 'integer' ? 'whole number' : 'number'}, ${minimum} to ${maximum}`;
  return { string: 'text', object: 'map' }[type] ?? type;
}

/** The dictionary of features, a table a class. */
function featuresPage() {
  const sections = Object.entries(FEATURE_DICTIONARY).map(([featureClass, meanings]) => {
    const rows = Object.entries(meanings).map(
      ([
        name,
        {
          unit,
          byDefault,
          name: { es, en },
          gloss,
        },
      ]) => {
        const units = FEATURE_UNIT_NAMES[unit];
        const unitCell = units.es === units.en ? units.en : `${units.es} / ${units.en}`;
        return `| \`${name}\`${byDefault ? '' : ' ¹'} | ${unitCell} | **${es}.** ${gloss.es} | **${en}.** ${gloss.en} |`;
      },
    );
    const { es, en } = FEATURE_CLASS_NAMES[featureClass];
    return `## \`${featureClass}\`: ${es} / ${en}\n\n| feature | unit | español | English |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Features

What each feature of PyRadiomics says, in plain words. A key is \`<image type>_<class>_<feature>\`, such as \`original_shape_Sphericity\`.
\`describeFeature\` of \`@neurograde/radiomics\` gives the same to programs, with what the image type (a filter) does to the image.

Intensity is in the unit of the image: Hounsfield units in CT, none in an MRI that was not calibrated. Gray levels are bins of intensity, each of \`binWidth\`.

${sections.join('\n')}
¹ Computed only where it is asked for, or by older releases.

This page is written by \`npm run docs\`.
`;
}

/** Every export of @neurograde/learn with the first paragraph of its docblock and its example, by room. */
function learnPage() {
  const rooms = new Map();
  for (const each of learnExports(learn)) rooms.set(each.room, [...(rooms.get(each.room) ?? []), each]);
  const sections = [...rooms].map(([room, exported]) => `## ${room}\n\n${exported.map(exportEntry).join('\n')}`);
  return `# @neurograde/learn: every export

What each is, from its docblock, and an example that the tests run. The docblocks in the types say more: each parameter with its range and default, what is thrown, and what it is equal to.

${sections.join('\n')}
This page is written by \`npm run docs\`.
`;
}

function exportEntry({ name, kind, doc, example }) {
  const [first] = doc.split(/\n\s*\n|\n@/);
  const shown = example === undefined ? '' : `\n\`\`\`ts\n${example}\n\`\`\`\n`;
  return `### ${kind} \`${name}\`\n\n${first.replaceAll(/\s*\n\s*/g, ' ')}\n${shown}`;
}

/** One export a line: a change of what others may rely on is a change of this file. */
function learnExportsList() {
  const names = learnExports(learn).map(({ kind, name }) => `${name} ${kind}`);
  return `${names.sort().join('\n')}\n`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, page] of Object.entries(PAGES)) writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), page());
}
