import { type Html, type HtmlValue, html } from './html.js';

export interface Figure {
  readonly title: string;
  /** How to read it. */
  readonly explanation?: HtmlValue;
  /** One or more drawn charts. */
  readonly chart: Html;
  /** The same content as a table, folded under the picture. */
  readonly data?: { readonly summary: string; readonly table: Html };
  /** Wider than a telephone: it scrolls within its frame, by keyboard too. */
  readonly wide?: boolean;
}

export function renderFigure({ title, explanation, chart, data, wide = false }: Figure): Html {
  const frame = wide
    ? html`<div class="chart" role="region" tabindex="0" aria-label="${title}">${chart}</div>`
    : html`<div class="chart">${chart}</div>`;
  return html`<figure>
<figcaption><strong>${title}</strong>${explanation && html`<span>${explanation}</span>`}</figcaption>
${frame}
${data && html`<details><summary>${data.summary}</summary>${data.table}</details>`}
</figure>
`;
}
