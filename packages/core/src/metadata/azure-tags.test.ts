import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { azureMetadataTags, azureTagLimits } from './azure-tags.ts'
import { encodeTags } from './encode-tags.ts'

const types = [
  'azure-native:resources:ResourceGroup',
  'azure-native:storage:StorageAccount',
  'azure-native:automation:AutomationAccount',
  'azure-native:cdn:Profile',
  'azure-native:dns:Zone',
  'azure-native:privatedns/v20240601:PrivateZone',
  'azure-native:network:Profile',
  'azure-native:network:FrontDoor',
]
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', minLength: 100, maxLength: 600 }),
)
const anyKey = fc
  .tuple(fc.constantFrom('', 'microsoft', 'Azure', 'WINDOWS', '1', 'a'), anyText)
  .map(([start, text]) => start + text)
const anyTags = fc.dictionary(anyKey, anyText, { maxKeys: 70, size: 'medium' })

describe('fault 20: tags for Azure', () => {
  it.each([
    ['azure-native:resources:ResourceGroup', 50, 512],
    ['azure-native:storage:StorageAccount', 50, 128],
    ['azure-native:storage/v20240101:StorageAccount', 50, 128],
    ['azure-native:automation:AutomationAccount', 15, 512],
    ['azure-native:cdn:Endpoint', 15, 512],
    ['azure-native:privatedns:VirtualNetworkLink', 15, 512],
  ])('of %s are at most %d, their names at most %d long', (type, tags, longest) => {
    const limits = azureTagLimits(type)
    expect([limits.tags, limits.key.longest, limits.value.longest]).toEqual([tags, longest, 256])
  })

  it('are within every limit that Azure writes down, whatever is given, and the same each time', () => {
    fc.assert(
      fc.property(anyTags, fc.constantFrom(...types), (own, type) => {
        const { tags } = encodeTags({ own }, azureTagLimits(type))
        const keys = Object.keys(tags)
        const few = /:(automation|cdn|dns|privatedns)[:/]/.test(type)
        expect(keys.length).toBeLessThanOrEqual(few ? 15 : 50)
        expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length)
        for (const key of keys) {
          expect(key.length).toBeLessThanOrEqual(type.endsWith('StorageAccount') ? 128 : 512)
          expect(key).not.toMatch(/[<>%&\\?/]|^$|^(microsoft|azure|windows)/i)
          if (/:(dns|privatedns)[:/]|network:Profile/.test(type)) expect(key).toMatch(/^(?!\d)[\x21-\x7e]+$/)
          if (type.endsWith('FrontDoor')) expect(key).not.toMatch(/[#:]/)
        }
        expect(Object.values(tags).filter((value) => value.length > 256)).toEqual([])
        expect(Object.entries(encodeTags({ own: { ...own } }, azureTagLimits(type)).tags)).toEqual(Object.entries(tags))
      }),
    )
  })

  it('report whatever is not what was given', () => {
    fc.assert(
      fc.property(anyTags, fc.constantFrom(...types), (own, type) => {
        const { tags, changed } = encodeTags({ own }, azureTagLimits(type))
        const kept = Object.entries(own).filter(([key, value]) => Object.hasOwn(tags, key) && tags[key] === value)
        expect(changed.length > 0).toBe(kept.length < Object.keys(own).length)
      }),
    )
  })

  it('have the keys that AWS has, and give up facts before what the user wrote where a type takes fifteen', () => {
    const metadata = {
      git: { repository: 'https://h/r', branch: 'main', commit: 'c', commitMessage: 'm', tag: 'v1', dirty: false },
      project: { name: 'p', environment: 'dev', organization: 'o', owner: 'us', costCenter: '1', tags: { team: 'a' } },
      compliance: { mode: 'warn', exceptions: [], frameworks: [{ name: 'hipaa', controls: [] }] },
    } as const
    const group = azureMetadataTags(metadata, 'dev', 'azure-native:resources:ResourceGroup', { Owner: 'me' })
    expect(group.tags).toEqual({
      'managed-by': 'konductor',
      project: 'p',
      stack: 'dev',
      environment: 'dev',
      organization: 'o',
      Owner: 'me',
      'cost-center': '1',
      'git.repository': 'https://h/r',
      'git.branch': 'main',
      'git.commit': 'c',
      'git.commit-message': 'm',
      'git.tag': 'v1',
      'compliance.hipaa': 'yes',
      team: 'a',
    })
    const zone = azureMetadataTags(metadata, 'dev', 'azure-native:dns:Zone', { Owner: 'me' })
    expect(Object.keys(zone.tags)).toHaveLength(12)
    expect(zone.tags).toMatchObject({ Owner: 'me', team: 'a' })
    expect(zone.changed).toEqual([
      'git.commit-message is left out: more than 12 tags',
      'git.tag is left out: more than 12 tags',
      'compliance.hipaa is left out: more than 12 tags',
    ])
  })
})
