import type { Finding } from '@konductor/interfaces'
import { satisfies, validRange } from 'semver'
import { checked, skipped, type CheckItem } from './check-item.ts'
import type { Installation, InstalledPackage } from './installed-packages.ts'

/** Packages of which two copies do not know each other's objects. */
const single = ['@pulumi/pulumi', '@konductor/core', '@konductor/host', '@konductor/interfaces', 'io-ts', 'fp-ts']

/** The packages of a stack project: there, one copy of each that must be one, and such as fit together. */
export const checkPackages = (installation: Installation | undefined): readonly CheckItem[] => {
  if (installation === undefined) return [skipped('packages', 'package.json', 'the project has none')]
  const { packages, missing } = installation
  const sdk = installation.find('@pulumi/pulumi')
  const konductor = packages.filter(({ name, isModule }) => name.startsWith('@konductor/') || isModule)
  return [
    checked('packages', 'installed', `${packages.length} packages`, missing.map(notInstalled)),
    checked('packages', '@pulumi/pulumi', sdk?.version ?? 'none', [
      sdk === undefined && {
        _tag: 'NoPulumiSdk',
        severity: 'problem',
        at: 'package.json',
        because: 'the program cannot find @pulumi/pulumi',
        fix: 'npm install @pulumi/pulumi',
      },
    ]),
    checked('packages', 'one copy', `of ${single.join(', ')}`, single.flatMap(copiesOf(packages))),
    checked(
      'packages',
      'Konductor',
      konductor.length === 0
        ? 'none of its packages'
        : `${konductor.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
      konductor.flatMap(peersOf),
    ),
  ]
}

const notInstalled = (name: string): Finding => ({
  _tag: 'PackageNotInstalled',
  severity: 'problem',
  at: 'package.json',
  because: `${name} is a dependency, and is not installed`,
  fix: 'npm install',
})

const copiesOf =
  (packages: readonly InstalledPackage[]) =>
  (name: string): readonly Finding[] => {
    const copies = packages.filter((one) => one.name === name)
    if (copies.length < 2) return []
    const because = `it is installed ${copies.length} times: ${copies.map(({ folder, version }) => `${version} in ${folder}`).join(', ')}`
    const fix = `npm dedupe; npm ls ${name} shows who asks for which version`
    return [
      name === '@konductor/core'
        ? { _tag: 'DuplicatePackage', severity: 'problem', at: name, because, fix }
        : { _tag: 'SeveralCopies', severity: 'warning', at: name, because, fix },
    ]
  }

const peersOf = (one: InstalledPackage): readonly Finding[] =>
  Object.entries(one.peers).flatMap(([peer, range]): readonly Finding[] => {
    const found = one.find(peer)
    const at = `${one.name} ${one.version}`
    if (found === undefined)
      return one.optionalPeers.includes(peer)
        ? []
        : [
            {
              _tag: 'PeerMissing',
              severity: 'problem',
              at,
              because: `it needs ${peer} ${range} beside it, which is not installed`,
              fix: `npm install ${peer}@'${range}'`,
            },
          ]
    // What no registry gave (a link, a tag) says nothing of versions.
    if (validRange(range) === null || satisfies(found.version, range, { includePrerelease: true })) return []
    return [
      {
        _tag: 'PeerNotSatisfied',
        severity: 'warning',
        at,
        because: `it needs ${peer} ${range}, and finds ${found.version}`,
        fix: `npm install ${peer}@'${range}', or a version of ${one.name} that goes with ${found.version}`,
      },
    ]
  })
