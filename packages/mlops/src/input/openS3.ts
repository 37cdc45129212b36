import type { ArchiveLimits } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { type InputFile, type InputSource, joinSources, type NameOf } from './InputFile.js';
import { isArchiveName, isLabelsPath, isTableName } from './isTableName.js';
import { openArchive } from './openArchive.js';

const URL_FORM = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;

export function isS3Url(path: string): boolean {
  return /^s3:\/\//i.test(path);
}

/**
 * The objects of a bucket that begin with a prefix, as the files of a folder: up to the last `/` of the prefix is the folder. How S3 is reached, the
 * variables tell that tell it for a bucket of our own (`S3_ENDPOINT`, `S3_REGION`, the AWS SDK's).
 *
 * @throws NeurogradeError `ingest.invalid-s3-url`, `bucket.*`
 */
export async function openS3(url: string, limits: ArchiveLimits, nameOf: NameOf): Promise<InputSource> {
  const match = URL_FORM.exec(url);
  if (!match) throw new NeurogradeError('ingest.invalid-s3-url', { url: nameOf(url) });
  const [, bucket = '', prefix = ''] = match;
  const [{ getS3Object, listS3Keys }, { s3Client }, { readS3Connection }] = await Promise.all([
    import('../bucket/s3Objects.js'),
    import('../bucket/s3Client.js'),
    import('../bucket/s3Settings.js'),
  ]);
  const client = await s3Client(readS3Connection(process.env));
  const keys = (await listS3Keys(client, bucket, prefix)).filter((key) => !key.endsWith('/') && !isHidden(key));
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const get = async (key: string, name: string): Promise<Uint8Array> => {
    const object = await getS3Object(client, bucket, key);
    if (object === undefined) throw new NeurogradeError('usage.path-not-found', { file: name });
    return object.bytes;
  };
  const open = (key: string): InputFile => ({
    path: `s3://${bucket}/${key}`,
    folders: [folder.split('/').at(-2) ?? bucket, ...key.slice(folder.length).split('/').slice(0, -1)],
    read: (name) => get(key, name),
  });
  // Who names one object means it, whatever it is called.
  const tables = keys.filter((key) => isTableName(key) || key === prefix);
  const archives = keys.filter((key) => isArchiveName(key));
  const isLabels = (key: string) => isLabelsPath(key.slice(folder.length)) && key !== prefix;
  const own = {
    files: tables.filter((key) => !isLabels(key) && !isArchiveName(key)).map(open),
    labels: tables.filter(isLabels).map(open),
    ignored: keys.filter((key) => !tables.includes(key) && !archives.includes(key)).length,
    problems: [],
  };
  return joinSources([own, ...(await Promise.all(archives.map((key) => openPacked(key))))]);

  /** An archive is fetched whole: its directory lies at its end. */
  async function openPacked(key: string): Promise<InputSource> {
    const path = `s3://${bucket}/${key}`;
    try {
      const bytes = Buffer.from(await get(key, nameOf(path)));
      const archive = await openArchive(path, (yauzl, options) => yauzl.fromBufferPromise(bytes, options), limits, nameOf);
      return archive ?? { files: [open(key)], labels: [], ignored: 0, problems: [] };
    } catch (error) {
      if (!(error instanceof NeurogradeError)) throw error;
      return { files: [], labels: [], ignored: 0, problems: [error] };
    }
  }
}

function isHidden(key: string): boolean {
  return key.split('/').some((part) => part.startsWith('.'));
}
