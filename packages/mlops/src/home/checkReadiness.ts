import { currentRelease } from '../database/releaseRepository.js';
import type { Workspace } from './openWorkspace.js';

export interface Readiness {
  readonly database: boolean;
  readonly bucket: boolean;
  /** Of the champion; null while there is none, or while the database does not answer. */
  readonly model: string | null;
}

/** Milliseconds that each may take: who asks wants to know now. */
const ANSWER_WITHIN = 2_000;

/** Whether what a prediction needs is there: a database and a bucket that answer, and a released model. */
export async function checkReadiness({ database, bucket }: Workspace): Promise<Readiness> {
  const [release, bucketAnswers] = await Promise.all([answer(currentRelease(database)), answer(bucket.has('ready'))]);
  return {
    database: release !== LATE,
    bucket: bucketAnswers !== LATE,
    model: release === LATE ? null : (release?.modelId ?? null),
  };
}

/** In place of an answer that did not come. */
const LATE = 'late';

/** What it resolves with; `LATE` where it fails, or takes too long. */
async function answer<T>(asked: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ANSWER_WITHIN, LATE);
  });
  try {
    return await Promise.race([asked.catch((): typeof LATE => LATE), late]);
  } finally {
    clearTimeout(timer);
  }
}
