import {
  choice,
  closed,
  count,
  defaulted,
  flag,
  optional,
  required,
  text,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'

const types = choice('gp3', 'gp2', 'io1', 'io2', 'st1', 'sc1', 'standard')

/** The name of a device, as EC2 takes it. */
export const Device = text({
  expected: 'the name of a device such as /dev/sdf or /dev/xvda',
  pattern: /^\/dev\/(sd[a-z]\d*|xvd[a-z]{1,2}\d*)$/,
})

const volumeProperties = {
  type: defaulted(types, 'gp3', 'Kind of volume.'),
  iops: optional(count({ min: 100, max: 256_000 }), 'Operations a second, of gp3, io1 and io2.'),
  throughput: optional(count({ min: 125, max: 2_000 }), 'MiB a second, of gp3.'),
} as const

interface Sized {
  readonly type: TypeOf<typeof types>
  readonly iops?: number
  readonly throughput?: number
}

const provisioned: readonly string[] = ['gp3', 'io1', 'io2']

const volumeFaults = ({ type, iops, throughput }: Sized): readonly Fault[] => [
  ...(throughput !== undefined && type !== 'gp3'
    ? [
        fault(
          'throughput',
          `throughput is said of gp3 only, and the volume is ${type}`,
          'take it out, or say type: gp3',
        ),
      ]
    : []),
  ...(iops !== undefined && !provisioned.includes(type)
    ? [
        fault(
          'iops',
          `iops is said of gp3, io1 and io2 only, and the volume is ${type}`,
          'take it out, or say type: gp3',
        ),
      ]
    : []),
  ...(iops === undefined && (type === 'io1' || type === 'io2')
    ? [{ ...fault('iops', `${type} is bought by its iops, and none are named`, 'add iops'), _tag: 'Missing' }]
    : []),
]

const fault = (below: string, because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below: [below],
})

const rootProperties = {
  size: optional(count({ min: 1, max: 65_536 }), 'GiB (default: those of the image).'),
  ...volumeProperties,
  deleteOnTermination: defaulted(flag(), true, 'Whether it goes with its instance.'),
} as const

/** The volume that an instance starts from. */
export const RootVolume = closed(rootProperties, volumeFaults)
export type RootVolume = TypeOf<typeof RootVolume>

/** The volume that what a launch template starts, starts from. */
export const TemplateRootVolume = closed(
  {
    ...rootProperties,
    device: optional(
      Device,
      'Name of the root device of the image: /dev/xvda of Amazon Linux (default), /dev/sda1 of most others. Needed where ami is none of Amazon Linux: under another name, the volume that it starts from would not be encrypted.',
    ),
  },
  volumeFaults,
)
export type TemplateRootVolume = TypeOf<typeof TemplateRootVolume>

const dataProperties = {
  device: required(Device, 'Device that the instance sees it as.', { example: '/dev/sdf' }),
  size: required(count({ min: 1, max: 65_536 }), 'GiB.', { example: 100 }),
  ...volumeProperties,
} as const

/** A volume beside the one that an instance starts from, which outlives it. */
export const DataVolume = closed(
  {
    ...dataProperties,
    formerly: optional(
      text({ expected: 'the name that the volume had', pattern: /^[a-z][a-z0-9-]*$/ }),
      'The name it had before: without this, a volume that is renamed is another one, and empty.',
    ),
  },
  volumeFaults,
)
export type DataVolume = TypeOf<typeof DataVolume>

/** A volume beside the one that what a launch template starts, starts from; it goes with its instance. */
export const TemplateVolume = closed(dataProperties, volumeFaults)
export type TemplateVolume = TypeOf<typeof TemplateVolume>
