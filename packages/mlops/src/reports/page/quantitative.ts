/** A numeric position between two fixed ends, with about five ticks. */
export function quantitative(field: string, title: string | null, [low, high]: readonly [number, number] = [0, 1]) {
  return { field, type: 'quantitative' as const, title, scale: { domain: [low, high], nice: false }, axis: { tickCount: 5 } };
}
