import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { layers } from './layers.ts'

/** The one package that knows a cloud's SDK. */
const clouds: Readonly<Record<string, string>> = {
  '@pulumi/aws': 'provider-aws',
  '@pulumi/azure-native': 'provider-azure',
  '@pulumi/kubernetes': 'provider-kubernetes',
}

const root = join(import.meta.dirname, '../../..')

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
const manifest = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

interface Import {
  readonly file: string
  readonly specifier: string
}
const importsOf = (folder: string): readonly Import[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mts|js|mjs)$/.test(file) && !/(^|\/)(dist|out-tsc|node_modules)\//.test(file))
    .flatMap((file) =>
      ts
        .preProcessFile(readFileSync(join(root, folder, file), 'utf8'))
        .importedFiles.map(({ fileName: specifier }) => ({ file: `${folder}/${file}`, specifier })),
    )

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

const packages = readdirSync(join(root, 'packages'))
const stacks = readdirSync(join(root, 'stacks'))

describe('the layer table', () => {
  it('has a row for every package', () => {
    expect(Object.keys(layers).sort()).toEqual(packages.toSorted())
  })

  it.each(packages)('%s imports only the packages below it', (name) => {
    const above = importsOf(`packages/${name}/src`).filter(({ specifier }) => {
      const [, imported] = /^@konductor\/([^/]+)/.exec(specifier) ?? []
      return imported !== undefined && imported !== name && !(layers[name] ?? []).includes(imported)
    })
    expect(above).toEqual([])
  })

  it.each(packages)('%s imports no cloud SDK but its own, deep imports included', (name) => {
    const foreign = importsOf(`packages/${name}`).filter(({ specifier }) => {
      const owner = clouds[packageOf(specifier)]
      return owner !== undefined && owner !== name
    })
    expect(foreign).toEqual([])
  })

  it.each(packages)('%s and its manifest name no cloud SDK but its own', (name) => {
    const { dependencies, peerDependencies, devDependencies } = manifest(`packages/${name}`)
    const named = Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies })
    expect(named.filter((dependency) => dependency in clouds && clouds[dependency] !== name)).toEqual([])
  })
})

describe('an import between packages', () => {
  const everywhere = [...packages.map((name) => `packages/${name}`), ...stacks.map((name) => `stacks/${name}`)]

  it.each(everywhere)('of %s goes through an entry point', (folder) => {
    const deep = importsOf(folder).filter(({ specifier }) => {
      const [, name, subpath = ''] = /^@konductor\/([^/]+)(\/.*)?$/.exec(specifier) ?? []
      if (name === undefined || !packages.includes(name)) return false
      return !Object.hasOwn(manifest(`packages/${name}`).exports ?? {}, `.${subpath}`)
    })
    expect(deep).toEqual([])
  })

  it.each(everywhere)('of %s is declared in its manifest', (folder) => {
    const { dependencies, peerDependencies, devDependencies } = manifest(folder)
    const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies }))
    const own = `@konductor/${folder.split('/')[1]}`
    const forTests = new Set(Object.keys({ ...manifest('.').devDependencies, ...devDependencies }))
    const undeclared = importsOf(folder).filter(({ file, specifier }) => {
      const name = packageOf(specifier)
      const tooling = /\.(test|test-d|config)\.|\/(fixtures|test|testing|scripts)\//.test(file)
      return (
        !specifier.startsWith('.') &&
        !isBuiltin(specifier) &&
        name !== own &&
        !declared.has(name) &&
        !(tooling && forTests.has(name))
      )
    })
    expect(undeclared).toEqual([])
  })
})
