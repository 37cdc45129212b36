import type {
  ContributionCluster,
  Explanation,
  ExplanationWarning,
  FeatureContribution,
  FeatureGloss,
} from '@neurograde/contracts';
import { type Calibrator, loadEstimator, Matrix } from '@neurograde/learn';
import { describeFeature, FEATURE_UNIT_NAMES } from '@neurograde/radiomics';
import { isOutside } from '../../../artifacts/isOutside.js';
import { logits } from '../../../artifacts/logits.js';
import type { Bucket } from '../../../bucket/Bucket.js';
import type { Database } from '../../../database/Database.js';
import type { Graded, LoadedModel } from '../LoadedModel.js';
import { joinScores, probabilityOf } from './joinScores.js';
import { NearestCases } from './NearestCases.js';
import { PipelineExplainer } from './PipelineExplainer.js';
import { ReferenceCohort } from './ReferenceCohort.js';
import { warningsOf } from './warningsOf.js';

/** Groups that are told one by one, and similar cases. */
const CLUSTERS = 10;
const NEAREST = 5;

interface Member {
  readonly explainer: PipelineExplainer;
  readonly calibration: Calibrator;
}

/** What the explanations of a model's answers need, made once: they follow in milliseconds. */
export class ModelContext {
  readonly model: LoadedModel;
  readonly #members: readonly Member[];
  readonly #outer: Calibrator | undefined;
  /** Why there is none: its code. */
  readonly #cohort: ReferenceCohort | 'reference-unavailable' | 'reference-damaged';
  readonly #nearest: NearestCases | undefined;
  readonly #patients: ReadonlySet<string>;
  /** Places of the features that any member uses. */
  readonly #used: readonly number[];
  readonly #glosses = new Map<number, FeatureGloss | null>();

