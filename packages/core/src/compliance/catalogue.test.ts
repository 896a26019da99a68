import type { ControlsByFramework } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { catalogueOf, fismaBaseline, isKnownVersion } from './catalogue.ts'
import { hipaaTable, iso27001Table, nistTable, pciTable } from './control-tables.ts'
import { frameworkName, knownFrameworks } from './framework-name.ts'
import { themes, themesOf } from './themes.ts'

describe('the name of a framework', () => {
  it.each([
    ['nist', 'nist-800-53', undefined],
    ['NIST 800-53', 'nist-800-53', undefined],
    ['nist-800-53', 'nist-800-53', undefined],
    ['NIST SP 800-53 Rev. 5', 'nist-800-53', '5'],
    ['nist_800_53_r4', 'nist-800-53', '4'],
    ['FISMA', 'fisma', undefined],
    ['ISO/IEC 27001:2022', 'iso-27001', '2022'],
    ['iso27017', 'iso-27017', undefined],
    ['ISO 27018', 'iso-27018', undefined],
    ['HIPAA', 'hipaa', undefined],
    ['pci', 'pci-dss', undefined],
    ['PCI DSS v4.0', 'pci-dss', '4.0'],
    ['pci-dss-4.0.1', 'pci-dss', '4.0.1'],
    ['nist-800-171', 'nist-800-171', undefined],
    ['Acme Baseline', 'Acme Baseline', undefined],
  ])('%s is %s, version %s', (written, name, version) => {
    expect(frameworkName(written)).toEqual({ name, ...(version === undefined ? {} : { version }) })
  })

  it('is itself for each that is known', () => {
    for (const name of knownFrameworks) expect(frameworkName(name)).toEqual({ name })
  })
})

describe('the controls that are known', () => {
  it('are those of the publications, by their numbers', () => {
    expect([nistTable().size, iso27001Table().size, hipaaTable().size, pciTable().size]).toEqual([1189, 93, 75, 250])
    expect(nistTable().get('SC-28(1)')).toEqual({ title: 'Cryptographic Protection', baselines: 'mh' })
    expect(nistTable().get('AC-13')).toMatchObject({ withdrawn: true })
  })

  it('have the baselines of SP 800-53B, each in the next', () => {
    const [low, moderate, high] = (['low', 'moderate', 'high'] as const).map(fismaBaseline)
    expect([low, moderate, high].map((baseline) => baseline?.length)).toEqual([149, 287, 370])
    expect(low?.filter((id) => moderate?.includes(id) !== true)).toEqual([])
    expect(moderate?.filter((id) => high?.includes(id) !== true)).toEqual([])
    expect([low?.includes('SC-28'), moderate?.includes('SC-28')]).toEqual([false, true])
  })

  it('have the shape that is asked of them', () => {
    for (const framework of knownFrameworks) {
      const catalogue = catalogueOf(framework)
      const wrong = [...(catalogue?.table?.().keys() ?? [])].filter((id) => catalogue?.shape.test(id) !== true)
      expect([framework, wrong]).toEqual([framework, []])
    }
  })

  it.each([
    ['nist-800-53', ['SC28', 'sc-28', 'SC-28.1', 'SC-28 (1)', '3.5.1']],
    ['iso-27001', ['SC-28', '8', 'A8.24', 'A.8.24.1.2']],
    ['hipaa', ['164.312a', '312(b)', '164.512(a)']],
    ['pci-dss', ['SC-28', '3', 'Req 3.5.1']],
  ])('of %s are none of %j', (framework, ids) => {
    expect(ids.filter((id) => catalogueOf(framework)?.shape.test(id) === true)).toEqual([])
  })

  it.each([
    ['nist-800-53', ['AC-2', 'AC-2(4)', 'CP-9d', 'IA-5(1)(c)', 'AC-2a']],
    ['iso-27001', ['A.8.24', '8.24']],
    ['hipaa', ['164.312(a)(2)(iv)', '164.308(a)(3)']],
    ['pci-dss', ['3.5.1', '3.5.1.1', '10.2.1.7']],
    ['iso-27017', ['CLD.9.5.1', '10.1.1']],
    ['iso-27018', ['A.11.6']],
  ])('of %s may be written %j', (framework, ids) => {
    expect(ids.filter((id) => catalogueOf(framework)?.shape.test(id) !== true)).toEqual([])
  })

  it('are known for one version of each framework', () => {
    expect([undefined, '5', 'Rev. 5', '5.1.1'].map((version) => isKnownVersion('nist-800-53', version))).toEqual(
      Array(4).fill(true),
    )
    expect(isKnownVersion('nist-800-53', '4')).toBe(false)
    expect(isKnownVersion('pci-dss', '3.2.1')).toBe(false)
    expect(isKnownVersion('acme', undefined)).toBe(false)
  })
})

describe('a theme', () => {
  it('leads to controls that there are', () => {
    const unknown = Object.entries(themes).flatMap(([theme, controls]) =>
      Object.entries<readonly string[]>(controls).flatMap(([framework, ids]) => {
        const catalogue = catalogueOf(framework)
        const table = framework === 'iso-27017' ? undefined : catalogue?.table?.()
        return ids
          .filter((id) => catalogue?.shape.test(id) !== true || table?.has(catalogue.inTable(id)) === false)
          .map((id) => `${theme}: ${framework} ${id}`)
      }),
    )
    expect(unknown).toEqual([])
  })

  it('leads to no control that NIST has withdrawn', () => {
    const all = Object.values<ControlsByFramework>(themes).flatMap((controls) => controls['nist-800-53'] ?? [])
    expect(all.filter((id) => nistTable().get(id)?.withdrawn === true)).toEqual([])
  })

  it('is found from a control', () => {
    expect(themesOf('nist-800-53', 'SC-13')).toEqual(['encryption at rest', 'own keys', 'encryption in transit'])
    expect(themesOf('pci-dss', '4.2.1')).toEqual(['encryption in transit'])
    expect(themesOf('acme', 'X')).toEqual([])
  })
})
