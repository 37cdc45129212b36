import { type Html, html } from './html.js';

export interface Section {
  /** Stable name of the section, the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Sections under their headings, after a list of links to them. */
export function renderSections(sections: readonly Section[], language: string, contents: string): Html {
  const links = sections.map(({ id, title }) => html`<li><a href="#${language}-${id}">${title}</a></li>`);
  return html`<nav aria-label="${contents}"><ul>${links}</ul></nav>
${sections.map(
  ({ id, title, body }) => html`<section aria-labelledby="${language}-${id}">
<h2 id="${language}-${id}">${title}</h2>
${body}
</section>
`,
)}`;
}
