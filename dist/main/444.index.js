export const id = 444;
export const ids = [444];
export const modules = {

/***/ 57845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ defaultAuth),
/* harmony export */   HF: () => (/* binding */ isOwnHost),
/* harmony export */   Ip: () => (/* binding */ defaultBaseUrl),
/* harmony export */   ZR: () => (/* binding */ PRESET_IDS),
/* harmony export */   jJ: () => (/* binding */ KNOWN_PROVIDERS),
/* harmony export */   lG: () => (/* binding */ knownProvider),
/* harmony export */   yt: () => (/* binding */ isKnownHost)
/* harmony export */ });
const CHAT = ['openai-chat', 'openai-completions'];
const CHAT_AND_RESPONSES = ['openai-chat', 'openai-responses', 'openai-completions'];
/** The config's own providers. */
const providers = [
    {
        id: 'openai',
        provider: 'openai',
        title: 'OpenAI',
        baseUrl: 'https://api.openai.com/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'OPENAI_API_KEY',
        auth: ['bearer'],
        hosts: ['api.openai.com', 'us.api.openai.com', 'eu.api.openai.com'],
        local: false,
        // Every chat model takes it, and reasoning models take nothing else.
        chatCap: 'max_completion_tokens',
        pricesId: 'openai',
    },
    {
        id: 'anthropic',
        provider: 'anthropic',
        title: 'Anthropic',
        baseUrl: 'https://api.anthropic.com',
        formats: ['anthropic-messages'],
        keyName: 'ANTHROPIC_API_KEY',
        auth: ['x-api-key', 'bearer'],
        hosts: ['api.anthropic.com'],
        local: false,
        pricesId: 'anthropic',
    },
    {
        id: 'gemini',
        provider: 'gemini',
        title: 'Google Gemini',
        baseUrl: 'https://generativelanguage.googleapis.com',
        formats: ['gemini', 'gemini-json-array'],
        keyName: 'GEMINI_API_KEY',
        auth: ['x-goog-api-key', 'bearer'],
        hosts: ['generativelanguage.googleapis.com'],
        local: false,
        pricesId: 'google',
    },
    {
        id: 'vertex',
        provider: 'vertex',
        title: 'Google Vertex AI',
        baseUrl: 'https://{region}-aiplatform.googleapis.com',
        formats: ['gemini', 'gemini-json-array', 'anthropic-messages'],
        keyName: 'GOOGLE_ACCESS_TOKEN',
        auth: ['bearer', 'x-goog-api-key'],
        hosts: ['aiplatform.googleapis.com', '*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com'],
        local: false,
        pricesId: 'google',
    },
    {
        id: 'bedrock',
        provider: 'bedrock',
        title: 'AWS Bedrock',
        baseUrl: 'https://bedrock-runtime.{region}.amazonaws.com',
        formats: ['bedrock-converse', 'bedrock-invoke'],
        keyName: 'AWS_ACCESS_KEY_ID',
        keyCompanions: ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
        auth: ['aws', 'bearer'],
        hosts: ['bedrock-runtime.*.amazonaws.com', 'bedrock-runtime-fips.*.amazonaws.com'],
        local: false,
        pricesId: 'aws',
    },
    {
        id: 'azure-openai',
        provider: 'azure-openai',
        title: 'Azure OpenAI',
        formats: ['openai-chat', 'openai-responses', 'openai-completions', 'anthropic-messages'],
        keyName: 'AZURE_OPENAI_API_KEY',
        auth: ['api-key', 'bearer', 'x-api-key'],
        hosts: ['*.openai.azure.com', '*.cognitiveservices.azure.com', '*.services.ai.azure.com'],
        hostsAreCustomers: true,
        local: false,
        pricesId: 'azure',
    },
    {
        id: 'cohere',
        provider: 'cohere',
        title: 'Cohere',
        baseUrl: 'https://api.cohere.com',
        formats: ['cohere-v2'],
        keyName: 'COHERE_API_KEY',
        auth: ['bearer'],
        hosts: ['api.cohere.com', 'api.cohere.ai'],
        local: false,
        pricesId: 'cohere',
    },
    {
        id: 'ollama',
        provider: 'ollama',
        title: 'Ollama',
        baseUrl: 'http://127.0.0.1:11434',
        formats: ['ollama-ndjson', 'openai-chat'],
        auth: ['none', 'bearer'],
        hosts: ['ollama.com'],
        local: true,
        chatCap: 'max_tokens',
    },
    {
        id: 'openai-compatible',
        provider: 'openai-compatible',
        title: 'OpenAI-compatible server',
        formats: [...CHAT_AND_RESPONSES, 'anthropic-messages'],
        auth: ['bearer', 'api-key', 'x-api-key', 'none'],
        hosts: [],
        local: false,
    },
];
/** A hosted service behind an OpenAI-compatible API, or with `{ local: true }` a server of the user's own. */
function compatible(preset, place = { local: false }) {
    return {
        provider: 'openai-compatible',
        formats: CHAT,
        auth: place.local ? ['none', 'bearer'] : ['bearer'],
        hosts: [],
        chatCap: 'max_tokens',
        ...preset,
        ...place,
    };
}
const presets = [
    compatible({
        id: 'groq',
        title: 'Groq',
        baseUrl: 'https://api.groq.com/openai/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'GROQ_API_KEY',
        hosts: ['api.groq.com'],
        chatCap: 'max_completion_tokens',
        pricesId: 'groq',
    }),
    compatible({
        id: 'mistral',
        title: 'Mistral',
        baseUrl: 'https://api.mistral.ai/v1',
        keyName: 'MISTRAL_API_KEY',
        hosts: ['api.mistral.ai'],
        strictChat: { seedName: 'random_seed' },
        pricesId: 'mistral',
    }),
    compatible({
        id: 'deepseek',
        title: 'DeepSeek',
        baseUrl: 'https://api.deepseek.com',
        formats: CHAT_AND_RESPONSES,
        keyName: 'DEEPSEEK_API_KEY',
        hosts: ['api.deepseek.com'],
        pricesId: 'deepseek',
    }),
    compatible({
        id: 'together',
        title: 'Together AI',
        baseUrl: 'https://api.together.xyz/v1',
        keyName: 'TOGETHER_API_KEY',
        hosts: ['api.together.xyz', 'api.together.ai'],
        pricesId: 'together',
    }),
    compatible({
        id: 'fireworks',
        title: 'Fireworks AI',
        baseUrl: 'https://api.fireworks.ai/inference/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'FIREWORKS_API_KEY',
        hosts: ['api.fireworks.ai'],
        pricesId: 'fireworks',
    }),
    compatible({
        id: 'openrouter',
        title: 'OpenRouter',
        baseUrl: 'https://openrouter.ai/api/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'OPENROUTER_API_KEY',
        hosts: ['openrouter.ai'],
        pricesId: 'openrouter',
    }),
    compatible({
        id: 'xai',
        title: 'xAI',
        baseUrl: 'https://api.x.ai/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'XAI_API_KEY',
        hosts: ['api.x.ai', '*.api.x.ai'],
        chatCap: 'max_completion_tokens',
        pricesId: 'x-ai',
    }),
    compatible({
        id: 'perplexity',
        title: 'Perplexity',
        baseUrl: 'https://api.perplexity.ai',
        keyName: 'PERPLEXITY_API_KEY',
        hosts: ['api.perplexity.ai'],
        pricesId: 'perplexity',
    }),
    compatible({
        id: 'cerebras',
        title: 'Cerebras',
        baseUrl: 'https://api.cerebras.ai/v1',
        keyName: 'CEREBRAS_API_KEY',
        hosts: ['api.cerebras.ai'],
        chatCap: 'max_completion_tokens',
        pricesId: 'cerebras',
    }),
    compatible({
        id: 'zai',
        title: 'Z.ai',
        baseUrl: 'https://api.z.ai/api/paas/v4',
        keyName: 'ZAI_API_KEY',
        hosts: ['api.z.ai'],
        pricesId: 'zai',
    }),
    compatible({
        id: 'huggingface',
        title: 'Hugging Face Inference Providers',
        baseUrl: 'https://router.huggingface.co/v1',
        keyName: 'HF_TOKEN',
        hosts: ['router.huggingface.co'],
    }),
    compatible({ id: 'vllm', title: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1', formats: CHAT_AND_RESPONSES }, { local: true }),
    compatible({ id: 'llama-cpp', title: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1' }, { local: true }),
    compatible({ id: 'lmstudio', title: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', formats: CHAT_AND_RESPONSES }, { local: true }),
    compatible({ id: 'ollama-compatible', title: 'Ollama, compatible route', baseUrl: 'http://127.0.0.1:11434/v1' }, { local: true }),
];
/** Every provider first, then every preset of `openai-compatible`. Ids are unique over both. */
const KNOWN_PROVIDERS = [...providers, ...presets];
const PRESET_IDS = presets.map((preset) => preset.id);
/** The entry of a target: its preset's when it names a known one, else its provider's. */
function knownProvider(provider, preset) {
    const wanted = provider === 'openai-compatible' && preset !== undefined ? preset : provider;
    const found = KNOWN_PROVIDERS.find((entry) => entry.id === wanted && entry.provider === provider);
    return found ?? knownProvider(provider);
}
/**
 * The base URL of an entry with its holes filled in; `undefined` when the config must give one, or a region is
 * needed and missing. Vertex spells its global and multi-regional endpoints differently.
 */
function defaultBaseUrl(known, region) {
    if (known.baseUrl === undefined || !known.baseUrl.includes('{region}'))
        return known.baseUrl;
    if (region === undefined)
        return undefined;
    if (known.id === 'vertex' && region === 'global')
        return 'https://aiplatform.googleapis.com';
    if (known.id === 'vertex' && (region === 'us' || region === 'eu')) {
        return `https://aiplatform.${region}.rep.googleapis.com`;
    }
    return known.baseUrl.replace('{region}', region);
}
/** How the key travels when the config does not say: Claude on Azure reads another header than Azure OpenAI. */
function defaultAuth(known, format) {
    if (known.id === 'azure-openai' && format === 'anthropic-messages')
        return 'x-api-key';
    return known.auth[0] ?? 'bearer';
}
/** Is `host` (a name without a port) one that this provider runs itself? */
function isOwnHost(known, host) {
    const name = host.toLowerCase();
    return known.hosts.some((pattern) => {
        const [head = '', tail] = pattern.split('*');
        if (tail === undefined)
            return name === head;
        const middle = name.slice(head.length, name.length - tail.length);
        return name.startsWith(head) && name.endsWith(tail) && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(middle);
    });
}
/** Is it any known provider's own host? Others are taken for a deployment of the user's. */
function isKnownHost(host) {
    return KNOWN_PROVIDERS.some((known) => isOwnHost(known, host));
}


/***/ }),

/***/ 29848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jY: () => (/* binding */ createSafeMessage),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/* unused harmony export safeMessage */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10087);

/** What stands in place of a secret, and of a piece of the prompt. */
const SECRET = '[secret]';
const PROMPT = '[prompt]';
/** Shorter values are no secrets anyone could keep, and would tear holes into every text. */
const SHORTEST_SECRET = 6;
/** A piece of a key this long gives it away (providers echo "the first characters" of a wrong key). */
const SECRET_PIECE = 12;
const PROMPT_PIECE = 24;
const MOST_REMEMBERED = 1000;
/**
 * Takes secrets out of a text, in every form they travel in: as they are, URL-encoded, JSON-escaped, hexadecimal,
 * base64 (any alignment, either alphabet), and pieces of 12 characters and more.
 *
 * @param options.pieces False for texts of megabytes, where looking for pieces takes seconds.
 */
function createRedactor(secrets, { pieces = true } = {}) {
    const values = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST_SECRET);
    const forms = [...new Set(values.flatMap(formsOf))].toSorted((a, b) => b.length - a.length);
    return (text) => {
        const whole = forms.reduce((rest, form) => rest.replaceAll(form, SECRET), text);
        return pieces ? values.reduce((rest, secret) => withoutPieces(rest, secret, SECRET_PIECE, SECRET), whole) : whole;
    };
}
/**
 * What another machine said, made safe to print: no secret, no piece of the prompt of 24 characters or more, one line,
 * no control characters, at most 300 characters. Cut last, so that no half of a secret is left at the end.
 */
function safeMessage(text, redact, prompts) {
    // Bounded before the search: what the reader will see stands at the start.
    const spaced = oneSpace(redact(text.slice(0, 4000)));
    const clean = spaced.length < PROMPT_PIECE
        ? spaced
        : prompts.reduce((rest, prompt) => withoutPieces(rest, oneSpace(prompt), PROMPT_PIECE, PROMPT), spaced);
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(clean, 300);
}
/**
 * `safeMessage` for the words around a thousand answers, which are nearly always the same ones: those too short to hold
 * a piece of a prompt are looked through once. What this costs lies between the reads of other streams' sockets.
 */
function createSafeMessage(redact) {
    const known = new Map();
    return (text, prompts) => {
        if (text.length >= PROMPT_PIECE)
            return safeMessage(text, redact, prompts);
        const safe = known.get(text) ?? safeMessage(text, redact, []);
        if (known.size < MOST_REMEMBERED)
            known.set(text, safe);
        return safe;
    };
}
function oneSpace(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
function formsOf(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const hex = bytes.toString('hex');
    return [
        secret,
        encodeURIComponent(secret),
        encodeURIComponent(secret).replaceAll('%20', '+'),
        JSON.stringify(secret).slice(1, -1),
        // Some languages escape the slash, too.
        JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
        hex,
        hex.toUpperCase(),
        ...[0, 1, 2].flatMap((shift) => base64At(bytes, shift)),
    ];
}
/** Inside a longer base64 text a value has three spellings; the characters at its edges belong to its neighbours too. */
function base64At(bytes, shift) {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replaceAll('=', '');
    const spill = (bytes.length + shift) % 3 === 0 ? 0 : 1;
    const inner = text.slice(shift === 0 ? 0 : shift + 1, text.length - spill);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}
/**
 * Replaces every stretch of `text` of at least `shortest` characters that also stands in `source`.
 *
 * Any common stretch that long covers a piece of half its length at a multiple of that half in `source`, so only those
 * pieces are looked up: linear in both lengths.
 */
function withoutPieces(text, source, shortest, mark) {
    if (text.length < shortest || source.length < shortest)
        return text;
    const half = shortest / 2;
    const starts = new Map();
    for (let at = 0; at + half <= text.length; at += 1) {
        const piece = text.slice(at, at + half);
        const known = starts.get(piece);
        if (known === undefined)
            starts.set(piece, [at]);
        else
            known.push(at);
    }
    const covered = [];
    for (let at = 0; at + half <= source.length; at += half) {
        for (const start of starts.get(source.slice(at, at + half)) ?? []) {
            const [from, to] = grow(text, start, source, at, half);
            if (to - from >= shortest)
                covered.push([from, to]);
        }
    }
    return covered.length === 0 ? text : cutOut(text, covered, mark);
}
function grow(text, start, source, at, length) {
    let before = 0;
    while (before < start && before < at && text[start - before - 1] === source[at - before - 1])
        before += 1;
    let after = length;
    while (start + after < text.length && at + after < source.length && text[start + after] === source[at + after]) {
        after += 1;
    }
    return [start - before, start + after];
}
function cutOut(text, covered, mark) {
    let result = '';
    let end = 0;
    for (const [from, to] of covered.toSorted((a, b) => a[0] - b[0])) {
        if (from >= end)
            result += text.slice(end, from) + mark;
        end = Math.max(end, to);
    }
    return result + text.slice(end);
}


/***/ }),

/***/ 86992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ credentialsMissing),
/* harmony export */   VX: () => (/* binding */ secretValues),
/* harmony export */   XJ: () => (/* binding */ requiredCredential),
/* harmony export */   nm: () => (/* binding */ missingCredentials)
/* harmony export */ });
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51346);

