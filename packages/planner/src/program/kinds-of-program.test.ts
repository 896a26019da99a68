import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planProgram, resource, urn, withProgram } from '../../test/plan-program.ts'
import { plan } from '../index.ts'

const names = (planned: Awaited<ReturnType<typeof plan>>): readonly string[] =>
  planned.resources.map(({ name }) => name)

test('a CommonJS program in a folder below runs there, and knows the project’s folder', async () => {
  const planned = await withProgram('', async (project) => {
    mkdirSync(join(project, 'dist'))
    writeFileSync(join(project, 'dist', 'package.json'), '{ "type": "commonjs" }')
    writeFileSync(
      join(project, 'dist', 'main.js'),
      `const pulumi = require('@pulumi/pulumi')
       new pulumi.CustomResource('acme:index:Thing', 'one', {})
       exports.where = [process.cwd(), pulumi.getRootDirectory()].map((path) => require('node:path').basename(path))`,
    )
    writeFileSync(
      join(project, 'Pulumi.yaml'),
      'name: site\nruntime: { name: nodejs, options: { typescript: false } }\nmain: dist/main.js\n',
    )
    return plan({ project, stack: 'dev' })
  })
  expect(planned.problems).toEqual([])
  expect(names(planned)).toEqual(['site-dev', 'one', 'default'])
  expect(planned.outputs['where']).toEqual(['dist', expect.stringMatching(/^program-/)])
})

test('a program may be a function that is exported by default', async () => {
  const planned = await planProgram(`export default async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { endpoint: new Thing('one').endpoint, list: [1] }
  }`)
  expect(planned.outputs).toEqual({ endpoint: { unknown: true }, list: [1] })
})

test('a program may register resources after its module has run, and inside of an apply', async () => {
  const planned = await planProgram(`
    const one = new Thing('one', { size: 1 })
    one.size.apply(() => new Thing('inner'))
    one.endpoint.apply(() => new Thing('never'))
    setTimeout(() => new Thing('late'), 200)
  `)
  expect(names(planned)).toEqual(['site-dev', 'inner', 'late', 'one', 'default_1_2_3'])
})

test('a program in TypeScript runs as it is', async () => {
  const source = `import { CustomResource } from '@pulumi/pulumi/resource.js'
    interface Size { readonly size: number }
    const size: Size = { size: 1 }
    new CustomResource('acme:index:Thing', 'one', { ...size })`
  const planned = await withProgram('', (project) => plan({ project, stack: 'dev' }), {
    files: {
      'index.ts': source,
      'Pulumi.yaml': 'name: site\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.ts\n',
    },
  })
  expect(planned.problems).toEqual([])
  expect(resource(planned, 'one').inputs).toEqual({ size: 1 })
})

test('a package with a parameter has its own provider by default', async () => {
  const planned = await planProgram(`
    const reference = pulumi.runtime.registerPackage({
      baseProviderName: 'acme', baseProviderVersion: '1.0.0', baseProviderDownloadUrl: '',
      packageName: 'shop', packageVersion: '2.0.0', base64Parameter: 'aGk=',
    })
    class Cart extends pulumi.CustomResource {
      constructor(name) { super('shop:index:Cart', name, {}, {}, false, reference) }
    }
    new Cart('one')
    new Cart('two')
  `)
  expect(planned.problems).toEqual([])
  expect(resource(planned, 'one').provider).toBe(urn('pulumi:providers:shop::default_2_0_0'))
  expect(names(planned)).toEqual(['site-dev', 'one', 'two', 'default_2_0_0'])
})

test('a proxy of the user’s is not used', async () => {
  const proxy = 'http://127.0.0.1:9'
  const planned = await planProgram(`pulumi.runtime.registerResourceTransform(() => undefined); new Thing('one')`, {
    env: { grpc_proxy: proxy, http_proxy: proxy, https_proxy: proxy, no_proxy: undefined },
  })
  expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
})
