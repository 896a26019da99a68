import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Way } from './project.ts'

const root = join(import.meta.dirname, '..')

/** How many of what. */
export interface AwsCase {
  readonly buckets: number
  /** Secure VPCs, each with a block of its own: 256 at most. */
  readonly networks: number
}

const entries = (count: number, entry: (index: number) => readonly [string, object]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)))

/** A copy of a way's project, with a stack that asks for these. It stays inside the repository, so that packages are found. */
export const awsProjectOf = (way: Way, { buckets, networks }: AwsCase): string => {
  const folder = join(root, '.runs', `aws-${way}-${buckets}-${networks}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'stacks', `aws-${way}`), folder, { recursive: true })
  const aws = {
    enabled: true,
    region: 'us-east-1',
    allowedAccountIds: ['111122223333'],
    credentialCheck: 'off',
    services: { s3: { buckets: entries(buckets, (index) => [`bucket-${index}`, {}]) } },
    components: { secureVpc: entries(networks, (index) => [`vpc-${index}`, { cidr: `10.${index}.0.0/16` }]) },
  }
  const config = way === 'by-hand' ? { 'bench:hand': { buckets, networks } } : { 'bench:aws': aws }
  writeFileSync(join(folder, 'Pulumi.bench.yaml'), JSON.stringify({ config }))
  return folder
}
