import { text, type KeyRule } from '@konductor/core/config'

const expected = 'lower-case letters, digits and dashes, a letter or digit at both ends, at most 63 characters'

/** What a user's own namespace may be called: not `default`, nor anything under `kube-`, which belong to Kubernetes. */
export const namespaceKey: KeyRule = {
  pattern: '^(?!default$|kube-)[a-z]([a-z0-9-]{0,61}[a-z0-9])?$',
  expected: `${expected} (Kubernetes namespace names), a letter first, not default and not kube-…`,
}

/** What the name of a namespace to make must look like, in the user's words. */
export const expectedNewName = `${expected}, not default and not kube-…`

const newName = /^(?!default$|kube-)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** Whether a namespace may be made under a name. */
export const isNewNamespaceName = (name: string): boolean => newName.test(name)

/** The name of a namespace to make. */
export const newNamespaceName = () => text({ expected: expectedNewName, pattern: newName })

/** The name of a namespace that may be any. */
export const namespaceName = () => text({ expected, pattern: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/ })
