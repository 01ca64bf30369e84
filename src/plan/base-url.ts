import { LensError } from '../model/lens-error.js';

/** Values of the variables that the caller allows in `base-url`; a name that is no key here is not allowed. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `${env:NAME}` filled in, and the URL in one spelling, without a trailing slash. A query stays: gateways have some.
 * Where the URL may lead is `checkHosts`' business.
 *
 * @throws LensError config/env-not-allowed, config/invalid, config/secret; never with a variable's value in it
 */
export function resolveUrl(text: string, env: Environment): string {
  const filled = text.replaceAll(/\$\{env:([^}]*)\}/g, (_, name: string) => valueOf(name, env));
  if (filled.includes('${')) throw new LensError('config/invalid', 'this URL holds an unfinished `${env:NAME}`');
  const url = URL.canParse(filled) ? new URL(filled) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
    throw new LensError('config/invalid', 'this is not a URL that starts with https://', {
      remedy: 'Give the whole URL, for example https://llm.example.com/v1.',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new LensError('config/secret', 'this URL carries a user name or password', {
      remedy: 'Give the key by `key:` with the NAME of an environment variable.',
    });
  }
  if (url.hash !== '') throw new LensError('config/invalid', 'a base URL has no part behind `#`');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

function valueOf(name: string, env: Environment): string {
  const shown = name.slice(0, 60);
  if (!Object.hasOwn(env, name)) {
    throw new LensError('config/env-not-allowed', `the caller does not allow \`\${env:${shown}}\``, {
      remedy: `Allow it with \`--allow-env ${shown}\` (action input \`allowed-env\`), and set the variable.`,
    });
  }
  const value = env[name];
  if (value === undefined || value.trim() === '') {
    throw new LensError('config/env-not-allowed', `the variable ${shown} is allowed and not set`, {
      remedy: `Set ${shown}, for example to the URL of the preview.`,
    });
  }
  return value.trim();
}
