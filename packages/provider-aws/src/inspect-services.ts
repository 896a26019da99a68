import type { Finding } from '@konductor/interfaces'
import type { AwsSection } from './section.ts'

/** What switching a service off means, where something is written below it: what was made of it goes. */
export const inspectServices = ({ services }: AwsSection): readonly Finding[] => {
  const count = Object.keys(services.s3.buckets).length
  if (services.s3.enabled || count === 0) return []
  return [
    {
      _tag: 'ServiceDisabled',
      severity: 'warning',
      at: 'aws.services.s3.enabled',
      because: `s3 is switched off: the ${count === 1 ? 'bucket' : `${count} buckets`} written there ${count === 1 ? 'is' : 'are'} not made, and what an earlier update made of them is deleted, with the keys and log buckets that nothing else uses`,
      fix: 'nothing, if that is meant; otherwise say enabled: true',
    },
  ]
}
