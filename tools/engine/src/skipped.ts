import { findPulumi } from './find-pulumi.ts'

/** Why the suites on the engine do not run here; `undefined` when they do. */
export const whySkipped = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  if (env['KONDUCTOR_TEST_ALL'] !== '1') return 'they belong to `npm run test:all`'
  if (findPulumi(env['PATH']) === undefined) return '`pulumi` is not on PATH'
  return undefined
}
