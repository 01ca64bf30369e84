// Jest runs the TypeScript as ES modules through swc: TypeScript 7 has no JavaScript API, so ts-jest cannot load it.
const swc = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  // Whatever .swcrc lies above this folder must not change our tests.
  swcrc: false,
};

/** @type {import('jest').Config} */
const shared = {
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', swc] },
  extensionsToTreatAsEsm: ['.ts'],
  // The sources import './name.js', as Node will see it after the build; here the file is still name.ts.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

const slow = ['<rootDir>/__tests__/simulation/', '<rootDir>/__tests__/e2e/'];

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/__tests__/**/*.test.ts'], testPathIgnorePatterns: slow },
    { ...shared, displayName: 'simulation', testMatch: ['<rootDir>/__tests__/simulation/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'] },
  ],
};
