import { isRecord } from './members.js';

/** Adds a sentence to `problems` for everything that is wrong with a value; `at` names its place. */
export type Check = (value: unknown, at: string, problems: string[]) => void;

export const text: Check = (value, at, problems) => {
  if (typeof value !== 'string') problems.push(`${at} must be a text.`);
};

export const flag: Check = (value, at, problems) => {
  if (typeof value !== 'boolean') problems.push(`${at} must be true or false.`);
};

/** A finite number within bounds, both included. */
export function number(min: number, max = Number.POSITIVE_INFINITY): Check {
  return (value, at, problems) => {
    const isGood = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
    if (isGood) return;
    problems.push(
      `${at} must be a number ${max === Number.POSITIVE_INFINITY ? `of at least ${min}` : `from ${min} to ${max}`}.`,
    );
  };
}

export function whole(min: number, max = Number.MAX_SAFE_INTEGER): Check {
  return (value, at, problems) => {
    const isGood = typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
    if (!isGood) problems.push(`${at} must be a whole number of at least ${min}.`);
  };
}

export function oneOf(...words: readonly string[]): Check {
  return (value, at, problems) => {
    if (typeof value !== 'string' || !words.includes(value)) problems.push(`${at} must be one of ${words.join(', ')}.`);
  };
}

export function list(item: Check): Check {
  return (value, at, problems) => {
    if (!Array.isArray(value)) problems.push(`${at} must be a list.`);
    else for (const [index, entry] of value.entries()) item(entry, `${at}[${index}]`, problems);
  };
}

/** An object with these members and no others; those named in `required` must be there. */
export function object(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, at, problems) => {
    if (!isRecord(value)) {
      problems.push(`${at} must be an object.`);
      return;
    }
    for (const key of required) if (!Object.hasOwn(value, key)) problems.push(`${at}.${key} is missing.`);
    for (const [key, member] of Object.entries(value)) {
      const check = Object.hasOwn(members, key) ? members[key] : undefined;
      if (check === undefined)
        problems.push(`${at}.${key} is not known; known are ${Object.keys(members).join(', ')}.`);
      else check(member, `${at}.${key}`, problems);
    }
  };
}

/** Any JSON object. */
export const anyObject: Check = (value, at, problems) => {
  if (!isRecord(value)) problems.push(`${at} must be an object.`);
};
