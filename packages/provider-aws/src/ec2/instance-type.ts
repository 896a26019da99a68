import { text } from '@konductor/core/config'

/** An instance type by its shape: new ones come faster than releases. */
export const InstanceType = text({
  expected: 'an instance type such as t3.micro',
  pattern: /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
})

/** The type of instances where nobody names one. */
export const assumedType = 't3.micro'

/** The processor of a type: Graviton and Apple silicon are arm64, and the rest x86_64. */
export const architectureOf = (type: string): 'arm64' | 'x86_64' =>
  /^(a1|mac[2-][a-z0-9-]*|p6e-gb\d+|[a-z]+\d+[a-z]*g[a-z-]*)\./.test(type) ? 'arm64' : 'x86_64'

/** The SSM parameter that holds the newest Amazon Linux 2023 for a type. */
export const amazonLinux = (type: string): string =>
  `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architectureOf(type)}`

/** Whether EC2 refuses to start the type with bandwidth of its own for volumes. */
export const withoutEbsBandwidth = (type: string): boolean => /^t[12]\./.test(type)
