import { mergeConfig } from 'vitest/config'
import { base } from '../../vitest.base.ts'

export default mergeConfig(base(import.meta.dirname), {
  test: { globalSetup: './src/announce.ts', testTimeout: 180_000 },
})
