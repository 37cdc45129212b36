import { basename, extname } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { Matrix } from '@neurograde/learn/prediction';
import type { DecimalMark } from '@neurograde/radiomics/reading';
import { sha256 } from '../../bucket/putHashed.js';
import { findRelease, type ReleaseAlias } from '../../database/releaseRepository.js';
import { claimRequestKey } from '../../database/requestKeyRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { displayName } from '../../identity/displayName.js';
import { type Failed, type GradedPatient, gradeContent, gradeRows, type RowPlace } from './gradeFile.js';
import { keepFile } from './keepFile.js';
import { PredictionWriter } from './PredictionWriter.js';
import { ReleaseWatcher, type ReleaseWatcherOptions } from './ReleaseWatcher.js';
import { type PredictionRecords, recordPredictions } from './recordPredictions.js';
import { loadServing, type Serving } from './Serving.js';

export interface PredictorOptions extends ReleaseWatcherOptions {
  /** A patient with more than this share of the values missing gets no prediction. */
  readonly maxMissingShare: number;
  /** Milliseconds after which a request is told that the database does not answer. */
  readonly within?: number;
}

/** One patient as values by feature; null is missing. */
export interface PatientValues {
  readonly patient: string;
  readonly features: Readonly<Record<string, number | null>>;
}

/** One file as it was sent. */
export interface SentFile {
  /** Of the sender's making: only its last part is looked at, and never shown where it may name a patient. */
  readonly name: string;
  readonly content: Uint8Array;
}

export interface FileReading {
  readonly segment: string | undefined;
  readonly decimal: DecimalMark | undefined;
}

/** Stage 6 for a process that lives on: models stay in memory and follow the aliases, and predictions of many requests are stored together. */
export class Predictor {
  readonly #workspace: Workspace;
  readonly #maxMissingShare: number;
  readonly #watcher: ReleaseWatcher;
  readonly #writer: PredictionWriter;
  /** Of earlier releases, that repeated requests are answered with. */
  readonly #earlier = new Map<string, Promise<Serving>>();

  private constructor(workspace: Workspace, watcher: ReleaseWatcher, { maxMissingShare, within }: PredictorOptions) {
    const { database, seal } = workspace;
    this.#workspace = workspace;
    this.#maxMissingShare = maxMissingShare;
    this.#watcher = watcher;
    this.#writer = new PredictionWriter({ database, seal, ...(within === undefined ? {} : { within }) });
  }

  static async start(workspace: Workspace, options: PredictorOptions): Promise<Predictor> {
    return new Predictor(workspace, await ReleaseWatcher.start(workspace, options), options);
  }

  /** Looks at once where the aliases point to, which is else done twice a second. */
  look(): Promise<void> {
    return this.#watcher.look();
  }

  /** What an alias points to at this moment. @throws `predict.no-release`, `predict.no-challenger` */
  serving(alias: ReleaseAlias): Serving {
    const serving = this.#watcher.serving(alias);
    if (serving === undefined) throw new NeurogradeError(alias === 'champion' ? 'predict.no-release' : 'predict.no-challenger');
    return serving;
  }

  /** The model of a release, also of an earlier one. */
  async servingOf(releaseId: string): Promise<Serving> {
    for (const alias of ['champion', 'challenger'] as const) {
      const serving = this.#watcher.serving(alias);
      if (serving?.release.id === releaseId) return serving;
    }
    let loading = this.#earlier.get(releaseId);
    if (loading === undefined) {
      loading = findRelease(this.#workspace.database, releaseId).then((release) => loadServing(this.#workspace, release!));
      // One is enough: it is the last that was moved away from.
      this.#earlier.clear();
      this.#earlier.set(releaseId, loading);
      loading.catch(() => this.#earlier.delete(releaseId));
    }
    return loading;
  }

  /**
   * The model that a request which named itself is answered with: that of the first request of this name, so that a repeated one gets the same predictions also after
   * a release.
   *
   * @param key what the sender chose, in the name of who asks
   * @param requestSha256 of all that the answer depends on
   * @throws `predict.key-reused` where another request had the same name
   */
  async claim(serving: Serving, key: string, requester: string, requestSha256: string): Promise<Serving> {
    const id = sha256(JSON.stringify([requester, key]));
    const kept = await claimRequestKey(this.#workspace.database, { id, requestSha256, releaseId: serving.release.id });
    if (kept.requestSha256 !== requestSha256) throw new NeurogradeError('predict.key-reused');
    return kept.releaseId === serving.release.id ? serving : this.servingOf(kept.releaseId);
  }

  /**
   * Grades patients that came as values, and stores the predictions; committed once it resolves.
   *
   * @param requester who asked
   * @returns in the order of the patients; `line` is a patient's place among them, from 1, and `file` 1
   */
  async predictValues(serving: Serving, patients: readonly PatientValues[], requester: string): Promise<PredictionRecords> {
    const { pseudonymize } = this.#workspace;
    const graded = this.#gradeValues(serving, patients);
    const records = recordPredictions(serving, graded, { unnamed: '', file: undefined, requester, pseudonymize });
    await this.#writer.write(records);
    return records;
  }

  /**
   * Grades the patients of one file, keeps the file and stores the predictions; committed once it resolves.
   *
   * @param file its place among those sent, from 1
   */
  async predictFile(
    serving: Serving,
    { name, content }: SentFile,
    file: number,
    { requester, ...reading }: FileReading & { readonly requester: string },
  ): Promise<PredictionRecords> {
    const { bucket, seal, pseudonymize } = this.#workspace;
    const shown = displayName(name, file, pseudonymize);
    const graded = await gradeContent(serving.model, content, shown, file, {
      ...reading,
      maxMissingShare: this.#maxMissingShare,
    });
    if ('problem' in graded) return { answers: [graded], rows: [], identities: new Map() };
    const kept = await keepFile(bucket, seal, content);
    const unnamed = basename(name, extname(name));
    const records = recordPredictions(serving, graded.patients, { unnamed, file: kept, requester, pseudonymize });
    await this.#writer.write(records);
    return records;
  }

  /** Resolves once all that was begun is stored. */
  async end(): Promise<void> {
    await this.#watcher.end();
    await this.#writer.end();
  }

  #gradeValues({ model }: Serving, patients: readonly PatientValues[]): (GradedPatient | Failed)[] {
    const results: (GradedPatient | Failed | undefined)[] = [];
    const rows: Float64Array[] = [];
    const places: RowPlace[] = [];
    for (const [index, { patient, features }] of patients.entries()) {
      const line = index + 1;
      try {
        rows.push(model.alignValues(features, 'JSON'));
        places.push({ file: 1, line, patient, name: 'JSON' });
        results.push(undefined);
      } catch (error) {
        results.push({ file: 1, line, problem: asNeurogradeError(error, 'JSON') });
      }
    }
    const X = new Matrix(rows.length, model.artifact.features.length);
    for (const [i, row] of rows.entries()) X.row(i).set(row);
    const graded = rows.length === 0 ? [] : gradeRows(model, X, places, this.#maxMissingShare);
    let next = 0;
    return results.map((result) => result ?? graded[next++]!);
  }
}
