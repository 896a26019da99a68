import type { Fault } from '@konductor/core/config'
import { withoutEbsBandwidth } from './instance-type.ts'
import { contradiction } from './machine-faults.ts'

interface Machine {
  readonly type?: string
  readonly ebsOptimized?: boolean
}

/** What is seen of the section only as a whole. */
interface Section {
  readonly defaultInstanceType?: string
  readonly instances: Readonly<Record<string, Machine>>
  readonly launchTemplates: Readonly<Record<string, Machine>>
}

/** What contradicts itself between what holds for all instances and what one of them says. */
export const ec2Faults = ({ defaultInstanceType, ...section }: Section): readonly Fault[] =>
  (['instances', 'launchTemplates'] as const).flatMap((kind) =>
    Object.entries(section[kind])
      .filter(([, { type = defaultInstanceType, ebsOptimized }]) => withoutBandwidth(type, ebsOptimized))
      .map(([key, { type = defaultInstanceType }]) =>
        contradiction(
          [kind, key, 'type'],
          `EC2 starts no ${type ?? ''} whose volumes have bandwidth of their own, and ebsOptimized is true`,
          'name a newer type, such as t3.micro, or add ebsOptimized: false',
        ),
      ),
  )

const withoutBandwidth = (type: string | undefined, ebsOptimized = true): boolean =>
  type !== undefined && ebsOptimized && withoutEbsBandwidth(type)
