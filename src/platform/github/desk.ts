import type { Annotation } from '../../model/platform.js';
import type { OutputName } from './inputs.js';

/** What the runner takes from a step; the entry hands in the real one. */
export interface Desk {
  readonly setOutput: (name: OutputName, value: string) => void;
  readonly annotate: (annotation: Annotation) => void;
  readonly writeSummary: (markdown: string) => Promise<void>;
}
