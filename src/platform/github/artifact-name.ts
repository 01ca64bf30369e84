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
  /** What the attempts of one job have in common. */
  readonly stem: string;
  /** Empty where the job is not sharded. */
  readonly shard: string;
  readonly attempt: number;
}

/** Whose artifacts are meant: those of one suite and job, or everybody's of that prefix. */
export type NameFilter = Pick<ArtifactKey, 'prefix'> & Partial<Pick<ArtifactKey, 'suite' | 'job'>>;

/** What a name says, when it is one that is meant. */
export function readArtifactName(name: string, { prefix, suite, job }: NameFilter): ReadName | undefined {
  const found = /^([\w-]+)\.([\w-]+)\.([\w-]+)(?:\.s(\d+-\d+))?\.([1-9]\d{0,5})$/.exec(name);
  if (found === null || found[1] !== plain(prefix)) return undefined;
  if (suite !== undefined && found[2] !== plain(suite)) return undefined;
  if (job !== undefined && found[3] !== plain(job)) return undefined;
  const shard = found[4] ?? '';
  return { stem: `${found[2]}.${found[3]}.${shard}`, shard, attempt: Number(found[5]) };
}

function stem({ prefix, suite, job }: Pick<ArtifactKey, 'prefix' | 'suite' | 'job'>): string {
  return [prefix, suite, job].map(plain).join('.');
}

/** Artifact names refuse `" : < > | * ? \ /` and line ends; a dot is our separator. */
function plain(part: string): string {
  return part.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
}
