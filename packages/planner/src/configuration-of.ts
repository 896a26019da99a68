import { configKey, type Project, type StackConfig } from '@konductor/host'
import type { Configuration } from './monitor/default-providers.ts'

/** What the program is configured with: the stack's file, and over it what the plan was asked to use. */
export const configurationOf = (
  project: Project,
  stack: StackConfig,
  asked: Readonly<Record<string, string>>,
): Configuration => ({
  values: {
    ...stack.values,
    ...Object.fromEntries(Object.entries(asked).map(([key, value]) => [configKey(key, project.name) ?? key, value])),
  },
  secretKeys: new Set(stack.secretKeys),
})
