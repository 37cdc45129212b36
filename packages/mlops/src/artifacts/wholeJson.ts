/** JSON with the numbers that JSON lacks, as `{"$number":"Infinity"}`: settings of an extraction may hold them. */
export const wholeJson = {
  stringify(value: unknown): string {
    return JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'number' && !Number.isFinite(inner) ? { $number: String(inner) } : inner,
    );
  },
  parse(text: string): unknown {
    return JSON.parse(text, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && '$number' in inner ? Number(inner.$number) : inner,
    );
  },
};
