/** Columns that share a line of the processor's cache. */
const TOGETHER = 8;

/** The columns of a table whose rows stand one after another; a column is overwritten when one of another eight is asked for. */
export function transposed(values: Float64Array, rows: number, columns: number): (column: number) => Float64Array {
  const tile = Array.from({ length: TOGETHER }, () => new Float64Array(rows));
  let from = -1;
  return (column) => {
    const first = column - (column % TOGETHER);
    if (first !== from) {
      from = first;
      const width = Math.min(TOGETHER, columns - first);
      for (let i = 0; i < rows; i++) {
        const row = i * columns + first;
        for (let k = 0; k < width; k++) tile[k]![i] = values[row + k]!;
      }
    }
    return tile[column - first]!;
  };
}
