import { text } from '@konductor/core/config'

/** An AWS region by its shape: new regions come faster than releases. */
export const Region = text({
  expected: 'an AWS region such as us-west-2',
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
})

/** What follows the id or the name of something that a provider has once in each region: nothing in its own. */
export const inRegion = (mark: string, region: string | undefined): string =>
  region === undefined ? '' : `${mark}${region}`

/** Where resources go when nobody says so. */
export const assumedRegion = 'us-east-1'

const partitions: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
]

/** The partition of a region: what its ARNs start with. */
export const partitionOf = (region: string): string =>
  partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws'

const suffixes: Readonly<Record<string, string>> = {
  'aws-cn': 'amazonaws.com.cn',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
  'aws-iso-e': 'cloud.adc-e.uk',
  'aws-iso-f': 'csp.hci.ic.gov',
  'aws-eusc': 'amazonaws.eu',
}

/** What the names of services end with in a region, where they are those of the region: `logs.<region>.<suffix>`. */
export const dnsSuffixOf = (region: string): string => suffixes[partitionOf(region)] ?? 'amazonaws.com'
