/** The control letter of a Spanish DNI or NIE, by the number's remainder. */
const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CURP_SIGNS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

interface IdForm {
  /** With its parts as groups. */
  readonly form: RegExp;
  readonly isValid: (match: RegExpExecArray) => boolean;
}

const digits = (text: string) => [...text].filter((sign) => sign >= '0' && sign <= '9').map(Number);

/** The ids of the countries whose clinics are likeliest here, each held to its control sign where it has one. */
const FORMS: readonly IdForm[] = [
  {
    // Spain: DNI, 8 digits and a letter; NIE, a letter for the first digit.
    form: /(?<![\p{L}\d])([XYZ]|\d)[ .-]?(\d{1,3}[ .]?\d{3}[ .]?\d{0,3})[ .-]?([A-Z])(?![\p{L}\d])/iu,
    isValid: ([, first = '', rest = '', letter = '']) => {
      const number = `${'XYZ'.includes(first.toUpperCase()) ? 'XYZ'.indexOf(first.toUpperCase()) : first}${digits(rest).join('')}`;
      return number.length === 8 && DNI_LETTERS[Number(number) % 23] === letter.toUpperCase();
    },
  },
  {
    // Colombia: the cédula has no control digit, so only with its own word before it.
    form: /(?<![\p{L}\d])(?:c\.?c\.?|t\.?i\.?|c[eé]dula|documento|identificaci[oó]n)[ :#.°º_-]{0,3}(\d{1,3}(?:[. ]?\d{3}){1,3})(?!\d)/iu,
    isValid: ([, number = '']) => digits(number).length >= 6 && digits(number).length <= 10,
  },
  {
    // Mexico: CURP.
    form: /(?<![\p{L}\d])([A-Z][AEIOUX][A-Z]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d])(\d)(?![\p{L}\d])/iu,
    isValid: ([, body = '', control = '']) => {
      const sum = [...body.toUpperCase()].reduce((total, sign, i) => total + CURP_SIGNS.indexOf(sign) * (18 - i), 0);
      return (10 - (sum % 10)) % 10 === Number(control);
    },
  },
  {
    // United States: SSN; no control digit, but areas, groups and numbers that are never given out.
    form: /(?<![\p{L}\d.-])(\d{3})-(\d{2})-(\d{4})(?![\p{L}\d-])/u,
    isValid: ([, area = '', group = '', serial = '']) =>
      area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000',
  },
  {
    // Brazil: CPF, two control digits.
    form: /(?<![\p{L}\d.,-])(\d{3})\.?(\d{3})\.?(\d{3})-?(\d{2})(?![\p{L}\d.-])/u,
    isValid: (match) => isCpf(digits(match.slice(1).join(''))),
  },
  {
    // Chile: RUT, with its dash.
    form: /(?<![\p{L}\d.,-])(\d{1,2}\.?\d{3}\.?\d{3})-([\dK])(?![\p{L}\d-])/iu,
    isValid: ([, number = '', control = '']) => {
      const sum = digits(number)
        .reverse()
        .reduce((total, digit, i) => total + digit * (2 + (i % 6)), 0);
      const rest = 11 - (sum % 11);
      return (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest)) === control.toUpperCase();
    },
  },
];

/** Whether a text holds the national id of a person: DNI, NIE, cédula, CURP, SSN, CPF, RUT. */
export function holdsNationalId(text: string): boolean {
  return FORMS.some(({ form, isValid }) => {
    const match = form.exec(text);
    return match !== null && isValid(match);
  });
}

function isCpf(number: readonly number[]): boolean {
  if (number.length !== 11 || number.every((digit) => digit === number[0])) return false;
  const control = (count: number) => {
    const sum = number.slice(0, count).reduce((total, digit, i) => total + digit * (count + 1 - i), 0);
    return ((sum * 10) % 11) % 10;
  };
  return control(9) === number[9] && control(10) === number[10];
}
