interface Entry<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

/** Answers of a question that is asked again and again, for a moment; those who ask at once share one answer. */
export class Remembered<T> {
  readonly #ask: (key: string) => Promise<T>;
  readonly #milliseconds: number;
  readonly #most: number;
  #entries = new Map<string, Entry<T>>();

  /** @param milliseconds for which an answer holds. @param most answers that are kept */
  constructor(ask: (key: string) => Promise<T>, milliseconds: number, most: number) {
    this.#ask = ask;
    this.#milliseconds = milliseconds;
    this.#most = most;
  }

  get(key: string): Promise<T> {
    const now = Date.now();
    const known = this.#entries.get(key);
    if (known !== undefined && known.until > now) return known.value;
    if (this.#entries.size >= this.#most) this.#entries = new Map();
    const value = this.#ask(key);
    this.#entries.set(key, { value, until: now + this.#milliseconds });
    // What failed is asked again.
    value.catch(() => this.#entries.delete(key));
    return value;
  }

  forget(): void {
    this.#entries = new Map();
  }
}
