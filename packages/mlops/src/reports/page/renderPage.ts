import { LANGUAGES, type Language } from '@neurograde/contracts';
import { type Html, html, trusted } from './html.js';
import { PAGE_STYLE } from './pageStyle.js';

export interface PageText {
  readonly title: string;
  readonly body: Html;
}

const NAMES: Readonly<Record<Language, string>> = { es: 'Español', en: 'English' };

/** Nothing but the page's own style may act: no script, no request. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One self-contained HTML file that holds the whole text in every language. Two radio buttons choose what is seen; there is no script and nothing is
 * loaded from anywhere.
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
  return html`<!DOCTYPE html>
<html lang="${LANGUAGES[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<title>${title}</title>
<style>
${trusted(PAGE_STYLE)}
</style>
</head>
<body>
${switches}<main>
${bodies}</main>
</body>
</html>
`.source;
}
