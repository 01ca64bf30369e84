import { visibleText } from '../model/visible-text.js';

/** The message of a GitHub workflow command; line ends that are meant survive as `%0A`. */
export function escapeWorkflowData(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => visibleText(line));
  return lines.map((line) => line.replaceAll('%', '%25')).join('%0A');
}

/** A property of a GitHub workflow command (`title=…,file=…`). */
export function escapeWorkflowProperty(text: string): string {
  return visibleText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
