import { createRedactor, createSafeMessage } from '../model/redact.js';
import type { Credential } from '../model/target.js';
import type { Slot } from '../model/trial.js';
import { providerFor } from '../providers/registry.js';
import { signRequest } from '../providers/sign-request.js';
import type { PreparedCall } from './attempt.js';
import type { MeasureContext } from './measure-context.js';
import { resolveCall } from './resolve-call.js';

export type Prepare = (slot: Slot) => Promise<PreparedCall>;

/** Does everything about a call that takes time and needs no socket, so that it lies outside every timed span. */
export function preparerFor(context: MeasureContext): Prepare {
  const known = new Map<string, ReturnType<typeof createSafeMessage>>();
  const safeMessageFor = (credential: Credential): ReturnType<typeof createSafeMessage> => {
    const secrets = secretsOf(credential);
    const key = secrets.join('\n');
    const safeMessage = known.get(key) ?? createSafeMessage(createRedactor(secrets));
    known.set(key, safeMessage);
    return safeMessage;
  };
  return async (slot) => {
    const cell = context.cellsOf(slot.arm).get(slot.cell);
    if (cell === undefined)
      throw new RangeError(`the schedule names a cell that the ${slot.arm} arm does not have: ${slot.cell}`);
    const credential = context.credentialOf(cell.target);
    const provider = providerFor(cell.target.format);
    const call = resolveCall(cell, slot.row, slot.nonce);
    const encoded = provider.encode(call, credential);
    const request = encoded.sign === undefined ? encoded : await signRequest(encoded, credential, context.today());
    const prompts = call.messages.map(({ content }) => content);
    const safeMessage = safeMessageFor(credential);
    return { slot, cell, provider, request, safe: (text) => safeMessage(text, prompts) };
  };
}

function secretsOf(credential: Credential): readonly string[] {
  if (credential.type === 'none') return [];
  if (credential.type === 'key') return [credential.value];
  return [credential.secretAccessKey, ...(credential.sessionToken === undefined ? [] : [credential.sessionToken])];
}
