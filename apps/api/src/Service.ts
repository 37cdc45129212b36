import type { Configuration } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';

/** What the routes work on, for as long as the process lives. */
export interface Service {
  readonly workspace: Workspace;
  readonly configuration: Configuration;
}
