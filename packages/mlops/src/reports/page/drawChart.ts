import type { TopLevelSpec } from 'vega-lite';
import { CHART_CONFIG } from './chartConfig.js';
import { type Html, html, trusted } from './html.js';
import type { Locale } from './Locale.js';

/** A chart as data: a Vega-Lite specification without the look, which is the page's. */
export type ChartSpec = TopLevelSpec;

/**
 * Draws a Vega-Lite specification as an SVG picture that takes its colours and its typeface from the page.
 *
 * Vega is loaded with the first chart, and each view is let go before the picture is returned. The same specification gives the same bytes.
 *
 * @param label what the picture shows, for those who do not see it
 */
export async function drawChart(spec: ChartSpec, label: string, { separators }: Locale): Promise<Html> {
  const [{ parse, View, Warn, logger }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const silent = logger(Warn, undefined, () => undefined);
  const locale = { number: { ...separators, grouping: [3], currency: ['', ''] as [string, string] } };
  const { spec: compiled } = compile({ ...spec, config: { ...CHART_CONFIG, locale } }, { logger: silent });
  const view = new View(parse(compiled), { renderer: 'none', logger: silent });
  try {
    const svg = await view.toSVG();
    const { width = '0', height = '0' } =
      /^<svg[^>]* width="(?<width>[\d.]+)" height="(?<height>[\d.]+)"/.exec(svg)?.groups ?? {};
    const open = html`<svg role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
    return trusted(open.source + slim(svg.replace(/^<svg[^>]*>/, '')));
  } finally {
    view.finalize();
  }
}

/** Leaves out of Vega's markup what neither the eye nor a style needs: it is most of a report's bytes. */
function slim(svg: string): string {
  return svg
    .replace(/<[^>]+>/g, (tag) =>
      tag
        .replace(/ (?:class|pointer-events|stroke-miterlimit|aria-hidden|role|font-family|opacity)="[^"]*"/g, (attribute) =>
          attribute.startsWith(' opacity') && attribute !== ' opacity="1"' ? attribute : '',
        )
        .replace(/(\.\d\d)\d+/g, '$1')
        .replace(/ transform="translate\(0,0\)"/, ''),
    )
    .replace(/<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*><\/path>|<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*\/>/g, '');
}
