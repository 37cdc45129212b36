import { describeExplanationWarning, type Explanation, type Language, type ShownPrediction } from '@neurograde/contracts';
import { COLOURS, PdfSheet } from './PdfSheet.js';
import { PDF_TEXTS, type PdfTexts } from './pdfTexts.js';

const MARGIN = 42;
const WIDTH = 595.28 - 2 * MARGIN;
/** Groups told one by one, and warnings, that leave room for the rest of the page. */
const CLUSTERS = 8;
const WARNINGS = 6;
const WARNING = { size: 8 };

interface Page {
  readonly sheet: PdfSheet;
  readonly texts: PdfTexts;
  readonly language: Language;
}

/**
 * A stored prediction as one A4 page to print: the answer on its scale, why, similar cases, warnings, what is known since, and what it was made with. The same
 * prediction gives the same bytes.
 */
export async function writePredictionPdf(prediction: ShownPrediction, language: Language): Promise<Uint8Array> {
  const texts = PDF_TEXTS[language];
  const sheet = new PdfSheet(`${texts.title} ${prediction.id}`, language, new Date(prediction.createdAt));
  const page = { sheet, texts, language };
  let y = drawHead(page, prediction, MARGIN);
  y = drawAnswer(page, prediction, y + 14);
  y = drawWarnings(page, prediction, y + 12);
  y = drawWhy(page, prediction, y + 14);
  drawFoot(page, prediction, drawCases(page, prediction, y + 12) + 12);
  return sheet.end();
}

function drawHead({ sheet, texts }: Page, prediction: ShownPrediction, y: number): number {
  sheet.line('neurograde', MARGIN, y, 120, { size: 11, bold: true, colour: COLOURS.low });
  sheet.line(texts.title, MARGIN, y + 15, 300, { size: 18, bold: true });
  sheet.line(prediction.id, MARGIN + WIDTH - 220, y + 2, 220, { align: 'right', colour: COLOURS.soft });
  const facts = [
    [texts.patient, prediction.patient],
    [texts.stored, `${prediction.createdAt.slice(0, 16).replace('T', ' ')} UTC`],
    [texts.model, `${prediction.model.name} · ${prediction.model.id}`],
    [texts.data, prediction.datasetVersion],
  ] as const;
  facts.forEach(([name, value], at) => {
    const x = MARGIN + [0, 112, 222, 410][at]!;
    const width = [108, 106, 184, 101][at]!;
    sheet.line(name, x, y + 46, width, { size: 7.5, colour: COLOURS.soft });
    sheet.line(value, x, y + 56, width, { size: 8.5, bold: at === 0 });
  });
  sheet.stroke(MARGIN, y + 74, MARGIN + WIDTH, y + 74, COLOURS.rule);
  return y + 74;
}

function drawAnswer({ sheet, texts, language }: Page, prediction: ShownPrediction, y: number): number {
  const { probability, threshold, grade, conformal } = prediction;
  const colour = COLOURS[grade];
  sheet.line(texts.grade, MARGIN, y, 160, { colour: COLOURS.soft });
  sheet.line(texts[grade], MARGIN, y + 12, 190, { size: 22, bold: true, colour });
  const x = MARGIN + 200;
  const width = WIDTH - 200;
  sheet.line(`${texts.probability}: ${decimal(probability, language, 3)}`, x, y, width, { size: 10, bold: true });
  const scale = y + 26;
  const split = x + width * threshold;
  sheet.box(x, scale, width * threshold, 9, COLOURS.high);
  sheet.box(split, scale, width * (1 - threshold), 9, COLOURS.low);
  sheet.stroke(split, scale - 5, split, scale + 14, COLOURS.ink, 1.2);
  sheet.dot(x + width * probability, scale + 4.5, 7, COLOURS.ink);
  sheet.line('0', x, scale + 16, 20, { size: 7.5, colour: COLOURS.soft });
  sheet.line('1', x + width - 20, scale + 16, 20, { size: 7.5, colour: COLOURS.soft, align: 'right' });
  const label = texts.threshold.replace('{threshold}', decimal(threshold, language, 3));
  const left = Math.min(x + width - 110, Math.max(x + 10, split - 50));
  sheet.line(label, left, scale + 16, 100, { size: 7.5, colour: COLOURS.soft, align: 'center' });
  const height = sheet.paragraph(texts.sets[conformal], MARGIN, y + 56, WIDTH, { size: 10 });
  return y + 56 + height;
}

