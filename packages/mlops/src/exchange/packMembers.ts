import { type ModelPackageManifest, type ModelPackageMember, modelPackageManifestSchema } from '@neurograde/contracts';
import { zipSync } from 'fflate';
import { sha256 } from '../bucket/putHashed.js';
import { MANIFEST } from './packageLimits.js';

/** Zip archives hold local times and none before this one; the same for all, so that the same model gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A package of the members given, with the manifest that holds the hash of each. The same arguments give the same bytes. */
export function packMembers(
  head: Omit<ModelPackageManifest, 'members'>,
  members: ReadonlyMap<ModelPackageMember, Uint8Array>,
): Uint8Array {
  const manifest = modelPackageManifestSchema.parse({
    ...head,
    members: Array.from(members, ([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  });
  const first = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync(Object.fromEntries([[MANIFEST, first] as const, ...members]), { mtime: NO_TIME });
}
