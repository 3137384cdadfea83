export default {
  rootDir: '..',
  testRunner: '<rootDir>/scripts/testRunner.mjs',
  // By the runner's loader: jest itself reads none of our files.
  transform: {},
  testEnvironment: 'node',
  globalSetup: '<rootDir>/scripts/testFolder.mjs',
  testSequencer: '<rootDir>/scripts/testSequencer.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/.build', '<rootDir>/data'],
  testTimeout: 60_000,
  // On two cores: a browser and its office mostly wait for each other, and two files leave half of the cores idle. With four
  // the whole is no sooner done, and a hidden tab rings half a second too late.
  maxWorkers: 3,
}
