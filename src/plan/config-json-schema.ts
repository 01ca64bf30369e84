import { z } from 'zod';

import type { Json, JsonObject } from '../model/json.js';
import { configSchema } from './config-schema.js';

/** The published JSON Schema (draft 7, which editors know best), from the source that also checks configs. */
export function configJsonSchema(): JsonObject {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input', cycles: 'ref', reused: 'inline' });
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...z.record(z.string(), z.json()).parse(plain(schema)) };
}

/**
 * Keys that the schema knows in the object at `path`. Where it depends on another key (a target's on `provider`), the
 * alternative that agrees with `value` counts, or all of them.
 */
export function knownKeysAt(path: readonly (string | number)[], value: unknown): readonly string[] {
  const objects = schemasAt(path, value)
    .flatMap(alternatives)
    .filter((schema) => isObject(schema['properties']));
  return [...new Set(objects.flatMap((schema) => Object.keys(propertiesOf(schema))))];
}

let made: JsonObject | undefined;
function schemaOnce(): JsonObject {
  made ??= configJsonSchema();
  return made;
}

function schemasAt(path: readonly (string | number)[], value: unknown): readonly JsonObject[] {
  const start: { readonly schemas: readonly JsonObject[]; readonly value: unknown } = {
    schemas: [schemaOnce()],
    value,
  };
  const end = path.reduce(({ schemas, value: container }, part) => {
    const inner = childOf(container, part);
    const children = schemas.flatMap(alternatives).flatMap((schema) => {
      const child = typeof part === 'number' ? schema['items'] : propertiesOf(schema)[part];
      return isObject(child) ? [child] : [];
    });
    return { schemas: agreeing(children.flatMap(alternatives), inner), value: inner };
  }, start);
  return end.schemas;
}

/** Those whose fixed words (`provider: openai`) are the ones that stand in `value`; all when none agrees. */
function agreeing(schemas: readonly JsonObject[], value: unknown): readonly JsonObject[] {
  const fitting = schemas.filter((schema) =>
    Object.entries(propertiesOf(schema)).every(
      ([key, child]) => !isObject(child) || child['const'] === undefined || child['const'] === childOf(value, key),
    ),
  );
  return fitting.length > 0 ? fitting : schemas;
}

function alternatives(schema: JsonObject): readonly JsonObject[] {
  const branches = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(branches) ? branches.filter(isObject).flatMap(alternatives) : [schema];
}

function propertiesOf(schema: JsonObject): JsonObject {
  return isObject(schema['properties']) ? schema['properties'] : {};
}

function childOf(container: unknown, part: string | number): unknown {
  if (typeof container !== 'object' || container === null) return undefined;
  return Object.entries(container).find(([key]) => key === String(part))?.[1];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
