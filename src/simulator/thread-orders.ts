import type { RemoteOptions } from './remote-simulator.js';
import type { DriftScope } from './rule-book.js';
import type { SimulatorScript } from './script.js';
import type { RequestStamps } from './stamp-log.js';
import type { ROLE } from './worker-role.js';

/** What the thread is given as it starts. */
export interface Task {
  readonly role: typeof ROLE;
  readonly options: RemoteOptions;
}

/** What the thread is told. */
export type Order =
  | { readonly type: 'script'; readonly script: SimulatorScript }
  | { readonly type: 'drift'; readonly factor: number; readonly scope: DriftScope }
  | { readonly type: 'stamps' }
  | { readonly type: 'close' };
export type Numbered = Order & { readonly order: number };

/** What it says. */
export type Reply =
  | { readonly type: 'listening'; readonly url: string; readonly port: number }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'done'; readonly order: number; readonly stamps: readonly RequestStamps[] };
