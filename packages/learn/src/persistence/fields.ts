import { doublesOf } from '../base/doublesOf.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { isInteger } from '../base/isInteger.js';
import { mapValues } from '../base/mapValues.js';
import { Matrix } from '../matrix/Matrix.js';
import type { Place } from './Place.js';

/** Reads a value of an artifact, or throws that it is not what it must be. */
export type Field<T> = (encoded: unknown, place: Place) => T;

/** What each attribute must be, by name; sizes are tied in this order. */
export type Layout<S> = { readonly [K in keyof S]-?: Field<S[K]> };

/** A length: a number, or a name that all lists of one length share. The first of them ties it, and one that nothing else shares is free. */
type Size = number | string;

/** The size of what has an entry a feature. */
export const FEATURES = 'features';

interface NumberOptions {
  /** Take any number: NaN stands there as null, the infinities as words. */
  readonly allowMissing?: boolean;
}

/** A number, finite unless `allowMissing`. */
export function number({ allowMissing = false }: NumberOptions = {}): Field<number> {
  return (encoded, place) => {
    if (isFiniteNumber(encoded)) return encoded as number;
    if (allowMissing && encoded === null) return Number.NaN;
    if (allowMissing && (encoded === 'Infinity' || encoded === '-Infinity')) return Number(encoded);
    throw place.refusal(allowMissing ? 'a number or null' : 'a finite number', encoded);
  };
}

/** A whole number from `min` up to, not including, `end`. */
export function whole(min = 0, end: Size = Infinity): Field<number> {
  return (encoded, place) => {
    const below = sizeOf(end, place);
    if (isInteger(encoded) && (encoded as number) >= min && (encoded as number) < below) return encoded as number;
    throw place.refusal(`a whole number from ${min} ${below === Infinity ? 'on' : `to ${below - 1}`}`, encoded);
  };
}

/** A whole number ≥ 1 that is a size. */
export function sizeNamed(size: string): Field<number> {
  return (encoded, place) => tie(size, whole(1)(encoded, place), place);
}

/** One of the values given. */
export function choice<T extends string | boolean | null>(...values: readonly T[]): Field<T> {
  return (encoded, place) => {
    if (values.includes(encoded as T)) return encoded as T;
    throw place.refusal(`one of ${values.join(', ')}`, encoded);
  };
}

export function flag(): Field<boolean> {
  return choice<boolean>(true, false);
}

export function text(): Field<string> {
  return (encoded, place) => {
    if (typeof encoded === 'string') return encoded;
    throw place.refusal('a text', encoded);
  };
}

export function texts(): Field<string[]> {
  return listOf(text());
}

/** A list, each entry of which is what `field` says. */
export function listOf<T>(field: Field<T>, size?: Size): Field<T[]> {
  return (encoded, place) => {
    if (!Array.isArray(encoded)) throw place.refusal('a list', typeof encoded);
    if (size !== undefined) tie(size, encoded.length, place);
    const inside = place.at(0);
    return encoded.map((entry, index) => {
      inside.key = index;
      return field(entry, inside);
    });
  };
}

export function vector(size?: Size, options?: NumberOptions): Field<Float64Array> {
  const read = listOf(number(options), size);
  return (encoded, place) => doublesOf(read(encoded, place));
}

/** Whole numbers from `min` up to, not including, `end`. */
export function integers(size?: Size, min = 0, end: Size = Infinity): Field<Int32Array> {
  const read = listOf(whole(min, end), size);
  return (encoded, place) => Int32Array.from(read(encoded, place));
}

/** Two of what `field` says, such as one a class. */
export function pairOf<T>(field: Field<T>): Field<[T, T]> {
  return listOf(field, 2) as Field<unknown> as Field<[T, T]>;
}

/** A matrix as the numbers of its rows one after the other; its sizes are known before. */
export function matrix(rows: Size, columns: Size): Field<Matrix> {
  return (encoded, place) => {
    const [height, width] = [sizeOf(rows, place), sizeOf(columns, place)];
    return new Matrix(height, width, vector(height * width)(encoded, place));
  };
}

/** An object that something else reads. */
export function object(): Field<object> {
  return (encoded, place) => {
    if (typeof encoded === 'object' && encoded !== null) return encoded;
    throw place.refusal('an object', encoded);
  };
}

/** An object, each attribute of which is what the layout says; sizes that are tied inside it are not known outside. */
export function record<S extends object>(layout: Layout<S>): Field<S> {
  return (encoded, place) => {
    const given = object()(encoded, place) as Record<string, unknown>;
    const inside = place.withOwnSizes();
    const attributes = Object.entries<Field<unknown>>(layout).map(([name, field]) => [name, field(given[name], inside.at(name))]);
    return Object.fromEntries(attributes) as S;
  };
}

export function orNull<T>(field: Field<T>): Field<T | null> {
  return (encoded, place) => (encoded === null ? null : field(encoded, place));
}

/** What need not be there. */
export function orUndefined<T>(field: Field<T>): Field<T | undefined> {
  return (encoded, place) => (encoded === undefined ? undefined : field(encoded, place));
}

/** An object of any attributes, each what `field` says. */
export function dictionary<T>(field: Field<T>): Field<Record<string, T>> {
  return (encoded, place) => record(mapValues(Object(encoded) as Record<string, unknown>, () => field))(encoded, place);
}

/** What layouts before `version` do not hold, and what stands for it there. */
export function since<T>(version: number, field: Field<T>, earlier: T): Field<T> {
  return (encoded, place) => (place.reading.version < version ? earlier : field(encoded, place));
}

function sizeOf(size: Size, { reading }: Place): number {
  return typeof size === 'number' ? size : reading.sizes.get(size)!;
}

function tie(size: Size, length: number, place: Place): number {
  const { sizes } = place.reading;
  const tied = typeof size === 'number' ? size : (sizes.get(size) ?? length);
  if (tied !== length) throw place.refusal(`of length ${tied}`, length);
  if (typeof size === 'string') sizes.set(size, length);
  return length;
}