  private constructor(model: LoadedModel, found: ReferenceCohort | 'unavailable' | 'damaged') {
    const { artifact } = model;
    const cohort = typeof found === 'string' ? undefined : found;
    this.model = model;
    this.#cohort = typeof found === 'string' ? `reference-${found}` : found;
    this.#members = artifact.members.map(({ pipeline, calibration }) => ({
      explainer: new PipelineExplainer(pipeline, artifact.features, cohort?.X),
      calibration: calibratorOf(calibration),
    }));
    this.#outer = artifact.calibration === null ? undefined : calibratorOf(artifact.calibration);
    this.#used = [...new Set(this.#members.flatMap(({ explainer }) => explainer.places))].sort((a, b) => a - b);
    this.#patients = new Set(cohort?.patients);
    const spaces = cohort && this.#members.map(({ explainer }) => explainer.reached(cohort.X));
    this.#nearest = cohort && spaces && new NearestCases(cohort, spaces);
  }

  /**
   * Loads the rows that the model was trained on. Where they are not there each explanation says so, and has no percentiles, groups and similar cases.
   *
   * @param id of the model
   * @throws `predict.not-explained`; `database.*`, `bucket.*`
   */
  static async load(
    workspace: { readonly database: Database; readonly bucket: Bucket },
    id: string,
    model: LoadedModel,
  ): Promise<ModelContext> {
    return new ModelContext(model, await ReferenceCohort.load(workspace, { id, artifact: model.artifact }));
  }

  /**
   * Why the model gave a row its probability.
   *
   * @param values the values the model took, in its order, NaN where missing
   * @param patient pseudonym; undefined where it is not known
   * @param graded what the model said of them; default: asked anew
   */
  explain(
    values: Float64Array,
    patient: string | undefined,
    graded: Graded = this.model.grade(new Matrix(1, values.length, values))[0]!,
  ): Explanation {
    const X = new Matrix(1, values.length, values);
    const { artifact } = this.model;
    const found = this.#members.map(({ explainer, calibration }) => ({ ...explainer.explain(X), calibration }));
    const { base, slopes, proportional } = joinScores(found, artifact.combine, this.#outer);
    const contributions = new Float64Array(values.length);
    const own = found.map((member, m) => {
      let size = 0;
      for (const j of this.#used) {
        const each = slopes[m]! * member.contributions[j]!;
        contributions[j]! += each;
        size += Math.abs(each);
      }
      return size;
    });
    const output = logits(Float64Array.of(graded.probability))[0]!;
    const sum = this.#used.reduce((total, j) => total + contributions[j]!, base);
    const size = own.reduce((total, each) => total + each, 0);
    const nearest = this.#nearest?.find(
      this.#members.map(({ explainer }) => explainer.reached(X)),
      patient,
      NEAREST,
    );
    return {
      baseline: { logOdds: base, probability: probabilityOf(base) },
      output: { logOdds: output, probability: graded.probability },
      additivityError: Math.abs(sum - output),
      members: this.#members.map(({ explainer: { method } }, m) => ({
        name: artifact.members[m]!.name,
        method,
        share: size === 0 ? 1 / own.length : own[m]! / size,
      })),
      ...this.#grouped(contributions, values),
      nearest: nearest ?? null,
      warnings: this.#warnings(graded, values.length, patient, proportional, nearest?.[0]?.distance),
    };
  }

  #warnings(
    graded: Graded,
    features: number,
    patient: string | undefined,
    proportional: boolean,
    distance: number | undefined,
  ): ExplanationWarning[] {
    const explainers = this.#members.map(({ explainer }) => explainer);
    return warningsOf({
      graded,
      features,
      reference:
        typeof this.#cohort === 'string' ? { code: this.#cohort, version: this.model.artifact.datasetVersion } : undefined,
      isKnown: patient !== undefined && this.#patients.has(patient),
      nearest: distance === undefined ? undefined : { distance, usual: this.#nearest!.usual },
      proportional,
      throughComponents: explainers.some(({ throughComponents }) => throughComponents),
      sampled: explainers.some(({ method }) => method === 'kernel-shap'),
    });
  }

  /** Features that say the same together, those that add most first. */
  #grouped(contributions: Float64Array, values: Float64Array): Pick<Explanation, 'clusters' | 'rest'> {
    const groups = new Map<number, number[]>();
    for (const j of this.#used) {
      const group = typeof this.#cohort === 'string' ? j : this.#cohort.groups[j]!;
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [j]);
      else members.push(j);
    }
    const sums = Array.from(groups, ([group, places]) => ({
      group,
      places,
      contribution: places.reduce((sum, j) => sum + contributions[j]!, 0),
    }));
    sums.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.places[0]! - b.places[0]!);
    const told = sums.slice(0, CLUSTERS).filter(({ contribution }) => contribution !== 0);
    const others = sums.slice(told.length);
    return {
      clusters: told.map(({ group, places, contribution }): ContributionCluster => {
        places.sort((a, b) => Math.abs(contributions[b]!) - Math.abs(contributions[a]!) || a - b);
        const members = places.map((j) => this.#contributionOf(j, contributions[j]!, values[j]!));
        const size = typeof this.#cohort === 'string' ? 1 : this.#cohort.sizes[group]!;
        return {
          leader: members[0]!,
          gloss: this.#glossOf(places[0]!),
          contribution,
          members,
          alike: size - members.length,
        };
      }),
      rest: {
        features: others.reduce((count, { places }) => count + places.length, 0),
        contribution: others.reduce((sum, each) => sum + each.contribution, 0),
      },
    };
  }

  #contributionOf(j: number, contribution: number, value: number): FeatureContribution {
    const { features, trainingRange } = this.model.artifact;
    return {
      feature: features[j]!,
      contribution,
      value: Number.isNaN(value) ? null : value,
      percentile: typeof this.#cohort === 'string' ? null : this.#cohort.percentile(j, value),
      outside: isOutside(value, trainingRange[j]!),
    };
  }

  #glossOf(j: number): FeatureGloss | null {
    const known = this.#glosses.get(j);
    if (known !== undefined) return known;
    const said = describeFeature(this.model.artifact.features[j]!);
    const gloss = said
      ? {
          name: said.name,
          gloss: said.gloss,
          image: said.image ?? null,
          unit: FEATURE_UNIT_NAMES[said.unit],
          before: said.before,
          after: said.after,
        }
      : null;
    this.#glosses.set(j, gloss);
    return gloss;
  }
}

function calibratorOf(json: object): Calibrator {
  return loadEstimator(json as Parameters<typeof loadEstimator>[0]) as unknown as Calibrator;
}
