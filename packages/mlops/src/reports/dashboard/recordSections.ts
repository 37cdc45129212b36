import { type DashboardReport, describeRunWarning } from '@neurograde/contracts';
import { type Html, html } from '../page/html.js';
import { mappingUsed } from '../page/mappingUsed.js';
import type { Section } from '../page/renderSections.js';
import type { DashboardContext } from './DashboardContext.js';

export function warningsSection({ run: { warnings }, models }: DashboardReport, { locale, texts }: DashboardContext): Section {
  const groups = [
    { title: texts.ofRun, warnings: warnings.map((warning) => describeRunWarning(warning, locale.language)) },
    ...models.map((model) => ({ title: texts.models[model.name], warnings: model.warnings })),
  ];
  const lists = groups
    .filter((group) => group.warnings.length > 0)
    .map((group) => html`<h3>${group.title}</h3><ul>${group.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`);
  return {
    id: 'warnings',
    title: texts.warnings,
    body: lists.length === 0 ? html`<p>${texts.warningsNone}</p>` : html`${lists}`,
  };
}

export function provenanceSection(report: DashboardReport, context: DashboardContext): Section {
  const { run, dataset, lineage, quality, models, selection } = report;
  const { locale, texts, words } = context;
  const { integer } = locale;
  const counts = ({ low, high }: { low: number; high: number }) => `${integer(low)} / ${integer(high)}`;
  const facts: readonly (readonly [string, string])[] = [
    [texts.run, run.id],
    [texts.dataset, run.datasetVersion],
    [texts.code, run.codeVersion],
    [texts.seed, String(run.seed)],
    [texts.mapping, mappingUsed(dataset, words)],
    [texts.train, counts(run.rows.train)],
    [texts.testPart, counts(run.rows.test)],
    [texts.features, integer(run.features)],
    [texts.candidates, integer(run.configuration.candidates)],
    [texts.foldCount, integer(run.folds)],
    [texts.recallFloor, locale.fixed(run.configuration.recallFloor, 2)],
    [texts.highRecallFloor, locale.fixed(run.configuration.highRecallFloor, 2)],
    ...(lineage === null
      ? []
      : ([
          [texts.contentHash, lineage.contentSha256],
          [texts.parent, lineage.parent ?? texts.noParent],
        ] as const)),
    [texts.selection, selection],
    [texts.standardsHash, quality.standards.sha256],
    ...models.map(({ name, model }) => [texts.artifact(texts.models[name]), model] as const),
  ];
  const body = html`<p>${texts.provenanceText}</p>${lineageFlow(report, context)}<dl class="record">${facts.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
  return { id: 'provenance', title: texts.provenance, body };
}

/** Files → dataset → run → model. */
function lineageFlow({ lineage, dataset, run, quality }: DashboardReport, { locale, texts }: DashboardContext): Html {
  const { integer } = locale;
  const champion = run.shuffledLabels ? null : quality.champion;
  const steps: readonly (readonly [string, string, string])[] = [
    ...(lineage === null
      ? []
      : [
          [
            texts.files,
            integer(lineage.files),
            texts.ofDeliveries(integer(lineage.deliveries), integer(lineage.records)),
          ] as const,
        ]),
    [texts.dataset, texts.recordCount(integer(dataset.rows)), dataset.version],
    [texts.run, texts.modelCount(integer(quality.models.length)), run.id],
    [
      texts.chosen,
      champion === null ? '—' : texts.models[champion.name],
      champion === null ? texts.noneChosen : champion.model.slice(0, 16),
    ],
  ];
  return html`<ol class="flow">${steps.map(([title, value, small]) => html`<li><span>${title}</span><strong>${value}</strong><small>${small}</small></li>`)}</ol>`;
}
