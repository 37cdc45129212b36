/** A fitted state of which one thing is not as it was written. */
export interface DamagedState {
  /** Name of what is damaged. */
  readonly attribute: string;
  readonly fitted: object;
  /** Nothing else in the artifact tells that it is damaged. */
  readonly mayPass: boolean;
  /** What the refusal says. */
  readonly message: RegExp;
}

/** Lists as long as the training data made them, of which nothing else in the artifact tells how long that was. */
const FREE_LISTS: Readonly<Record<string, string>> = {
  warnings: 'sentences for a reader',
  resamplings: 'a record of training for a reader',
  logloss: 'a record of training for a reader',
  categories: 'the values that occurred; a table of other values is refused, or what handleUnknown says',
  infrequent: 'which of them were rare',
  statistics: 'a value a feature: rows of another width are refused',
  coef: 'a weight a feature: rows of another width are refused',
  indicated: 'the features that were missing in training',
};

/** Of attributes that do not go together, either may be named. */
const REFUSAL = /^\w+: (fitted\.|version )/;

/** What a layout may leave out: it is there after early stopping only. */
const OPTIONAL = ['bestIteration', 'bestScore'];

/** The state with each attribute left out in turn, each list cut short by its last entry, and the first number of each replaced by a text and by null. */
export function* damagedStates(fitted: object): Generator<DamagedState> {
  const copy = JSON.parse(JSON.stringify(fitted)) as object;
  for (const { damage, ...rest } of damages(copy, '')) {
    const undo = damage();
    yield { ...rest, fitted: JSON.parse(JSON.stringify(copy)) as object };
    undo();
  }
}

interface Damage extends Omit<DamagedState, 'fitted'> {
  /** Does it, and returns what undoes it. */
  readonly damage: () => () => void;
}

function* damages(value: unknown, attribute: string): Generator<Damage> {
  if (Array.isArray(value)) {
    if (value.length > 0) yield cutShort(value, attribute);
    yield* replaced(value, 0, attribute);
    for (const entry of value.slice(0, 2)) yield* damages(entry, attribute);
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    for (const name of Object.keys(record)) {
      const { [name]: kept } = record;
      const damage = () => {
        delete record[name];
        return () => Object.assign(record, { [name]: kept });
      };
      const mayPass = OPTIONAL.includes(name) || attribute === 'evalsResult';
      yield { attribute: name, damage, mayPass, message: naming(name) };
      yield* replaced(record, name, name);
      // Parameters that are left out have their defaults.
      if (name !== 'params') yield* damages(kept, name);
    }
  }
}

function cutShort(list: unknown[], attribute: string): Damage {
  const damage = () => {
    const last = list.pop();
    return () => list.push(last);
  };
  return { attribute, damage, mayPass: attribute in FREE_LISTS, message: REFUSAL };
}

function* replaced(holder: object, key: string | number, attribute: string): Generator<Damage> {
  const values = holder as Record<string | number, unknown>;
  const kept = values[key];
  if (typeof kept !== 'number') return;
  for (const [other, mayPass] of [
    ['x', false],
    // NaN, where a feature was missing in training.
    [null, true],
  ] as const) {
    const damage = () => {
      values[key] = other;
      return () => {
        values[key] = kept;
      };
    };
    yield { attribute, damage, mayPass, message: mayPass ? REFUSAL : naming(attribute) };
  }
}

function naming(attribute: string): RegExp {
  return new RegExp(`^\\w+: .*\\b${attribute}\\b`);
}
