/** The artifact service of a runner: what `@actions/artifact` uploads to. https://github.com/actions/toolkit, packages/artifact. */
import { createHash } from 'node:crypto';

import type { FakeState } from './fake-github-state.js';

type Json = any;

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

export interface FakeArtifacts {
  /** An answer when the request is one of the service or of its store; undefined for anything else. */
  readonly answer: (
    request: StoreRequest,
  ) => { readonly status: number; readonly body?: Json; readonly raw?: Buffer } | undefined;
}

export interface StoreRequest {
  readonly method: string;
  readonly url: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

interface Upload {
  readonly name: string;
  readonly runId: number;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer;
}

/** The token a runner gives to an action: names the run and the job, signed by nobody here. */
export function runtimeToken(runId: number): string {
  const part = (json: Json): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${runId}:job-${runId}` })}.x`;
}

export function fakeArtifacts(state: FakeState, violations: string[]): FakeArtifacts {
  const uploads = new Map<string, Upload>();
  const call = (name: string, body: Json, url: string): { status: number; body: Json } => {
    const runId = Number(body.workflow_run_backend_id);
    const key = `${runId}-${encodeURIComponent(body.name)}`;
    if (name === 'CreateArtifact') {
      if (body.version !== 7) violations.push(`CreateArtifact: version ${body.version}`);
      if (state.artifacts.some((one) => one.runId === runId && one.name === body.name)) {
        return {
          status: 409,
          body: { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
        };
      }
      uploads.set(key, { name: body.name, runId, blocks: new Map(), bytes: Buffer.alloc(0) });
      return { status: 200, body: { ok: true, signed_upload_url: `${url}/upload/${key}?sig=abc` } };
    }
    const upload = uploads.get(key);
    if (name !== 'FinalizeArtifact' || upload === undefined)
      return { status: 404, body: { code: 'not_found', msg: name } };
    const hash = `sha256:${createHash('sha256').update(upload.bytes).digest('hex')}`;
    if (body.hash !== hash) violations.push(`FinalizeArtifact: hash ${body.hash}`);
    if (body.size !== String(upload.bytes.length)) violations.push(`FinalizeArtifact: size ${body.size}`);
    const id = 1 + Math.max(500, ...state.artifacts.map((one) => one.id));
    state.artifacts.push({ id, name: upload.name, runId, bytes: upload.bytes, expired: false });
    return { status: 200, body: { ok: true, artifact_id: String(id) } };
  };
  const store = ({ pathname, query, body }: StoreRequest): { status: number } => {
    const upload = uploads.get(pathname.slice('/upload/'.length));
    if (upload === undefined) return { status: 404 };
    if (query.get('comp') === 'block') upload.blocks.set(query.get('blockid')!, body);
    else if (query.get('comp') === 'blocklist') {
      const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id!);
      upload.bytes = Buffer.concat(ids.map((id) => upload.blocks.get(id)!));
    } else upload.bytes = body;
    return { status: 201 };
  };
  return {
    answer: (request) => {
      const { method, pathname, headers, body } = request;
      if (method === 'POST' && pathname.startsWith(SERVICE)) {
        if (headers['authorization']?.includes('Bearer ') !== true)
          violations.push('artifact service without its token');
        return call(pathname.slice(SERVICE.length), JSON.parse(body.toString('utf8')), request.url);
      }
      if (pathname.startsWith('/upload/') || pathname.startsWith('/blob/')) {
        if (headers['authorization'] !== undefined) violations.push(`the token travelled to ${pathname}`);
        if (method === 'PUT') return store(request);
        const artifact = state.artifacts.find(({ id }) => pathname === `/blob/${id}`);
        return artifact === undefined ? { status: 404 } : { status: 200, raw: artifact.bytes };
      }
      return undefined;
    },
  };
}
