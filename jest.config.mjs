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
  '^@weft/ui/testing$': '<rootDir>/libs/ui/src/testing.ts',
  '^@weft/ui/(edit|filter|gate|palette|panel|table)$': '<rootDir>/libs/ui/src/$1/index.ts',
  '^@weft/(\\w[\\w-]*)/(demonstration|seed)$': '<rootDir>/libs/$1/domain/src/$2.ts',
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

export default { projects: [domain] };
