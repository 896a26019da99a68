import { expect } from 'vitest'
import type { Result } from './engine.ts'

/** Fails a test with what Pulumi printed when the command failed. */
export const expectSuccess = ({ exitCode, stdout, stderr }: Result): void =>
  expect(exitCode, `${stdout}\n${stderr}`).toBe(0)
