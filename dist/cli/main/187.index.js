export const id = 187;
export const ids = [187];
export const modules = {

/***/ 6187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(87);
;// CONCATENATED MODULE: ./lib/report/escape-html.js

/** Text for an HTML or SVG text node or a quoted attribute; never cut, for the outline of a drawing is an attribute, too. */
function escapeHtml(text) {
    return (0,visible_text/* visibleText */.Q)(text, Infinity).replaceAll(/[&<>"'`=]/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/report/html-node.js

/** Elements that HTML forbids to close. */
const VOID = new Set(['meta', 'br', 'hr', 'img', 'link']);
/** Names are ours; attribute values and strings among the children are anybody's and are escaped. */
function node(name, attributes, ...children) {
    const listed = Object.entries(attributes).flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${escapeHtml(String(value))}"`]);
    const start = `<${name}${listed.join('')}>`;
    if (VOID.has(name))
        return { html: start };
    const inner = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : child.html));
    return { html: `${start}${inner.join('')}</${name}>` };
}
function group(...children) {
    return { html: children.map((child) => child.html).join('\n') };
}
/** A coordinate of a drawing: two decimals are finer than any screen. */
function place(value) {
    return Math.round(value * 100) / 100;
}

;// CONCATENATED MODULE: ./lib/report/html-style.js
/** The page's whole style: it may load nothing. Colours keep 4.5 : 1 against their background on light and dark. */
const STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --panel: #f6f8fa; --text: #1f2328; --soft: #57606a; --line: #d0d7de;
  --bad: #b3261e; --warn: #8a5300; --good: #1a7233; --open: #0a5c99; --base: #57606a; --candidate: #b54708; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --panel: #161b22; --text: #e6edf3; --soft: #9aa5b1;
  --line: #30363d; --bad: #ff8177; --warn: #e3b341; --good: #56d364; --open: #79c0ff; --base: #9aa5b1; --candidate: #ffa657; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 20px 48px; }
header { border-left: 6px solid var(--tone); background: var(--panel); padding: 14px 18px; border-radius: 4px; }
header p { margin: 0 0 2px; color: var(--soft); font-size: 14px; }
h1 { margin: 0; font-size: 22px; line-height: 1.35; font-weight: 600; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 28px 0 8px; }
.mark-sign { color: var(--tone); }
.bad { --tone: var(--bad); } .warn { --tone: var(--warn); } .good { --tone: var(--good); } .open { --tone: var(--open); }
code { font: 0.9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
p, li { overflow-wrap: anywhere; }
a { color: var(--open); }
ul.top { list-style: none; margin: 16px 0 0; padding: 10px 14px; border: 1px solid var(--warn); border-radius: 4px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; margin: 14px 0; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { padding: 7px 8px; text-align: left; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; background: var(--panel); white-space: nowrap; }
th.right, td.right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.result { color: var(--tone); white-space: nowrap; }
tbody th { font-weight: 400; white-space: nowrap; }
figure { margin: 14px 0; padding: 14px 16px 8px; border: 1px solid var(--line); border-radius: 4px; }
figcaption { font-weight: 600; margin-bottom: 8px; overflow-wrap: anywhere; }
svg { display: block; width: 100%; height: auto; }
svg .legend { fill: var(--text); font-size: 12.5px; } svg .label { fill: var(--soft); font-size: 11.5px; }
svg .axis { stroke: var(--soft); } svg .guide { stroke: var(--line); }
svg .curve { fill: none; stroke-width: 2; } svg .tick { fill: none; stroke-width: 1; opacity: 0.55; }
svg .base.curve, svg .base.tick { stroke: var(--base); } svg .base.mark { fill: var(--base); }
svg .candidate.curve, svg .candidate.tick { stroke: var(--candidate); } svg .candidate.mark { fill: var(--candidate); }
details { border: 1px solid var(--line); border-radius: 4px; margin: 8px 0; padding: 0 14px; }
summary { padding: 9px 0; cursor: pointer; font-weight: 600; }
details ul { margin: 4px 0 14px; padding-left: 20px; }
footer { margin-top: 24px; color: var(--soft); font-size: 14.5px; }
footer code { color: var(--text); }
`.trim();

// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(5602);
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(9260);
// EXTERNAL MODULE: ./lib/model/figures.js
var figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/report/selection.js
var selection = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/report/picture.js



/** Pictures on one page; more would be a page that nobody scrolls. */
const MOST = 16;
/** Changed cells in the order of the table; of each the metrics whose figures moved, and TTFT where none did. */
function picturesOf(report) {
    const known = report.distributions ?? fromTrials(report);
    const change = report.verdict.mode === 'change';
    return (0,selection/* openCells */.uT)(report)
        .flatMap((cell) => {
        const moved = new Set(cell.comparisons.filter((row) => row.gated && row.state !== 'pass').map((row) => row.metric));
        const mine = known.filter((entry) => entry.cell === cell.cell && entry.candidate.length > 1);
        const drawn = mine.filter((entry) => moved.has(entry.metric));
        return drawn.length > 0 ? drawn : mine.slice(0, 1);
    })
        .slice(0, MOST)
        .map((entry) => toPicture(entry, change));
}
function toPicture(entry, change) {
    const base = sorted(entry.base);
    const candidate = sorted(entry.candidate);
    const sides = [
        ...(base.length === 0 ? [] : [`${change ? 'Base' : 'Baseline'}: ${levels(base, entry.unit)}.`]),
        `${change ? 'This change' : 'This run'}: ${levels(candidate, entry.unit)}.`,
    ];
    const stored = entry.history.length === 0 ? [] : [`${entry.history.length} stored runs: ${storedLevels(entry)}.`];
    return {
        ...entry,
        base,
        candidate,
        title: `${state_words/* METRIC_WORDS */.dt[entry.metric].long} of ${entry.cell}`,
        description: [...sides, ...stored].join(' '),
    };
}
function levels(values, unit) {
    const tail = values.length < 20 ? '' : `, p95 ${(0,figures/* formatFigure */.Mo)(level(values, 0.95), unit)}`;
    return `p50 ${(0,figures/* formatFigure */.Mo)(level(values, 0.5), unit)}${tail} of ${values.length} calls`;
}
function storedLevels({ history, unit }) {
    return history.map((run) => (0,figures/* formatFigure */.Mo)(run.p50, unit)).join(', ');
}
/** Type-7 quantile of sorted values, for marks in drawings; the verdict's own figures come with the comparisons. */
function level(values, p) {
    if (values.length === 0)
        return undefined;
    const at = (values.length - 1) * p;
    const below = values[Math.floor(at)] ?? 0;
    const above = values[Math.ceil(at)] ?? below;
    return below + (above - below) * (at - Math.floor(at));
}
function fromTrials({ run }) {
    return run.cells.flatMap(({ id }) => ['ttft', 'e2e'].map((metric) => {
        const values = (arm) => run.trials
            .filter((trial) => trial.cell === id && trial.arm === arm && trial.stage !== 'warmup' && trial.outcome === 'ok')
            .flatMap((trial) => (metric === 'ttft' ? trial.ttftMs : trial.e2eMs) ?? []);
        return {
            cell: id,
            metric,
            unit: 'ms',
            base: values('base'),
            candidate: values('candidate'),
            history: [],
        };
    }));
}
function sorted(values) {
    return values.filter((value) => Number.isFinite(value) && value > 0).toSorted((left, right) => left - right);
}

;// CONCATENATED MODULE: ./lib/report/history-svg.js





/** Median of each stored run, oldest left, and of this run at the right end. */
function historySvg(picture, { left, width, top, height }) {
    const now = level(picture.candidate, 0.5) ?? 0;
    const medians = [...picture.history.map((run) => run.p50), now];
    const low = Math.min(...medians);
    const high = Math.max(...medians);
    const margin = Math.max((high - low) * 0.15, high * 0.02);
    const y = (0,d3_scale/* scaleLinear */.m4)([low - margin, high + margin], [top + height, top]);
    const x = (0,d3_scale/* scalePoint */.hq)(medians.map((_, index) => index), [left, left + width]);
    const at = (index) => place(x(index) ?? left);
    const up = (value) => place(y(value));
    const path = (0,d3_shape/* line */.n8)()
        .x((_, index) => at(index))
        .y((value) => up(value));
    return group(node('text', { class: 'legend', x: left, y: 15 }, 'p50, stored runs and now'), ...y
        .ticks(3)
        .flatMap((tick) => [
        node('line', { class: 'guide', x1: left, x2: left + width, y1: up(tick), y2: up(tick) }),
        node('text', { class: 'label', x: left - 6, y: up(tick) + 4, 'text-anchor': 'end' }, (0,figures/* formatFigure */.Mo)(tick, picture.unit)),
    ]), node('path', { class: 'base curve', d: path(medians) ?? '' }), ...picture.history.map((run, index) => node('circle', { class: 'base mark', cx: at(index), cy: up(run.p50), r: 4 })), node('rect', {
        class: 'candidate mark',
        x: at(medians.length - 1) - 5,
        y: up(now) - 5,
        width: 10,
        height: 10,
        rx: 1,
    }), node('text', { class: 'label', x: left, y: top + height + 16 }, 'older'), node('text', { class: 'label', x: left + width, y: top + height + 16, 'text-anchor': 'end' }, 'now'));
}

;// CONCATENATED MODULE: ./lib/report/picture-svg.js






/** Drawing area in user units; the page scales it. */
const WIDTH = 720;
const LEFT = 40;
const TOP = 52;
const CURVE_HEIGHT = 150;
const STRIP = 13;
/** Points of a curve: more than the eye can part on this width. */
const MOST_POINTS = 240;
/**
 * Share of calls that were at most so slow, for both sides, with p50 and p95 marked; below it every call as a tick;
 * beside it the level of the stored runs.
 */
function pictureSvg(picture, id, sides) {
    const right = picture.history.length > 1 ? 470 : WIDTH - 12;
    const axis = axisOf(picture, right);
    const bottom = TOP + CURVE_HEIGHT;
    return node('svg', { viewBox: `0 0 ${WIDTH} ${bottom + 2 * STRIP + 34}`, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` }, node('title', { id: `${id}-title` }, picture.title), node('desc', { id: `${id}-desc` }, picture.description), grid(axis, right, picture), ...['base', 'candidate'].flatMap((side, row) => {
        const values = picture[side];
        if (values.length === 0)
            return [];
        return [
            legend(sides[side], values, side, row, picture),
            curve(values, side, axis),
            strip(values, side, row, axis),
        ];
    }), ...(picture.history.length > 1
        ? [historySvg(picture, { left: right + 56, width: WIDTH - right - 76, top: TOP, height: CURVE_HEIGHT })]
        : []));
}
/** Logarithmic where the slowest call took more than twelve times the fastest, or the crowd would be one line. */
function axisOf(picture, right) {
    const all = [...picture.base, ...picture.candidate];
    const low = Math.min(...all);
    const high = Math.max(...all);
    const flat = low === high;
    if (high / low > 12) {
        const scale = (0,d3_scale/* scaleLog */.ZE)([low * 0.9, high * 1.1], [LEFT, right]);
        const ticks = scale.ticks(5);
        const step = Math.ceil(ticks.length / 6);
        return { at: (value) => place(scale(value)), ticks: ticks.filter((_, index) => index % step === 0) };
    }
    const margin = flat ? Math.max(low * 0.1, 1e-9) : (high - low) * 0.04;
    const scale = (0,d3_scale/* scaleLinear */.m4)([low - margin, high + margin], [LEFT, right]);
    return { at: (value) => place(scale(value)), ticks: scale.ticks(right > 500 ? 7 : 5) };
}
function height(share) {
    return place(TOP + CURVE_HEIGHT * (1 - share));
}
function grid(axis, right, { unit }) {
    const bottom = TOP + CURVE_HEIGHT + 2 * STRIP + 6;
    return group(...[0.5, 0.95].flatMap((share) => [
        node('line', { class: 'guide', x1: LEFT, x2: right, y1: height(share), y2: height(share) }),
        node('text', { class: 'label', x: LEFT - 6, y: height(share) + 4, 'text-anchor': 'end' }, `p${share * 100}`),
    ]), node('line', { class: 'axis', x1: LEFT, x2: right, y1: height(0), y2: height(0) }), ...axis.ticks.flatMap((tick) => [
        node('line', { class: 'guide', x1: axis.at(tick), x2: axis.at(tick), y1: height(0), y2: bottom }),
        node('text', { class: 'label', x: axis.at(tick), y: bottom + 14, 'text-anchor': 'middle' }, (0,figures/* formatFigure */.Mo)(tick, unit)),
    ]));
}
/** ● base: p50 612 ms, p95 1.31 s (53 calls) */
function legend(name, values, side, row, { unit }) {
    const tail = values.length < 20 ? '' : `, p95 ${(0,figures/* formatFigure */.Mo)(level(values, 0.95), unit)}`;
    const words = `${name}: p50 ${(0,figures/* formatFigure */.Mo)(level(values, 0.5), unit)}${tail} (${values.length} calls)`;
    const y = 6 + row * 19;
    return group(node('rect', { class: `${side} mark`, x: LEFT, y, width: 10, height: 10, rx: side === 'base' ? 5 : 1 }), node('text', { class: 'legend', x: LEFT + 16, y: y + 9 }, words));
}
function curve(values, side, axis) {
    const step = Math.max(1, values.length / MOST_POINTS);
    const points = Array.from({ length: Math.ceil(values.length / step) }, (_, index) => Math.min(values.length - 1, Math.floor(index * step)));
    const path = (0,d3_shape/* line */.n8)()
        .x((index) => axis.at(values[index] ?? 0))
        .y((index) => height((index + 1) / values.length))
        .curve(d3_shape/* curveStepAfter */.UP);
    const first = values[0] ?? 0;
    const last = values.at(-1) ?? first;
    const start = `M${axis.at(first)},${height(0)}L${axis.at(first)},${height(1 / values.length)}`;
    return group(node('path', { class: `${side} curve`, d: `${start}${path(points) ?? ''}L${axis.at(last)},${height(1)}` }), ...(values.length < 20 ? [0.5] : [0.5, 0.95]).map((share) => side === 'base'
        ? node('circle', { class: `${side} mark`, cx: axis.at(level(values, share) ?? 0), cy: height(share), r: 5 })
        : node('rect', {
            class: `${side} mark`,
            x: axis.at(level(values, share) ?? 0) - 5,
            y: height(share) - 5,
            width: 10,
            height: 10,
            rx: 1,
        })));
}
/** Every call as a short line, thinned out evenly where there are too many to part. */
function strip(values, side, row, axis) {
    const top = TOP + CURVE_HEIGHT + 5 + row * STRIP;
    const step = Math.max(1, Math.ceil(values.length / 400));
    const d = values
        .filter((_, index) => index % step === 0)
        .map((value) => `M${axis.at(value)},${top}v${STRIP - 3}`)
        .join('');
    return node('path', { class: `${side} tick`, d });
}

// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var report_story = __webpack_require__(7809);
;// CONCATENATED MODULE: ./lib/report/html.js






/** Nothing is loaded and nothing runs, whatever stands in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** The report as one page that needs no other file, no network and no script. */
function renderHtml(report) {
    const story = (0,report_story/* tellStory */.F)(report);
    const page = node('html', { lang: 'en' }, node('head', {}, node('meta', { charset: 'utf-8' }), node('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }), node('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), node('meta', { name: 'referrer', content: 'no-referrer' }), node('title', {}, `${story.mark} Latency Lens: ${(0,phrase/* plainText */.wh)(story.headline)}`), node('style', {}, { html: STYLE })), node('body', {}, main(story, report)));
    return `<!doctype html>\n${page.html}\n`;
}
function main(story, report) {
    return node('main', {}, node('header', { class: story.tone }, node('p', {}, 'Latency Lens'), node('h1', {}, node('span', { class: 'mark-sign' }, story.mark), ' ', ...inline(story.headline))), ...(story.top.length === 0
        ? []
        : [node('ul', { class: 'top' }, ...story.top.map((phrase) => node('li', {}, '▲ ', ...inline(phrase))))]), ...story.lead.map((phrase) => node('p', {}, ...inline(phrase))), ...(story.table === undefined
        ? []
        : [printTable(story.table, report.verdict.mode === 'change' ? 'Changed cells' : 'Figures')]), ...pictures(report), ...(story.sections.length === 0 ? [] : [node('h2', {}, 'Details')]), ...story.sections.map(printSection), node('footer', {}, ...[...story.footer, story.imprint].map((phrase) => node('p', {}, ...inline(phrase)))));
}
function pictures(report) {
    const change = report.verdict.mode === 'change';
    const sides = { base: change ? 'base' : 'baseline', candidate: change ? 'this change' : 'this run' };
    const figures = picturesOf(report).map((picture, index) => node('figure', {}, node('figcaption', {}, picture.title), pictureSvg(picture, `picture-${index + 1}`, sides)));
    return figures.length === 0 ? [] : [node('h2', {}, 'How many calls were at most so slow'), ...figures];
}
function printSection(section) {
    return node('details', { id: section.id }, node('summary', {}, ...inline(section.title)), ...section.blocks.map((block) => printBlock(block, (0,phrase/* plainText */.wh)(section.title))));
}
function printBlock(block, title) {
    switch (block.type) {
        case 'paragraph':
            return node('p', {}, ...inline(block.phrase));
        case 'list':
            return node('ul', {}, ...block.items.map((item) => node('li', {}, ...inline(item))));
        case 'table':
            return printTable(block.table, title);
    }
}
/** A wide table scrolls by itself, and can be reached with the keyboard to do so. */
function printTable(table, title) {
    const head = table.columns.map((column) => node('th', { scope: 'col', class: column.align }, column.title));
    return node('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': title }, node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...table.rows.map((row) => printRow(row, table)))));
}
function printRow(row, { columns }) {
    const last = columns.length - 1;
    const cells = row.cells.map((cell, index) => {
        if (index === last)
            return node('td', { class: `result ${row.tone}` }, ...inline(cell));
        return index === 0 && cell.length > 0
            ? node('th', { scope: 'row' }, ...inline(cell))
            : node('td', { class: columns[index]?.align }, ...inline(cell));
    });
    return node('tr', {}, group(...cells));
}
function inline(phrase) {
    return phrase.map((piece) => {
        switch (piece.type) {
            case 'text':
                return piece.text;
            case 'code':
                return node('code', {}, piece.text);
            case 'strong':
                return node('strong', {}, piece.text);
            case 'link':
                return node('a', { href: piece.url, rel: 'noreferrer noopener' }, piece.text);
        }
    });
}


/***/ })

};
