import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What every package's tests share: they run from source, report to `npm test`, and a stray console call fails them. */
export const base = (root: string): ViteUserConfig =>
  defineConfig({
    root,
    ssr: { resolve: { conditions: ['@konductor/source', 'node', 'import', 'default'] } },
    test: {
      include: ['src/**/*.test.ts'],
      environment: 'node',
      reporters: ['default', `${import.meta.dirname}/tools/workspace/reporter.mjs`],
      setupFiles: [`${import.meta.dirname}/tools/workspace/no-stray-console.mjs`],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
    },
  })
