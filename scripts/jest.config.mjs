/** Tests run as native ES modules: openid-client and friends cannot be loaded as CommonJS. */
export default {
  rootDir: '..',
  // Native, and once for a worker: see testEnvironment.cjs.
  moduleNameMapper: { '^(date-holidays|playwright-core)$': '<rootDir>/scripts/loadedOnce/$1.cjs' },
  testEnvironment: '<rootDir>/scripts/testEnvironment.cjs',
  globalSetup: '<rootDir>/scripts/testFolder.mjs',
  testSequencer: '<rootDir>/scripts/testSequencer.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.build', '<rootDir>/data'],
  testTimeout: 60_000,
  // On two cores. With a third, what is measured by the real clock is late.
  maxWorkers: 2,
}
