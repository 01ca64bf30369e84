import { createHash } from 'node:crypto';

import { AwsV4Signer } from 'aws4fetch';

import type { HttpRequest } from '../model/call.js';
import type { Credential } from '../model/target.js';

/**
 * Signs a request with AWS Signature Version 4, every header and the body's hash included, as AWS's own clients do.
 * A request that needs no signature, or a credential that is no pair of AWS keys, comes back as it is.
 *
 * @param date the moment of the call: a signature holds for five minutes
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function signRequest(request: HttpRequest, credential: Credential, date: Date): Promise<HttpRequest> {
  if (request.sign === undefined || credential.type !== 'aws') return request;
  const signer = new AwsV4Signer({
    method: request.method,
    url: request.url,
    headers: { ...request.headers, 'x-amz-content-sha256': createHash('sha256').update(request.body).digest('hex') },
    body: request.body,
    accessKeyId: credential.accessKeyId,
    secretAccessKey: credential.secretAccessKey,
    ...(credential.sessionToken !== undefined && { sessionToken: credential.sessionToken }),
    service: request.sign.service,
    region: request.sign.region,
    datetime: date.toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
    allHeaders: true,
  });
  const { headers } = await signer.sign();
  return { ...request, headers: Object.fromEntries(headers.entries()) };
}
