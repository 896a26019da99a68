import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import type { ModuleSecrets } from '@konductor/interfaces'
import type { Output } from '@pulumi/pulumi'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { deploy } from './index.ts'

const loadedBy = (entry: string): readonly string[] => {
  const source = `import { createRequire } from 'node:module'
    await import(${JSON.stringify(pathToFileURL(`${import.meta.dirname}/${entry}`).href)})
    process.stdout.write(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)))`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@konductor/source', '--input-type=module', '-e', source],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('importing core', () => {
  it('loads neither the root of Pulumi’s SDK, with its compiler, nor what simple-git stands on', () => {
    const loaded = loadedBy('index.ts').filter((file) => !file.includes('/packages/'))
    expect(loaded.some((file) => file.endsWith('@pulumi/pulumi/resource.js'))).toBe(true)
    expect(
      loaded.filter((file) => /@pulumi\/pulumi\/index\.js|\/typescript\/|node_modules\/debug\//.test(file)),
    ).toEqual([])
  })
})

describe('deploy', () => {
  it('has the outputs that extend returns, in their types', () => {
    const _program = () => deploy({ modules: [], extend: () => ({ url: 'u', size: 1 }) })
    expectTypeOf<Awaited<ReturnType<typeof _program>['outputs']>>().toEqualTypeOf<{ url: string; size: number }>()
    expectTypeOf<Awaited<ReturnType<typeof deploy>['secrets']>>().toEqualTypeOf<
      Readonly<Record<string, ModuleSecrets>>
    >()
    expectTypeOf<ModuleSecrets[string]>().toEqualTypeOf<Output<unknown>>()
  })
})
