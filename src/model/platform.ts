import type { BaselineSource } from './report.js';
import type { Provenance, Run } from './run.js';

/** Where a run is made, as far as the platform knows it; the pipeline adds the tool and the machine. */
export type Place = Omit<Provenance, 'tool' | 'toolVersion' | 'node' | 'os' | 'cpus'>;

/** Why somebody called us, and what may be done for them. */
export type Occasion =
  | {
      /** A change is judged against the commit it is made to. */
      readonly mode: 'change';
      readonly headSha: string;
      /** Absent: the base cannot be told; `baseProblem` says why, and no cell has a callable base. */
      readonly baseSha?: string;
      readonly baseProblem?: string;
      /** Why this run has no secrets by nature (fork, Dependabot): absent keys are then a neutral skip, in these words. */
      readonly withoutSecrets?: string;
    }
  | {
      /** The branch itself is watched. */
      readonly mode: 'watch';
      readonly headSha?: string;
      /** This run may become a baseline. */
      readonly record: boolean;
      readonly withoutSecrets?: string;
    };

/** A file as it stood at the base of a change, or why it cannot be had, in one sentence. */
export type BaseFile =
  | { readonly text: string }
  | { readonly problem: string; /** The base simply has no such file. */ readonly missing?: true };

/** Runs that were kept earlier, still as text: reading them is the baseline room's. */
export interface KeptRuns {
  /** Best first: ancestors of the base, newest first. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What was found and not taken, each with its reason. */
  readonly refused: readonly BaselineSource[];
  /** What stood in the way of looking at all: no permission, rate limit, no such service. One sentence each. */
  readonly problems: readonly string[];
  /** Whether a parsed run is the one that the platform says it is: why it is refused, or nothing. */
  readonly accept?: (run: Run) => string | undefined;
}

/** A label that accepts a regression of this very head, put on by somebody who may. */
export interface LabelAcceptance {
  readonly accepted?: { readonly label: string; readonly by: string; readonly at: string };
  /** The label is on, and does not count: why, in one sentence. */
  readonly refused?: string;
}

/** Where a config line is marked. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** Everything that is said at the end, whatever the end was. */
export interface Publication {
  readonly suite: string;
  /**
   * Markdown of at most `limit` characters (UTF-8 bytes with `bytes`); its first line is the hidden marker with the
   * suite. `link` leads to the whole report.
   */
  readonly markdown: (options: MarkdownRequest) => string;
  /** Something was touched, measured or refused: worth a comment under `comment: on-change`. */
  readonly noteworthy: boolean;
  readonly annotations: readonly Annotation[];
  /** By the names of `action.yml`; what the platform knows itself (comment-url, artifact-id) it adds. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Files to keep with the run: names of what lies in `folder`, the run file and its reports. */
  readonly files: { readonly folder: string; readonly names: readonly string[] };
}

interface MarkdownRequest {
  readonly limit: number;
  readonly bytes?: boolean;
  readonly link?: string;
}

export interface Published {
  readonly commentUrl?: string;
  readonly artifactId?: string;
  /** What could not be published, one sentence each. Never a reason to fail. */
  readonly problems: readonly string[];
}

/** What a pipeline needs of the CI around it. Nothing in here throws for what a network or a permission does. */
export interface Platform {
  readonly place: Place;
  /** Label that accepts a regression, where this platform has one. */
  readonly acceptLabel?: string;
  /** @throws LensError when live calls are refused on this event. */
  readonly occasion: () => Promise<Occasion>;
  /** @param path Relative to the workspace, forward slashes. */
  readonly baseFile: (path: string) => Promise<BaseFile>;
  readonly storedRuns: (suite: string) => Promise<KeptRuns>;
  /** Of this very run, when it is run again: evidence is added to, not replaced. */
  readonly earlierAttempts: (suite: string) => Promise<KeptRuns>;
  readonly acceptedByLabel: () => Promise<LabelAcceptance>;
  readonly publish: (publication: Publication) => Promise<Published>;
}