function drawWarnings({ sheet, texts, language }: Page, { explanation, unexplained }: ShownPrediction, y: number): number {
  const told =
    explanation === null
      ? [texts.unexplained.replace('{reason}', unexplained?.text[language] ?? '')]
      : explanation.warnings.slice(0, WARNINGS).map((warning) => describeExplanationWarning(warning, language));
  const lines = (told.length === 0 ? [texts.none] : told).map((text) => `•  ${text}`);
  const height = 22 + lines.reduce((sum, text) => sum + sheet.heightOf(text, WIDTH - 16, WARNING) + 1, 0);
  sheet.box(MARGIN, y, WIDTH, height, COLOURS.warn);
  sheet.line(texts.warnings, MARGIN + 8, y + 6, WIDTH - 16, { bold: true });
  let at = y + 18;
  for (const text of lines) {
    at += sheet.paragraph(text, MARGIN + 8, at, WIDTH - 16, WARNING) + 1;
  }
  return y + height;
}

function drawWhy(page: Page, { explanation }: ShownPrediction, y: number): number {
  const { sheet, texts, language } = page;
  if (explanation === null) return y;
  sheet.line(texts.why, MARGIN, y, WIDTH, { size: 12, bold: true });
  const { baseline, output, clusters, rest } = explanation;
  const hint = texts.whyHint
    .replace('{from}', signed(baseline.logOdds, language))
    .replace('{to}', signed(output.logOdds, language));
  sheet.line(hint, MARGIN, y + 15, WIDTH, { size: 8, colour: COLOURS.soft });
  const axis = MARGIN + 400;
  sheet.line(`– ${texts.towardsHigh}`, axis - 105, y + 28, 100, { size: 7.5, colour: COLOURS.high, align: 'right' });
  sheet.line(`+ ${texts.towardsLow}`, axis + 5, y + 28, 106, { size: 7.5, colour: COLOURS.low });
  const told = clusters.slice(0, CLUSTERS);
  const others = clusters.slice(CLUSTERS);
  const restSum = others.reduce((sum, { contribution }) => sum + contribution, rest.contribution);
  const restCount = others.reduce((sum, { members }) => sum + members.length, rest.features);
  const most = Math.max(...told.map(({ contribution }) => Math.abs(contribution)), Math.abs(restSum), 1e-12);
  let at = y + 40;
  for (const cluster of told) {
    drawCluster(page, cluster, at, axis, most);
    at += 25;
  }
  if (restCount > 0) {
    sheet.line(texts.rest.replace('{count}', String(restCount)), MARGIN, at + 2, 280, { size: 8.5, colour: COLOURS.soft });
    drawBar(page, restSum, at, axis, most);
    at += 16;
  }
  sheet.stroke(axis, y + 38, axis, at, COLOURS.soft, 0.5);
  return at;
}

function drawCluster(
  page: Page,
  { leader, gloss, contribution, members, alike }: Explanation['clusters'][number],
  y: number,
  axis: number,
  most: number,
): void {
  const { sheet, texts, language } = page;
  const name = gloss === null ? leader.feature : `${gloss.name[language]}${gloss.before === '' ? '' : ` (${gloss.before})`}`;
  const unit = gloss === null || gloss.unit.en === 'dimensionless' ? '' : ` ${gloss.unit[language]}`;
  const more = members.length + alike - 1;
  const facts = [
    leader.value === null ? texts.missing : `${magnitude(leader.value, language)}${unit}`,
    ...(leader.percentile === null ? [] : [texts.percentile.replace('{percentile}', leader.percentile.toFixed(0))]),
    ...(leader.outside ? [texts.outside] : []),
    ...(more > 0 ? [texts.alike.replace('{count}', String(more))] : []),
  ];
  sheet.line(name, MARGIN, y, 165, { size: 9, bold: true });
  sheet.line(facts.join(' · '), MARGIN + 170, y + 0.5, 128, { size: 7.5 });
  sheet.line(gloss === null ? '' : `${gloss.gloss[language]}`, MARGIN, y + 11, 290, { size: 7.5, colour: COLOURS.soft });
  drawBar(page, contribution, y, axis, most);
}

