import { escapeXml } from './escape-xml.js';

/** An element before it is text. Names are ours, values are anybody's and are escaped when printed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export function element(name: string, inside: Partial<Omit<XmlElement, 'name'>>): XmlElement {
  return { name, attributes: {}, children: [], text: '', ...inside };
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`;
}

function print({ name, attributes, children, text }: XmlElement, indent: string): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `${indent}<${name}${listed.join('')}`;
  if (children.length === 0) return text === '' ? `${start}/>\n` : `${start}>${escapeXml(text)}</${name}>\n`;
  return `${start}>\n${children.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}
