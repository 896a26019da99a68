import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import * as index from './index.ts'
import { module } from './module.ts'

it('the package exports its descriptor, by name and as what discovery finds', () => {
  expect(Object.keys(index)).toEqual(['kubernetes'])
  expect(module).toBe(index.kubernetes)
})

it('the descriptor says the version of its package', () => {
  const manifest: { readonly name: string; readonly version: string } = createRequire(import.meta.url)(
    '../package.json',
  )
  expect([index.kubernetes.packageName, index.kubernetes.version]).toEqual([manifest.name, manifest.version])
})

it('importing the descriptor and reading a section loads nothing of Pulumi', () => {
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({
      load: (url, context, next) => {
        loaded.push(url)
        return next(url, context)
      },
    })
    const { kubernetes } = await import('./src/index.ts')
    const decoded = kubernetes.config.decode({ enabled: true, providers: { dev: {} }, resources: { namespaces: { a: {} } } }, 'kubernetes')
    const units = kubernetes.units(decoded.right, [])
    kubernetes.inspect(units, { root: '/', env: {}, planned: true }, decoded.right)
    const { createRequire } = await import('node:module')
    const all = [...loaded, ...Object.keys(createRequire(import.meta.url).cache)]
    process.stdout.write(JSON.stringify({ units: units.length, seen: all.some((url) => url.includes('kubeconfig.ts')), pulumi: all.filter((url) => url.includes('@pulumi/')) }))`
  const run = spawnSync(
    process.execPath,
    ['--conditions=@konductor/source', '--input-type=module', '--eval', program],
    {
      cwd: new URL('..', import.meta.url),
      encoding: 'utf8',
    },
  )
  expect([run.stderr, run.stdout]).toEqual(['', JSON.stringify({ units: 2, seen: true, pulumi: [] })])
})

it('loads the builders of the groups that are asked for, and no others', async () => {
  const { build } = await index.kubernetes.load(new Set(['cluster', 'role']))
  expect(Object.keys(build).filter((kind) => ['cluster', 'role', 'deployment', 'namespace'].includes(kind))).toEqual([
    'cluster',
    'role',
  ])
})
