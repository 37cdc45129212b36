import { describe, expect, it } from 'vitest';
import { ListSampler } from './ListSampler.js';
import { runSearch } from './runSearch.js';
import type { Sampler } from './Sampler.js';
import type { Candidate, SearchSpace } from './SearchSpace.js';
import { sampleCandidates } from './sampleCandidates.js';
import { TPESampler } from './TPESampler.js';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const TRIALS = 60;

interface Problem {
  readonly title: string;
  readonly space: SearchSpace;
  /** 0 at the optimum, lower elsewhere. */
  readonly score: (candidate: Candidate) => number;
}

const PROBLEMS: readonly Problem[] = [
  {
    title: 'a bowl of three numbers',
    space: {
      x: { type: 'uniform', low: -5, high: 10 },
      y: { type: 'uniform', low: 0, high: 15 },
      z: { type: 'uniform', low: -1, high: 1 },
    },
    score: ({ x, y, z }) => -(((x as number) - 3) ** 2) - ((y as number) - 2) ** 2 - 10 * (z as number) ** 2,
  },
  {
    title: 'whole numbers and logarithms',
    space: {
      depth: { type: 'integer', low: 1, high: 40 },
      rate: { type: 'logUniform', low: 1e-5, high: 1 },
      trees: { type: 'logInteger', low: 1, high: 5000 },
    },
    score: ({ depth, rate, trees }) =>
      -(((depth as number) - 27) ** 2) / 100 -
      Math.log10((rate as number) / 3e-3) ** 2 -
      Math.log10((trees as number) / 800) ** 2,
  },
  {
    title: 'a condition, each option with parameters of its own',
    space: {
      model: {
        type: 'conditional',
        options: {
          forest: { leaf: { type: 'integer', low: 1, high: 30 } },
          linear: { C: { type: 'logUniform', low: 1e-4, high: 1e4 } },
          rbf: { C: { type: 'logUniform', low: 1e-4, high: 1e4 }, gamma: { type: 'logUniform', low: 1e-5, high: 10 } },
        },
      },
      scale: { type: 'choice', values: ['none', 'standard', 'robust'] },
    },
    score: ({ model, C, gamma, leaf, scale }) => {
      const base = scale === 'robust' ? 0 : -0.5;
      if (model === 'forest') return base - 2 - Math.abs((leaf as number) - 4) / 10;
      const ofC = 0.2 * Math.log10((C as number) / 20) ** 2;
      return model === 'linear' ? base - 1.5 - ofC : base - ofC - 0.2 * Math.log10((gamma as number) / 0.02) ** 2;
    },
  },
];

async function regret({ score }: Problem, sampler: Sampler): Promise<number> {
  const { best } = await runSearch(sampler, ({ candidate }) => score(candidate), { maxCandidates: TRIALS });
  return -best!.score;
}

describe.each(PROBLEMS)('TPESampler on $title', (problem) => {
  it('comes closer to the optimum than random search over many seeds', async () => {
    const { space } = problem;
    const tpe = await Promise.all(SEEDS.map((randomState) => regret(problem, new TPESampler({ space, randomState }))));
    const random = await Promise.all(
      SEEDS.map((seed) => regret(problem, new ListSampler(sampleCandidates(space, TRIALS, seed)))),
    );
    const wins = tpe.filter((value, i) => value < random[i]!).length;
    expect(wins).toBeGreaterThanOrEqual(16);
    expect(median(tpe)).toBeLessThan(median(random) / 2);
  });

  it('suggests the same for the same results, however they were evaluated', async () => {
    const run = async (concurrency: number) => {
      const sampler = new TPESampler({ space: problem.space, randomState: 5 });
      const late = (id: number) => new Promise<void>((resolve) => setTimeout(resolve, concurrency === 1 ? 0 : (7 * id) % 5));
      const { trials } = await runSearch(
        sampler,
        async ({ id, candidate }) => {
          await late(id);
          return problem.score(candidate);
        },
        { maxCandidates: 40, concurrency },
      );
      return JSON.stringify(trials);
    };
    expect(await run(4)).toBe(await run(1));
  });
});

describe('TPESampler', () => {
  it('draws again rather than try a candidate twice, as long as there are others', async () => {
    const space: SearchSpace = { a: { type: 'integer', low: 1, high: 6 }, b: { type: 'choice', values: ['x', 'y', null] } };
    const sampler = new TPESampler({ space, nStartupTrials: 3, batchSize: 2 });
    const { trials } = await runSearch(sampler, ({ candidate }) => candidate.a as number, { maxCandidates: 18 });
    expect(new Set(trials.map(({ candidate }) => JSON.stringify(candidate))).size).toBe(18);
  });

  it('takes failed trials for bad ones', async () => {
    const space: SearchSpace = { x: { type: 'uniform', low: 0, high: 1 } };
    const score = ({ candidate }: { candidate: Candidate }) => {
      const x = candidate.x as number;
      return x < 0.5 ? Number.NaN : -((x - 0.8) ** 2);
    };
    const { trials, best } = await runSearch(new TPESampler({ space }), score, { maxCandidates: 80 });
    expect(trials.slice(40).filter((trial) => Number.isNaN(trial.score)).length).toBeLessThan(8);
    expect(best!.score).toBeGreaterThan(-1e-4);
  });

  it('is told a whole batch before the next', () => {
    const sampler = new TPESampler({ space: { x: { type: 'uniform', low: 0, high: 1 } }, batchSize: 2 });
    const [first] = sampler.ask();
    expect(() => sampler.ask()).toThrow('TPESampler: the batch asked for must be told before the next; got "2 open"');
    expect(() => sampler.tell([{ ...first!, score: 1 }])).toThrow(
      'TPESampler: results must be of the trials asked for (0, 1); got "0"',
    );
  });

  it.each([{ gamma: 1 }, { nStartupTrials: 0 }, { batchSize: 0.5 }, { nEiCandidates: 0 }, { randomState: -1 }])(
    'refuses %o',
    (options) => {
      expect(() => new TPESampler({ space: {}, ...options })).toThrow('TPESampler: ');
    },
  );
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
