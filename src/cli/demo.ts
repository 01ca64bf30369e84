import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { EXIT } from '../model/failures.js';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.js';
import type { State } from '../model/verdict.js';
import { gate, type GateResult } from '../pipeline/gate.js';
import type { World } from '../pipeline/world.js';
import { startSimulatorInThread } from '../simulator/run-in-thread.js';

/** What is simulated in a story, and what an honest gate must say of it. */
interface Story {
  readonly name: string;
  readonly title: string;
  /** The model that the change switches to, and the prompt it sends. */
  readonly change: { readonly model: string; readonly prompt: string };
  /** What the provider does to everybody while the change is judged. */
  readonly drift: number;
  readonly expected: readonly State[];
}

const STORIES: readonly Story[] = [
  {
    name: 'regression',
    title: 'A pull request switches to a model that is 60 % slower to its first token.',
    change: { model: 'careful', prompt: 'Answer the customer.' },
    drift: 1,
    expected: ['regression'],
  },
  {
    name: 'noise',
    title: 'A pull request rewords the prompt. Nothing gets slower; every figure still moves.',
    change: { model: 'quick', prompt: 'Please answer the customer.' },
    drift: 1,
    expected: ['pass', 'unconfirmed', 'inconclusive'],
  },
  {
    name: 'drift',
    title: 'A pull request rewords the prompt, and the provider slows down by 60 % for everyone meanwhile.',
    change: { model: 'quick', prompt: 'Kindly answer the customer.' },
    drift: 1.6,
    expected: ['provider-drift'],
  },
];

const NIGHTS = 3;
const BASE = { model: 'quick', prompt: 'Answer the customer, briefly.' };

/** Real calls over loopback to a simulated provider with the spread of a real one, on a scale of milliseconds. */
const SCRIPT = {
  seed: 'demo',
  rules: [
    { model: 'quick', ttft: shape(12), gap: shape(1), tokens: 8 },
    { model: 'careful', ttft: shape(19), gap: shape(1), tokens: 8 },
  ],
} as const;

/**
 * Three stories, decided live: a true regression, noise, a provider that slowed for everyone.
 *
 * @returns 0 when each was decided as it should be, whatever the exit code inside the story.
 */
export async function demo(out: string, entryFile: string, world: World): Promise<number> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const simulator = await startSimulatorInThread(entryFile, { script: SCRIPT });
  const path = (name: string): string => join(out, name);
  try {
    // A demo that is run again starts anew: old nights were of another simulator's port.
    await rm(resolve(world.cwd, path('nights')), { recursive: true, force: true });
    await mkdir(resolve(world.cwd, out), { recursive: true });
    const base = path('base.json');
    await writeFile(resolve(world.cwd, base), config(simulator.url, BASE));
    const baselineDir = path('nights');
    // The stories are calibrated; nights are not judged, and half a second each is a long time in a demo.
    const uncalibrated: World = { ...world, sender: undefined, log: () => undefined };
    say(`A simulated provider answers on ${simulator.url}. No key, no network: real requests over loopback.`);
    say(`\nFirst, ${NIGHTS} nights on the default branch are recorded as the baseline.`);
    for (let night = 1; night <= NIGHTS; night += 1) {
      await gate(
        {
          ...DEMO_SETTINGS,
          configFile: base,
          baselineDir,
          outDir: path('night'),
          mode: 'report',
          confirm: 'never',
          seed: `night ${night}`,
        },
        uncalibrated,
      );
    }
    let asExpected = true;
    for (const [index, story] of STORIES.entries()) {
      await simulator.setDrift(story.drift);
      const head = path(`${story.name}.json`);
      await writeFile(resolve(world.cwd, head), config(simulator.url, story.change));
      const settings = {
        ...DEMO_SETTINGS,
        configFile: head,
        baseConfigFile: base,
        baselineDir,
        outDir: path(story.name),
        seed: story.name,
      };
      const result = await gate(settings, { ...world, log: () => undefined });
      say(`\n${'─'.repeat(Math.min(world.width, 100))}\nStory ${index + 1}. ${story.title}\n`);
      say(tell(result));
      asExpected &&= story.expected.includes(result.report.verdict.state);
    }
    say(
      `\nThe whole reports lie in ${out}/: open ${STORIES.map(({ name }) => join(out, name, 'report.html')).join(', ')}`,
    );
    if (!asExpected)
      say(
        '\nA story was decided otherwise than it should be: this machine may be too busy for times of some milliseconds. Run it again.',
      );
    return asExpected ? EXIT.pass : EXIT.inconclusive;
  } finally {
    await simulator.close();
  }
}

const DEMO_SETTINGS: Settings = { ...DEFAULT_SETTINGS, baselineRuns: NIGHTS };

function tell({ text, exit }: GateResult): string {
  return `${text.trimEnd()}\n→ exit code ${exit}${exit === EXIT.pass ? ': the job stays green' : ': the job turns red'}`;
}

function shape(median: number): {
  readonly median: number;
  readonly sigma: number;
  readonly slow: { readonly share: number; readonly factor: number };
} {
  return { median, sigma: 0.12, slow: { share: 0.05, factor: 1.8 } };
}

/** JSON is YAML too. Floors are on the scale of a provider that answers in milliseconds. */
function config(url: string, { model, prompt }: { readonly model: string; readonly prompt: string }): string {
  return JSON.stringify({
    version: 1,
    targets: [
      {
        id: 'simulated',
        provider: 'openai-compatible',
        'base-url': `${url}/v1`,
        model,
        auth: 'none',
        deployed: false,
        params: { 'max-output-tokens': 64 },
        price: { input: 0.25, output: 2 },
      },
    ],
    scenarios: [{ id: 'support-answer', messages: [{ role: 'user', content: prompt }] }],
    iterations: 30,
    warmup: 2,
    gate: { floor: { ttft: '1ms', e2e: '1ms', tpot: '0.2ms' } },
  });
}
