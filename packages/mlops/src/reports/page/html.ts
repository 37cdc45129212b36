/** A piece of HTML that is safe to put into a page. Only `html` and `trusted` make one. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: strings and numbers are escaped, nothing stands for nothing. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

/**
 * HTML from a template in which every value is escaped, in text and in double-quoted attributes alike.
 *
 * @example html`<td title="${name}">${value}</td>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let source = strings[0]!;
  values.forEach((value, i) => {
    source += sourceOf(value) + strings[i + 1]!;
  });
  return new Html(source);
}

/** Marks text that is HTML already, made by this program and not by anyone's file. */
export function trusted(source: string): Html {
  return new Html(source);
}

function sourceOf(value: HtmlValue): string {
  if (value instanceof Html) return value.source;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'object') return value.map(sourceOf).join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
