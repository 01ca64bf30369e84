import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * The simulator in its own process.
 * @param {unknown} script
 */
export async function startSimulatorProcess(script) {
  const child = spawn(process.execPath, [file('./simulator-process.mjs'), JSON.stringify(script)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return {
    url: String(line).trim(),
    pid: child.pid,
    close: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/**
 * Runs one client in a fresh process; what it prints is JSON.
 * @param {string} name @param {Record<string, unknown>} task @param {readonly string[]} [execArgv]
 */
export async function runClient(name, task, execArgv = []) {
  const child = spawn(process.execPath, [...execArgv, file('./client-process.mjs'), name, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`the client ${name} ended with ${child.exitCode}`);
  return JSON.parse(text);
}

/** @param {string} relative */
function file(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
