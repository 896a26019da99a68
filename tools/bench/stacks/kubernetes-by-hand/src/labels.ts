import type { Output } from '@pulumi/pulumi'

const own = { 'konductor.dev/project': 'bench', 'konductor.dev/stack': 'bench', 'managed-by': 'konductor' }

/** Labels of a pod. */
export const podLabels = (name: string) => ({
  'app.kubernetes.io/instance': name,
  'app.kubernetes.io/managed-by': 'konductor',
  'app.kubernetes.io/name': name,
})

/** The metadata of something that is about a namespace. */
export const plainMetadata = (name: string, namespace: Output<string>) => ({ name, namespace, labels: own })

/** The metadata of something that is for itself. */
export const metadata = (name: string, namespace: Output<string>, more: Readonly<Record<string, string>> = {}) => ({
  name,
  namespace,
  labels: { ...own, ...podLabels(name), ...more },
})

/** Labels of a namespace. */
export const namespaceLabels = {
  ...own,
  ...Object.fromEntries(
    ['enforce', 'warn', 'audit'].flatMap((mode) => [
      [`pod-security.kubernetes.io/${mode}`, 'restricted'],
      [`pod-security.kubernetes.io/${mode}-version`, 'latest'],
    ]),
  ),
}
