import { text, type KeyRule } from '@konductor/core/config'

/** Names of containers and volumes. */
export const containerKey: KeyRule = {
  pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
  expected:
    'lower-case letters, digits and dashes, a letter or digit at both ends, at most 63 characters (names in pods)',
}

/** The same where it is a value. */
export const containerName = () => text({ expected: containerKey.expected, pattern: new RegExp(containerKey.pattern) })

/** Names of ports. */
export const portKey: KeyRule = {
  pattern: '^(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$',
  expected: 'at most 15 lower-case letters, digits and single dashes, with one letter (names of ports)',
}

/** Names of variables. */
export const variableKey: KeyRule = {
  pattern: '^(?!\\.\\.?$)(?!\\.\\.)[-._A-Za-z][-._A-Za-z0-9]*$',
  expected: 'letters, digits, underscores, dashes and dots, no digit first (names of variables)',
}

/** Paths in a container where something is mounted. */
export const pathKey: KeyRule = {
  pattern: '^(/(?!\\.{1,2}(/|$))[^/:\\s]+)+$',
  expected: 'an absolute path such as /etc/app, without colons, dots alone or a slash at its end',
}

/** A file below a mounted folder. */
export const relativePath = () =>
  text({
    expected: 'a relative path such as conf/app.yaml, without ..',
    pattern: /^(?!\/)(?!(.*\/)?\.\.(\/|$)).+$/,
  })

/** What a container can request and be limited in. */
export const resourceKey: KeyRule = {
  pattern:
    '^(cpu|memory|ephemeral-storage|hugepages-[0-9]+[KMGTPE]i|[a-z0-9]([a-z0-9.-]*[a-z0-9])?/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)$',
  expected: 'what Kubernetes limits containers in: cpu, memory, ephemeral-storage, or a qualified name',
  known: ['cpu', 'memory', 'ephemeral-storage'],
}
