import type { IdentifierFinding } from '@neurograde/contracts';
import type { IdentifierKind } from './findIdentifiers.js';

const WORDS: Readonly<Record<IdentifierKind, { readonly es: string; readonly en: string }>> = {
  name: { es: 'nombres', en: 'names' },
  email: { es: 'correos', en: 'e-mails' },
  'national-id': { es: 'documentos de identidad', en: 'national ids' },
  phone: { es: 'teléfonos', en: 'telephone numbers' },
  date: { es: 'fechas', en: 'dates' },
  'record-number': { es: 'números de historia', en: 'record numbers' },
  path: { es: 'rutas', en: 'paths' },
};

/** The kinds of what was found, in words for an error. */
export function kindWords(findings: readonly Pick<IdentifierFinding, 'kind'>[]): {
  readonly problem: string;
  readonly problema: string;
} {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return { problem: kinds.map((kind) => WORDS[kind].en).join(', '), problema: kinds.map((kind) => WORDS[kind].es).join(', ') };
}
