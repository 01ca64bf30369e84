import { escapeHtml } from './escape-html.js';

/** A finished piece of HTML or SVG. Made here only, so that every value in it went through the escape. */
export interface Html {
  readonly html: string;
}

type Attribute = string | number | undefined;

/** Elements that HTML forbids to close. */
const VOID = new Set(['meta', 'br', 'hr', 'img', 'link']);

/** Names are ours; attribute values and strings among the children are anybody's and are escaped. */
export function node(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly (Html | string)[]
): Html {
  const listed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(String(value))}"`],
  );
  const start = `<${name}${listed.join('')}>`;
  if (VOID.has(name)) return { html: start };
  const inner = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : child.html));
  return { html: `${start}${inner.join('')}</${name}>` };
}

export function group(...children: readonly Html[]): Html {
  return { html: children.map((child) => child.html).join('\n') };
}

/** A coordinate of a drawing: two decimals are finer than any screen. */
export function place(value: number): number {
  return Math.round(value * 100) / 100;
}
