import type { Language } from '@neurograde/contracts';

/** How a language writes numbers. Done here and not by `Intl`, whose data differ between releases of Node: a report's bytes must not. */
export interface Locale {
  readonly language: Language;
  /** Separators for Vega's axes. */
  readonly separators: { readonly decimal: string; readonly thousands: string };
  /** A whole number. */
  integer(value: number): string;
  /** A number with so many significant digits (default 3), as a power of ten when very large or small; “—” for null. */
  number(value: number | null, digits?: number): string;
  /** A power of ten. */
  power(exponent: number): string;
  /** A number with so many decimals (default 3). */
  fixed(value: number, decimals?: number): string;
  /** A share from 0 to 1 as a percentage (default one decimal). */
  percent(share: number, decimals?: number): string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export const LOCALES: Readonly<Record<Language, Locale>> = {
  es: localeOf('es', ',', '\u202f', '\u00a0%'),
  en: localeOf('en', '.', ',', '%'),
};

function localeOf(language: Language, decimal: string, thousands: string, percentSign: string): Locale {
  const written = (plain: string) => {
    const [whole = '', part] = plain.replace('-', '−').split('.');
    const grouped = whole.replace(/^−?0+(?=\d)/, '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
    return part === undefined ? grouped : `${grouped}${decimal}${part}`;
  };
  const fixed = (value: number, decimals = 3) => written(withoutMinusZero(value.toFixed(decimals)));
  return {
    language,
    separators: { decimal, thousands },
    integer: (value) => written(String(value)),
    number: (value, digits = 3) => {
      if (value === null) return '—';
      if (value === 0) return '0';
      const size = Math.abs(value);
      if (size >= 1e6 || size < 1e-3) {
        const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
        return `${written(mantissa)}·10${superscript(Number(exponent))}`;
      }
      const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
      return fixed(value, Number.isInteger(value) ? 0 : decimals);
    },
    power: (exponent) => `10${superscript(exponent)}`,
    fixed,
    percent: (share, decimals = 1) => `${fixed(100 * share, decimals)}${percentSign}`,
  };
}

function withoutMinusZero(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
