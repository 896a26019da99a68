import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceProperties } from './generated/replace-properties.ts'
import { replacements } from './replacements.ts'

const sdk = dirname(createRequire(import.meta.url).resolve('@pulumi/aws/package.json'))

const own = Object.entries(replacements.replaces).filter(
  ([type, properties]) => !type.endsWith('*') && replaceProperties.replaces[type] !== properties,
)

describe('what replaces a resource', () => {
  it.each(own)('%s has these properties', (type, properties) => {
    const [, module = ''] = type.split(':')
    const declared = readFileSync(join(sdk, `${module}.d.ts`), 'utf8')
    const names = properties.map((property) => property.split('.')[0] ?? '')
    expect(names.filter((name) => !new RegExp(`^    ${name}\\??: `, 'm').test(declared))).toEqual([])
  })

  it('is the region of whatever has one, and everything else of what components make changes in place', () => {
    expect(replacements.replaces['aws:*']).toEqual(['region'])
    // Left out, it is that of the provider: another one there moves whatever says none.
    expect(replacements.ofProvider).toEqual({ 'aws:*': { region: 'region' } })
    expect(own.filter(([type]) => replacements.updates?.[type]?.includes('*') !== true)).toEqual([])
  })
})
