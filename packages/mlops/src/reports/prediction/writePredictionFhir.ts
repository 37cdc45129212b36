import { createHash } from 'node:crypto';
import { describeExplanationWarning, type Language, type ShownPrediction } from '@neurograde/contracts';
import type { Bundle, CodeableConcept, Device, DiagnosticReport, Observation, Reference } from 'fhir/r4.js';
import { PDF_TEXTS } from './pdfTexts.js';

/** Codes and identifiers of neurograde's own, under names that need no registry. */
const OWN = 'urn:neurograde';
const UCUM = 'http://unitsofmeasure.org';

/**
 * A stored prediction as HL7 FHIR R4 (4.0.1): a bundle of a `DiagnosticReport`, the `Observation` of grade and probability, one of what moves it where it is
 * explained, one of the biopsy where that is known, and the model as a `Device`. The patient is the pseudonym. Decision support, so the report is
 * preliminary until a person says more. The same prediction gives the same resources.
 */
export function writePredictionFhir(prediction: ShownPrediction, language: Language): Bundle {
  const device = modelOf(prediction);
  const subject: Reference = { type: 'Patient', identifier: { system: `${OWN}:pseudonym`, value: prediction.patient } };
  const context = { prediction, language, subject, device: { reference: urn(device.id!), display: prediction.model.name } };
  const results = [gradeOf(context), whyOf(context), biopsyOf(context)].filter((each) => each !== undefined);
  const report = reportOf(context, results);
  return {
    resourceType: 'Bundle',
    id: prediction.id,
    meta: { lastUpdated: prediction.createdAt },
    language,
    type: 'collection',
    timestamp: prediction.createdAt,
    entry: [report, ...results, device].map((resource) => ({ fullUrl: urn(resource.id!), resource })),
  };
}

interface Context {
  readonly prediction: ShownPrediction;
  readonly language: Language;
  readonly subject: Reference;
  readonly device: Reference;
}

function reportOf({ prediction, language, subject }: Context, results: readonly Observation[]): DiagnosticReport {
  const texts = PDF_TEXTS[language];
  return {
    resourceType: 'DiagnosticReport',
    id: uuid(prediction.id, 'report'),
    identifier: [{ system: `${OWN}:prediction`, value: prediction.id }],
    status: 'preliminary',
    category: [concept('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD', 'Radiology')],
    code: concept(`${OWN}:report`, 'glioma-grade-prediction', texts.title),
    subject,
    effectiveDateTime: prediction.createdAt,
    issued: prediction.createdAt,
    result: results.map(({ id }) => ({ reference: urn(id!) })),
    conclusion: `${texts.grade}: ${texts[prediction.grade]}. ${texts.sets[prediction.conformal]} ${texts.support}`,
  };
}

function gradeOf({ prediction, language, subject, device }: Context): Observation {
  const texts = PDF_TEXTS[language];
  const warnings = prediction.explanation?.warnings ?? [];
  return {
    resourceType: 'Observation',
    id: uuid(prediction.id, 'grade'),
    status: 'preliminary',
    category: [concept('http://terminology.hl7.org/CodeSystem/observation-category', 'imaging', 'Imaging')],
    code: concept(`${OWN}:observation`, 'predicted-grade', texts.grade),
    subject,
    effectiveDateTime: prediction.createdAt,
    issued: prediction.createdAt,
    valueCodeableConcept: gradeConcept(prediction.grade, language),
    note: [texts.support, ...warnings.map((warning) => describeExplanationWarning(warning, language))].map((text) => ({ text })),
    device,
    component: [
      measured('probability-of-low-grade', texts.probability, prediction.probability),
      measured('threshold', texts.threshold.replace(' {threshold}', ''), prediction.threshold),
      {
        code: concept(`${OWN}:observation`, 'conformal-set-90', '90 %'),
        valueCodeableConcept: concept(`${OWN}:conformal`, prediction.conformal, texts.sets[prediction.conformal]),
      },
      { code: concept(`${OWN}:observation`, 'features-out-of-range', texts.outside), valueInteger: prediction.outOfRange },
      { code: concept(`${OWN}:observation`, 'features-imputed', texts.missing), valueInteger: prediction.imputed },
    ],
  };
}

function whyOf({ prediction, language, subject, device }: Context): Observation | undefined {
  const { explanation } = prediction;
  if (explanation === null || explanation.clusters.length === 0) return undefined;
  const texts = PDF_TEXTS[language];
  return {
    resourceType: 'Observation',
    id: uuid(prediction.id, 'explanation'),
    status: 'preliminary',
    code: concept(`${OWN}:observation`, 'log-odds-contributions', texts.why),
    subject,
    effectiveDateTime: prediction.createdAt,
    device,
    component: explanation.clusters.map(({ leader, gloss, contribution }) => ({
      code: concept(`${OWN}:feature`, leader.feature, gloss?.name[language] ?? leader.feature),
      valueQuantity: { value: contribution, unit: 'log-odds', system: UCUM, code: '1' },
    })),
  };
}

function biopsyOf({ prediction, language, subject }: Context): Observation | undefined {
  const [outcome] = prediction.outcomes;
  if (outcome === undefined) return undefined;
  const texts = PDF_TEXTS[language];
  const value = gradeConcept(outcome.grade, language);
  return {
    resourceType: 'Observation',
    id: uuid(prediction.id, `outcome ${outcome.sequence}`),
    status: outcome.corrects === null ? 'final' : 'corrected',
    code: concept('http://loinc.org', '33732-9', 'Histology grade [Identifier] in Cancer specimen'),
    subject,
    effectiveDateTime: outcome.biopsyDate,
    issued: outcome.at,
    valueCodeableConcept: { ...value, text: outcome.gradeAsWritten },
    ...(outcome.whoEdition === null ? {} : { method: { text: `WHO ${outcome.whoEdition}` } }),
    ...(outcome.comment === '' ? {} : { note: [{ text: outcome.comment }] }),
    ...(outcome.corrects === null ? {} : { component: [{ code: { text: texts.corrected }, valueInteger: outcome.corrects }] }),
  };
}

function modelOf({ id, model, datasetVersion }: ShownPrediction): Device {
  return {
    resourceType: 'Device',
    id: uuid(id, model.id),
    identifier: [{ system: `${OWN}:model`, value: model.id }],
    deviceName: [{ name: `neurograde ${model.name}`, type: 'model-name' }],
    version: [{ value: model.id }, { type: { text: 'dataset' }, value: datasetVersion }],
  };
}

function gradeConcept(grade: 'low' | 'high', language: Language): CodeableConcept {
  return concept(`${OWN}:grade`, grade, PDF_TEXTS[language][grade].toLowerCase());
}

function concept(system: string, code: string, display: string): CodeableConcept {
  return { coding: [{ system, code, display }], text: display };
}

function measured(code: string, display: string, value: number) {
  return { code: concept(`${OWN}:observation`, code, display), valueQuantity: { value, unit: '1', system: UCUM, code: '1' } };
}

/** Of the prediction and the part of it that a resource is: version 8 of RFC 9562, bits of our own. */
function uuid(id: string, part: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([id, part]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}
