import type { AnyModule } from '@konductor/interfaces'

/** Capabilities of no module's own that can go from stack to stack: core knows how. */
export const commonlyExportable = ['kubernetes.access'] as const

/** The capabilities that can go from stack to stack with these modules. */
export const exportableIn = (modules: readonly Pick<AnyModule, 'exportable'>[]): ReadonlySet<string> =>
  new Set([...commonlyExportable, ...modules.flatMap(({ exportable = [] }) => exportable)])
