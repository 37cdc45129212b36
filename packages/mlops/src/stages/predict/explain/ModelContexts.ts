import { findModel } from '../../../database/modelRepository.js';
import type { Workspace } from '../../../home/openWorkspace.js';
import { LoadedModel } from '../LoadedModel.js';
import { ModelContext } from './ModelContext.js';

/** Models whose contexts are kept: champion, challenger, and some that earlier predictions were made with. */
const KEPT = 4;

/** The contexts of models, each made once while it is asked for. */
export class ModelContexts {
  readonly #workspace: Pick<Workspace, 'database' | 'bucket'>;
  /** The one asked for last is the last. */
  readonly #kept = new Map<string, Promise<ModelContext>>();

  constructor(workspace: Pick<Workspace, 'database' | 'bucket'>) {
    this.#workspace = workspace;
  }

  /**
   * @param id of a registered model
   * @param loaded the model, where it is at hand
   * @throws as `ModelContext.load`; then it is tried anew the next time
   */
  get(id: string, loaded?: LoadedModel): Promise<ModelContext> {
    const context = this.#kept.get(id) ?? this.#load(id, loaded);
    this.#kept.delete(id);
    this.#kept.set(id, context);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    context.catch(() => {
      if (this.#kept.get(id) === context) this.#kept.delete(id);
    });
    return context;
  }

  async #load(id: string, loaded: LoadedModel | undefined): Promise<ModelContext> {
    const { database, bucket } = this.#workspace;
    const model = loaded ?? (await LoadedModel.read(await bucket.get((await findModel(database, id))!.bucketKey)));
    return ModelContext.load(this.#workspace, id, model);
  }
}
