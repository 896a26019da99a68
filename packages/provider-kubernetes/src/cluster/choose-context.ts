import type { Outcome } from '@konductor/interfaces'
import type { ContextChoice } from './cluster.config.ts'
import { fewContexts } from './few-contexts.ts'
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
            detail: fewContexts([only, ...others].sort()),
            fix: 'say which: context: <name>',
            plainFix: 'say which: context: <name>',
          },
    ],
  }
}

/**
 * The context that is meant in the kubeconfig that kubectl uses: the one written, else the one called as the cluster.
 *
 * @returns The context, which the kubeconfig may lack where it was written.
 */
export const ambientContext = (
  { contexts }: Kubeconfig,
  { context, written }: ContextChoice,
): Outcome<readonly KubeconfigFault[], string> => {
  if (written || contexts.has(context)) return { _tag: 'Right', right: context }
  return {
    _tag: 'Left',
    left: [
      {
        _tag: 'ContextMissing',
        lack: true,
        // Says the same of every cluster; and no name is put forward, for the nearest is likely that of another cluster.
        because:
          'a cluster that names no way to it uses the kubeconfig context of its own name, which is not among those there are',
        detail: fewContexts([...contexts.keys()].sort()),
        fix: 'create it, or say which with context: <name>; to disable the cluster for it would delete what is on it',
      },
    ],
  }
}
