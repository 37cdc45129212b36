import type { ArchiveLimits } from '@neurograde/contracts';

const MB = 2 ** 20;

interface Packed {
  readonly uncompressedSize: number;
  readonly compressedSize: number;
}

export interface BrokenLimit {
  readonly problem: string;
  readonly problema: string;
}

/** That an archive has too many entries, in the words of each language; undefined when it has not. */
export function tooManyEntries(count: number, { maxEntries }: ArchiveLimits): BrokenLimit | undefined {
  if (count <= maxEntries) return undefined;
  return { problem: `${count} entries, ${maxEntries} allowed`, problema: `${count} entradas, se permiten ${maxEntries}` };
}

/** Which limit of size the files of an archive break, in the words of each language; undefined when none. */
export function brokenLimit(files: readonly Packed[], limits: ArchiveLimits): BrokenLimit | undefined {
  const { maxFileMegabytes, maxTotalMegabytes, maxRatio } = limits;
  const sizes = files.map(({ uncompressedSize }) => uncompressedSize);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (largest > maxFileMegabytes * MB) {
    const found = megabytes(largest);
    return {
      problem: `a file of ${found} MB unpacked, ${maxFileMegabytes} allowed`,
      problema: `un archivo de ${found} MB al descomprimir, se permiten ${maxFileMegabytes}`,
    };
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > maxTotalMegabytes * MB) {
    const found = megabytes(total);
    return {
      problem: `${found} MB unpacked, ${maxTotalMegabytes} allowed`,
      problema: `${found} MB al descomprimir, se permiten ${maxTotalMegabytes}`,
    };
  }
  const bomb = files.some(
    ({ uncompressedSize, compressedSize }) => uncompressedSize > MB && uncompressedSize > maxRatio * compressedSize,
  );
  if (!bomb) return undefined;
  return {
    problem: `a file that unpacks to over ${maxRatio} times its size`,
    problema: `un archivo que al descomprimir ocupa más de ${maxRatio} veces su tamaño`,
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MB);
}
