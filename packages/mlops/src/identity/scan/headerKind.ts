import type { IdentifierKind } from './findIdentifiers.js';

/** Words by which a column is called that holds what identifies, whatever its cells look like. */
const WORDS: readonly (readonly [IdentifierKind, ReadonlySet<string>])[] = [
  ['name', new Set(['nombre', 'nombres', 'apellido', 'apellidos', 'surname', 'lastname', 'firstname', 'fullname'])],
  ['email', new Set(['email', 'mail', 'correo'])],
  [
    'national-id',
    new Set(['dni', 'nie', 'nif', 'cedula', 'curp', 'ssn', 'cpf', 'rut', 'documento', 'identificacion', 'pasaporte', 'passport']),
  ],
  ['phone', new Set(['telefono', 'tel', 'phone', 'telephone', 'movil', 'celular', 'mobile'])],
  ['date', new Set(['date', 'fecha', 'birthdate', 'dob', 'nacimiento', 'birthday', 'datetime'])],
  ['record-number', new Set(['mrn', 'nhc', 'accession', 'expediente', 'episodio'])],
];

/** What a column holds by its name; undefined when the name says nothing of the kind. */
export function headerKind(header: string): IdentifierKind | undefined {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return WORDS.find(([, own]) => words.some((word) => own.has(word)))?.[0];
}
