import type { WireFormat } from '../model/target.js';

/** Which API a path means. */
export interface Route {
  readonly format: WireFormat;
  /** Whose errors and headers are spoken. */
  readonly dialect: Dialect;
  /** What stood before the API's own path: `/base` in `/base/v1/chat/completions`. */
  readonly prefix: string;
  /** The model, where the path names it; else the body does. */
  readonly model: string | undefined;
  /** Whether the path itself says streaming; `body`: the body's `stream` must be true (`default-on`: must not be false). */
  readonly streams: 'path' | 'body' | 'default-on' | 'never';
}

export type Dialect = 'openai' | 'azure' | 'anthropic' | 'google' | 'bedrock' | 'ollama' | 'cohere';

interface Shape {
  readonly path: RegExp;
  readonly route: (match: Groups, query: URLSearchParams) => Omit<Route, 'prefix'>;
}
type Groups = Readonly<Record<string, string>>;

const of = (
  format: WireFormat,
  dialect: Dialect,
  streams: Route['streams'],
  model?: string,
): Omit<Route, 'prefix'> => ({
  format,
  dialect,
  streams,
  model,
});

const VERSION = String.raw`(?:/v\d+\w*)?`;
const PREFIX = String.raw`^(?<prefix>.*?)`;

/** In this order: the special ones first. */
const SHAPES: readonly Shape[] = [
  {
    path: new RegExp(`${PREFIX}/openai/deployments/(?<model>[^/]+)/chat/completions$`),
    route: ({ model }) => of('openai-chat', 'azure', 'body', model),
  },
  {
    path: new RegExp(`${PREFIX}/openai/deployments/(?<model>[^/]+)/completions$`),
    route: ({ model }) => of('openai-completions', 'azure', 'body', model),
  },
  {
    path: new RegExp(`${PREFIX}(?:/openai)?${VERSION}/chat/completions$`),
    route: () => of('openai-chat', 'openai', 'body'),
  },
  {
    path: new RegExp(`${PREFIX}(?:/openai)?${VERSION}/responses$`),
    route: () => of('openai-responses', 'openai', 'body'),
  },
  {
    path: new RegExp(`${PREFIX}(?:/openai)?${VERSION}/completions$`),
    route: () => of('openai-completions', 'openai', 'body'),
  },
  {
    path: new RegExp(`${PREFIX}(?:/anthropic)?${VERSION}/messages$`),
    route: () => of('anthropic-messages', 'anthropic', 'body'),
  },
  {
    path: new RegExp(
      `${PREFIX}${VERSION}/projects/[^/]+/locations/[^/]+/publishers/anthropic/models/(?<model>[^/:]+):streamRawPredict$`,
    ),
    route: ({ model }) => of('anthropic-messages', 'anthropic', 'path', model),
  },
  {
    path: new RegExp(
      `${PREFIX}${VERSION}(?:/projects/[^/]+/locations/[^/]+)?(?:/publishers/[^/]+)?/(?:models|tunedModels|endpoints)/(?<model>[^/:]+):streamGenerateContent$`,
    ),
    route: ({ model }, query) =>
      of(query.get('alt') === 'sse' ? 'gemini' : 'gemini-json-array', 'google', 'path', model),
  },
  {
    path: new RegExp(
      `${PREFIX}${VERSION}(?:/projects/[^/]+/locations/[^/]+)?(?:/publishers/[^/]+)?/(?:models|tunedModels|endpoints)/(?<model>[^/:]+):\\w+$`,
    ),
    route: ({ model }) => of('gemini', 'google', 'never', model),
  },
  {
    path: new RegExp(`${PREFIX}/model/(?<model>.+)/converse-stream$`),
    route: ({ model }) => of('bedrock-converse', 'bedrock', 'path', model),
  },
  {
    path: new RegExp(`${PREFIX}/model/(?<model>.+)/invoke-with-response-stream$`),
    route: ({ model }) => of('bedrock-invoke', 'bedrock', 'path', model),
  },
  {
    path: new RegExp(`${PREFIX}/model/(?<model>.+)/(?:converse|invoke)$`),
    route: ({ model }) => of('bedrock-converse', 'bedrock', 'never', model),
  },
  { path: new RegExp(`${PREFIX}/api/chat$`), route: () => of('ollama-ndjson', 'ollama', 'default-on') },
  { path: new RegExp(`${PREFIX}/v2/chat$`), route: () => of('cohere-v2', 'cohere', 'body') },
];

/** The API that a path belongs to, whatever base path stands before it; undefined when no API has such a path. */
export function routeOf(path: string, query: URLSearchParams): Route | undefined {
  for (const shape of SHAPES) {
    const groups = shape.path.exec(path)?.groups;
    if (groups === undefined) continue;
    const route = shape.route(groups, query);
    return { ...route, prefix: groups['prefix'] ?? '', model: decoded(route.model) };
  }
  return undefined;
}

/** Bedrock's model ids hold `:` and `/`, percent-encoded, sometimes twice. */
function decoded(model: string | undefined): string | undefined {
  if (model === undefined) return undefined;
  try {
    return decodeURIComponent(model);
  } catch {
    return model;
  }
}
