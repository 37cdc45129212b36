import { writeNewPatients, writeSampleCohort } from '@neurograde/mlops/sample';
import { type Session, share, wholeNumber } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface SampleCommandOptions {
  readonly patients?: string;
  readonly low?: string;
  readonly unlabelled?: boolean;
}

/** Writes a synthetic cohort, or new patients to predict. Needs no home. */
export async function action(session: Session, [folder]: readonly string[], options: SampleCommandOptions): Promise<number> {
  const cohort = {
    patients: wholeNumber('--patients', options.patients, 2, 100_000) ?? 160,
    lowFraction: share('--low', options.low) ?? 0.25,
    seed: session.seed,
  };
  if (options.unlabelled === true) {
    const path = await writeNewPatients(folder!, cohort);
    session.answer({ patients: cohort.patients, path, synthetic: true }, () => [
      fill(session.texts['sample.unlabelled'], { patients: cohort.patients, path }),
    ]);
    return 0;
  }
  const { low, high, labels } = await writeSampleCohort(folder!, cohort);
  session.answer({ patients: low + high, low, high, path: folder, labels, synthetic: true }, () => [
    fill(session.texts['sample.done'], { patients: low + high, low, high, path: folder! }),
  ]);
  return 0;
}
