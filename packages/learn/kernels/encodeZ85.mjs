const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** The text that `decodeZ85` of ../src/kernels reads. */
export function encodeZ85(bytes) {
  const padded = Buffer.alloc(4 * Math.ceil(bytes.length / 4));
  padded.set(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let digits = '';
    for (let rest = padded.readUInt32BE(at), place = 0; place < 5; place++, rest = Math.floor(rest / 85)) {
      digits = ALPHABET[rest % 85] + digits;
    }
    const known = bytes.length - at;
    text += known < 4 ? digits.slice(0, known + 1) : digits === '00000' ? '~' : digits;
  }
  return text;
}
