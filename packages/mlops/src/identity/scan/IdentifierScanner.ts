import { basename, extname } from 'node:path';
import type { IdentifierFinding } from '@neurograde/contracts';
import { decodeText, type FeatureTable, holdsFeatureKey } from '@neurograde/radiomics';
import { FindingTally } from './FindingTally.js';
import { findIdentifiers, type IdentifierKind, type TextPlace } from './findIdentifiers.js';
import { headerKind } from './headerKind.js';
import { sheetTexts } from './sheetTexts.js';
import { visitCells } from './visitCells.js';

export interface FileToScan {
  readonly path: string;
  readonly content: Uint8Array;
  /** What the reader made of it; undefined for a file it refused. */
  readonly table: FeatureTable | undefined;
}

export interface FileScan {
  readonly findings: readonly IdentifierFinding[];
  /** Place, from 1, of a feature or segment whose own name tells who a patient is: it would be kept with every value. Undefined when there is none. */
  readonly identifyingFeature: number | undefined;
  /** A column of categories whose name or cells tell who a patient is, which would be kept with every record. Undefined when there is none. */
  readonly identifyingCategory: IdentifyingCategory | undefined;
  /** Names of columns left aside that tell something, each with what may stand for it. */
  readonly masked: ReadonlyMap<string, string>;
}

export interface IdentifyingCategory {
  /** Place among the table's columns of categories. */
  readonly index: number;
  readonly kinds: readonly IdentifierKind[];
}

/** A number as most cells are, which is looked at only where its column's name says that it identifies. */
const NUMBER = /^[+-]?[\d.,]+(?:[eE][+-]?\d+)?$/;
/** Verdicts kept of texts met before: the files of a delivery say much the same. */
const MOST_VERDICTS = 100_000;
/** Of a refused file not everything is looked at; it is sealed whole. */
const MOST_OF_REFUSED = 4 * 2 ** 20;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Looks through delivered files for what may tell who a patient is: names, e-mails, national ids, telephones, dates, record numbers, paths; in the file's
 * name, the header and every cell that is no value of a feature.
 */
export class IdentifierScanner {
  readonly #verdicts = new Map<string, readonly IdentifierKind[]>();
  /** By the list of features itself, which files of one layout share. */
  readonly #identifying = new WeakMap<readonly string[], number>();

  async scan({ path, content, table }: FileToScan): Promise<FileScan> {
    const tally = new FindingTally();
    tally.add(this.#kinds(basename(path, extname(path)), 'file-name'), 'file-name', null);
    const header =
      table?.detection.container === undefined || table.detection.container === 'text'
        ? this.#scanText(content, table, tally)
        : [];
    if (table?.detection.container === 'xlsx') {
      for (const text of await sheetTexts(content)) this.#addCell(text, undefined, 'cell', null, tally);
    }
    return {
      findings: tally.toArray(),
      identifyingFeature: table && this.#identifyingFeature(table),
      identifyingCategory: table && this.#identifyingCategory(table),
      masked: new Map((table?.droppedColumns ?? []).flatMap(({ column }) => this.#mask(column, header))),
    };
  }

  /** @returns the cells of the header */
  #scanText(content: Uint8Array, table: FeatureTable | undefined, tally: FindingTally): readonly string[] {
    const text = textOf(table === undefined ? content.subarray(0, MOST_OF_REFUSED) : content);
    if (text === undefined) return [];
    switch (table?.layout) {
      case 'slicer':
      case 'slicer-legacy':
        return this.#scanSlicer(text, tally);
      case 'pyradiomics-json':
        this.#scanPairs(text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)"/g), tally);
        return [];
      case 'pyradiomics-txt':
        this.#scanPairs(text.matchAll(/^(?:[^_\n]*_)?([^:\n]+): (.*)$/gm), tally);
        return [];
      default:
        return this.#scanTable(text, table, tally);
    }
  }

  /** Text stands in the diagnostics only; the names of features are looked at apart. */
  #scanSlicer(text: string, tally: FindingTally): readonly string[] {
    const [head = '', ...lines] = text.includes('diagnostics') ? text.split('\n') : [text.slice(0, text.indexOf('\n'))];
    const rows = lines.filter((line) => /^"?diagnostics|,"?diagnostics/i.test(line)).join('\n');
    const delimiter = head.includes('\t') ? '\t' : ',';
    visitCells(
      rows,
      delimiter,
      () => true,
      (cell, column) => this.#addCell(cell, undefined, 'cell', column + 1, tally),
    );
    return [];
  }

  /** Pairs of a name and a value: the names in the order in which they are first met are the columns. */
  #scanPairs(pairs: Iterable<RegExpMatchArray>, tally: FindingTally): void {
    const columns = new Map<string, number>();
    for (const [, name = '', value = ''] of pairs) {
      if (!columns.has(name)) columns.set(name, columns.size + 1);
      if (!holdsFeatureKey(name)) this.#addCell(value, headerKind(name), 'cell', columns.get(name)!, tally);
    }
  }

