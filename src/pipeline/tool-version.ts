import { readFileSync } from 'node:fs';

/** The package's own: beside the sources, the library and the bundles alike it lies one to three folders up. */
export function toolVersion(from: string): string {
  for (const up of ['../package.json', '../../package.json', '../../../package.json']) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(up, from), 'utf8'));
      if (isOwnPackage(found)) return found.version;
    } catch {
      // Not there; look further up.
    }
  }
  return 'unknown';
}

function isOwnPackage(json: unknown): json is { readonly version: string } {
  return (
    typeof json === 'object' &&
    json !== null &&
    'name' in json &&
    json.name === 'llm-latency-lens' &&
    'version' in json &&
    typeof json.version === 'string'
  );
}
