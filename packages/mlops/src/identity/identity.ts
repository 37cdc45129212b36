/** A patient's identifier as it is compared: without surrounding space, in one Unicode form. */
export function identity(written: string): string {
  return written.trim().normalize('NFC');
}
