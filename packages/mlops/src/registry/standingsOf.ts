import type { ModelAlias, ModelStanding, ModelState } from '@neurograde/contracts';
import type { Database } from '../database/Database.js';
import { listDecisions, type ModelDecision } from '../database/decisionRepository.js';
import type { Model } from '../database/modelRepository.js';
import { currentRelease, everReleased } from '../database/releaseRepository.js';
import { findRun } from '../database/runRepository.js';
import { latestSelection, type Selection } from '../database/selectionRepository.js';

/** Where a model stands, with what that rests on. */
export interface Standing extends ModelStanding {
  /** The latest selection of its run; undefined where there was none. */
  readonly selection: Selection | undefined;
}

/** Where each of the models stands, in their order. */
export async function standingsOf(database: Database, models: readonly Model[]): Promise<Standing[]> {
  const decisions = await listDecisions(database, models.length === 1 ? models[0]!.id : undefined);
  const [champion, challenger] = [await currentRelease(database), await currentRelease(database, 'challenger')];
  const released = await everReleased(database);
  const selections = new Map<string, Selection | undefined>();
  for (const runId of new Set(models.map((model) => model.runId))) selections.set(runId, await selectionOf(database, runId));
  return models.map(({ id, runId }) => {
    const own = decisions.filter(({ modelId }) => modelId === id);
    const selection = selections.get(runId);
    const state = stateOf(id, selection, own);
    const alias: ModelAlias | null =
      id === champion?.modelId
        ? 'champion'
        : id === challenger?.modelId
          ? 'challenger'
          : released.has(id) || state === 'retired'
            ? 'retired'
            : null;
    return { state, alias, selection, decisions: own.map(recordOf) };
  });
}

export async function standingOf(database: Database, model: Model): Promise<Standing> {
  return (await standingsOf(database, [model]))[0]!;
}

/** How far a model has come, without what it is for. */
export async function stateIn(database: Database, { id, runId }: Model): Promise<ModelState> {
  return stateOf(id, await selectionOf(database, runId), await listDecisions(database, id));
}

/** Selections of shuffled grades promote nothing, and so count for none. */
async function selectionOf(database: Database, runId: string): Promise<Selection | undefined> {
  return (await findRun(database, runId))?.shuffled ? undefined : latestSelection(database, { runId });
}

/** A signature holds while the model meets the standards of the latest selection, and again when it does again. */
export function stateOf(
  id: string,
  selection: Pick<Selection, 'quality'> | undefined,
  [newest]: readonly ModelDecision[],
): ModelState {
  if (newest?.decision === 'retire') return 'retired';
  if (selection?.quality.models.find(({ model }) => model === id)?.passed !== true) return 'candidate';
  return newest?.decision === 'approve' ? 'approved' : 'validated';
}

function recordOf({ decision, by, comment, at, selectionId }: ModelDecision): ModelStanding['decisions'][number] {
  return { decision, by, comment, at: at.toISOString(), selection: selectionId };
}
