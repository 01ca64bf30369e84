export const id = 876;
export const ids = [876];
export const modules = {

/***/ 48876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listPrice: () => (/* binding */ listPrice)
});

// UNUSED EXPORTS: priceTableDate

// EXTERNAL MODULE: ./node_modules/@pydantic/genai-prices/dist/index.js
var dist = __webpack_require__(82294);
// EXTERNAL MODULE: ./lib/model/known-providers.js
var known_providers = __webpack_require__(57845);
;// CONCATENATED MODULE: ./lib/metrics/service-tier.js
/**
 * OpenAI's priority tier, per model as the price table names it.
 * Source: https://openai.com/api-priority-processing/ (read 2026-11-22). Models that the page does not list have no
 * known priority price.
 */
const OPENAI_PRIORITY = {
    'gpt-4.1': { input: 3.5, cached: 0.875, output: 14 },
    'gpt-4.1-mini': { input: 0.7, cached: 0.175, output: 2.8 },
    'gpt-4.1-nano': { input: 0.2, cached: 0.05, output: 0.8 },
    'gpt-4o': { input: 4.25, cached: 2.125, output: 17 },
    'gpt-4o-mini': { input: 0.25, cached: 0.125, output: 1 },
    'gpt-5': { input: 2.5, cached: 0.25, output: 20 },
    'gpt-5-mini': { input: 0.45, cached: 0.045, output: 3.6 },
    'gpt-5.1': { input: 2.5, cached: 0.25, output: 20 },
    'gpt-5.2': { input: 3.5, cached: 0.35, output: 28 },
    'gpt-5.4': { input: 5, cached: 0.5, output: 30 },
    'gpt-5.4-mini': { input: 1.5, cached: 0.15, output: 9 },
    o3: { input: 3.5, cached: 0.875, output: 14 },
    'o4-mini': { input: 2, cached: 0.5, output: 8 },
};
/** Long prompts are not served at priority (same page): such a bill is one that we cannot explain. */
const PRIORITY_MAX_INPUT = 128_000;
/**
 * Share of the standard price, by table and tier.
 * openai: https://developers.openai.com/api/docs/guides/flex-processing ("Batch API rates", half);
 * google: https://ai.google.dev/gemini-api/docs/optimization (50 %; priority is "75 % to 100 % more", so unknown);
 * groq:   https://console.groq.com/docs/flex-processing ("Pricing matches the on-demand tier").
 * All read 2026-11-22. Bedrock publishes a premium and a discount without their size.
 */
const FACTORS = {
    openai: { flex: 0.5 },
    google: { flex: 0.5 },
    groq: { flex: 1 },
};
/** What providers call the price that the table lists. */
const STANDARD = new Set(['', 'auto', 'default', 'on_demand', 'standard', 'standard_only', 'unspecified']);
/** USD of the same call at the tier that served it; `undefined` when that tier's price is not published. */
function priceAtTier(tier, bill) {
    // Google spells tiers ON_DEMAND and SERVICE_TIER_FLEX.
    const name = (tier ?? '').toLowerCase().replace(/^service_tier_/, '');
    if (STANDARD.has(name))
        return bill.usd;
    const factor = FACTORS[bill.table]?.[name];
    if (factor !== undefined)
        return bill.usd * factor;
    return name === 'priority' && bill.table === 'openai' ? priorityPrice(bill) : undefined;
}
function priorityPrice({ modelId, tokens }) {
    const price = OPENAI_PRIORITY[modelId];
    const beyondText = tokens.cacheWrite + tokens.audioInput + tokens.audioOutput > 0;
    if (price === undefined || beyondText || tokens.input > PRIORITY_MAX_INPUT)
        return undefined;
    const fresh = tokens.input - tokens.cached;
    return (fresh * price.input + tokens.cached * price.cached + tokens.output * price.output) / 1e6;
}

