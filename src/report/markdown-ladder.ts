import type { MarkdownOptions } from './markdown.js';
import { link, type Phrase, plainText, say } from './phrase.js';
import type { Story } from './story-shape.js';

type Print = (story: Story) => string;
type Size = (text: string) => number;

/**
 * The longest form of a story that fits: whole, then without sections from the highest rank down, then with fewer rows
 * and sentences, at last the first line alone. Each step says that something was left out, and where it is.
 */
export function shortened(story: Story, options: MarkdownOptions, print: Print): string {
  const size: Size = (text) => (options.bytes === true ? Buffer.byteLength(text) : text.length);
  for (const step of ladder(story)) {
    const text = print(step === story ? story : withNote(step, options.link));
    if (size(text) <= options.limit) return text;
  }
  return lastResort(story, options, print, size);
}

function* ladder(story: Story): Generator<Story> {
  yield story;
  const byRank = story.sections.toSorted((left, right) => right.rank - left.rank);
  for (let shed = 1; shed <= byRank.length; shed += 1) {
    const gone = new Set(byRank.slice(0, shed));
    yield { ...story, sections: story.sections.filter((section) => !gone.has(section)) };
  }
  for (const rows of [200, 50, 15, 5]) yield trimmed(story, rows, rows);
  yield { ...trimmed(story, 0, 3), table: undefined };
  yield { ...trimmed(story, 0, 0), table: undefined, footer: [] };
}

function trimmed(story: Story, rows: number, sentences: number): Story {
  const { table } = story;
  return {
    ...story,
    sections: [],
    top: story.top.slice(0, sentences),
    lead: story.lead.slice(0, sentences),
    table: table === undefined ? undefined : { ...table, rows: table.rows.slice(0, rows) },
  };
}

function withNote(story: Story, url: string | undefined): Story {
  const where: Phrase = url === undefined ? say`the report file` : [link('the full report', url)];
  return { ...story, lead: [...story.lead, say`Shortened to fit here; the rest stands in ${where}.`] };
}

/** One line, cut until it fits. An address is never cut: it is left out when it does not fit. */
function lastResort(story: Story, { limit, link: url }: MarkdownOptions, print: Print, size: Size): string {
  const said = Array.from(plainText(story.headline));
  const empty = { ...trimmed(story, 0, 0), table: undefined, footer: [] };
  const texts = [400, 120, 40, 0].flatMap((length) =>
    [url === undefined ? [] : [link('full report', url)], []].map((imprint) =>
      print({ ...empty, headline: say`${said.slice(0, length).join('')}`, imprint }),
    ),
  );
  return [...texts, `${story.mark} Latency Lens`].find((text) => size(text) <= limit) ?? '';
}
