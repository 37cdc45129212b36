import PDFDocument from 'pdfkit';

/** Colours that stay apart for who sees few, and in gray. */
export const COLOURS = {
  ink: '#1b2733',
  soft: '#5b6b7a',
  rule: '#d5dde4',
  low: '#2f6fb0',
  high: '#c8641b',
  warn: '#fff4dd',
} as const;

type Colour = (typeof COLOURS)[keyof typeof COLOURS];

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly align?: 'left' | 'right' | 'center';
}

/** Characters of the built-in fonts' encoding beyond Latin-1. */
const ENCODED = /[^\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€]/gu;
const SPELT: Readonly<Record<string, string>> = { '−': '–', '⁴': '^4', '≥': '>=', '≤': '<=', '→': '->' };

/** One A4 page with a pen. Lengths are points, from the top left. */
export class PdfSheet {
  readonly width = 595.28;
  readonly height = 841.89;
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<void>;

  /** @param at written into the file as when it was made */
  constructor(title: string, language: string, at: Date) {
    this.#document = new PDFDocument({
      size: 'A4',
      margin: 0,
      lang: language,
      info: { Title: title, Creator: 'neurograde', Producer: 'neurograde', CreationDate: at, ModDate: at },
    });
    this.#ended = new Promise((done, fail) => {
      this.#document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
      this.#document.on('end', done);
      this.#document.on('error', fail);
    });
  }

  /** One line, cut off with an ellipsis where it is too long. */
  line(text: string, x: number, y: number, width: number, style: TextStyle = {}): void {
    this.#style(style).text(shorten(this.#document, printable(text), width), x, y, {
      width,
      align: style.align ?? 'left',
      lineBreak: false,
    });
  }

  /** As many lines as it takes. @returns their height */
  paragraph(text: string, x: number, y: number, width: number, style: TextStyle = {}): number {
    const pen = this.#style(style);
    const written = printable(text);
    pen.text(written, x, y, { width, align: style.align ?? 'left' });
    return pen.heightOfString(written, { width });
  }

  /** What `paragraph` would take. */
  heightOf(text: string, width: number, style: TextStyle = {}): number {
    return this.#style(style).heightOfString(printable(text), { width });
  }

  box(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.#document.rect(x, y, width, height).fill(colour);
  }

  stroke(x1: number, y1: number, x2: number, y2: number, colour: Colour, width = 0.7): void {
    this.#document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(colour);
  }

  dot(x: number, y: number, radius: number, colour: Colour): void {
    this.#document.circle(x, y, radius).fill(colour);
  }

  async end(): Promise<Uint8Array> {
    this.#document.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }

  #style({ size = 9, bold = false, colour = COLOURS.ink }: TextStyle): PDFKit.PDFDocument {
    return this.#document
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fillColor(colour);
  }
}

function printable(text: string): string {
  return text.replace(ENCODED, (character) => SPELT[character] ?? '?');
}

function shorten(document: PDFKit.PDFDocument, text: string, width: number): string {
  if (document.widthOfString(text) <= width) return text;
  let kept = text;
  while (kept.length > 1 && document.widthOfString(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
