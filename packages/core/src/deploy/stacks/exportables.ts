import type { AnyExportable, Exportables } from '@konductor/interfaces'
import type { LoadedModule } from '../load.ts'
import type { commonlyExportable } from '../../check/units/exportable-in.ts'

/** By capability: how it goes from stack to stack. */
export type ExportableBy = ReadonlyMap<string, AnyExportable>

/** What no module owns: whoever makes a cluster and whoever uses it may have nothing else in common. */
const common: Required<Pick<Exportables, (typeof commonlyExportable)[number]>> = {
  'kubernetes.access': {
    to: ({ kubeconfig, identifier }) => ({ plain: { identifier }, secret: { kubeconfig } }),
    // What had to be ready first is so since the other stack's last update ended well.
    from: ({ text, secret }) => ({ kubeconfig: secret('kubeconfig'), identifier: text('identifier'), ready: [] }),
  },
}

/** How each capability of a run goes from stack to stack. */
export const exportablesOf = (loaded: Iterable<Pick<LoadedModule, 'exportable'>>): ExportableBy =>
  new Map<string, AnyExportable>([
    ...Object.entries(common),
    ...[...loaded].flatMap(({ exportable = {} }) =>
      Object.entries(exportable).flatMap(([capability, how]) =>
        how === undefined ? [] : [[capability, how] as const],
      ),
    ),
  ])
