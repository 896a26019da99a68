/** Whether a node of a parsed kubeconfig is a map. */
export const isMap = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** A node's text, if it is one that says something. */
export const textOf = (node: unknown): string | undefined =>
  typeof node === 'string' && node !== '' ? node : undefined
