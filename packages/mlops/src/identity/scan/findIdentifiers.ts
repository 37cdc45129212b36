import { holdsPersonName, personNamesIn } from '../holdsPersonName.js';
import { holdsNationalId } from './nationalId.js';

/** What may tell who a patient is. */
export const IDENTIFIER_KINDS = ['name', 'email', 'national-id', 'phone', 'date', 'record-number', 'path'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Where a text stands: what is innocent in one place tells something in another. */
export type TextPlace = 'file-name' | 'header' | 'cell' | 'patient';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const PHONES = [
  // With the country's number, or in the groups of Spain, Colombia and the United States.
  /(?<![\p{L}\d])\+\d{1,3}(?:[ .()-]*\d){7,12}(?!\d)/u,
  /(?<![\p{L}\d.,-])[6-9]\d{2}[ -]\d{3}[ -]\d{3}(?![\d.-])/u,
  /(?<![\p{L}\d.,-])[6-9]\d{2}[ -]\d{2}[ -]\d{2}[ -]\d{2}(?![\d.-])/u,
  /(?<![\p{L}\d.,-])3\d{2}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d.-])/u,
  /(?<![\p{L}\d.,-])\(?\d{3}\)?[ -]\d{3}-\d{4}(?![\d-])/u,
];
const DATES = [
  /(?<!\d)(?:19|20)\d{2}([./_-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([./_-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d{2}(?!\d)/,
  /(?<!\d)(?:0?[1-9]|1[0-2])([./_-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d{2}(?!\d)/,
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/,
  /\b(?:0?[1-9]|[12]\d|3[01])[ -](?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|jan|apr|aug|dec)[a-z]*[ -](?:de )?(?:19|20)\d{2}\b/i,
];
/** A record's own word and its number; or by itself a longer one. */
const RECORD = /(?<!\p{L})(?:mrn|nhc|h\.?c\.?|historia|expediente|episodio|accession|acc|mr|rm)[ _#:.°º-]{0,3}\d{4,}/iu;
const LONG_NUMBER = /(?<![\d.,])\d{6,}(?![\d.,])/;
const PATH = /^(?:[A-Za-z]:[\\/]|\\\\|~?\/(?=[^/\s]+\/)|file:|s3:)|[\\/][^\\/]+\.(?:nrrd|nii|nii\.gz|mha|mhd|dcm|seg\.nrrd)$/;

/**
 * What in a text may tell who a patient is, by kind. Names are those of a list, so a rare one is missed; what looks like one may be none. It is meant
 * to be told to a person, and as a reason to leave something out, never as a proof that a file is free of identifiers.
 */
export function findIdentifiers(text: string, place: TextPlace): IdentifierKind[] {
  const found: IdentifierKind[] = [];
  if (holdsName(text, place)) found.push('name');
  if (text.includes('@') && EMAIL.test(text)) found.push('email');
  if (place !== 'cell' && place !== 'patient' ? holdsNationalId(text.replaceAll('_', ' ')) : holdsNationalId(text))
    found.push('national-id');
  if (PHONES.some((form) => form.test(text))) found.push('phone');
  if (DATES.some((form) => form.test(text))) found.push('date');
  if (place !== 'patient' && (RECORD.test(text) || (place !== 'cell' && LONG_NUMBER.test(text)))) found.push('record-number');
  if ((place === 'cell' || place === 'patient') && PATH.test(text)) found.push('path');
  return found;
}

/** A header's one name may be a word of the trade (`white_matter`); two are a person. */
function holdsName(text: string, place: TextPlace): boolean {
  switch (place) {
    case 'file-name':
      return holdsPersonName(text);
    case 'header':
      return personNamesIn(text).length >= 2;
    default:
      return personNamesIn(text).length >= 1;
  }
}
