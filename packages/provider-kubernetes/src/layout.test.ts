import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builderSources } from './implementation.ts'
import { kubernetesComponents, kubernetesSafeguards } from './safeguards.ts'

const files = readdirSync(import.meta.dirname, { recursive: true }).map((file) => String(file).split('/').at(-1))
const kebab = (kind: string): string => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A provider and what is no component, and objects that hold data and can open nothing. */
const claimNothing = ['cluster', 'unplaced', 'manifests', 'secret', 'persistentVolumeClaim']

/** Not entries of their own: what fits no cluster, and what a cluster's version control keeps. */
const noEntries = ['unplaced', 'manifests']

describe('every unit has the same files', () => {
  it.each(Object.keys(builderSources).filter((kind) => !noEntries.includes(kind)))('%s', (kind) => {
    expect(files).toContain(`${kebab(kind)}.config.ts`)
    expect(files).toContain(`${kebab(kind)}.build.ts`)
  })
})

describe('components by kind', () => {
  it('has a line for each kind that claims anything', () => {
    expect(Object.keys(builderSources).filter((kind) => !(kind in kubernetesComponents))).toEqual(claimNothing)
  })

  it('names components that publish what they do, and leaves out none that does', () => {
    const named = Object.values(kubernetesComponents)
    expect([...named].sort()).toEqual(Object.keys(kubernetesSafeguards).sort())
  })
})
