import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builderSources } from './implementation.ts'

const files = readdirSync(import.meta.dirname, { recursive: true }).map(String)
const kebab = (kind: string): string => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe('every unit has the same files', () => {
  it.each(Object.keys(builderSources))('%s', (kind) => {
    const own = files.map((file) => file.split('/').at(-1)).filter((file) => file?.startsWith(`${kebab(kind)}.`))
    expect(own).toContain(`${kebab(kind)}.config.ts`)
    expect(own).toContain(`${kebab(kind)}.build.ts`)
    if (kind !== 'provider') expect(own).toContain(`${kebab(kind)}.controls.ts`)
  })
})
