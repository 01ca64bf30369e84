export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const TOKEN = /<\/([A-Za-z][\w-]*)>|<([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * XML 1.0 as strict as our writers need it, written without a look at them: one root, every element closed in order,
 * quoted and unique attributes, only references to characters that XML allows, no DOCTYPE, CDATA, comment or entity.
 *
 * @throws Error with the offset of the first thing that is not XML.
 */
export function parseStrictXml(xml: string): XmlNode {
  const bad = FORBIDDEN.exec(xml);
  if (bad !== null) throw new Error(`forbidden character at ${bad.index}`);
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [top];
  TOKEN.lastIndex = /^(?:<\?xml version="1\.0" encoding="UTF-8"\?>)?\s*/.exec(xml)?.[0].length ?? 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 40)}`);
    take(token, stack, at);
  }
  const [root, ...others] = top.children;
  if (stack.length !== 1 || root === undefined || others.length > 0 || top.text.trim() !== '')
    throw new Error('not exactly one root');
  return root;
}

function take(
  [, closing, opening, attributes = '', selfClosing, text]: RegExpExecArray,
  stack: Open[],
  at: number,
): void {
  const current = stack.at(-1)!;
  if (text !== undefined) {
    current.text += dereferenced(text, at);
  } else if (opening !== undefined) {
    const node: Open = { name: opening, attributes: attributesOf(attributes, at), children: [], text: '' };
    current.children.push(node);
    if (selfClosing === '') stack.push(node);
  } else {
    if (current.name !== closing) throw new Error(`</${closing}> closes <${current.name}> at ${at}`);
    stack.pop();
  }
}

function attributesOf(text: string, at: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([A-Za-z][\w:-]*)="([^"<]*)"/g)) {
    if (name in found) throw new Error(`attribute ${name} twice at ${at}`);
    found[name] = dereferenced(value, at);
  }
  return found;
}

function dereferenced(text: string, at: number): string {
  return text.replaceAll(/&([^;\s]*);?/g, (reference: string, body: string) => {
    const point = /^#(\d+)$/.exec(body)?.[1];
    const character = point === undefined ? NAMED[body] : String.fromCodePoint(Number(point));
    if (!reference.endsWith(';') || character === undefined || FORBIDDEN.test(character))
      throw new Error(`${reference} at ${at}`);
    return character;
  });
}
