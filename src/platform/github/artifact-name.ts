/** What tells one artifact of a workflow run from another. */
export interface ArtifactKey {
  /** The input `artifact-name`. */
  readonly prefix: string;
  readonly suite: string;
  readonly job: string;
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  readonly attempt: number;
}

/** `latency-lens.default.gate.1`, or `latency-lens.default.gate.s2-4.1` for a shard. */
export function artifactName(key: ArtifactKey): string {
  return `${stem(key)}${key.shard === undefined ? '' : `.s${key.shard.index}-${key.shard.count}`}.${key.attempt}`;
}

export interface ReadName {
  /** Empty where the job is not sharded. */
  readonly shard: string;
  readonly attempt: number;
}

/** What a name says, when it is one of this suite and job. */
export function readArtifactName(
  name: string,
  key: Pick<ArtifactKey, 'prefix' | 'suite' | 'job'>,
): ReadName | undefined {
  const start = stem(key);
  if (!name.startsWith(`${start}.`)) return undefined;
  const rest = /^\.(?:s(\d+-\d+)\.)?([1-9]\d{0,5})$/.exec(name.slice(start.length));
  return rest === null ? undefined : { shard: rest[1] ?? '', attempt: Number(rest[2]) };
}

function stem({ prefix, suite, job }: Pick<ArtifactKey, 'prefix' | 'suite' | 'job'>): string {
  return [prefix, suite, job].map(plain).join('.');
}

/** Artifact names refuse `" : < > | * ? \ /` and line ends; a dot is our separator. */
function plain(part: string): string {
  return part.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
}
