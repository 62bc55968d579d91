const swc = (decorators) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators },
      transform: { legacyDecorator: decorators, decoratorMetadata: decorators },
    },
    module: { type: 'commonjs' },
  },
];

const alias = {
  '^@weft/(kernel|platform|ui)$': '<rootDir>/libs/$1/src/index.ts',
  '^@weft/platform/sheets$': '<rootDir>/libs/platform/src/sheets/index.ts',
  '^@weft/ui/testing$': '<rootDir>/libs/ui/src/testing.ts',
  '^@weft/ui/(chart|edit|files|filter|gate|palette|panel|table)$': '<rootDir>/libs/ui/src/$1/index.ts',
  '^@weft/(\\w[\\w-]*)/(demonstration|seed)$': '<rootDir>/libs/$1/domain/src/$2.ts',
  '^@weft/identity/rights$': '<rootDir>/libs/identity/web/src/session/rights.ts',
  '^@weft/identity/roles$': '<rootDir>/libs/identity/domain/src/roles.ts',
  '^@weft/testing$': '<rootDir>/tools/testing/index.ts',
  '^@weft/(\\w[\\w-]*)/(domain|api|web)$': '<rootDir>/libs/$1/$2/src/index.ts',
};

/** Pure rules: no framework, no I/O. */
const domain = {
  displayName: 'domain',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/libs/kernel/**/*.spec.ts', '<rootDir>/libs/*/domain/**/*.spec.ts'],
  transform: { '^.+\\.ts$': swc(false) },
  moduleNameMapper: alias,
};

const server = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc(true), '\\.(graphql|sql)$': '<rootDir>/tools/jest/text.cjs' },
  moduleNameMapper: alias,
  globalSetup: '<rootDir>/tools/jest/start-cluster.mjs',
  globalTeardown: '<rootDir>/tools/jest/stop-cluster.mjs',
  setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.cjs'],
};

/** The built server over HTTP, on a real PostgreSQL. */
const api = {
  ...server,
  displayName: 'api',
  testMatch: [
    '<rootDir>/libs/platform/**/*.spec.ts',
    '<rootDir>/libs/*/api/**/*.spec.ts',
    '<rootDir>/apps/api/**/*.spec.ts',
  ],
};

/** What holds the workspace together: boundaries, packaging, start. */
const tools = { ...server, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] };

/** The long ones, for npm run test:deep: each within minutes. */
const deep = { ...server, displayName: 'deep', testMatch: ['<rootDir>/{libs,apps,tools}/**/*.deep.ts'] };

/** Components in a document, zoneless. */
const web = {
  displayName: 'web',
  rootDir: import.meta.dirname,
  preset: 'jest-preset-angular',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/libs/ui/**/*.spec.ts', '<rootDir>/libs/*/web/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest/set-up-angular.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  moduleNameMapper: alias,
};

export default { projects: [domain, api, tools, deep, web] };
