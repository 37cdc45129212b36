import { type DatasetSummary, describeRunWarning, type RunRecord } from '@neurograde/contracts';
import { html } from '../page/html.js';
import { mappingUsed } from '../page/mappingUsed.js';
import type { Section } from '../page/renderSections.js';
import type { DashboardContext } from './DashboardContext.js';

export function warningsSection({ warnings, models }: RunRecord, { locale, texts }: DashboardContext): Section {
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

export function provenanceSection(run: RunRecord, dataset: DatasetSummary, { locale, texts, words }: DashboardContext): Section {
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
    ...run.models.map(({ name, model }) => [texts.artifact(texts.models[name]), model] as const),
  ];
  const body = html`<p>${texts.provenanceText}</p><dl class="record">${facts.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
  return { id: 'provenance', title: texts.provenance, body };
}
