import type { Place } from '../model/platform.js';

/** Plays CALIBRATION_SCRIPT on this machine. */
export interface Sender {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Everything impure that a command needs, handed in by the entry. Tests hand in their own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths count from; also the workspace that `file:` may not leave. */
  readonly cwd: string;
  /** Wall clock, for dates and ages only. */
  readonly now: () => Date;
  /** One line for people, on stderr. Already free of secrets. */
  readonly log: (line: string) => void;
  /** Lines that replace those before them, none to clear them; undefined where nobody watches a terminal. */
  readonly live: ((lines: readonly string[]) => void) | undefined;
  readonly colour: boolean;
  readonly width: number;
  /** Aborts with the name of the signal as reason. */
  readonly signal: AbortSignal;
  /** A sender whose stamps are known, for self-calibration, on a thread of its own; undefined = none to be had. */
  readonly sender: (() => Promise<Sender>) | undefined;
  readonly toolVersion: string;
  /** Where this run is made, by the platform's word; found out from the environment when absent. */
  readonly place?: Place;
}