/** The key of a target, read from the environment at the moment it is needed; undefined when it is not set. */
function credentialOf(target, env) {
    if (target.auth === 'none')
        return { type: 'none' };
    if (target.auth === 'aws')
        return awsCredential(env);
    const value = target.keyName === undefined ? undefined : valueOf(env, target.keyName);
    return value === undefined ? undefined : { type: 'key', value };
}
/** Names of the variables that would have to be set for these targets to be called, each once. */
function missingCredentials(targets, env) {
    const missing = targets.filter((target) => credentialOf(target, env) === undefined);
    return [
        ...new Set(missing.map((target) => target.auth === 'aws' ? 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' : (target.keyName ?? ''))),
    ];
}
/** @throws LensError `credentials/missing` */
function requiredCredential(target, env) {
    const found = credentialOf(target, env);
    if (found === undefined)
        throw credentialsMissing(missingCredentials([target], env));
    return found;
}
function credentialsMissing(names) {
    const [first = ''] = names;
    return new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('credentials/missing', `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not set`, {
        remedy: `Set it before the call; in a workflow: \`env: ${first}: \${{ secrets.${first} }}\`. Or let such runs pass with \`--no-require-credentials\`.`,
    });
}
/** Every secret value that these targets use: what the redactor in front of all sinks must know. */
function secretValues(targets, env) {
    const values = targets.flatMap((target) => {
        const found = credentialOf(target, env);
        if (found === undefined || found.type === 'none')
            return [];
        if (found.type === 'key')
            return [found.value];
        return [
            found.secretAccessKey,
            found.accessKeyId,
            ...(found.sessionToken === undefined ? [] : [found.sessionToken]),
        ];
    });
    return [...new Set(values)];
}
function awsCredential(env) {
    const accessKeyId = valueOf(env, 'AWS_ACCESS_KEY_ID');
    const secretAccessKey = valueOf(env, 'AWS_SECRET_ACCESS_KEY');
    const sessionToken = valueOf(env, 'AWS_SESSION_TOKEN');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return undefined;
    return { type: 'aws', accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}
/** CI systems set a secret that does not exist to an empty text; pasted keys often end in a line break. */
function valueOf(env, name) {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
}


/***/ }),

/***/ 11255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ fileRedactorFor),
/* harmony export */   s: () => (/* binding */ redactorFor)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29848);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86992);


