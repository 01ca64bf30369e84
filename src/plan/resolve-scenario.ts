import type { Message } from '../model/call.js';
import { placeholdersIn } from '../model/fill-template.js';
import type { Scenario } from '../model/plan.js';
import type { ConfigWords, ParamsWords, ScenarioWords, TextWords } from './config-words.js';
import type { FileSource } from './confined-files.js';
import { parseDataSet } from './data-set.js';
import { DEFAULT_SCENARIO } from './duplicate-ids.js';
import { MAX_WORDING_BYTES, type Wording, wordingOf } from './fingerprint.js';
import type { Problems } from './problems.js';
import type { Path } from './read-document.js';

export interface ResolvedScenario {
  readonly scenario: Scenario;
  readonly wording: Wording;
  /** Laid over every target's own. */
  readonly params: ParamsWords;
  readonly path: Path;
}

interface Placed {
  readonly words: ScenarioWords;
  readonly path: Path;
}

/** The config's scenarios, or the one that its `prompt` is short for. */
export function scenariosOf({ prompt, scenarios }: ConfigWords): readonly Placed[] {
  if (prompt !== undefined) return [{ words: { prompt }, path: [] }];
  return (scenarios ?? []).map((words, index) => ({ words, path: ['scenarios', index] }));
}

/** A scenario with its files read and its placeholders checked; undefined when it has a problem, which is noted. */
export function resolveScenario(
  { words, path }: Placed,
  config: ConfigWords,
  { files, problems }: { readonly files: FileSource; readonly problems: Problems },
): ResolvedScenario | undefined {
  const read = ({ words: text, path: at }: PlacedText): string | undefined =>
    typeof text === 'string' ? text : problems.attempt([...at, 'file'], () => files.readFile(text.file, 'prompt'));
  const messages = textsOf(words, path).flatMap((placed) => {
    const content = read(placed);
    return content === undefined ? [] : [{ role: placed.role, content, path: placed.path }];
  });
  const { data } = words;
  const dataPath = [...path, 'data', 'file'];
  const rows =
    data === undefined
      ? [{}]
      : problems.attempt(dataPath, () => parseDataSet(files.readFile(data.file, 'data'), data.file));
  const whole = messages.length === textsOf(words, path).length;
  if (rows === undefined || !whole) return undefined;

  let complete = true;
  for (const { content, path: at } of messages) {
    if (content === '') complete = note('this text is empty', at);
    for (const name of placeholdersIn(content)) {
      const problem = placeholderProblem(name, rows, data?.file);
      if (problem !== undefined) complete = note(problem, at, placeholderRemedy(name, data?.file));
    }
  }
  const wording = complete ? wordingOf({ messages, rows }) : undefined;
  if (complete && wording === undefined) {
    note(
      `prompt and data make more than ${MAX_WORDING_BYTES / 1024 / 1024} MiB of requests`,
      dataPath,
      'Shorten the prompt or the data set.',
    );
  }
  if (wording === undefined) return undefined;
  const scenario: Scenario = {
    id: words.id ?? DEFAULT_SCENARIO,
    messages: messages.map(({ role, content }) => ({ role, content })),
    rows,
    cache: words.cache ?? config.cache ?? 'bust',
  };
  return { scenario, wording, params: words.params ?? {}, path };

  function note(problem: string, at: Path, remedy?: string): false {
    problems.add('config/invalid', problem, at, remedy === undefined ? {} : { remedy });
    return false;
  }
}

interface PlacedText {
  readonly role: Message['role'];
  readonly words: TextWords;
  readonly path: Path;
}

function textsOf({ system, prompt, messages }: ScenarioWords, path: Path): readonly PlacedText[] {
  const placed = (role: Message['role'], words: TextWords | undefined, key: string): readonly PlacedText[] =>
    words === undefined ? [] : [{ role, words, path: [...path, key] }];
  return [
    ...placed('system', system, 'system'),
    ...(messages ?? []).map(({ role, content }, index) => ({
      role,
      words: content,
      path: [...path, 'messages', index, 'content'],
    })),
    ...placed('user', prompt, 'prompt'),
  ];
}

function placeholderProblem(
  name: string,
  rows: readonly Readonly<Record<string, string>>[],
  file: string | undefined,
): string | undefined {
  if (file === undefined) return `{{${name}}} has no value: this scenario has no data set`;
  const lacking = rows.findIndex((row) => !Object.hasOwn(row, name));
  return lacking === -1 ? undefined : `{{${name}}} has no value in row ${lacking + 1} of ${file}`;
}

function placeholderRemedy(name: string, file: string | undefined): string {
  const literal = `or write \\{{${name}}} for the literal text`;
  return file === undefined
    ? `Add \`data: { file: … }\` with "${name}" in every row, ${literal}.`
    : `Give every row a "${name}", ${literal}.`;
}

/** Files that a config names, for a source that must fetch them first (a commit that is not checked out). */
export function filesNamedBy(
  config: ConfigWords,
): readonly { readonly path: string; readonly kind: 'prompt' | 'data' }[] {
  return scenariosOf(config).flatMap(({ words, path }) => [
    ...textsOf(words, path).flatMap(({ words: text }) =>
      typeof text === 'string' ? [] : [{ path: text.file, kind: 'prompt' as const }],
    ),
    ...(words.data === undefined ? [] : [{ path: words.data.file, kind: 'data' as const }]),
  ]);
}
