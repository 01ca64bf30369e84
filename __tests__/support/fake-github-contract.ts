/** GitHub's own description of its API, as a judge of requests and a mould for answers. */
import { readFileSync } from 'node:fs';

import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = any;

const description: Json = JSON.parse(readFileSync(new URL('../fixtures/github-openapi.json', import.meta.url), 'utf8'));
const document = ajvReady(description);

const ajv = new Ajv({ strict: false, logger: false, allErrors: true, coerceTypes: false });
// The package is CommonJS: its function is the default of the default under Node, and not under Jest.
const formats: any = addFormats;
(formats.default ?? formats)(ajv);
ajv.addSchema(document, 'github');

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** `nullable` is OpenAPI's alone; for ajv it becomes a choice. */
function ajvReady(node: Json): Json {
  if (Array.isArray(node)) return node.map(ajvReady);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, ajvReady(value)]));
  return nullable === true ? { anyOf: [{ type: 'null' }, inner] } : inner;
}

/** Which operation a request is, if any: the most literal path wins. */
export function findOperation(method: string, pathname: string): Operation | undefined {
  const matches = Object.entries<Json>(description.paths).flatMap(([path, methods]) => {
    const operation = methods[method.toLowerCase()];
    const params = operation === undefined ? undefined : matchPath(path, pathname);
    return params === undefined ? [] : [{ id: operation.operationId, method: method.toLowerCase(), path, params }];
  });
  return matches.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}

function matchPath(path: string, pathname: string): Record<string, string> | undefined {
  const names: string[] = [];
  const form = path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    names.push(name);
    // A file's path may hold slashes, also written out.
    return name === 'path' ? '(.+)' : '([^/]+)';
  });
  const found = new RegExp(`^${form}$`).exec(pathname);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1]!)]));
}

/** Everything wrong with a request by the description; what it does not name is wrong, too. */
export function checkRequest(operation: Operation, query: URLSearchParams, body: Json): readonly string[] {
  const spec = specOf(operation);
  const parameters: Json[] = (spec.parameters ?? []).map(resolve);
  const problems: string[] = [];
  for (const parameter of parameters) {
    const text = parameter.in === 'path' ? operation.params[parameter.name] : query.get(parameter.name);
    if (text == null) {
      if (parameter.required === true) problems.push(`${parameter.in} ${parameter.name} is missing`);
    } else {
      problems.push(
        ...problemsOf(parameter.schema, typed(text, parameter.schema)).map((one) => `${parameter.name} ${one}`),
      );
    }
  }
  const known = new Set(parameters.filter((one) => one.in === 'query').map((one) => one.name));
  for (const name of query.keys()) if (!known.has(name)) problems.push(`query ${name} is unknown`);
  const schema = spec.requestBody?.content?.['application/json']?.schema;
  if (schema === undefined) {
    if (body !== undefined) problems.push('a body where none is taken');
  } else if (body !== undefined || spec.requestBody.required === true) {
    problems.push(...problemsOf(closed(schema), body).map((one) => `body${one}`));
  }
  return problems;
}

/** Everything wrong with our answer by the description: a fake that lies proves nothing. */
export function checkAnswer(operation: Operation, status: number, body: Json): readonly string[] {
  const response = specOf(operation).responses[String(status)];
  // Refusals are described for some operations only, and given by all.
  if (response === undefined) return status >= 400 ? [] : [`status ${status} is not described`];
  const schema = resolve(response).content?.['application/json']?.schema;
  return schema === undefined || body === undefined ? [] : problemsOf(schema, body);
}

/** The smallest answer that fits the description, for everything that a test does not care about. */
export function sampleAnswer(operationId: string, status = 200): Json {
  const operation = operationById(operationId);
  const schema = resolve(specOf(operation).responses[String(status)]).content['application/json'].schema;
  return sample(schema);
}

export function sampleSchema(name: string): Json {
  const { nullable: _, ...schema } = resolve({ $ref: `#/components/schemas/${name}` });
  return sample(schema);
}

function operationById(id: string): Operation {
  for (const [path, methods] of Object.entries<Json>(description.paths)) {
    for (const [method, spec] of Object.entries<Json>(methods)) {
      if (spec.operationId === id) return { id, method, path, params: {} };
    }
  }
  throw new Error(`the description has no operation ${id}`);
}

function specOf({ path, method }: Operation): Json {
  return description.paths[path][method];
}

function resolve(node: Json): Json {
  if (node.$ref === undefined) return node;
  return resolve(
    node.$ref
      .slice(2)
      .split('/')
      .reduce((at: Json, step: string) => at[step.replaceAll('~1', '/')], description),
  );
}

function typed(text: string, schema: Json): Json {
  const { type } = resolve(schema);
  if (type === 'integer' || type === 'number') return Number(text);
  if (type === 'boolean') return text === 'true';
  return text;
}

const compiled = new Map<string, ValidateFunction>();

function problemsOf(schema: Json, value: Json): readonly string[] {
  const text = JSON.stringify(ajvReady(schema)).replaceAll('"#/', '"github#/');
  let validate = compiled.get(text);
  if (validate === undefined) {
    validate = ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
  }
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

/** A body may hold what is described and nothing more. */
function closed(node: Json): Json {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return node.properties !== undefined && node.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}

function sample(reference: Json): Json {
  const schema = resolve(reference);
  if (schema.nullable === true) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(sample));
  if (schema.oneOf ?? schema.anyOf) return sample((schema.oneOf ?? schema.anyOf)[0]);
  switch (schema.type) {
    case 'array':
      return schema.minItems > 0 ? [sample(schema.items)] : [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 1;
    case 'string':
      return FORMATS[schema.format] ?? 'text';
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name: string) => [name, sample(schema.properties?.[name] ?? {})]),
      );
  }
}

const FORMATS: Record<string, string> = {
  'date-time': '2026-11-01T00:00:00Z',
  date: '2026-11-01',
  uri: 'https://api.github.com/x',
  email: 'a@example.com',
  'uri-template': 'https://api.github.com/x',
};
