import {
  MODEL_PACKAGE_FORMAT,
  MODEL_PACKAGE_KIND,
  MODEL_PACKAGE_MEMBERS,
  type ModelPackageManifest,
  type ModelPackageMember,
  modelPackageManifestSchema,
  NeurogradeError,
} from '@neurograde/contracts';
import { unzipSync } from 'fflate';
import { sha256 } from '../bucket/putHashed.js';
import { damagedPackage } from './damagedPackage.js';
import { MANIFEST, PACKAGE_LIMITS } from './packageLimits.js';

export interface UnpackedMembers {
  readonly manifest: ModelPackageManifest;
  readonly members: ReadonlyMap<ModelPackageMember, Uint8Array>;
}

const ALLOWED: ReadonlySet<string> = new Set([MANIFEST, ...MODEL_PACKAGE_MEMBERS]);
const MB = 2 ** 20;

/**
 * The members of a package, each held against the hash in the manifest. Nothing is written anywhere and no name in the archive is ever a path: what is not
 * one of the members that a package has, folders and links too, makes all of it refused before anything is unpacked.
 *
 * @param name as the file may be shown
 * @throws `model.package-damaged`, `model.package-too-large`, `model.newer-package`
 */
export function unpackMembers(bytes: Uint8Array, name: string): UnpackedMembers {
  const entries = unzip(bytes, name);
  const manifest = manifestOf(entries.get(MANIFEST), name);
  entries.delete(MANIFEST);
  const members = new Map<ModelPackageMember, Uint8Array>();
  for (const { name: member, bytes: length, sha256: hash } of manifest.members) {
    const found = entries.get(member);
    if (found === undefined) throw damagedPackage(name, `${member} is missing`, `falta ${member}`);
    if (found.length !== length || sha256(found) !== hash) {
      throw damagedPackage(name, `${member} was changed: its hash does not match`, `${member} cambió: su huella no coincide`);
    }
    members.set(member, found);
  }
  const unlisted = [...entries.keys()].find((entry) => !members.has(entry as ModelPackageMember));
  if (unlisted !== undefined)
    throw damagedPackage(name, `${unlisted} is not in its manifest`, `${unlisted} no está en su manifiesto`);
  return { manifest, members };
}

function unzip(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  const filter = ({ name: entry, originalSize }: { name: string; originalSize: number }): boolean => {
    total += originalSize;
    if (seen.size === PACKAGE_LIMITS.entries) throw tooLarge(name, `${PACKAGE_LIMITS.entries}`, 'entries', 'entradas');
    if (originalSize > PACKAGE_LIMITS.memberBytes)
      throw tooLarge(name, `${PACKAGE_LIMITS.memberBytes / MB}`, 'MB a member', 'MB por archivo');
    if (total > PACKAGE_LIMITS.totalBytes) throw tooLarge(name, `${PACKAGE_LIMITS.totalBytes / MB}`, 'MB in all', 'MB en total');
    if (!ALLOWED.has(entry))
      throw damagedPackage(name, 'it holds what no package holds', 'contiene algo que ningún paquete contiene');
    if (seen.has(entry)) throw damagedPackage(name, `${entry} is in it twice`, `${entry} está dos veces`);
    seen.add(entry);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (cause) {
    if (cause instanceof NeurogradeError) throw cause;
    throw damagedPackage(name, 'it is no whole zip archive', 'no es un archivo zip entero', cause);
  }
}

function manifestOf(bytes: Uint8Array | undefined, name: string): ModelPackageManifest {
  if (bytes === undefined) throw damagedPackage(name, `${MANIFEST} is missing`, `falta ${MANIFEST}`);
  let value: { readonly kind?: unknown; readonly format?: unknown };
  try {
    value = Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw damagedPackage(name, `${MANIFEST} is no JSON`, `${MANIFEST} no es JSON`, cause);
  }
  if (value.kind === MODEL_PACKAGE_KIND && typeof value.format === 'number' && value.format > MODEL_PACKAGE_FORMAT) {
    throw new NeurogradeError('model.newer-package', { file: name, found: value.format, known: MODEL_PACKAGE_FORMAT });
  }
  const parsed = modelPackageManifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damagedPackage(name, `${MANIFEST} breaks its schema`, `${MANIFEST} no cumple su esquema`, parsed.error);
}

function tooLarge(file: string, most: string, unit: string, unidad: string): NeurogradeError {
  return new NeurogradeError('model.package-too-large', {
    file,
    problem: `more than ${most} ${unit}`,
    problema: `más de ${most} ${unidad}`,
  });
}
