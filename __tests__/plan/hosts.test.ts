import { BlockList, isIP } from 'node:net';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { checkHosts } from '../../src/plan/check-hosts.js';
import { isListed, isLoopbackHost, mayConnect } from '../../src/plan/hosts.js';
import { isInBlock, readIpAddress } from '../../src/plan/ip-address.js';
import { isLoopbackAddress, isPrivateAddress } from '../../src/plan/private-address.js';
import { errorsOf, resolve } from './read-config.js';

describe('isPrivateAddress', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '::ffff:169.254.169.254',
    '::10.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '2002:a00:1::',
    '2002:7f00:1::1',
    '::ffff:0:10.0.0.1',
    '[::1]',
    'localhost',
    '',
    'fe80',
    '1.2.3',
    '0x7f.1',
  ])('holds for %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '169.253.0.1',
    '192.169.0.1',
    '2606:4700::1111',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ])('does not hold for %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('readIpAddress', () => {
  it('agrees with the system about what is an address', () => {
    const part = fc.oneof(
      fc.constantFrom('::', ':', '.', '0', '255', '256', 'ffff', '1.2.3.4', '%eth0', '01', 'g'),
      fc.string({ maxLength: 2 }),
    );
    const text = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (address) => {
        fc.pre(!/[[\]%]/.test(address));
        expect([address, readIpAddress(address)?.version ?? 0]).toEqual([address, isIP(address)]);
      }),
      { numRuns: 2000, seed: 8 },
    );
  });
});

describe('isPrivateAddress against the system', () => {
  it('agrees on blocks of both versions', () => {
    const list = new BlockList();
    list.addSubnet('10.0.0.0', 8, 'ipv4');
    list.addSubnet('fe80::', 10, 'ipv6');
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), (v4, v6) => {
        expect(isInBlock(readIpAddress(v4)!, '10.0.0.0/8')).toBe(list.check(v4, 'ipv4'));
        expect(isInBlock(readIpAddress(v6)!, 'fe80::/10')).toBe(list.check(v6, 'ipv6'));
      }),
      { numRuns: 500, seed: 9 },
    );
  });
});

