import { readFileSync } from 'node:fs';

/**
 * Share of the machine's time (0–1) that other guests of the same host took since the call of `createCpuSteal`;
 * undefined where the system does not say (anything but Linux, and sandboxes without /proc/stat).
 */
export function createCpuSteal(read: () => string = readProcStat): () => number | undefined {
  const before = cpuTimes(read());
  return () => {
    const after = cpuTimes(read());
    if (before === undefined || after === undefined || after.total <= before.total) return undefined;
    return (after.steal - before.steal) / (after.total - before.total);
  };
}

function readProcStat(): string {
  try {
    return readFileSync('/proc/stat', 'latin1');
  } catch {
    return '';
  }
}

/** First line: `cpu user nice system idle iowait irq softirq steal guest guest_nice`; guests are part of user. See proc(5). */
function cpuTimes(stat: string): { readonly steal: number; readonly total: number } | undefined {
  const fields = /^cpu +([\d ]+)$/m.exec(stat)?.[1]?.trim().split(/ +/).slice(0, 8).map(Number);
  const steal = fields?.[7];
  if (fields === undefined || steal === undefined) return undefined;
  return { steal, total: fields.reduce((sum, ticks) => sum + ticks, 0) };
}
