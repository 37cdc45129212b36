/** The value of a cookie in a `Cookie` header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    const written = part.slice(at + 1).trim();
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  }
  return undefined;
}