/** How variables are called that hold what nobody may read, and how long such a thing is at least. */
const SECRET_NAME = /(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;
const SECRET_LENGTH = 16;
/**
 * The last gate before words leave us: takes out the keys of the targets, and whatever else the environment calls a
 * secret. Nothing of it should be there in the first place; this is for the day on which something is.
 */
function redactorFor(env, targets = []) {
    const named = Object.entries(env).flatMap(([name, value = '']) => SECRET_NAME.test(name) && value.length >= SECRET_LENGTH ? [value.trim()] : []);
    return (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)([...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValues */ .VX)(targets, env), ...named]);
}
/**
 * The same for whole files, with the keys of the calls alone: a variable that is only called like a secret must not
 * tear holes into a run file, and pieces of keys take seconds to find in megabytes.
 */
function fileRedactorFor(env, targets) {
    return (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)((0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValues */ .VX)(targets, env), { pieces: false });
}


/***/ }),

/***/ 48502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ knownKeysAt)
/* harmony export */ });
/* unused harmony export configJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89467);


/** The published JSON Schema (draft 7, which editors know best), from the source that also checks configs. */
function configJsonSchema() {
    const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_config_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .configSchema */ .Q, { target: 'draft-7', io: 'input', cycles: 'ref', reused: 'inline' });
    return { $schema: 'http://json-schema.org/draft-07/schema#', ...zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq9()).parse(plain(schema)) };
}
/**
 * Keys that the schema knows in the object at `path`. Where it depends on another key (a target's on `provider`), the
 * alternative that agrees with `value` counts, or all of them.
 */