function drawBar({ sheet, language }: Page, value: number, y: number, axis: number, most: number): void {
  const reach = (Math.abs(value) / most) * 72;
  const colour = value < 0 ? COLOURS.high : COLOURS.low;
  sheet.box(value < 0 ? axis - reach : axis, y + 1, reach, 9, colour);
  const label = signed(value, language);
  if (value < 0) sheet.line(label, axis - reach - 36, y + 2, 33, { size: 7.5, align: 'right' });
  else sheet.line(label, axis + reach + 3, y + 2, 33, { size: 7.5 });
}

/** Similar cases to the left, what is known since to the right. */
function drawCases(page: Page, prediction: ShownPrediction, y: number): number {
  const { sheet, texts, language } = page;
  const { explanation, outcomes, reviews } = prediction;
  const half = WIDTH / 2 - 10;
  sheet.line(texts.nearest, MARGIN, y, half, { size: 10.5, bold: true });
  sheet.line(texts.nearestHint, MARGIN, y + 13, half, { size: 7.5, colour: COLOURS.soft });
  const nearest = explanation?.nearest ?? [];
  const furthest = Math.max(...nearest.map(({ distance }) => distance), 1e-12);
  nearest.forEach(({ patient, grade, distance }, at) => {
    const line = y + 27 + 13 * at;
    sheet.line(patient, MARGIN, line, 84, { size: 8 });
    sheet.box(MARGIN + 88, line + 1, (distance / furthest) * 60, 6, COLOURS.rule);
    sheet.line(decimal(distance, language, 2), MARGIN + 152, line, 28, { size: 8 });
    sheet.dot(MARGIN + 188, line + 4, 3.2, COLOURS[grade]);
    sheet.line(texts[grade].toLowerCase(), MARGIN + 195, line, 60, { size: 8 });
  });
  const x = MARGIN + WIDTH / 2 + 10;
  sheet.line(texts.biopsy, x, y, half, { size: 10.5, bold: true });
  const [outcome] = outcomes;
  const told = outcome === undefined ? texts.noBiopsy : toldOutcome(texts, outcome);
  let at = y + 14 + sheet.paragraph(told, x, y + 14, half, { size: 8.5 });
  if (reviews.length > 0) {
    sheet.line(texts.reviews, x, at + 6, half, { size: 10.5, bold: true });
    at += 20;
    for (const { by, grade, agrees, beforeResult } of reviews.slice(0, 3)) {
      const said = texts[agrees ? 'agrees' : 'disagrees'].replace('{by}', by).replace('{grade}', texts[grade].toLowerCase());
      at += sheet.paragraph(beforeResult ? `${said} (${texts.blind})` : said, x, at, half, { size: 8.5 });
    }
  }
  return Math.max(at, y + 27 + 13 * nearest.length);
}

function toldOutcome(texts: PdfTexts, outcome: ShownPrediction['outcomes'][number]): string {
  const { grade, gradeAsWritten, whoEdition, biopsyDate, corrects } = outcome;
  const written = whoEdition === null ? gradeAsWritten : `${gradeAsWritten}, WHO ${whoEdition}`;
  const told = texts.outcome
    .replace('{grade}', texts[grade].toLowerCase())
    .replace('{written}', written)
    .replace('{date}', biopsyDate);
  return corrects === null ? told : `${told}; ${texts.corrected}`;
}

function drawFoot({ sheet, texts }: Page, { release, featuresSha256, requester }: ShownPrediction, least: number): void {
  const y = Math.max(least, sheet.height - MARGIN - 34);
  sheet.stroke(MARGIN, y, MARGIN + WIDTH, y, COLOURS.rule);
  sheet.line(texts.support, MARGIN, y + 7, WIDTH, { size: 11, bold: true });
  const made = [texts.page, release, `SHA-256 ${featuresSha256.slice(0, 16)}`, requester ?? ''].filter((part) => part !== '');
  sheet.line(made.join(' · '), MARGIN, y + 23, WIDTH, { size: 7, colour: COLOURS.soft });
}

function decimal(value: number, language: Language, digits: number): string {
  const text = value.toFixed(digits);
  return language === 'es' ? text.replace('.', ',') : text;
}

function signed(value: number, language: Language): string {
  return `${value < 0 ? '–' : '+'}${decimal(Math.abs(value), language, 2)}`;
}

function magnitude(value: number, language: Language): string {
  const usual = value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5);
  const text = usual ? String(Number(value.toPrecision(4))) : value.toExponential(2);
  return language === 'es' ? text.replace('.', ',') : text;
}
