import type { Outcome } from '@konductor/interfaces'
import type { ContextChoice } from './cluster.config.ts'
import type { Kubeconfig, KubeconfigFault } from './kubeconfig.ts'

/**
 * The context that is meant in a kubeconfig of the cluster's own: the one written, else the one called as the cluster,
 * else the only one. Never the current one of several: any tool may change it, and everything would go elsewhere.
 *
 * @returns The context, which the kubeconfig may lack where it was written.
 */
export const chooseContext = (
  { contexts }: Kubeconfig,
  { context, written }: ContextChoice,
): Outcome<readonly KubeconfigFault[], string> => {
  if (written || contexts.has(context)) return { _tag: 'Right', right: context }
  const [only, ...others] = contexts.keys()
  if (only !== undefined && others.length === 0) return { _tag: 'Right', right: only }
  return {
    _tag: 'Left',
    left: [
      only === undefined
        ? { _tag: 'KubeconfigBroken', because: 'the kubeconfig has no context', fix: 'give one that has' }
        : {
            _tag: 'ContextNotSaid',
            because:
              'the kubeconfig has several contexts and none is called as the cluster; its current one does not count',
            detail: [only, ...others].sort().join(', '),
            fix: 'say which: context: <name>',
            plainFix: 'say which: context: <name>',
          },
    ],
  }
}
