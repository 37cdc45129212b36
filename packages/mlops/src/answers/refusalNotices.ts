import type { Language, NeurogradeError, RefusalNotice } from '@neurograde/contracts';

export function refusalNotices(problems: readonly NeurogradeError[], language: Language): RefusalNotice[] {
  return problems.map((problem) => ({ code: problem.code, message: problem.text(language) }));
}
