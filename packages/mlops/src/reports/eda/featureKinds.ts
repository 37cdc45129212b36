import { describeFeature, FEATURE_CLASS_NAMES, FEATURE_UNIT_NAMES, type FeatureClass } from '@neurograde/radiomics';
import { type Html, html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import type { TableFilter } from '../page/renderSearchableTable.js';
import type { EdaTexts } from './edaSpanish.js';

type Context = ReportContext<EdaTexts>;

export interface FeatureKinds {
  readonly filters: readonly TableFilter[];
  /** Places of a feature among the options of each filter. */
  kindsOf(feature: string): number[];
}

/**
 * What features can be chosen by in a table: the class (of a name that is not PyRadiomics', its first part), and the image they were computed on; of these,
 * the ones that occur.
 */
export function featureKinds(features: readonly string[], { texts, locale }: Context): FeatureKinds {
  const { language } = locale;
  const classOf = (feature: string) => {
    const meaning = describeFeature(feature);
    if (meaning === undefined) return feature.split('_', 1)[0]!;
    return `${meaning.key.featureClass}: ${FEATURE_CLASS_NAMES[meaning.key.featureClass as FeatureClass][language]}`;
  };
  const imageOf = (feature: string) => describeFeature(feature)?.key.imageType ?? texts.otherKind;
  const kinds = [
    { title: texts.featureClass, of: classOf },
    { title: texts.imageType, of: imageOf },
  ].map(({ title, of }) => ({ title, of, options: [...new Set(features.map(of))] }));
  return {
    filters: kinds.map(({ title, options }) => ({ title, options })),
    kindsOf: (feature) => kinds.map(({ of, options }) => options.indexOf(of(feature))),
  };
}

/** A feature's column name, and below it what it is called and counted in; unfolded, what a higher value says. */
export function featureWithGloss(feature: string, context: Context): Html {
  const { texts, locale } = context;
  const { language } = locale;
  const meaning = describeFeature(feature);
  if (meaning === undefined) return html`${feature}`;
  const image = meaning.image && ` ${texts.measuredOn(meaning.image[language])}`;
  return html`${feature}<details><summary>${meaningOf(feature, context).join(' · ')}</summary>${meaning.gloss[language]}${image}</details>`;
}

/** A feature's column name, and below it what it is called and counted in. */
export function featureWithName(feature: string, context: Context): Html {
  const meaning = meaningOf(feature, context);
  return html`${feature}${meaning.length > 0 && html`<br><span class="soft">${meaning.join(' · ')}</span>`}`;
}

/** What a feature is called and counted in; nothing of one that the dictionary has not. */
export function meaningOf(feature: string, { locale: { language } }: Context): string[] {
  const meaning = describeFeature(feature);
  return meaning === undefined ? [] : [meaning.name[language], FEATURE_UNIT_NAMES[meaning.unit][language]];
}
