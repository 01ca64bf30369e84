/**
 * Lines at the end of a terminal that are drawn over each other: each call replaces those of the call before, an empty
 * one leaves nothing. Never more than fit on the screen, or they could not be reached again.
 *
 * @param rows height of the screen, asked anew each time
 */
export function liveLines(write: (text: string) => void, rows: () => number): (lines: readonly string[]) => void {
  let drawn = 0;
  let before = '';
  return (lines) => {
    const shown = lines.slice(0, Math.max(1, rows() - 1));
    const text = shown.join('\n');
    // Nothing new: the terminal need not be asked, and a measurement not be interrupted.
    if (text === before) return;
    before = text;
    const up = drawn > 1 ? `\u001B[${drawn - 1}A` : '';
    const back = drawn > 0 ? `${up}\r\u001B[J` : '';
    drawn = shown.length;
    write(back + text);
  };
}
