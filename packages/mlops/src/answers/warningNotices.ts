import type { Language, NeurogradeError, WarningNotice } from '@neurograde/contracts';

export function warningNotices(warnings: readonly NeurogradeError[], language: Language): WarningNotice[] {
  return warnings.map((warning) => ({ code: warning.code, message: warning.text(language) }));
}
