/** The frameworks whose control ids are known. */
export const knownFrameworks = [
  'nist-800-53',
  'fisma',
  'iso-27001',
  'iso-27017',
  'iso-27018',
  'hipaa',
  'pci-dss',
] as const

export type KnownFramework = (typeof knownFrameworks)[number]

/** Whether a name is that of a framework whose control ids are known. */
export const isKnownFramework = (name: string): name is KnownFramework =>
  (knownFrameworks as readonly string[]).includes(name)

const spellings: readonly (readonly [KnownFramework, RegExp])[] = [
  ['nist-800-53', /^(?:nist|(?:nist)?(?:sp)?80053(?:r(?:ev(?:ision)?)?(\d))?)$/],
  ['fisma', /^fisma$/],
  ['iso-27001', /^(?:iso)?(?:iec)?27001(20\d\d)?$/],
  ['iso-27017', /^(?:iso)?(?:iec)?27017(20\d\d)?$/],
  ['iso-27018', /^(?:iso)?(?:iec)?27018(20\d\d)?$/],
  ['hipaa', /^hipaa(?:securityrule)?$/],
  ['pci-dss', /^pci(?:dss)?(?:v?(\d{1,3}))?$/],
]

/**
 * The one name of a framework, however it is written, and the version where the name says it: `NIST 800-53 Rev. 5`
 * is `nist-800-53`, version `5`. A framework that is not known keeps its name.
 */
export const frameworkName = (written: string): { readonly name: string; readonly version?: string } => {
  const bare = written.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  for (const [name, pattern] of spellings) {
    const match = pattern.exec(bare)
    if (match === null) continue
    const [, version] = match
    // Of `PCI DSS 4.0.1` the dots are gone.
    if (version !== undefined) return { name, version: name === 'pci-dss' ? [...version].join('.') : version }
    return { name }
  }
  return { name: written }
}
