/**
 * A cell that calls the simulator for nothing but time.
 * @param {string} url of the simulator @param {string} model
 * @returns {import('../lib/model/plan.js').Cell}
 */
export function cellOf(url, model) {
  return {
    id: model,
    target: {
      id: 't',
      provider: 'openai-compatible',
      format: 'openai-chat',
      model,
      baseUrl: `${url}/v1`,
      auth: 'none',
      headers: {},
      params: {},
      deployed: false,
    },
    scenario: { id: 's', messages: [{ role: 'user', content: 'Tell me a story.' }], rows: [{}], cache: 'as-is' },
    concurrency: 1,
    fingerprint: model,
    maxInputTokens: 100,
  };
}

/**
 * @param {string} cell @param {number} count
 * @returns {readonly import('../lib/model/trial.js').Slot[]}
 */
export function slotsOf(cell, count) {
  return Array.from({ length: count }, (_, block) => ({
    cell,
    arm: /** @type {const} */ ('candidate'),
    stage: /** @type {const} */ ('main'),
    row: 0,
    nonce: 'n',
    block,
    batch: 0,
  }));
}