function knownKeysAt(path, value) {
    const objects = schemasAt(path, value)
        .flatMap(alternatives)
        .filter((schema) => isObject(schema['properties']));
    return [...new Set(objects.flatMap((schema) => Object.keys(propertiesOf(schema))))];
}
let made;
function schemaOnce() {
    made ??= configJsonSchema();
    return made;
}
function schemasAt(path, value) {
    const start = {
        schemas: [schemaOnce()],
        value,
    };
    const end = path.reduce(({ schemas, value: container }, part) => {
        const inner = childOf(container, part);
        const children = schemas.flatMap(alternatives).flatMap((schema) => {
            const child = typeof part === 'number' ? schema['items'] : propertiesOf(schema)[part];
            return isObject(child) ? [child] : [];
        });
        return { schemas: agreeing(children.flatMap(alternatives), inner), value: inner };
    }, start);
    return end.schemas;
}
/** Those whose fixed words (`provider: openai`) are the ones that stand in `value`; all when none agrees. */
function agreeing(schemas, value) {
    const fitting = schemas.filter((schema) => Object.entries(propertiesOf(schema)).every(([key, child]) => !isObject(child) || child['const'] === undefined || child['const'] === childOf(value, key)));
    return fitting.length > 0 ? fitting : schemas;
}
function alternatives(schema) {
    const branches = schema['anyOf'] ?? schema['oneOf'];
    return Array.isArray(branches) ? branches.filter(isObject).flatMap(alternatives) : [schema];
}
function propertiesOf(schema) {
    return isObject(schema['properties']) ? schema['properties'] : {};
}
function childOf(container, part) {
    if (typeof container !== 'object' || container === null)
        return undefined;
    return Object.entries(container).find(([key]) => key === String(part))?.[1];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 89467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./lib/plan/value-schemas.js
var value_schemas = __webpack_require__(45935);
;// CONCATENATED MODULE: ./lib/plan/gate-schema.js


/** What can be compared between arms; the other metrics are shown, and can be given a budget. */
const GATED = ['ttft', 'ttfo', 'tpot', 'e2e', 'cost'];
const perMetric = (value) => ({ ttft: value, ttfo: value, tpot: value, e2e: value, cost: value });
const threshold = schemas/* union */.KCZ([value_schemas/* positiveShare */.DX, schemas/* strictObject */.rej(perMetric(value_schemas/* positiveShare */.DX.optional()))], {
    error: 'must be a share in percent such as 20%, or one for each metric: { ttft: 20%, cost: 10% }',
})
    .meta({ description: 'How much slower or dearer is too much, relative. One figure holds for every metric.' });
const floor = schemas/* strictObject */.rej({ ...perMetric(value_schemas/* duration */.p0.optional()), cost: value_schemas/* money */.TG.optional() })
    .meta({ description: 'An effect smaller than this, in absolute terms, never fails.' });
const percentile = schemas/* enum */.k5n(['p50', 'p90', 'p95', 'p99', 'mean']).optional().meta({ description: 'Default: p95.' });
const budget = schemas/* discriminatedUnion */.gMt('metric', [
    schemas/* strictObject */.rej({
        cells: value_schemas/* cellPattern */.jt.optional(),
        metric: schemas/* enum */.k5n(['ttft', 'ttfo', 'tpot', 'e2e', 'stall']),
        percentile,
        max: value_schemas/* duration */.p0,
    }),
    schemas/* strictObject */.rej({ cells: value_schemas/* cellPattern */.jt.optional(), metric: schemas/* literal */.euz('cost'), percentile, max: value_schemas/* money */.TG }),
    schemas/* strictObject */.rej({
        cells: value_schemas/* cellPattern */.jt.optional(),
        metric: schemas/* literal */.euz('speed'),
        percentile,
        min: value_schemas/* rate */.TS.meta({ description: 'Tokens per second, at least: 30/s.' }),
    }),
]);
const DAY = 'must be a day, such as 2027-01-31';
const accepted = schemas/* strictObject */.rej({
    cells: value_schemas/* cellPattern */.jt,
    metric: schemas/* enum */.k5n(GATED),
    'up-to': value_schemas/* positiveShare */.DX.meta({ description: 'Accepted up to this much slower or dearer.' }),
    reason: (0,value_schemas/* words */.aL)('the reason, for the people who read this later', 500),
    until: iso/* date */.p6({ error: DAY }).meta({ description: 'Last day that it holds.' }),
});
const gateSchema = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(['report', 'warn', 'enforce']).optional().meta({ description: 'Default: enforce.' }),
    threshold: threshold.optional(),
    floor: floor.optional(),
    metrics: schemas/* array */.YOg(schemas/* enum */.k5n(GATED)).min(1, { error: 'must name at least one metric' }).optional(),
    budgets: schemas/* array */.YOg(budget).max(500).optional().meta({ description: 'Absolute limits.' }),
    'error-rate': schemas/* strictObject */.rej({ max: value_schemas/* share */.uM }).optional(),
    accepted: schemas/* array */.YOg(accepted).max(500).optional().meta({ description: 'Regressions that are wanted, until a day.' }),
    'on-inconclusive': schemas/* enum */.k5n(['pass', 'fail']).optional().meta({ description: 'Default: pass.' }),
    'on-drift': schemas/* enum */.k5n(['fail', 'warn'])
        .optional()
        .meta({ description: 'On the watch, when nothing changed on our side. Default: fail.' }),
    confirm: schemas/* enum */.k5n(['auto', 'lean', 'never'])
        .optional()
        .meta({ description: 'How a suspect is asked again. Default: auto.' }),
    strict: schemas/* boolean */.zMY({ error: 'must be true or false' })
        .optional()
        .meta({ description: 'Red only when the effect is shown to exceed the threshold itself.' }),
});
/** Lowers the caller's caps; what lies above them changes nothing. */
const capsSchema = schemas/* strictObject */.rej({
    'max-cost-usd': (0,value_schemas/* numberBetween */.od)(0, 1_000_000).optional(),
    'max-requests': (0,value_schemas/* numberBetween */.od)(1, 100_000_000).int({ error: 'must be a whole number' }).optional(),
    'max-minutes': (0,value_schemas/* numberBetween */.od)(0.01, 100_000).optional(),
});

