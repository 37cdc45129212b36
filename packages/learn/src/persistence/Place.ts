import { invalidArtifact, type LearnError } from '../base/errors.js';

/** An artifact that is being read. */
interface Reading {
  /** The estimator to name in an error. */
  readonly owner: string;
  readonly version: number;
  /** Lengths known so far, by the name that all lists of one length share. */
  readonly sizes: Map<string, number>;
}

/** Where in which artifact a value stands. */
export class Place {
  readonly reading: Reading;
  /** Index or name in what is around it; a list moves the place of its entries on. */
  key: string | number;
  readonly #parent: Place | undefined;

  constructor(reading: Reading, key: string | number, parent?: Place) {
    this.reading = reading;
    this.#parent = parent;
    this.key = key;
  }

  /** A place inside this one. */
  at(key: string | number): Place {
    return new Place(this.reading, key, this);
  }

  /** The same place, where sizes may be tied that are not known elsewhere. */
  withOwnSizes(): Place {
    return new Place({ ...this.reading, sizes: new Map(this.reading.sizes) }, this.key, this.#parent);
  }

  /** `StandardScaler: fitted.mean[2] must be a finite number; got "x"` */
  refusal(expectation: string, got: unknown): LearnError {
    return invalidArtifact(this.reading.owner, `${this.#name} must be ${expectation}`, got);
  }

  get #name(): string {
    if (this.#parent === undefined) return `${this.key}`;
    return this.#parent.#name + (typeof this.key === 'number' ? `[${this.key}]` : `.${this.key}`);
  }
}
