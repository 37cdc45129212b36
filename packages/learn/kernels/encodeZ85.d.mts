export function encodeZ85(bytes: Uint8Array): string;