// EXTERNAL MODULE: ./lib/plan/target-schema.js
var target_schema = __webpack_require__(63144);
;// CONCATENATED MODULE: ./lib/plan/scenario-schema.js



const cachePolicy = schemas/* enum */.k5n(['bust', 'warm', 'as-is']).meta({
    description: 'bust: a nonce before each prompt, so that no prompt cache answers. warm: the same prompt again. as-is: untouched.',
});
const message = schemas/* strictObject */.rej({ role: schemas/* enum */.k5n(['system', 'user', 'assistant']), content: value_schemas/* textOrFile */.r5 });
const scenarioSchema = schemas/* strictObject */.rej({
    id: value_schemas.id.optional().meta({ description: 'Second half of the ids of its cells. Default: prompt.' }),
    prompt: value_schemas/* textOrFile */.r5.optional().meta({ description: 'Short for one message of the user.' }),
    messages: schemas/* array */.YOg(message).min(1, { error: 'must hold at least one message' }).max(1000).optional(),
    system: value_schemas/* textOrFile */.r5.optional().meta({ description: 'Short for a first message of the system.' }),
    data: value_schemas/* fileReference */.We.optional().meta({
        description: 'Rows of variables: .jsonl, .json (a list of objects) or .csv. Both arms of a cell get the same rows in the same order.',
    }),
    params: target_schema/* openAiParams */.zZ.optional().meta({ description: 'Laid over the params of each target.' }),
    cache: cachePolicy.optional(),
})
    .refine(({ prompt, messages }) => (prompt === undefined) !== (messages === undefined), {
    error: 'must have either `prompt` or `messages`',
});

;// CONCATENATED MODULE: ./lib/plan/config-schema.js





const concurrency = (0,value_schemas/* wholeNumber */.rD)(1, 10_000);
const someCells = schemas/* union */.KCZ([
    value_schemas/* cellPattern */.jt,
    schemas/* strictObject */.rej({
        target: (0,value_schemas/* words */.aL)('the id of a target, or a part of it with *', 64).optional(),
        scenario: (0,value_schemas/* words */.aL)('the id of a scenario, or a part of it with *', 64).optional(),
        concurrency: concurrency.optional(),
    })
        .refine((cells) => Object.keys(cells).length > 0, { error: 'must name a target, a scenario or a concurrency' }),
], { error: 'must be the id of a cell, or { target, scenario, concurrency }' })
    .meta({ description: 'Some cells: "mini/*", or { target: mini, scenario: … }.' });
