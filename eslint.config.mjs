import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** Between capabilities, down this order only; the three in the middle know nothing of each other. */
const BELOW = {
  kernel: [],
  identity: [],
  strategy: ['identity'],
  portfolio: ['strategy', 'identity'],
  funding: ['portfolio', 'strategy', 'identity'],
  outcomes: ['portfolio', 'strategy', 'identity'],
  'action-plans': ['portfolio', 'strategy', 'identity'],
  reviews: ['funding', 'outcomes', 'action-plans', 'portfolio', 'strategy', 'identity'],
  reporting: ['reviews', 'funding', 'outcomes', 'action-plans', 'portfolio', 'strategy', 'identity'],
  audit: ['identity'],
  // Whose day it is: what the others know of it comes through ports.
  'my-work': ['identity'],
};

/** The layers of a capability, and what each stands on. */
const LAYERS = {
  kernel: [],
  domain: ['kernel', 'domain'],
  platform: ['kernel'],
  ui: ['kernel'],
  api: ['kernel', 'domain', 'platform', 'api'],
  web: ['kernel', 'domain', 'ui', 'web'],
  app: ['kernel', 'domain', 'platform', 'ui', 'api', 'web'],
  e2e: ['kernel'],
};

const scopes = Object.entries(BELOW).map(([scope, below]) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: ['kernel', 'platform', 'ui', scope, ...below].map((name) => `scope:${name}`),
}));

const layers = Object.entries(LAYERS).map(([layer, allowed]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: allowed.map((name) => `layer:${name}`),
}));

/** The trail's reading side serves every page and every API: the one library that is used sideways. */
const withTrail = scopes.map((constraint) =>
  constraint.sourceTag === 'scope:kernel' || constraint.sourceTag === 'scope:identity'
    ? constraint
    : { ...constraint, onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'scope:audit'] },
);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      'dist',
      'tmp',
      '.nx',
      '.angular',
      '.weft',
      'test-results',
      'playwright-report',
      'coverage',
      '**/generated/**',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        fetch: 'readonly',
        jest: 'readonly',
      },
    },
  },
  {
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: [...withTrail, ...layers] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name; only a tool’s own config exports a default.',
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.config.ts', 'apps/web-e2e/src/support/global-setup.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tools/**/*.ts', 'apps/web/codegen.ts', 'apps/web-e2e/**/*.ts'],
    rules: { 'no-console': 'off', 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // Tests and tools stand outside the house, and look into all of it.
    files: ['tools/**/*.ts', 'apps/web-e2e/**/*.ts', '**/*.spec.ts', '**/*.deep.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // Scenarios read from top to bottom; to split them would hide which belong together.
    files: ['**/*.spec.ts', '**/*.deep.ts', '**/*.journey.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['apps/web/src/**/*.ts', 'libs/ui/**/*.ts', 'libs/*/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: ['weft', 'wf'], style: 'kebab-case' }],
      // Our components speak of closing and changing as the elements that they stand for do.
      '@angular-eslint/no-output-native': 'off',
      '@angular-eslint/no-input-rename': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.html', 'libs/ui/**/*.html', 'libs/*/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
