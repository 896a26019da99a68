import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const clouds = '^@pulumi/(aws|azure-native|kubernetes)($|/)'
const onlyProviders = 'Only a provider package knows its cloud.'
const cloudSdk = { regex: clouds, message: onlyProviders }
// io-ts stands behind @konductor/core/config, so that it could be replaced.
const ioTs = {
  regex: '^io-ts',
  importNamePattern: '^(?!TypeOf$)',
  message: 'Use the codecs of @konductor/core/config.',
}
// The index of a service loads each of its hundreds of resources, in every run of every stack.
const wholeService = {
  regex: '^@pulumi/(aws|azure-native|kubernetes)/.+/index\\.js$',
  allowTypeImports: true,
  message: 'Import a resource from the file that holds it: @pulumi/aws/s3/bucket.js.',
}

export default tseslint.config(
  { ignores: ['**/dist', '**/out-tsc', '**/.nx', '**/node_modules', '**/generated'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{js,mjs,ts}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setImmediate: 'readonly',
        queueMicrotask: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Catalogues and type tests are types on purpose, and an empty object type says "nothing needed".
      '@typescript-eslint/no-empty-object-type': 'off',
      // A unit is registered by constructing it.
      'no-new': 'off',
    },
  },
  {
    files: ['**/*.config.{ts,mjs}', '**/*.mjs', 'vitest.base.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['packages/*/src/**/*.ts', 'packages/*/bin/**'],
    ignores: ['packages/cli/**', '**/*.test.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['packages/{interfaces,host,core,planner,cli}/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [cloudSdk, ioTs] }],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression > Literal[value=/${clouds.replaceAll('/', '\\/')}/]`, message: onlyProviders },
      ],
    },
  },
  {
    files: ['packages/provider-*/**/*.ts', 'stacks/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ioTs] }] },
  },
  {
    files: ['packages/provider-*/src/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [wholeService] }] },
  },
  {
    files: ['packages/core/src/config/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [cloudSdk] }] },
  },
)
