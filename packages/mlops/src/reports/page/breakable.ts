import { type Html, html } from './html.js';

/** The long name of a feature, which may break after an underscore and before a capital, and not within a word. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/).map((part, i) => html`${i > 0 && html`<wbr>`}${part}`)}`;
}
