import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { readModelArtifact } from '../artifacts/readModelArtifact.js';
import { packageModel } from '../exchange/packageModel.js';
import type { Workspace } from '../home/openWorkspace.js';
import { writeNewFile } from '../home/writeNewFile.js';
import { resolveModel } from '../registry/resolveModel.js';
import { describeSchema } from './describeSchema.js';
import { folderReadme } from './folderReadme.js';
import { nativeFile } from './nativeFile.js';
import { exportOnnx } from './onnx/exportOnnx.js';
import { writeModelFile } from './writeModelFile.js';

export interface ExportedModel {
  /** The model's id. */
  readonly model: string;
  /** Names of what was written. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const FORMATS = '.json | .onnx | .model | .zip | a folder';

/**
 * Writes a model for other programs: `.json` grades with `predict --model`, `.onnx` with any ONNX runtime, `.model` is LIBSVM's, `.zip` is the package
 * that another home imports; a path without an extension
 * is a folder, which gets all that the model has, XGBoost's own JSON too, with a README on how to load each.
 *
 * @param written id, beginning of an id, `champion` or `challenger`
 * @param path nothing may be there
 * @throws `usage.not-found`, `usage.ambiguous-id`, `usage.invalid-option`, `usage.file-exists`, `usage.path-not-found`, `usage.folder-not-writable`,
 * `model.unsupported-step`, `model.no-native-file`, and for a package `model.no-record`, `model.not-selected`
 */
export async function exportModel(workspace: Workspace, written: string, path: string): Promise<ExportedModel> {
  const { database, bucket } = workspace;
  const extension = extname(path).toLowerCase();
  if (!['', '.json', '.onnx', '.model', '.zip'].includes(extension)) {
    throw new NeurogradeError('usage.invalid-option', { option: 'models export', expected: FORMATS, value: extension });
  }
  const model = await resolveModel(database, written);
  const { id } = model;
  const stored = await bucket.get(model.bucketKey);
  if (extension === '') return { model: id, files: await exportFolder(id, stored, path) };
  const bytes = await {
    '.zip': () => packageModel(workspace, model),
    '.json': writeModelFile,
    '.onnx': onnxOf,
    '.model': libsvmOf,
  }[extension]!(stored, id);
  await writeNewFile(path, bytes);
  return { model: id, files: [{ name: basename(path), bytes: bytes.length }] };
}

async function onnxOf(stored: Uint8Array, id: string): Promise<Uint8Array> {
  return exportOnnx(id, await readModelArtifact(stored));
}

async function libsvmOf(stored: Uint8Array, id: string): Promise<Uint8Array> {
  const natives = (await readModelArtifact(stored)).members.map(nativeFile);
  const found = natives.find((native) => native?.name === 'svm.model');
  if (found === undefined) throw new NeurogradeError('model.no-native-file', { model: id, family: 'svm' });
  return new TextEncoder().encode(found.text);
}

async function exportFolder(id: string, stored: Uint8Array, folder: string): Promise<ExportedModel['files']> {
  const artifact = await readModelArtifact(stored);
  const natives = artifact.members.map(nativeFile).filter((native) => native !== undefined);
  const text = (content: string) => new TextEncoder().encode(content);
  const files = new Map<string, Uint8Array>([
    ['model.json', writeModelFile(stored)],
    ['model.onnx', exportOnnx(id, artifact)],
    ['schema.json', text(`${JSON.stringify(describeSchema(id, artifact), null, 2)}\n`)],
    ...natives.map(({ name, text: content }) => [name, text(content)] as const),
    [
      'README.md',
      text(
        folderReadme(
          id,
          natives.map(({ name }) => name),
        ),
      ),
    ],
  ]);
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeNewFile(join(folder, name), bytes);
  return Array.from(files, ([name, bytes]) => ({ name, bytes: bytes.length }));
}