describe('isLoopbackHost', () => {
  it.each([
    ['localhost', true],
    ['LOCALHOST.', true],
    ['app.localhost', true],
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['[::1]', true],
    ['localhost.example.com', false],
    ['127.0.0.1.example.com', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['notlocalhost', false],
    ['[64:ff9b::7f00:1]', false],
    ['[2002:7f00:1::]', false],
    ['[::ffff:7f00:1]', true],
  ])('%s → %s', (host, expected) => {
    expect(isLoopbackHost(host)).toBe(expected);
  });

  it('sees through the spellings that URLs allow', () => {
    for (const text of ['http://2130706433', 'http://0x7f.1', 'http://127.1', 'http://[::ffff:127.0.0.1]']) {
      expect([text, isLoopbackHost(new URL(text).hostname) || isLoopbackAddress(new URL(text).hostname)]).toEqual([
        text,
        true,
      ]);
    }
  });
});

describe('isListed', () => {
  it.each([
    ['https://llm.example.com/v1', ['llm.example.com'], true],
    ['https://LLM.Example.com./v1', ['llm.example.com'], true],
    ['https://llm.example.com/v1', ['LLM.EXAMPLE.COM'], true],
    ['https://llm.example.com:8443', ['llm.example.com'], false],
    ['https://llm.example.com:8443', ['llm.example.com:8443'], true],
    ['https://llm.example.com', ['llm.example.com:8443'], false],
    ['https://a.example.com', ['*.example.com'], true],
    ['https://a.b.example.com', ['*.example.com'], true],
    ['https://example.com', ['*.example.com'], false],
    ['https://evilexample.com', ['*.example.com'], false],
    ['https://llm.example.com.evil.net', ['llm.example.com'], false],
    ['https://[2001:db8::1]:8443', ['[2001:db8::1]:8443'], true],
    ['https://10.0.0.5', ['10.0.0.5'], true],
    ['https://llm.example.com', [], false],
  ])('%s in %j → %s', (url, list, expected) => {
    expect(isListed(new URL(url), list)).toBe(expected);
  });

  it.each(['*', '*.com', '', 'https://a.example', 'a/b', 'a b', '*.*.example.com', '*.10.0.0.1'])(
    'refuses %j as an entry',
    (entry) => {
      expect(errorsOf(() => isListed(new URL('https://a.example'), [entry])).map(({ code }) => code)).toEqual([
        'usage/bad-flag',
      ]);
    },
  );
});

describe('mayConnect', () => {
  it.each([
    ['https://api.openai.com', '104.18.7.192', [], true],
    ['https://api.openai.com', '10.0.0.1', [], false],
    ['https://llm.internal.example', '10.0.0.1', ['llm.internal.example'], true],
    ['https://llm.internal.example', '169.254.169.254', ['llm.internal.example'], false],
    ['https://llm.internal.example', '::ffff:169.254.169.254', ['llm.internal.example'], false],
    ['https://169.254.10.1', '169.254.10.1', ['169.254.10.1'], true],
    ['http://localhost:8000', '127.0.0.1', [], true],
    ['http://localhost:8000', '::1', [], true],
    ['http://localhost:8000', '10.0.0.1', [], false],
    ['https://rebound.example.com', '127.0.0.1', [], false],
  ])('%s at %s, listed %j → %s', (url, address, list, expected) => {
    expect(mayConnect(new URL(url), address, list)).toBe(expected);
  });
});

describe('checkHosts', () => {
  const plan = (target: string) => resolve(`targets: [{ model: m, ${target} }]\nprompt: x\n`);
  const codes = (target: string, allowedHosts: readonly string[] = [], base?: string) =>
    errorsOf(() => checkHosts(plan(target), { allowedHosts, ...(base !== undefined && { base: plan(base) }) })).map(
      ({ code }) => code,
    );
  const GATE = 'provider: openai-compatible, base-url: "https://llm.example.com/v1", key: GATE_KEY';

  it.each([
    ['a provider at home', 'provider: openai', []],
    ['a regional host of the provider', 'provider: openai, base-url: "https://eu.api.openai.com/v1"', []],
    ['bedrock in any region', 'provider: bedrock, region: ap-south-1', []],
    ['loopback, over http and with a key', 'provider: openai, base-url: "http://127.0.0.1:4010/v1"', []],
    ['loopback by name', 'provider: openai-compatible, base-url: "http://localhost:8000/v1"', []],
    ['a listed host', GATE, ['llm.example.com']],
    [
      'a listed gateway for a known key',
      'provider: openai, base-url: "https://llm.example.com/v1"',
      ['llm.example.com'],
    ],
  ])('allows %s', (_, target, allowed) => {
    expect(codes(target, allowed)).toEqual([]);
  });

  it.each([
    [
      'another host than the provider’s',
      'provider: openai, base-url: "https://evil.example/v1"',
      'security/host-not-allowed',
    ],
    [
      'a host that only ends alike',
      'provider: openai, base-url: "https://api.openai.com.evil.example/v1"',
      'security/host-not-allowed',
    ],
    [
      'another port of the own host',
      'provider: openai, base-url: "https://api.openai.com:8443/v1"',
      'security/host-not-allowed',
    ],
    [
      'an unlisted gateway, even without a key',
      'provider: openai-compatible, base-url: "https://llm.example.com/v1"',
      'security/host-not-allowed',
    ],
    [
      'another known provider’s host',
      'provider: openai, base-url: "https://api.groq.com/openai/v1"',
      'security/host-not-allowed',
    ],
    ['plain http to the provider', 'provider: openai, base-url: "http://api.openai.com/v1"', 'security/insecure-url'],
    [
      'an unlisted base arm',
      'provider: openai, base-arm: { base-url: "https://evil.example" }',
      'security/host-not-allowed',
    ],
    [
      'the metadata service',
      'provider: openai-compatible, base-url: "http://169.254.169.254/latest"',
      'security/insecure-url',
    ],
    [
      'another provider’s key',
      'provider: openai-compatible, preset: groq, key: OPENAI_API_KEY',
      'security/key-not-bound',
    ],
    ['the secret half of a cloud key', 'provider: openai, key: AWS_SECRET_ACCESS_KEY', 'security/key-not-bound'],
    ['a token of the CI', 'provider: openai, key: ACTIONS_RUNTIME_TOKEN', 'security/key-not-bound'],
    ['the token of the workflow', 'provider: openai, key: GITHUB_TOKEN', 'security/key-not-bound'],
  ])('refuses %s', (_, target, code) => {
    expect(codes(target)).toEqual([code]);
  });

  it('does not allow http because a host is listed', () => {
    expect(
      codes('provider: openai-compatible, base-url: "http://gpu.example.com:8000/v1"', ['gpu.example.com:8000']),
    ).toEqual(['security/insecure-url']);
  });

  it('refuses a token of the CI at a listed host too', () => {
    expect(codes(GATE.replace('GATE_KEY', 'CI_JOB_TOKEN'), ['llm.example.com'])).toEqual(['security/key-not-bound']);
  });

  const AT = { at: 'llm.example.com', too: 'preview.example.com' };
  const at = (host: string, key: string) =>
    `provider: openai-compatible, base-url: "https://${host}/v1", ${key === 'none' ? 'auth: none' : `key: ${key}`}`;
  const azure = (tenant: string, key = 'AZURE_OPENAI_API_KEY') =>
    `provider: azure-openai, deployment: d, base-url: "https://${tenant}.openai.azure.com", key: ${key}`;
  const REFUSED = ['security/key-not-bound'];
  const STRANGE = ['security/host-not-allowed'];

  it.each([
    // A key of the config's own naming goes where the base sends it, and nowhere else.
    ['the key that the base sends there', at(AT.at, 'GATE_KEY'), at(AT.at, 'GATE_KEY'), []],
    ['another secret to the same host', at(AT.at, 'GATE_KEY'), at(AT.at, 'NPM_TOKEN'), REFUSED],
    ['the base’s key to another listed host', at(AT.at, 'GATE_KEY'), at(AT.too, 'GATE_KEY'), REFUSED],
    ['a new key to a new listed host', at(AT.at, 'GATE_KEY'), at(AT.too, 'NPM_TOKEN'), REFUSED],
    ['a key where the base sends none', at(AT.at, 'none'), at(AT.at, 'NPM_TOKEN'), REFUSED],
    ['no key to a new listed host', at(AT.at, 'GATE_KEY'), at(AT.too, 'none'), []],
    ['the same host at another port', at(AT.at, 'GATE_KEY'), at(`${AT.at}:8443`, 'GATE_KEY'), REFUSED],
    [
      'any key to loopback',
      at(AT.at, 'GATE_KEY'),
      'provider: openai, base-url: "http://127.0.0.1:4010/v1", key: NPM_TOKEN',
      [],
    ],
    // A provider's usual key at home needs nobody's word; any other does.
    ['a new target with its usual key at home', at(AT.at, 'GATE_KEY'), 'provider: openai', []],
    [
      'a new target with its usual key at another home',
      'provider: openai',
      'provider: openai, base-url: "https://eu.api.openai.com/v1"',
      [],
    ],
    ['a new region with the usual credential', 'provider: openai', 'provider: bedrock, region: ap-south-1', []],
    ['a new target with any other key at home', 'provider: openai', 'provider: anthropic, key: NPM_TOKEN', REFUSED],
    ['another secret to the provider of the base', 'provider: openai', 'provider: openai, key: NPM_TOKEN', REFUSED],
    [
      'the base’s own name for a provider’s key',
      'provider: openai, key: TEAM_KEY',
      'provider: openai, key: TEAM_KEY',
      [],
    ],
    ['that name at another provider', 'provider: openai, key: TEAM_KEY', 'provider: anthropic, key: TEAM_KEY', REFUSED],
    [
      'the secret half of a credential as a bearer token',
      'provider: bedrock, region: us-east-1',
      'provider: bedrock, region: us-east-1, auth: bearer, key: AWS_SECRET_ACCESS_KEY',
      REFUSED,
    ],
    // … nor is a listed host a home.
    ['a usual key to a listed host', 'provider: openai', at(AT.at, 'OPENAI_API_KEY'), REFUSED],
    ['a usual key to a listed host that gets another', at(AT.at, 'GATE_KEY'), at(AT.at, 'OPENAI_API_KEY'), REFUSED],
    ['a usual key to a listed host that gets it', at(AT.at, 'OPENAI_API_KEY'), at(AT.at, 'OPENAI_API_KEY'), []],
    // AWS credentials are read under their own names, whatever `key` says.
    [
      'AWS credentials under the name of the base’s key',
      at(AT.at, 'GATE_KEY'),
      `provider: bedrock, region: us-east-1, base-url: "https://${AT.at}", key: GATE_KEY`,
      REFUSED,
    ],
    // The base arm is called with the base's key.
    [
      'the base’s key to another base arm',
      at(AT.at, 'GATE_KEY'),
      `${at(AT.at, 'none')}, base-arm: { base-url: "https://${AT.too}" }`,
      REFUSED,
    ],
    [
      'a key of its own to another base arm',
      at(AT.at, 'GATE_KEY'),
      `${at(AT.at, 'GATE_KEY')}, base-arm: { base-url: "https://${AT.too}" }`,
      REFUSED,
    ],
    [
      'a base arm that the base has',
      `${at(AT.at, 'GATE_KEY')}, base-arm: { base-url: "https://${AT.too}" }`,
      `${at(AT.at, 'GATE_KEY')}, base-arm: { base-url: "https://${AT.too}" }`,
      [],
    ],
    // Anybody can have a host at Azure.
    ['the tenant of the base', azure('ours'), azure('ours'), []],
    ['another tenant', azure('ours'), azure('evil'), STRANGE],
    ['another tenant without a key', azure('ours'), azure('evil').replace(/key: .*/, 'auth: none'), STRANGE],
    ['a first tenant', 'provider: openai', azure('evil'), STRANGE],
    [
      'another tenant as the base arm',
      azure('ours'),
      `${azure('ours')}, base-arm: { base-url: "https://evil.openai.azure.com" }`,
      STRANGE,
    ],
    ['another secret to the tenant of the base', azure('ours'), azure('ours', 'NPM_TOKEN'), REFUSED],
    ['our key to a partner’s tenant', azure('partner', 'PARTNER_KEY'), azure('partner'), REFUSED],
    ['a listed tenant', azure('ours'), azure('listed'), []],
    ['another secret to a listed tenant', azure('ours'), azure('listed', 'NPM_TOKEN'), REFUSED],
    ['our key to a listed tenant with its own', azure('listed', 'PARTNER_KEY'), azure('listed'), REFUSED],
  ])('on a change: %s', (_, base, change, expected) => {
    const allowed = [AT.at, `${AT.at}:8443`, AT.too, 'listed.openai.azure.com'];
    expect(codes(change, allowed, base)).toEqual(expected);
  });

  it('knows without a base what is a provider’s own, and trusts the caller with the rest', () => {
    expect(codes(azure('ours'))).toEqual([]);
    expect(codes(at(AT.at, 'NPM_TOKEN'), [AT.at])).toEqual([]);
  });

  it('says the flag to write, with the port where it needs one', () => {
    const [error] = errorsOf(() =>
      checkHosts(plan('provider: openai, base-url: "https://gpu.example.com:8443/v1"'), { allowedHosts: [] }),
    );
    expect(error?.remedy).toContain('--allowed-hosts gpu.example.com:8443');
    expect(error?.message).toContain('latency-lens.yml:1');
  });

  it('names each target once, however many cells it has', () => {
    const many = resolve(
      'targets: [{ provider: openai, model: m, base-url: "https://evil.example" }]\nprompt: x\nmatrix: { concurrency: [1, 2, 3] }',
    );
    expect(errorsOf(() => checkHosts(many, { allowedHosts: [] }))).toHaveLength(1);
  });
});
