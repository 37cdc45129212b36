import { FormatError } from '../FormatError.js';

/** How Slicer names the column of a segment: `<node>_segment_<segment>`, or `<node>_label_<n>` for a label map. */
const SEGMENT_PART = /_(?:segment|label)_(.+)$/;

/** `Segmentation_segment_Tumor` → `Tumor`; a name without a node is its own. */
function segmentPart(name: string): string {
  return SEGMENT_PART.exec(name)?.[1] ?? name;
}

/**
 * The name of each segment as it is shown and may be asked for: its part of the column's name, or all of it where two parts are the same. The node
 * is often named for the patient's image: it is shown only where the segments cannot be told apart without it.
 */
export function segmentLabels(names: readonly string[]): string[] {
  const parts = names.map(segmentPart);
  return names.map((name, i) => (parts.indexOf(parts[i]!) === parts.lastIndexOf(parts[i]!) ? parts[i]! : name));
}

/**
 * The index of the segment to read.
 *
 * @param names of the file's segments, as the file writes them
 * @param wanted a full name, or the segment's part of it; may be left out where there is one segment only
 * @throws FormatError `format.segment-required` {segments} where several could be meant; `format.unknown-segment` {segment, segments}
 */
export function chooseSegment(names: readonly string[], wanted: string | undefined): number {
  const parts = names.map(segmentPart);
  const segments = segmentLabels(names).join(', ');
  if (wanted === undefined) {
    if (names.length > 1) throw new FormatError('format.segment-required', { segments });
    return 0;
  }
  const exact = names.indexOf(wanted);
  if (exact >= 0) return exact;
  const index = parts.indexOf(wanted);
  if (index < 0) throw new FormatError('format.unknown-segment', { segment: wanted, segments });
  if (parts.lastIndexOf(wanted) !== index) throw new FormatError('format.segment-required', { segments });
  return index;
}
