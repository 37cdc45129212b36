import { type AuditEntry, listAudit } from '../database/auditRepository.js';
import type { Model } from '../database/modelRepository.js';
import type { Selection } from '../database/selectionRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveModel } from './resolveModel.js';
import { type Standing, standingOf } from './standingsOf.js';

type Evaluation = Selection['quality'];
export type ShownQuality = {
  readonly selection: string;
  readonly standards: Evaluation['standards'];
} & Evaluation['models'][number];

export interface ShownMove extends Pick<AuditEntry, 'sequence' | 'action' | 'details'> {
  readonly at: string;
}

export interface ShownModel extends Model, Omit<Standing, 'selection'> {
  /** Every rule of the latest selection of its run, held against it; null where there was none. */
  readonly quality: ShownQuality | null;
  /** What the audit tells of it, the newest first. */
  readonly history: readonly ShownMove[];
}

/** One model with where it stands and how it came there. @throws `usage.not-found`, `usage.ambiguous-id` */
export async function showModel({ database }: Workspace, written: string): Promise<ShownModel> {
  const model = await resolveModel(database, written);
  const { selection, ...standing } = await standingOf(database, model);
  const verdicts = selection?.quality.models.find(({ model: id }) => id === model.id);
  const quality = selection && verdicts ? { selection: selection.id, standards: selection.quality.standards, ...verdicts } : null;
  const history = (await listAudit(database, { subject: model.id })).map(({ sequence, at, action, details }) => ({
    sequence,
    at: at.toISOString(),
    action,
    details,
  }));
  return { ...model, ...standing, quality, history };
}
