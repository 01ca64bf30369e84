import { summaryJson } from '../export/summary-json.js';
import { configJsonSchema } from '../plan/config-json-schema.js';
import { isFailureCode } from '../model/failures.js';
import type { LensError } from '../model/lens-error.js';
import type { Report } from '../model/report.js';
import { renderError } from '../report/error.js';
import { renderCodes, renderExplain } from '../report/explain.js';
import { plainHeadline } from '../report/story.js';
import { renderTerminal } from '../report/terminal.js';
import { redactorFor } from './redaction.js';
import type { World } from './world.js';

type Look = Pick<World, 'colour' | 'width'>;

/** The report for people on a terminal, and for machines. */
export function printReport(report: Report, look: Look): { readonly text: string; readonly json: string } {
  return { text: renderTerminal(report, look), json: summaryJson(report, plainHeadline(report)) };
}

export function printErrors(errors: readonly LensError[], look: Look & Pick<World, 'env'>): string {
  return redactorFor(look.env)(renderError(errors, look));
}

/** The JSON Schema of the config. */
export function printSchema(): string {
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}

/** More about an error code; without one, the list of all. Undefined for a code that does not exist. */
export function explainFailure(code: string | undefined, look: Look): string | undefined {
  if (code === undefined) return renderCodes();
  return isFailureCode(code) ? renderExplain(code, look) : undefined;
}