const matrix = schemas/* strictObject */.rej({
    concurrency: schemas/* union */.KCZ([concurrency, schemas/* array */.YOg(concurrency).min(1).max(100)], {
        error: 'must be a whole number of calls at a time, or a list of them',
    })
        .optional()
        .meta({ description: 'Calls at a time, a cell for each figure. Default: [1].' }),
    include: schemas/* array */.YOg(someCells).min(1).optional().meta({ description: 'Only these cells.' }),
    exclude: schemas/* array */.YOg(someCells).optional().meta({ description: 'All but these cells.' }),
});
const load = schemas/* discriminatedUnion */.gMt('mode', [
    schemas/* strictObject */.rej({ mode: schemas/* literal */.euz('closed') }),
    schemas/* strictObject */.rej({ mode: schemas/* enum */.k5n(['constant', 'poisson']), rate: value_schemas/* rate */.TS.meta({ description: 'Per cell.' }) }),
]);
const timeouts = schemas/* strictObject */.rej({ 'first-token': value_schemas/* positiveDuration */.Cz.optional(), total: value_schemas/* positiveDuration */.Cz.optional() });
/** The one source of what a config may say: it checks configs, types them, and generates the published JSON Schema. */
const configSchema = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional().meta({ description: 'For editors; not read.' }),
    version: schemas/* literal */.euz(1, { error: 'must be 1, the only version there is' }).optional(),
    suite: value_schemas.id.optional().meta({ description: 'Which baseline these runs belong to. Default: default.' }),
    targets: schemas/* array */.YOg(target_schema/* targetSchema */.tX, { error: 'must be a list of targets' })
        .min(1, { error: 'must hold at least one target' })
        .max(1000),
    prompt: value_schemas/* textOrFile */.r5.optional().meta({ description: 'Short for one scenario with this prompt.' }),
    scenarios: schemas/* array */.YOg(scenarioSchema, { error: 'must be a list of scenarios' })
        .min(1, { error: 'must hold at least one scenario' })
        .max(1000)
        .optional(),
    matrix: matrix.optional(),
    iterations: (0,value_schemas/* wholeNumber */.rD)(1, 100_000).optional().meta({ description: 'Calls per cell and arm. Default: 50.' }),
    warmup: (0,value_schemas/* wholeNumber */.rD)(0, 10_000)
        .optional()
        .meta({ description: 'Calls per cell that come first and never count. Default: 3.' }),
    load: load.optional().meta({ description: 'Default: closed.' }),
    timeouts: timeouts.optional().meta({ description: 'Default: 30s to the first token, 120s in total.' }),
    idle: value_schemas/* positiveDuration */.Cz.optional().meta({ description: 'Also measure the start after this long without a call.' }),
    cache: cachePolicy.optional(),
    connection: schemas/* enum */.k5n(['warm', 'cold'])
        .optional()
        .meta({ description: 'cold: a new connection for every call. Default: warm.' }),
    measure: schemas/* enum */.k5n(['changed', 'all']).optional().meta({
        description: 'On a change: call only the cells that it touched (default), or all of them.',
    }),
    caps: capsSchema.optional().meta({ description: 'Can only lower the caps of the caller.' }),
    gate: gateSchema.optional(),
})
    .refine(({ prompt, scenarios }) => (prompt === undefined) !== (scenarios === undefined), {
    error: 'must have either `scenarios` or one `prompt`',
})
    .meta({ title: 'LLM Latency Lens', description: 'What to measure, and what must not get slower or dearer.' });


/***/ }),

/***/ 68578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ blanked),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   WW: () => (/* binding */ looksLikeSecret),
/* harmony export */   YR: () => (/* binding */ ENVIRONMENT_NAME),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   b5: () => (/* binding */ isCredentialHeader)
/* harmony export */ });
/**
 * Keys as their issuers shape them. Each asks for so much text behind its prefix that prose about keys passes.
 * Sources: the issuers' own key formats and the public rules of secret scanners (read 2026-11-22).
 */
const ISSUED = [
    /(?<![\w-])sk-(?:[a-z0-9]{2,12}-){0,3}(?=[\w-]*\d)(?=[\w-]*[A-Za-z])\w{16,}[\w-]*/g, // OpenAI, Anthropic, DeepSeek, …
    /(?<![\w-])AIza[\w-]{30,}/g, // Google
    /(?<![\w-])ya29\.[\w-]{20,}/g, // Google access token
    /(?<![\w-])(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g, // AWS key id
    /(?<![\w-])ABSK[A-Za-z0-9+/]{30,}=*/g, // Bedrock API key
    /(?<![\w-])(?:gsk_|xai-|hf_|r8_|fw_|csk-|pplx-|nvapi-|tgp_v1_)(?=[\w-]*\d)[\w-]{20,}/g,
    /(?<![\w-])gh[opsur]_\w{20,}/g,
    /(?<![\w-])github_pat_\w{20,}/g,
    /(?<![\w-])glpat-[\w-]{16,}/g,
    /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, // JSON web token
    /(?<=\bBearer\s{1,4})(?=[\w.~+/-]*\d)[\w.~+/-]{16,}=*/gi,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
];
/** What looks like a key of a known issuer, wherever it stands (comments too), in order, without overlaps. */
function secretsIn(text) {
    const found = ISSUED.flatMap((shape) => Array.from(text.matchAll(shape), (match) => ({ start: match.index, end: match.index + match[0].length })));
    return merged(found);
}
/** Would this value, written where a key's name or a header's value belongs, be a secret? */
function looksLikeSecret(value) {
    if (secretsIn(value).length > 0 || /^\s*(?:sk|gsk|xai|pplx|csk)[-_][a-z0-9]/.test(value))
        return true;
    return value.split(/[^\w+/=-]+/).some((word) => isRandomLooking(word));
}
/** Headers whose value is a credential by definition, whatever it looks like. */
function isCredentialHeader(name) {
    return /^(?:proxy-)?authorization$|^(?:set-)?cookie$|(?:^|-)api-?key$|^x-amz-security-token$|token$/i.test(name);
}
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WORDS = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/**
 * 32 characters and more, letters and digits mixed, at least 3 bits a character: 32 hexadecimal digits reach 3.6 on
 * average. Names in the style MY_TEAM_KEY_2 and UUIDs, which are identifiers, are let through.
 */
function isRandomLooking(word) {
    if (word.length < 32 || UUID.test(word) || WORDS.test(word))
        return false;
    return /\d/.test(word) && /[A-Za-z]/.test(word) && bitsPerCharacter(word) >= 3;
}
function bitsPerCharacter(word) {
    const counts = new Map();
    for (const character of word)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const shares = [...counts.values()].map((count) => count / word.length);
    return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
/** Stars over the ranges: the columns of what is left stay where they were. */
function blanked(text, ranges) {
    return ranges.reduce((left, { start, end }) => {
        const from = Math.max(0, start);
        const to = Math.min(left.length, end);
        return to > from ? `${left.slice(0, from)}${'*'.repeat(to - from)}${left.slice(to)}` : left;
    }, text);
}
/** The ranges in order, overlapping ones made one. */
function merged(ranges) {
    const done = [];
    for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
        const last = done.at(-1);
        if (last === undefined || range.start >= last.end)
            done.push(range);
        else
            done.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    }
    return done;
}


/***/ }),

