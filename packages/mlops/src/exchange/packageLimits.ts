/** What a package may take, unpacked: far more than a model of a clinic's data does, and little enough to be read in memory. */
export const PACKAGE_LIMITS = { entries: 16, memberBytes: 128 * 2 ** 20, totalBytes: 256 * 2 ** 20 } as const;

/** The member that tells of the others. */
export const MANIFEST = 'manifest.json';
