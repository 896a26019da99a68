import type { Project, StackConfig } from '@konductor/host'
import type { Configuration } from './monitor/default-providers.ts'

/** `namespace:key` in full: a key without a namespace is the project's. */
const fullKey = (project: string, key: string): string =>
  key.includes(':') ? key.replace(/^([^:]+):config:/, '$1:') : `${project}:${key}`

/** What the program is configured with: the stack's file, and over it what the plan was asked to use. */
export const configurationOf = (
  project: Project,
  stack: StackConfig,
  asked: Readonly<Record<string, string>>,
): Configuration => ({
  values: {
    ...stack.values,
    ...Object.fromEntries(Object.entries(asked).map(([key, value]) => [fullKey(project.name, key), value])),
  },
  secretKeys: new Set(stack.secretKeys),
})
