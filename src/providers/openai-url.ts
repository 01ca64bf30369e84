import type { Target } from '../model/target.js';
import { joinUrl } from './request.js';

/**
 * Where an OpenAI-shaped API lives at this target. Azure has three layouts: the v1 route (no api-version, or a word
 * such as `preview`), deployments with a dated api-version, and the model-inference route `…/models`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle
 */
export function openaiUrl(target: Target, path: '/chat/completions' | '/responses' | '/completions'): string {
  const { baseUrl, apiVersion, provider } = target;
  if (provider !== 'azure-openai') {
    const base = provider === 'ollama' && !/\/v\d+\/?$/.test(baseUrl) ? joinUrl(baseUrl, '/v1') : baseUrl;
    return joinUrl(base, path, { 'api-version': apiVersion });
  }
  if (/\/(models|v1)\/?$/.test(baseUrl)) return joinUrl(baseUrl, path, { 'api-version': apiVersion });
  const resource = baseUrl.replace(/\/openai\/?$/, '');
  if (apiVersion === undefined || !/^\d/.test(apiVersion)) {
    return joinUrl(resource, `/openai/v1${path}`, { 'api-version': apiVersion === 'v1' ? undefined : apiVersion });
  }
  const deployment = encodeURIComponent(target.deployment ?? target.model);
  const place = path === '/responses' ? '/openai' : `/openai/deployments/${deployment}`;
  return joinUrl(resource, `${place}${path}`, { 'api-version': apiVersion });
}

/** Azure knows deployments, and takes their names for models. */
export function openaiModel({ deployment, model }: Target): string {
  return deployment ?? model;
}