  #scanTable(text: string, table: FeatureTable | undefined, tally: FindingTally): readonly string[] {
    const delimiter = table?.detection.delimiter ?? likelyDelimiter(text);
    const header = headerOf(text, delimiter);
    const features = new Set(table?.features);
    const turned = table?.layout === 'transposed';
    const patients = patientColumns(header, table);
    const kinds = header.map((name) => (features.has(name) || patients.has(name) ? undefined : headerKind(name)));
    for (const [column, name] of header.entries()) {
      if (!holdsFeatureKey(name)) tally.add(this.#kinds(name, turned && column > 0 ? 'patient' : 'header'), 'header', column + 1);
    }
    visitCells(
      text,
      delimiter,
      (column) => turned || !features.has(header[column] ?? ''),
      (cell, column, row) => {
        if (row === 0) return;
        const place = patients.has(header[column] ?? '') ? 'patient' : 'cell';
        this.#addCell(cell, kinds[column], place, column + 1, tally);
      },
    );
    return header;
  }

  /** A cell counts as what its column's name says, and as whatever it looks like. */
  #addCell(cell: string, named: IdentifierKind | undefined, place: TextPlace, column: number | null, tally: FindingTally): void {
    if (cell === '') return;
    if (named === undefined && place === 'cell' && NUMBER.test(cell)) return;
    const kinds = this.#kinds(cell, place);
    tally.add(named === undefined || kinds.includes(named) ? kinds : [...kinds, named], 'cells', column);
  }

  #identifyingFeature({ features, records }: FeatureTable): number | undefined {
    let feature = this.#identifying.get(features);
    if (feature === undefined) {
      feature = features.findIndex((name) => !holdsFeatureKey(name) && this.#kinds(name, 'header').length > 0);
      this.#identifying.set(features, feature);
    }
    if (feature !== -1) return feature + 1;
    const segment = records.findIndex(
      (record) => record.segment !== undefined && this.#kinds(record.segment, 'header').length > 0,
    );
    return segment === -1 ? undefined : segment + 1;
  }

  #identifyingCategory({ categoricals = [], records }: FeatureTable): IdentifyingCategory | undefined {
    for (const [index, name] of categoricals.entries()) {
      const categories = new Set(records.map((record) => record.categories?.[index]));
      const told = [...categories].flatMap((category) => (category === undefined ? [] : this.#kinds(category, 'cell')));
      const named = headerKind(name);
      const kinds = [...new Set([...(named === undefined ? [] : [named]), ...this.#kinds(name, 'header'), ...told])];
      if (kinds.length > 0) return { index, kinds };
    }
    return undefined;
  }

  /** The name of a column that is left aside is told to the user and kept; not where it tells something itself. */
  #mask(column: string, header: readonly string[]): [string, string][] {
    if (holdsFeatureKey(column) || this.#kinds(column, 'cell').length === 0) return [];
    const place = header.indexOf(column);
    return [[column, place === -1 ? '#…' : `#${place + 1}`]];
  }

  #kinds(text: string, place: TextPlace): readonly IdentifierKind[] {
    const key = `${place} ${text}`;
    let kinds = this.#verdicts.get(key);
    if (kinds === undefined) {
      kinds = findIdentifiers(text, place);
      if (this.#verdicts.size >= MOST_VERDICTS) this.#verdicts.clear();
      this.#verdicts.set(key, kinds);
    }
    return kinds;
  }
}

/** Undefined for what is no text. */
function textOf(content: Uint8Array): string | undefined {
  try {
    return decodeText(content);
  } catch {
    return undefined;
  }
}

function headerOf(text: string, delimiter: string): string[] {
  const header: string[] = [];
  const end = text.indexOf('\n');
  visitCells(
    end === -1 ? text : text.slice(0, end),
    delimiter,
    () => true,
    (cell) => header.push(cell.trim()),
  );
  return header;
}

/** The one that parts the first line into most cells. */
function likelyDelimiter(text: string): string {
  const [head = ''] = text.slice(0, 10_000).split('\n');
  return DELIMITERS.reduce((best, each) => (head.split(each).length > head.split(best).length ? each : best));
}

/** Columns that are neither features nor left aside: those of the patients. */
function patientColumns(header: readonly string[], table: FeatureTable | undefined): ReadonlySet<string> {
  if (table === undefined) return new Set();
  const others = new Set([...table.features, ...table.droppedColumns.map(({ column }) => column)]);
  // A column of categories may be written in other letter cases than it was asked for in.
  const categoricals = new Set(table.categoricals?.map((name) => name.toLowerCase()));
  return new Set(header.filter((name) => !others.has(name) && !categoricals.has(name.toLowerCase())));
}
