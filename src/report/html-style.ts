/** The page's whole style: it may load nothing. Colours keep 4.5 : 1 against their background on light and dark. */
export const STYLE = `
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
