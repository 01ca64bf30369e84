import { LensError } from '../model/lens-error.js';
import type { Credential, Target } from '../model/target.js';
import type { World } from './world.js';

type Environment = World['env'];

/** The key of a target, read from the environment at the moment it is needed; undefined when it is not set. */
function credentialOf(target: Target, env: Environment): Credential | undefined {
  if (target.auth === 'none') return { type: 'none' };
  if (target.auth === 'aws') return awsCredential(env);
  const value = target.keyName === undefined ? undefined : valueOf(env, target.keyName);
  return value === undefined ? undefined : { type: 'key', value };
}

/** Names of the variables that would have to be set for these targets to be called, each once. */
export function missingCredentials(targets: readonly Target[], env: Environment): readonly string[] {
  const missing = targets.filter((target) => credentialOf(target, env) === undefined);
  return [
    ...new Set(
      missing.map((target) =>
        target.auth === 'aws' ? 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' : (target.keyName ?? ''),
      ),
    ),
  ];
}

/** @throws LensError `credentials/missing` */
export function requiredCredential(target: Target, env: Environment): Credential {
  const found = credentialOf(target, env);
  if (found === undefined) throw credentialsMissing(missingCredentials([target], env));
  return found;
}

export function credentialsMissing(names: readonly string[]): LensError {
  const [first = ''] = names;
  return new LensError('credentials/missing', `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not set`, {
    remedy: `Set it before the call; in a workflow: \`env: ${first}: \${{ secrets.${first} }}\`. Or let such runs pass with \`--no-require-credentials\`.`,
  });
}

/** Every secret value that these targets use: what the redactor in front of all sinks must know. */
export function secretValues(targets: readonly Target[], env: Environment): readonly string[] {
  const values = targets.flatMap((target) => {
    const found = credentialOf(target, env);
    if (found === undefined || found.type === 'none') return [];
    if (found.type === 'key') return [found.value];
    return [
      found.secretAccessKey,
      found.accessKeyId,
      ...(found.sessionToken === undefined ? [] : [found.sessionToken]),
    ];
  });
  return [...new Set(values)];
}

function awsCredential(env: Environment): Credential | undefined {
  const accessKeyId = valueOf(env, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = valueOf(env, 'AWS_SECRET_ACCESS_KEY');
  const sessionToken = valueOf(env, 'AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { type: 'aws', accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}

/** CI systems set a secret that does not exist to an empty text; pasted keys often end in a line break. */
function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}
