export const id = 111;
export const ids = [111];
export const modules = {

/***/ 9329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ serializeRun)
/* harmony export */ });
/* harmony import */ var _run_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1168);

/**
 * The text of a run's file. The same run gives the same bytes, in whatever order its members were put together; long
 * lists have one entry a line, so that two runs can be compared with any diff.
 *
 * Never writes what could not be read again: a run with NaN in it is our bug and throws.
 */
function serializeRun(run) {
    const members = Object.entries(_run_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .runSchema */ .L.parse(run)).map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
    return `{\n${members.join(',\n')}\n}\n`;
}
function lines(value) {
    if (!Array.isArray(value) || value.length === 0)
        return JSON.stringify(value);
    return `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ toJUnit)
});

// EXTERNAL MODULE: ./lib/model/figures.js
var figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(87);
;// CONCATENATED MODULE: ./lib/export/escape-xml.js

/**
 * Text for an XML 1.0 text node or quoted attribute. Characters that XML forbids even as references (controls, lone
 * surrogates, non-characters) are spelled out, so that one hostile name cannot make a whole result file unreadable.
 */
function escapeXml(text) {
    return (0,visible_text/* visibleText */.Q)(text, 4000).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/export/xml.js

function xml_element(name, inside) {
    return { name, attributes: {}, children: [], text: '', ...inside };
}
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`;
}
function print({ name, attributes, children, text }, indent) {
    const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    const start = `${indent}<${name}${listed.join('')}`;
    if (children.length === 0)
        return text === '' ? `${start}/>\n` : `${start}>${escapeXml(text)}</${name}>\n`;
    return `${start}>\n${children.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

;// CONCATENATED MODULE: ./lib/export/junit.js



/**
 * The result as JUnit XML: a suite for the job and one per cell, a test case per comparison. Regressions are failures,
 * what could not be decided is skipped with the reason, findings are properties. The same report gives the same bytes.
 */
function toJUnit(report) {
    const suites = [jobSuite(report), ...report.verdict.cells.map((cell) => cellSuite(report, cell))];
    return xmlDocument(xml_element('testsuites', {
        attributes: { name: 'latency-lens', ...totals(suites), time: seconds(report.run.durationMs) },
        children: suites.map((suite) => suite.xml),
    }));
}
function jobSuite(report) {
    const { run, verdict } = report;
    const words = state_words/* STATE_WORDS */.I7[verdict.state].row;
    const cases = [
        {
            name: 'verdict',
            result: verdict.exit === 0 ? 'passed' : 'failure',
            message: `${words}, exit code ${verdict.exit}${run.partial === undefined ? '' : `, partial: ${run.partial}`}`,
            type: 'verdict',
        },
    ];
    const properties = [
        ['tool', `${run.provenance.tool} ${run.provenance.toolVersion}`],
        ['suite', run.suite],
        ['run', run.id],
        ['mode', verdict.mode],
        ['requests', String(run.spending.requests)],
        ['cost-usd', String(run.spending.costUsd)],
        ...run.health.disturbed.map((text) => ['disturbed', text]),
        ...findingProperties(verdict.findings.filter((finding) => finding.cell === undefined)),
    ];
    return suiteOf(report, 'job', cases, properties, run.durationMs);
}
function cellSuite(report, cell) {
    const cases = cell.comparisons.length === 0
        ? [bareCase(cell)]
        : cell.comparisons.map((comparison) => comparisonCase(report, cell, comparison));
    const properties = [
        ['state', cell.state],
        ...(cell.cause === undefined ? [] : [['cause', cell.cause]]),
        ...(cell.accepted === undefined ? [] : [['accepted', cell.accepted]]),
        ['attempts', String(cell.attempts)],
        ...Object.entries(cell.failures).map(([outcome, count]) => [`failed ${outcome}`, String(count)]),
        ...cell.explanations.map((explanation) => [`why ${explanation.metric}`, explanation.sentence]),
        ...findingProperties(report.verdict.findings.filter((finding) => finding.cell === cell.cell)),
    ];
    return suiteOf(report, cell.cell, cases, properties, 0);
}
/** A cell that was not compared: untouched is fine, everything else could not be decided. */
function bareCase(cell) {
    const fine = cell.state === 'unchanged' || cell.state === 'pass' || cell.state === 'improvement';
    return { name: 'cell', result: fine ? 'passed' : 'skipped', message: state_words/* STATE_WORDS */.I7[cell.state].row, type: cell.state };
}
function comparisonCase(report, cell, comparison) {
    const name = comparison.method === 'budget' ? `${(0,state_words/* comparisonName */.NX)(comparison)} budget` : (0,state_words/* comparisonName */.NX)(comparison);
    const type = comparison.method === 'budget' ? 'budget' : comparison.state;
    const message = messageOf(comparison);
    switch (comparison.state) {
        case 'regression':
            return cell.accepted === undefined && report.verdict.exit !== 0
                ? { name, type, result: 'failure', message }
                : { name, type, result: 'skipped', message: `${message}; ${cell.accepted ?? 'warned only'}` };
        case 'pass':
        case 'improvement':
        case 'unconfirmed':
        case 'provider-drift':
        case 'unchanged':
            return { name, type, result: 'passed', message };
        case 'disturbed':
        case 'inconclusive':
        case 'unstable':
        case 'no-baseline':
        case 'skipped':
            return { name, type, result: 'skipped', message };
    }
}
/** cannot tell: 1.31 s → 1.60 s, +22 % (−9 … +64), visible from +39 %. */
function messageOf(comparison) {
    const { base, candidate, unit, ratio, smallestVisible, notes } = comparison;
    const interval = (0,figures/* formatInterval */.vy)(comparison.ratioLow, comparison.ratioHigh);
    const points = unit === 'share' && base !== undefined && candidate !== undefined;
    const change = points ? (0,figures/* formatPoints */.Xf)(candidate - base) : ratio === undefined ? undefined : (0,figures/* formatChange */.eD)(ratio - 1);
    const budget = comparison.method === 'budget' ? 'limit ' : '';
    const levels = base === undefined
        ? (0,figures/* formatFigure */.Mo)(candidate, unit)
        : `${budget}${(0,figures/* formatFigure */.Mo)(base, unit)} → ${(0,figures/* formatFigure */.Mo)(candidate, unit)}`;
    const parts = [
        levels,
        ...(change === undefined || change === figures/* NOT_AVAILABLE */.e5
            ? []
            : [interval === undefined ? change : `${change} (${interval})`]),
        ...(smallestVisible === undefined ? [] : [`visible from ${(0,figures/* formatChange */.eD)(smallestVisible)}`]),
        ...notes,
    ];
    return `${state_words/* STATE_WORDS */.I7[comparison.state].row}: ${parts.join(', ')}`;
}
function findingProperties(findings) {
    return findings.map((finding) => [`finding ${finding.kind}`, finding.text]);
}
function suiteOf(report, name, cases, properties, durationMs) {
    const suite = { cases };
    const children = [
        xml_element('properties', {
            children: properties.map(([property, value]) => xml_element('property', { attributes: { name: property, value } })),
        }),
        ...cases.map((entry) => caseElement(report, name, entry)),
    ];
    const timestamp = report.run.startedAt.replace(/(?:\.\d+)?Z$/, '');
    const attributes = { name, ...totals([suite]), time: seconds(durationMs), timestamp };
    return { ...suite, xml: xml_element('testsuite', { attributes, children }) };
}
function caseElement(report, suite, { name, result, message, type }) {
    const inner = result === 'passed'
        ? [xml_element('system-out', { text: message })]
        : result === 'failure'
            ? [xml_element('failure', { attributes: { message, type }, text: message })]
            : [xml_element('skipped', { attributes: { message } })];
    const attributes = { name, classname: `${report.run.suite}.${suite}`, time: '0' };
    return xml_element('testcase', { attributes, children: message === '' ? [] : inner });
}
function totals(suites) {
    const cases = suites.flatMap((suite) => suite.cases);
    const count = (result) => String(cases.filter((entry) => entry.result === result).length);
    return { tests: String(cases.length), failures: count('failure'), errors: '0', skipped: count('skipped') };
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ writeRun),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   wZ: () => (/* binding */ MARKDOWN_LIMIT)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _baseline_serialize_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9329);
/* harmony import */ var _export_junit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7735);
/* harmony import */ var _export_summary_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(441);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1346);
/* harmony import */ var _platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8137);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1053);
/* harmony import */ var _report_story_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7809);









/** GitHub takes 65,536 characters in a comment. */
const MARKDOWN_LIMIT = 60_000;
/** The run file alone, so that a failure in what follows loses no measurement. */
async function writeRun(run, files, cwd, redact) {
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, files.run, '..'));
    await (0,_platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileAtomic */ .Z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, files.run), redact((0,_baseline_serialize_run_js__WEBPACK_IMPORTED_MODULE_2__/* .serializeRun */ .u)(run)));
}
/** Everything that people and machines read, each file whole or not at all. */
async function writeReport(report, files, cwd, redact) {
    const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 6187));
    const bodies = [
        [files.run, (0,_baseline_serialize_run_js__WEBPACK_IMPORTED_MODULE_2__/* .serializeRun */ .u)(withStory(report))],
        [files.markdown, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)(report, { limit: MARKDOWN_LIMIT })],
        [files.html, renderHtml(report)],
        [files.junit, (0,_export_junit_js__WEBPACK_IMPORTED_MODULE_3__/* .toJUnit */ .U)(report)],
        [files.summary, (0,_export_summary_json_js__WEBPACK_IMPORTED_MODULE_8__/* .summaryJson */ .D)(report, (0,_report_story_js__WEBPACK_IMPORTED_MODULE_7__/* .plainHeadline */ .r)(report))],
    ];
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, files.run, '..'));
    for (const [path, body] of bodies)
        await (0,_platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileAtomic */ .Z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), redact(body));
}
/** The run file remembers what was said of it, so that `report` can say it again in another form. */
function withStory({ run, ...told }) {
    return run.decision === undefined ? run : { ...run, decision: { ...run.decision, told } };
}
async function makeFolder(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    }
    catch (cause) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LensError */ .hw('output/unwritable', `the folder ${path} cannot be made (${(0,_platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(cause)})`, { cause });
    }
}


/***/ }),

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   Z: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1346);




/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then over the old one by
 * one rename. A reader sees the old or the new content; a failure leaves neither a half nor a temporary file behind.
 *
 * Missing folders on the way are made.
 *
 * @throws LensError `output/unwritable`
 */
async function writeFileAtomic(path, bytes) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await writeThrough(temporary, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        await syncFolder(folder);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => undefined);
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LensError */ .hw('output/unwritable', `${path} cannot be written (${errorCode(cause)}).`, { cause });
    }
}
async function writeThrough(path, bytes) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/** Makes the rename itself outlive a power cut. Some file systems refuse, and the content is safe without it. */
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
/** `ENOSPC`, `EACCES`, … or `unknown`. By shape, not `instanceof`: a test's or a worker's realm has an Error of its own. */
function errorCode(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'unknown';
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(87);
;// CONCATENATED MODULE: ./lib/report/escape-markdown.js

/**
 * Text for GitHub and GitLab markdown, inline and inside table cells: nothing in it becomes markup, a mention, a
 * reference, a link, an emoji or a formula.
 *
 * Mentions, references, bare links and emoji are found by the platforms after markdown was rendered, in the text of
 * the page, where backslashes and entities no longer protect. There a zero-width space breaks the pattern.
 */
function escapeMarkdown(text) {
    return breakReferences((0,visible_text/* visibleText */.Q)(text))
        .replaceAll(/ {2,}/g, ' ') // four at the start of a line would be a code block
        .replaceAll(/[\\`*_[\]~]/g, '\\$&')
        .replaceAll(/[&<>|]/g, (character) => ENTITIES[character] ?? '')
        .replaceAll(/\$(?!\d)/g, '\\$')
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
        .replace(/^(\s*)([-+=#]+)(?=\s|$)/, '$1\\$2')
        .replaceAll(ZERO_WIDTH, BREAK);
}
/** A code span. Inside a table a pipe would split the cell even there, so such text is escaped as text within `<code>`. */
function markdownCode(text) {
    const shown = (0,visible_text/* visibleText */.Q)(text).trim();
    if (shown === '')
        return '';
    if (/[|`\\]/.test(shown))
        return `<code>${escapeMarkdown(shown)}</code>`;
    return `\`${shown}\``;
}
/** Address of a link, already known to be http or https. */
function markdownAddress(url) {
    return url.replaceAll(/[\s<>()\\|`"']/g, (character) => encodeCharacter(character));
}
/**
 * Text within an HTML block of markdown (`<summary>`): no markdown is read there, but mentions still are.
 */
function escapeMarkdownHtml(text) {
    return breakReferences((0,visible_text/* visibleText */.Q)(text))
        .replaceAll(/[&<>|"'`*_[\]\\~]/g, (character) => ENTITIES[character] ?? `&#${character.codePointAt(0)};`)
        .replaceAll(ZERO_WIDTH, BREAK);
}
/** `<!-- latency-lens:suite=… -->`: finds the comment again. Nothing in the suite's name can end the HTML comment. */
function commentMarker(suite) {
    const safe = encodeURIComponent(suite.toWellFormed())
        .replaceAll('--', '-%2D')
        .replaceAll(/[!'()*~]/g, encodeCharacter);
    return `<!-- latency-lens:suite=${safe} -->`;
}
/** Breaks what a platform would link; the text itself can hold no such space, `visibleText` spelled it out. */
function breakReferences(text) {
    return text.replaceAll(REFERENCES, `$&${ZERO_WIDTH}`);
}
const ZERO_WIDTH = '\u200B';
const BREAK = '&#8203;';
/** What the platforms turn into links and pictures: @name, #1, !1, GH-1, https://, www., :emoji:, and GitLab's kin. */
const REFERENCES = /[@#!%~](?=[\w"])|&(?=\d)|\bGH(?=-\d)|\b[a-z][a-z\d+.-]*:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):|:(?=[\w+-]+:)/giu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&vert;',
    '"': '&quot;',
    "'": '&#39;',
};
function encodeCharacter(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}

// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
;// CONCATENATED MODULE: ./lib/report/markdown-ladder.js

/**
 * The longest form of a story that fits: whole, then without sections from the highest rank down, then with fewer rows
 * and sentences, at last the first line alone. Each step says that something was left out, and where it is.
 */
function shortened(story, options, print) {
    const size = (text) => (options.bytes === true ? Buffer.byteLength(text) : text.length);
    for (const step of ladder(story)) {
        const text = print(step === story ? story : withNote(step, options.link));
        if (size(text) <= options.limit)
            return text;
    }
    return lastResort(story, options, print, size);
}
function* ladder(story) {
    yield story;
    const byRank = story.sections.toSorted((left, right) => right.rank - left.rank);
    for (let shed = 1; shed <= byRank.length; shed += 1) {
        const gone = new Set(byRank.slice(0, shed));
        yield { ...story, sections: story.sections.filter((section) => !gone.has(section)) };
    }
    for (const rows of [200, 50, 15, 5])
        yield trimmed(story, rows, rows);
    yield { ...trimmed(story, 0, 3), table: undefined };
    yield { ...trimmed(story, 0, 0), table: undefined, footer: [] };
}
function trimmed(story, rows, sentences) {
    const { table } = story;
    return {
        ...story,
        sections: [],
        top: story.top.slice(0, sentences),
        lead: story.lead.slice(0, sentences),
        table: table === undefined ? undefined : { ...table, rows: table.rows.slice(0, rows) },
    };
}
function withNote(story, url) {
    const where = url === undefined ? (0,phrase/* say */.cv) `the report file` : [(0,phrase/* link */.nf)('the full report', url)];
    return { ...story, lead: [...story.lead, (0,phrase/* say */.cv) `Shortened to fit here; the rest stands in ${where}.`] };
}
/** One line, cut until it fits. An address is never cut: it is left out when it does not fit. */
function lastResort(story, { limit, link: url }, print, size) {
    const said = Array.from((0,phrase/* plainText */.wh)(story.headline));
    const empty = { ...trimmed(story, 0, 0), table: undefined, footer: [] };
    const texts = [400, 120, 40, 0].flatMap((length) => [url === undefined ? [] : [(0,phrase/* link */.nf)('full report', url)], []].map((imprint) => print({ ...empty, headline: (0,phrase/* say */.cv) `${said.slice(0, length).join('')}`, imprint })));
    return [...texts, `${story.mark} Latency Lens`].find((text) => size(text) <= limit) ?? '';
}

// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var report_story = __webpack_require__(7809);
;// CONCATENATED MODULE: ./lib/report/markdown.js




/**
 * The report as a pull request comment, job summary or note. The first line is the hidden marker that finds the
 * comment again; the second states verdict and next step. Never longer than the limit: sections are left out by rank,
 * then rows, then sentences, down to one line and a link.
 */
function renderMarkdown(report, options) {
    const story = withLink((0,report_story/* tellStory */.F)(report), options.link);
    return shortened(story, options, printMarkdown);
}
function printMarkdown(story) {
    const blocks = [
        `### ${story.mark} Latency Lens: ${inline(story.headline)}`,
        ...(story.top.length === 0 ? [] : [story.top.map((phrase) => `> ▲ ${inline(phrase)}`).join('\n>\n')]),
        ...story.lead.map((phrase) => inline(phrase)),
        ...(story.table === undefined ? [] : [printTable(story.table)]),
        ...story.sections.map(printSection),
        ...(story.footer.length === 0 ? [] : [story.footer.map((phrase) => inline(phrase)).join('<br>\n')]),
        ...(story.imprint.length === 0 ? [] : [`<sub>${inline(story.imprint)}</sub>`]),
    ];
    return `${commentMarker(story.suite)}\n${blocks.join('\n\n')}\n`;
}
/** Blank lines around the content: without them the platforms read no markdown inside `<details>`. */
function printSection(section) {
    const summary = `<details><summary>${summaryLine(section.title)}</summary>`;
    return [summary, ...section.blocks.map(printBlock), '</details>'].join('\n\n');
}
function printBlock(block) {
    switch (block.type) {
        case 'paragraph':
            return inline(block.phrase);
        case 'list':
            return block.items.map((item) => `- ${inline(item)}`).join('\n');
        case 'table':
            return printTable(block.table);
    }
}
function printTable({ columns, rows }) {
    return [
        tableLine(columns.map((column) => escapeMarkdown(column.title))),
        tableLine(columns.map((column) => (column.align === 'right' ? '---:' : ':---'))),
        ...rows.map((row) => tableLine(row.cells.map((cell) => inline(cell)))),
    ].join('\n');
}
function tableLine(cells) {
    return `| ${cells.join(' | ')} |`;
}
function inline(phrase) {
    return phrase
        .map((piece) => {
        switch (piece.type) {
            case 'text':
                return escapeMarkdown(piece.text);
            case 'code':
                return markdownCode(piece.text);
            case 'strong':
                return `**${escapeMarkdown(piece.text)}**`;
            case 'link':
                return `[${escapeMarkdown(piece.text)}](${markdownAddress(piece.url)})`;
        }
    })
        .join('');
}
function summaryLine(phrase) {
    return phrase
        .map((piece) => piece.type === 'code' ? `<code>${escapeMarkdownHtml(piece.text)}</code>` : escapeMarkdownHtml(piece.text))
        .join('');
}
function withLink(story, url) {
    if (url === undefined)
        return story;
    const separator = (0,phrase/* plainText */.wh)(story.imprint) === '' ? '' : ' · ';
    return { ...story, imprint: (0,phrase/* say */.cv) `${story.imprint}${separator}${(0,phrase/* link */.nf)('full report', url)}` };
}


/***/ })

};
