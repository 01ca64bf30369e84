import { join, relative, resolve } from 'node:path';

export interface ReportFiles {
  readonly run: string;
  readonly markdown: string;
  readonly html: string;
  readonly junit: string;
  readonly summary: string;
}

/** Where everything goes: paths as people type them, from the folder they stand in. */
export function reportFiles(outDir: string, cwd: string): ReportFiles {
  const path = (name: string): string => {
    const whole = join(resolve(cwd, outDir), name);
    const near = relative(cwd, whole);
    return near.startsWith('..') ? whole : near;
  };
  return {
    run: path('run.json'),
    markdown: path('report.md'),
    html: path('report.html'),
    junit: path('junit.xml'),
    summary: path('summary.json'),
  };
}
