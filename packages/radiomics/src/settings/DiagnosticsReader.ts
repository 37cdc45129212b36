import type { ExtractionSettings } from './ExtractionSettings.js';
import { type PythonValue, readPythonLiteral } from './readPythonLiteral.js';

/** What the diagnostics of one record say. */
export interface Diagnostics {
  readonly settings?: ExtractionSettings;
  readonly imageHash?: string;
  readonly maskHash?: string;
}

const VERSION = /^(?:diagnostics_Versions_|general_info_Version)(\w*)$/;
const HASH = /^[0-9a-f]{40}$/i;

/** The entries that are read, by their name less the prefix, and what they are; those before 2.0 have names of their own. */
const ENTRIES: ReadonlyMap<
  string,
  'settings' | 'imageTypes' | 'imageSpacing' | 'interpolatedSpacing' | 'imageHash' | 'maskHash'
> = new Map([
  ['diagnostics_Configuration_Settings', 'settings'],
  ['diagnostics_Configuration_EnabledImageTypes', 'imageTypes'],
  ['diagnostics_Image-original_Spacing', 'imageSpacing'],
  ['diagnostics_Image-interpolated_Spacing', 'interpolatedSpacing'],
  ['diagnostics_Image-original_Hash', 'imageHash'],
  ['diagnostics_Mask-original_Hash', 'maskHash'],
  ['general_info_GeneralSettings', 'settings'],
  ['general_info_EnabledImageTypes', 'imageTypes'],
  ['general_info_ImageSpacing', 'imageSpacing'],
  ['general_info_ImageHash', 'imageHash'],
  ['general_info_MaskHash', 'maskHash'],
]);

/** Longest text of a setting that is kept; what may be a path is not, as paths name patients. */
const MAX_TEXT = 64;
const PATH = /[/\\]/;

/** Reads the diagnostics of a table's records; records of equal settings get one frozen object. */
export class DiagnosticsReader {
  /** Places among the columns of those that are read. */
  readonly #columns: readonly { readonly index: number; readonly name: string }[];
  readonly #known = new Map<string, ExtractionSettings | undefined>();

  constructor(header: readonly string[]) {
    this.#columns = header.flatMap((name, index) => (ENTRIES.has(name) || VERSION.test(name) ? [{ index, name }] : []));
  }

  /** @param cells of one record, in the order of the header */
  read(cells: readonly string[]): Diagnostics {
    if (this.#columns.length === 0) return {};
    const entries = this.#columns.map(({ index, name }) => [name, cells[index] ?? ''] as const).filter(([, cell]) => cell !== '');
    const hash = (kind: string) =>
      entries.find(([name, cell]) => ENTRIES.get(name) === kind && HASH.test(cell))?.[1].toLowerCase();
    const imageHash = hash('imageHash');
    const maskHash = hash('maskHash');
    const settings = this.#settings(entries.filter(([name]) => !ENTRIES.get(name)?.endsWith('Hash')));
    return {
      ...(settings && { settings }),
      ...(imageHash !== undefined && { imageHash }),
      ...(maskHash !== undefined && { maskHash }),
    };
  }

  #settings(entries: readonly (readonly [name: string, cell: string])[]): ExtractionSettings | undefined {
    const key = JSON.stringify(entries);
    if (!this.#known.has(key)) this.#known.set(key, settingsOf(entries));
    return this.#known.get(key);
  }
}

function settingsOf(entries: readonly (readonly [name: string, cell: string])[]): ExtractionSettings | undefined {
  const found: Record<string, PythonValue> = {};
  const versions: Record<string, string> = {};
  for (const [name, cell] of entries) {
    const version = VERSION.exec(name)?.[1];
    if (version !== undefined) {
      if (!isShareable(cell)) continue;
      if (version === 'PyRadiomics' || version === '') found.pyradiomicsVersion = cell;
      else versions[version] = cell;
      continue;
    }
    const kind = ENTRIES.get(name)!;
    const value = readPythonLiteral(cell);
    if (kind === 'settings' && isDictionary(value)) Object.assign(found, { ...shareable(value), ...found });
    if (kind === 'imageTypes' && isDictionary(value)) found.imageTypes = shareable(value);
    if ((kind === 'imageSpacing' || kind === 'interpolatedSpacing') && isNumbers(value)) found[kind] = value;
  }
  if (Object.keys(versions).length > 0) found.versions = versions;
  return Object.keys(found).length === 0 ? undefined : deepFreeze(found);
}

function isDictionary(value: PythonValue | undefined): value is { readonly [key: string]: PythonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumbers(value: PythonValue | undefined): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number');
}

function isShareable(text: string): boolean {
  return text.length <= MAX_TEXT && !PATH.test(text);
}

/** The value less every text that may name a file. */
function shareable<T extends PythonValue>(value: T): T {
  if (Array.isArray(value))
    return value.filter((each) => typeof each !== 'string' || isShareable(each)).map(shareable) as unknown as T;
  if (!isDictionary(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, each]) => isShareable(key) && key !== '__proto__' && (typeof each !== 'string' || isShareable(each)),
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, shareable(each)])) as unknown as T;
}

function deepFreeze<T extends PythonValue>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) deepFreeze(each as PythonValue);
  return Object.freeze(value);
}
