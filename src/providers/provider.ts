import type { Call, HttpRequest, WireMessage } from '../model/call.js';
import type { StreamEvent } from '../model/stream-event.js';
import type { Credential, WireFormat } from '../model/target.js';

/** One way of speaking on the wire. Both functions are pure. */
export interface Provider {
  readonly format: WireFormat;
  /** Sends what the user configured and nothing else, streaming always. Never throws. */
  readonly encode: (call: Call, credential: Credential) => HttpRequest;
  /**
   * What a message means, in the order of its members. Unknown messages mean nothing; a known one that cannot be
   * read is a provider error that does not quote it. Never throws.
   */
  readonly decode: (message: WireMessage) => readonly StreamEvent[];
}
