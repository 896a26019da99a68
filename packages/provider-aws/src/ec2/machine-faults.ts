import type { Fault } from '@konductor/core/config'
import { keyFaults } from '../kms/key-reference.config.ts'
import type { WrittenMachine } from './machine-settings.ts'
import { userDataFaults } from './user-data.ts'
import type { TemplateVolume } from './volume.config.ts'

/** A contradiction, placed. */
export const contradiction = (below: readonly (string | number)[], because: string, fix: string): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below,
})

const both = (
  own: WrittenMachine,
  first: keyof WrittenMachine,
  second: keyof WrittenMachine,
  what: string,
): readonly Fault[] =>
  own[first] === undefined || own[second] === undefined
    ? []
    : [contradiction([second], `${first} and ${second} are two ${what}, and it has one`, 'take out one of the two')]

/** What contradicts itself in what an instance and a launch template have in common. */
export const machineFaults = (own: WrittenMachine): readonly Fault[] => [
  ...keyFaults(own),
  ...(['kmsKey', 'kmsKeyArn'] as const).flatMap((setting) =>
    own.encrypted === false && own[setting] !== undefined
      ? [contradiction([setting], 'the key is not used: encrypted is false', 'take out one of the two')]
      : [],
  ),
  ...both(own, 'profile', 'profileName', 'profiles'),
  ...both(own, 'keyPair', 'keyName', 'key pairs'),
  ...userDataFaults(own.userData),
]

/** Volumes that are the same device. */
export const deviceFaults = (volumes: Readonly<Record<string, TemplateVolume>>, root?: string): readonly Fault[] => {
  const all = Object.entries(volumes)
  // EC2 takes /dev/xvdf for /dev/sdf, and the image sees one of the two.
  const same = (a: string, b: string): boolean => a.replace('/dev/xvd', '/dev/sd') === b.replace('/dev/xvd', '/dev/sd')
  return all.flatMap(([name, { device }], index) => {
    const other = all.slice(0, index).find(([, earlier]) => same(earlier.device, device))
    const taken =
      other !== undefined
        ? `the volume ${other[0]}`
        : root !== undefined && same(root, device)
          ? 'the volume that it starts from'
          : undefined
    return taken === undefined
      ? []
      : [contradiction(['volumes', name, 'device'], `${taken} is ${device} already`, 'choose another letter')]
  })
}
