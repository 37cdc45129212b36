import type { SheetFact } from './sheetFacts.js';

/** What a guideline asks, in this project's words, and which facts of the records answer it. */
export interface SheetItem {
  readonly id: string;
  readonly es: string;
  readonly en: string;
  readonly facts: readonly SheetFact[];
  /** The facts answer all of it; else a person completes it. */
  readonly whole: boolean;
}

export interface SheetSection {
  readonly es: string;
  readonly en: string;
  readonly items: readonly SheetItem[];
}

/** Answered by the records. */
export function filled(id: string, es: string, en: string, ...facts: SheetFact[]): SheetItem {
  return { id, es, en, facts, whole: true };
}

/** Answered in part by the records. */
export function partly(id: string, es: string, en: string, ...facts: SheetFact[]): SheetItem {
  return { id, es, en, facts, whole: false };
}

/** Of which the records know nothing. */
export function person(id: string, es: string, en: string): SheetItem {
  return { id, es, en, facts: [], whole: false };
}
