import { describe, expect, it } from '@jest/globals';

import { readHttpError } from '../../src/providers/http-error.js';
import { openaiChat } from '../../src/providers/openai-chat.js';

const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  readHttpError({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, openaiChat, 0);

describe('readHttpError', () => {
  it.each([
    [400, 'bad-request'],
    [401, 'auth'],
    [402, 'auth'],
    [403, 'auth'],
    [404, 'not-found'],
    [408, 'server-error'],
    [410, 'not-found'],
    [422, 'bad-request'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'overloaded'],
    [529, 'overloaded'],
  ])('takes %i for %s', (status, outcome) => {
    expect(read(status, '').outcome).toBe(outcome);
  });

  it.each([
    {
      shape: 'object',
      body: { error: { type: 't', code: 7, message: 'm' } },
      is: { errorType: 't', code: '7', message: 'm' },
    },
    {
      shape: 'Google list',
      body: [{ error: { status: 'S', code: 500, message: 'm' } }],
      is: { errorType: 'S', code: '500', message: 'm' },
    },
    { shape: 'string', body: { code: 'c', error: 'm' }, is: { code: 'c', message: 'm' } },
    { shape: 'message', body: { message: 'm' }, is: { message: 'm' } },
    { shape: 'FastAPI text', body: { detail: 'm' }, is: { message: 'm' } },
    { shape: 'FastAPI list', body: { detail: [{ loc: ['body'], msg: 'm' }] }, is: { message: 'm' } },
    {
      shape: 'vLLM',
      body: { object: 'error', type: 'BadRequestError', code: 400, message: 'm' },
      is: { errorType: 'BadRequestError', code: '400', message: 'm' },
    },
    { shape: 'plain text', body: 'upstream connect error', is: { message: 'upstream connect error' } },
    { shape: 'nothing', body: '', is: {} },
    { shape: 'hostile', body: { error: [[{ message: 3 }]] }, is: {} },
  ])('reads the $shape shape', ({ body, is }) => {
    expect(read(400, body)).toEqual({ outcome: 'bad-request', ...is });
  });

  it('takes the type from the AWS header, without the URL behind it', () => {
    const error = read(
      400,
      { message: 'm' },
      { 'x-amzn-errortype': 'ValidationException:http://internal.amazon.com/' },
    );
    expect(error.errorType).toBe('ValidationException');
  });

  it('names a retired model, whatever status it comes with', () => {
    expect(read(400, { error: { code: 'model_decommissioned', message: 'gone' } })).toMatchObject({
      outcome: 'not-found',
      retired: true,
    });
    expect(read(404, { error: 'The model was deprecated.' })).toMatchObject({ outcome: 'not-found', retired: true });
    expect(read(404, { error: 'no such model' }).retired).toBeUndefined();
  });

  it('lets a cause in the body win over a plain 400', () => {
    const google = { error: { code: 400, status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } };
    expect(read(400, google).outcome).toBe('auth');
    expect(read(400, { error: { code: 'content_filter' } }).outcome).toBe('content-filter');
  });

  it('finds the wait in headers first and in the body then', () => {
    const google = { error: { status: 'RESOURCE_EXHAUSTED', details: [{ reason: 'x' }, { retryDelay: '26s' }] } };
    expect(read(429, google).retryAfterMs).toBe(26_000);
    expect(read(429, google, { 'retry-after': '3' }).retryAfterMs).toBe(3000);
    expect(read(400, google, { 'retry-after': '3' }).retryAfterMs).toBeUndefined();
  });
});