/***/ 63144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tO: () => (/* binding */ API_WORDS),
/* harmony export */   tX: () => (/* binding */ targetSchema),
/* harmony export */   zZ: () => (/* binding */ openAiParams)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _model_known_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57845);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68578);
/* harmony import */ var _value_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45935);




/** The config's word for each wire format. */
const API_WORDS = {
    'openai-chat': 'chat',
    'openai-responses': 'responses',
    'openai-completions': 'completions',
    'anthropic-messages': 'messages',
    gemini: 'generate-content',
    'gemini-json-array': 'generate-content-array',
    'bedrock-converse': 'converse',
    'bedrock-invoke': 'invoke',
    'ollama-ndjson': 'native',
    'cohere-v2': 'chat-v2',
};
const AUTH_SCHEMES = [
    'bearer',
    'x-api-key',
    'api-key',
    'x-goog-api-key',
    'aws',
    'none',
];
const price = (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .numberBetween */ .od)(0, 1_000_000);
const KEY_NAME = 'must be the name of an environment variable, such as OPENAI_API_KEY';
// Headers that frame the request or choose who gets it are the transport's: `host` would lead a checked URL elsewhere.
const HEADER_NAME = /^(?!(?:host|connection|content-length|content-type|transfer-encoding|accept-encoding|te|upgrade|expect)$)[\w!#$%&'*+.^`|~-]+$/i;
const HEADER_NAME_RULE = "must be the name of a header that is not the transport's own (host, connection, content-length, …)";
const commonParams = {
    'max-output-tokens': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 10_000_000)
        .optional()
        .meta({ description: 'Output cap of one answer. A cost cap needs it: it bounds what a call can cost.' }),
    temperature: (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .numberBetween */ .od)(0, 5).optional(),
    'top-p': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .numberBetween */ .od)(0, 1).optional(),
    'top-k': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, 1_000_000).optional(),
    seed: (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, Number.MAX_SAFE_INTEGER).optional(),
    stop: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('a text', 1000)).min(1).max(64).optional(),
    'reasoning-effort': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('a word of the provider, such as low', 40).optional(),
    'thinking-budget': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(-1, 10_000_000).optional().meta({ description: 'Tokens the model may think.' }),
    'service-tier': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('a word of the provider, such as default', 40).optional(),
    extra: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq9())
        .optional()
        .meta({ description: 'Goes into the request body verbatim and wins over everything above.' }),
};
const choices = (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 128).optional().meta({ description: 'Number of answers to one request.' });
const OF_TARGET = 'Sent only when given; nothing is sent by default.';
const plainParams = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(commonParams).meta({ description: OF_TARGET });
/** The OpenAI family alone can answer a request several times. */
const openAiParams = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...commonParams, n: choices })
    .meta({ description: OF_TARGET });
const common = {
    id: _value_schemas_js__WEBPACK_IMPORTED_MODULE_1__.id.optional().meta({ description: 'First half of the ids of its cells. Default: the provider.' }),
    model: (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('the name of a model', 300).meta({ description: 'As the provider spells it. Any model is fine.' }),
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: KEY_NAME }).regex(_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .ENVIRONMENT_NAME */ .YR, { error: KEY_NAME }).optional().meta({
        description: "NAME of the environment variable that holds the key, never the key. Default: the provider's usual name.",
    }),
    'base-url': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('an https URL', 2000)
        .optional()
        .meta({ description: 'Where the API is. `${env:NAME}` is filled in for names that the caller allows.' }),
    'base-arm': zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ 'base-url': (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('an https URL', 2000) })
        .optional()
        .meta({ description: 'What the base of a change calls instead, for example production beside a preview.' }),
    deployed: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY({ error: 'must be true or false' }).optional().meta({
        description: "The server itself is under test, so it may be slower because of the change although the request is the same. Default: true unless the host is a known provider's own.",
    }),
    headers: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('the name of a header', 100).regex(HEADER_NAME, { error: HEADER_NAME_RULE }), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: 'must be a text' })
        .regex(/^[\t\x20-\x7e\x80-\xff]{0,2000}$/, { error: 'must be one line of at most 2000 plain characters' }))
        .optional()
        .meta({ description: 'Further request headers. Never the key: it travels by `key` and `auth`.' }),
    price: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ input: price, output: price, 'cached-input': price.optional(), 'cache-write': price.optional() })
        .optional()
        .meta({ description: 'USD per million tokens; overrides the price table.' }),
};
/** What every provider has, beside which the keys of its own stand. */
function target(provider, own) {
    const known = _model_known_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .KNOWN_PROVIDERS */ .jJ.filter((entry) => entry.provider === provider);
    const apis = [...new Set(known.flatMap((entry) => entry.formats.map((format) => API_WORDS[format])))];
    const schemes = AUTH_SCHEMES.filter((scheme) => known.some((entry) => entry.auth.includes(scheme)));
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(provider),
        ...common,
        api: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(apis)
            .optional()
            .meta({ description: `Way of speaking. Default: ${apis[0] ?? ''}.` }),
        auth: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([...new Set([...schemes, 'none'])])
            .optional()
            .meta({ description: `How the key travels. Default: ${schemes[0] ?? 'none'}.` }),
        ...own,
    })
        .meta({ title: (0,_model_known_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .knownProvider */ .lG)(provider).title });
}
const region = (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)('a region', 60)
    .regex(/^[a-z0-9-]+$/, { error: 'must be a region, such as us-east-1' })
    .optional();