;// CONCATENATED MODULE: ./lib/metrics/vertex-region.js
/**
 * Claude on Vertex AI costs 10 % more through a regional or multi-regional endpoint than through the global one, whose
 * price the table lists. That began with Sonnet 4.5; older models kept one price.
 *
 * Source: https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai, "Global vs regional endpoints",
 * and the comments of the price table's own entries (read 2026-11-22).
 */
function vertexRegionFactor(cell, tableModelId) {
    if (cell.provider !== 'vertex' || !tableModelId.startsWith('claude'))
        return 1;
    const onePrice = /^claude-(3-|4-|opus-4-[01]$|sonnet-4-0$)/.test(tableModelId);
    return onePrice || cell.region === 'global' ? 1 : 1.1;
}

;// CONCATENATED MODULE: ./lib/metrics/list-price.js




/**
 * The day the price table was published: the table travels inside `@pydantic/genai-prices` 0.1.8 and states no date
 * of its own, so this is that version's day in the npm registry. A test holds the two together.
 */
const priceTableDate = '2026-09-23';
/** What one call cost by the table, in USD; `undefined` = unknown, as `pricesAt` says. */
const listPrice = (cell, tokens, { servedModel, tier, at }) => {
    const { pricesId } = (0,known_providers/* knownProvider */.lG)(cell.provider, cell.preset);
    if (pricesId === undefined)
        return undefined;
    const standard = lookUp(pricesId, modelNames(cell, servedModel), tokens, at);
    if (standard === undefined || !coversEverything(cell, standard.model_price, tokens))
        return undefined;
    const atTier = priceAtTier(tier, {
        table: pricesId,
        modelId: standard.model.id,
        tokens,
        usd: standard.total_price,
    });
    return atTier === undefined ? undefined : atTier * vertexRegionFactor(cell, standard.model.id);
};
/**
 * Billed is what served, so its name comes first. Not on Bedrock: there the name that was asked for carries the
 * region class (`us.`, `global.`) that decides the price, and the served one has lost it.
 */
function modelNames(cell, servedModel) {
    return servedModel === undefined || cell.provider === 'bedrock' ? [cell.model] : [servedModel, cell.model];
}
function lookUp(providerId, names, tokens, timestamp) {
    for (const name of names) {
        try {
            const found = (0,dist/* calcPrice */.jh)(tableUsage(tokens), name, { providerId, timestamp });
            if (found !== null)
                return found;
        }
        catch {
            // The table refuses counts that it cannot split, such as cached audio: unknown, not free.
            return undefined;
        }
    }
    return undefined;
}
/** Zero parts are left out: the table asks for further splits as soon as a part is named. */
function tableUsage(tokens) {
    const parts = {
        cache_read_tokens: tokens.cached,
        cache_write_tokens: tokens.cacheWrite,
        cache_write_1h_tokens: tokens.cacheWrite1h,
        output_reasoning_tokens: tokens.reasoning,
        input_audio_tokens: tokens.audioInput,
        output_audio_tokens: tokens.audioOutput,
    };
    const named = Object.entries(parts).filter(([, count]) => count > 0);
    return { input_tokens: tokens.input, output_tokens: tokens.output, ...Object.fromEntries(named) };
}
/** The table counts a token whose price it does not have as free, so we ask first. */
function coversEverything(cell, price, tokens) {
    const has = (key) => price[key] !== undefined;
    // An empty entry says "free of charge", which on Vertex means "billed by the machine hour".
    if (Object.keys(price).length === 0)
        return cell.provider !== 'vertex';
    // Citations and searches are billed, and no usage that we keep states them.
    if (has('output_citation_mtok'))
        return false;
    return ((tokens.input === 0 || has('input_mtok')) &&
        (tokens.output === 0 || has('output_mtok')) &&
        (tokens.cacheWrite1h === 0 || has('cache_write_1h_mtok')) &&
        (tokens.audioInput === 0 || has('input_audio_mtok')) &&
        (tokens.audioOutput === 0 || has('output_audio_mtok')));
}


/***/ })

};
