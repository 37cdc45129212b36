import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '@neurograde/contracts';
import { type Html, html, trusted } from './html.js';
import { PAGE_STYLE } from './pageStyle.js';
import { SEARCHABLE } from './renderSearchableTable.js';
import { TABLE_SCRIPT } from './tableScript.js';

export interface PageText {
  readonly title: string;
  readonly body: Html;
}

const NAMES: Readonly<Record<Language, string>> = { es: 'Español', en: 'English' };

/** Nothing but the page's own style may act: no request, and no script but one whose text has this hash. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const SCRIPT_POLICY = `script-src 'sha256-${createHash('sha256').update(TABLE_SCRIPT).digest('base64')}'`;

/**
 * One self-contained HTML file that holds the whole text in every language. Two radio buttons choose what is seen; nothing is loaded from anywhere, and
 * there is no script, but for the one of `renderSearchableTable` in a page that has such a table.
 */
export function renderPage(texts: Readonly<Record<Language, PageText>>): string {
  const title = LANGUAGES.map((language) => texts[language].title).join(' · ');
  const switches = LANGUAGES.map((language) => {
    const id = `language-${language}`;
    const checked = language === LANGUAGES[0] ? trusted(' checked') : undefined;
    return html`<input class="language" type="radio" name="language" id="${id}"${checked}><label for="${id}" lang="${language}">${NAMES[language]}</label>`;
  });
  const bodies = LANGUAGES.map(
    (language) => html`<article lang="${language}">${texts[language].body}</article>
`,
  );
  const searchable = bodies.some(({ source }) => source.includes(SEARCHABLE));
  return html`<!DOCTYPE html>
<html lang="${LANGUAGES[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${trusted(searchable ? `${POLICY}; ${SCRIPT_POLICY}` : POLICY)}">
<title>${title}</title>
<style>
${trusted(PAGE_STYLE)}
</style>
</head>
<body>
${switches}<main>
${bodies}</main>
${
  searchable &&
  html`<script>${trusted(TABLE_SCRIPT)}</script>
`
}</body>
</html>
`.source;
}