const part = (what) => (0,_value_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(what, 200).regex(/^[\w.:-]+$/, { error: `must be ${what}: letters, digits, and . : - _` });
const targetSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('provider', [
    target('openai', { params: openAiParams.optional() }),
    target('anthropic', { params: plainParams.optional() }),
    target('gemini', { params: plainParams.optional() }),
    target('vertex', { params: plainParams.optional(), region, project: part('the id of a project').optional() }),
    target('bedrock', { params: plainParams.optional(), region }),
    target('azure-openai', {
        params: openAiParams.optional(),
        deployment: part('the name of a deployment').optional().meta({ description: 'Default: the model.' }),
        'api-version': part('a version')
            .optional()
            .meta({ description: 'For example 2024-10-21; left out for the v1 API.' }),
    }),
    target('openai-compatible', {
        params: openAiParams.optional(),
        preset: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_known_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESET_IDS */ .ZR).optional().meta({ description: 'A known endpoint: gives base URL and key name.' }),
        region,
    }),
    target('ollama', { params: plainParams.optional() }),
    target('cohere', { params: plainParams.optional() }),
]);


/***/ }),

/***/ 45935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ positiveDuration),
/* harmony export */   DX: () => (/* binding */ positiveShare),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   We: () => (/* binding */ fileReference),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   jt: () => (/* binding */ cellPattern),
/* harmony export */   od: () => (/* binding */ numberBetween),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   r5: () => (/* binding */ textOrFile),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

/**
 * Values with units, as people write them. Inside, a duration is milliseconds, a share is 0–1 (20% = 0.2), money is
 * USD, a rate is per second. A bare number is refused where two units could be meant.
 */
const worded = (expected) => ({ error: `must be ${expected}` });
const MS_PER_UNIT = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };
const DURATION = 'a duration with its unit, such as 500ms, 30s or 2m';
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(worded(DURATION))
    .regex(/^\d{1,9}(\.\d{1,6})?\s?(ms|s|m|min|h)$/, worded(DURATION))
    .meta({ description: 'A duration with its unit: 500ms, 30s, 2m, 1h.', examples: ['30s'] })
    .transform(toMilliseconds);
const positiveDuration = duration.refine((ms) => ms > 0, worded('longer than zero'));
const SHARE = 'a share in percent, such as 20%';
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(worded(SHARE))
    .regex(/^\d{1,5}(\.\d{1,6})?\s?%$/, worded(SHARE))
    .meta({ description: 'A share in percent: 20%, 2.5%.', examples: ['20%'] })
    .transform((text) => Number(text.replace('%', '')) / 100);
const positiveShare = share.refine((value) => value > 0, worded('above 0%'));
const MONEY = 'an amount of money, such as 0.0001usd';
const money = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(worded(MONEY))
    .regex(/^(\$\d{1,9}(\.\d{1,12})?|\d{1,9}(\.\d{1,12})?\s?usd)$/i, worded(MONEY))
    .meta({ description: 'An amount in US dollars: 0.0001usd or $0.0001.', examples: ['0.0001usd'] })
    .transform((text) => Number(text.replace(/\$|\s?usd/i, '')));
const RATE = 'a rate with its unit, such as 5/s or 300/min';
const rate = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(worded(RATE))
    .regex(/^\d{1,7}(\.\d{1,6})?\s?\/\s?(s|m|min|h)$/, worded(RATE))
    .meta({ description: 'A rate: 5/s, 300/min.', examples: ['5/s'] })
    .transform((text) => {
    const [count = '', unit = ''] = text.split('/');
    return (Number(count) * 1000) / (MS_PER_UNIT[unit.trim()] ?? 1000);
})
    .refine((perSecond) => perSecond > 0, worded('above zero'));
function wholeNumber(low, high) {
    const range = worded(`a whole number from ${low} to ${high}`);
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(range).int(range).min(low, range).max(high, range);
}
function numberBetween(low, high) {
    const range = worded(`a number from ${low} to ${high}`);
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(range).min(low, range).max(high, range);
}
function words(what, longest) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(worded(what))
        .min(1, worded(`${what}, not empty`))
        .max(longest, worded(`at most ${longest} characters`));
}
const ID = 'a name of letters, digits, dots, dashes and underscores, at most 64 of them';
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(worded(ID))
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, worded(ID))
    .meta({ description: 'A name that stays the same over time: baselines are found by it.' });
/** A cell's id, or several by `*`. */
const cellPattern = words('the id of a cell (target/scenario), with * for any part of it', 200).meta({
    description: 'Cells by id: `target/scenario`, `target/scenario@8` at concurrency 8; `*` stands for any text.',
});
const fileReference = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ file: words('the path of a file, relative to this config', 1000) })
    .meta({ description: 'A text file of the workspace, by its path relative to this config.' });
/** A text, in place or in a file. */
const textOrFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, worded('a text that is not empty')), fileReference], worded('a text, or { file: … }'))
    .meta({ description: 'A text, or { file: path }. `{{name}}` is filled from the data set.' });
function toMilliseconds(text) {
    const [, count = '', unit = ''] = /^([\d.]+)\s?([a-z]+)$/.exec(text) ?? [];
    return Number(count) * (MS_PER_UNIT[unit] ?? 1);
}


/***/ })

};
