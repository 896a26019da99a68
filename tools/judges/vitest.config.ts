import { mergeConfig } from 'vitest/config'
import { base } from '../../vitest.base.ts'

// One after the other: the first file that needs the judges installs them, and no two at once into one folder.
export default mergeConfig(base(import.meta.dirname), { test: { fileParallelism: false } })
