import type { ErrorDetails } from './ErrorDefinition.js';

/** A text with each `{name}` replaced by the detail of that name; one that is not given becomes `?`. */
export function fillTemplate(text: string, details: ErrorDetails): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
}
