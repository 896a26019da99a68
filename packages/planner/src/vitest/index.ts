import { expect } from 'vitest'
import { matchers, type PlanMatchers } from './matchers.ts'

export type { ExpectedResource, PlanMatchers } from './matchers.ts'

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends PlanMatchers<R, T> {}
}

expect.extend(matchers)
