import {
  type ModelArtifact,
  type ModelPackageManifest,
  type ModelPackageMember,
  NeurogradeError,
  type PackagedDataset,
  packagedDatasetSchema,
  packagedQualitySchema,
  type RunRecord,
  reportingSheetSchema,
  type ShapSummary,
  shapSummarySchema,
} from '@neurograde/contracts';
import { readRunRecord } from '../artifacts/runStore.js';
import { nativeFile, nativeReference } from '../export/nativeFile.js';
import { readModelFile } from '../export/readModelFile.js';
import { checkArtifact } from './checkArtifact.js';
import { damagedPackage } from './damagedPackage.js';
import { unpackMembers } from './unpackMembers.js';

/** All that a package says, checked. */
export interface ModelPackage {
  readonly manifest: ModelPackageManifest;
  readonly artifact: ModelArtifact;
  /** The artifact as it lies in a bucket; its hash is the model's id. */
  readonly stored: Uint8Array;
  readonly record: RunRecord;
  readonly dataset: PackagedDataset;
  /** Null where those who packed it had none for this model. */
  readonly explanation: ShapSummary | null;
  /** Bytes of the native files by the key that the artifact knows them by. */
  readonly natives: ReadonlyMap<string, Uint8Array>;
}

/**
 * The model in a `resources.zip`. Every member is held against its hash and its schema, each estimator must be one of this release, the native files must be
 * those of the model, and artifact, record and dataset must be of one another. No code is ever loaded.
 *
 * @param name as the file may be shown
 * @throws as `unpackMembers`, `readModelFile` and `checkArtifact`; `model.mismatched`, `train.record-outdated`
 */
export async function readModelPackage(bytes: Uint8Array, name: string): Promise<ModelPackage> {
  const { manifest, members } = unpackMembers(bytes, name);
  const member = (one: ModelPackageMember): Uint8Array => {
    const found = members.get(one);
    if (found !== undefined) return found;
    throw damagedPackage(name, `${one} is missing`, `falta ${one}`);
  };
  const { id, artifact, stored } = await readModelFile(member('model.json'), `${name}/model.json`);
  await checkArtifact(artifact, name);
  const record = readMember(name, 'run.json', () => readRunRecord(member('run.json'), manifest.run.id));
  const dataset = parseMember(name, 'dataset.json', member('dataset.json'), packagedDatasetSchema);
  parseMember(name, 'quality.json', member('quality.json'), packagedQualitySchema);
  parseMember(name, 'model-card.json', member('model-card.json'), reportingSheetSchema);
  const explained = members.get('explanation.json');
  const explanation = explained === undefined ? null : parseMember(name, 'explanation.json', explained, shapSummarySchema);
  checkTogether(name, manifest, id, artifact, record, dataset);
  return { manifest, artifact, stored, record, dataset, explanation, natives: nativesOf(name, artifact, members) };
}

/** That the parts are of one another: what is judged is the model that is handed over. */
function checkTogether(
  file: string,
  manifest: ModelPackageManifest,
  id: string,
  artifact: ModelArtifact,
  record: RunRecord,
  { summary }: PackagedDataset,
): void {
  const judged = record.models.find(({ model }) => model === id);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const versions = [manifest.datasetVersion, artifact.datasetVersion, record.datasetVersion, summary.version];
  const problems: readonly (readonly [boolean, string, string])[] = [
    [manifest.model !== id, 'another id', 'otro id'],
    [[artifact.runId, record.id].some((run) => run !== manifest.run.id), 'another run', 'otro entrenamiento'],
    [versions.some((version) => version !== versions[0]), 'another dataset', 'otros datos'],
    [judged === undefined, 'the record does not know the model', 'el registro no conoce el modelo'],
    [[artifact.name, judged?.name].some((one) => one !== manifest.name), 'another algorithm', 'otro algoritmo'],
    [judged?.threshold !== artifact.threshold, 'another threshold', 'otro umbral'],
    [artifact.shuffledLabels !== record.shuffledLabels, 'shuffled grades', 'grados barajados'],
    [!same(judged?.combine, artifact.combine), 'another combination', 'otra combinación'],
  ];
  const found = problems.find(([differs]) => differs);
  if (found !== undefined) throw new NeurogradeError('model.mismatched', { file, problem: found[1], problema: found[2] });
}

/** The native files are made anew from the model, and must be those that came. */
function nativesOf(
  name: string,
  { members }: ModelArtifact,
  packed: ReadonlyMap<ModelPackageMember, Uint8Array>,
): Map<string, Uint8Array> {
  const natives = new Map<string, Uint8Array>();
  const made = new Set<string>();
  for (const member of members) {
    const native = nativeFile(member);
    if (native === undefined) continue;
    made.add(native.name);
    const text = new TextEncoder().encode(native.text);
    const { key } = nativeReference(native);
    const given = packed.get(native.name);
    if ((given !== undefined && !Buffer.from(given).equals(text)) || (member.native !== null && member.native.key !== key)) {
      throw mismatched(name, native.name);
    }
    if (member.native !== null) natives.set(key, text);
  }
  const other = (['xgboost.json', 'svm.model'] as const).find((one) => packed.has(one) && !made.has(one));
  if (other !== undefined) throw mismatched(name, other);
  return natives;
}

function parseMember<T>(name: string, member: ModelPackageMember, bytes: Uint8Array, schema: { parse(value: unknown): T }): T {
  return readMember(name, member, () => schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))));
}

function readMember<T>(name: string, member: ModelPackageMember, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof NeurogradeError) throw cause;
    throw damagedPackage(name, `${member} breaks its schema`, `${member} no cumple su esquema`, cause);
  }
}

function mismatched(file: string, member: string): NeurogradeError {
  return new NeurogradeError('model.mismatched', { file, problem: `another ${member}`, problema: `otro ${member}` });
}
