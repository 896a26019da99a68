import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import { expect, test } from 'vitest'
import { createRun } from './create-run.ts'
import { invoke } from './invoke.ts'
import { readResource } from './read-resource.ts'
import { registerResource } from './register-resource.ts'
import type { Run } from './run.ts'

const identity = { project: 'site', stack: 'dev', organization: 'acme' }
const missing = 'urn:pulumi:dev::site::pulumi:providers:acme::gone'

const nothing = () => Promise.resolve(undefined)

const emptyRun = (): Run =>
  createRun(
    identity,
    { values: {}, secretKeys: new Set() },
    { invoke: nothing, call: nothing, read: nothing },
    { onRegistration: () => {}, onLog: () => {}, onFinished: () => {}, onFailure: () => {} },
  )

const thing = () =>
  new resourceProtocol.RegisterResourceRequest().setType('acme:index:Thing').setName('one').setCustom(true)

test('a resource under a parent that nobody registered ends the run, in the engine’s words', async () => {
  const registering = registerResource(emptyRun(), thing().setParent('urn:x'))
  await expect(registering).rejects.toMatchObject({
    problem: { _tag: 'UnknownParent', because: 'could not find parent resource urn:x' },
  })
  const read = new resourceProtocol.ReadResourceRequest().setType('acme:index:Thing').setName('one').setParent('urn:x')
  await expect(readResource(emptyRun(), read)).rejects.toThrow('could not find parent resource urn:x')
})

test('a resource of a provider that nobody registered ends the run, in the engine’s words', async () => {
  const registering = registerResource(emptyRun(), thing().setProvider(`${missing}::id`))
  await expect(registering).rejects.toMatchObject({
    problem: {
      _tag: 'UnknownProvider',
      because: `unknown provider '${missing}::id' for resource 'urn:pulumi:dev::site::acme:index:Thing::one'`,
    },
  })
})

test('a function of a provider that nobody registered is refused', async () => {
  const request = new resourceProtocol.ResourceInvokeRequest().setTok('acme:index:find').setProvider(`${missing}::id`)
  await expect(invoke(emptyRun(), request)).rejects.toThrow(`Invoke: unknown provider '${missing}::id'`)
})

test('a package that nobody registered is refused', async () => {
  await expect(registerResource(emptyRun(), thing().setPackageref('x'))).rejects.toThrow("unknown provider package 'x'")
})

test('a resource registered before the stack has no parent, and one after it is under the stack', async () => {
  const run = emptyRun()
  await registerResource(run, thing().setName('before'))
  const stack = new resourceProtocol.RegisterResourceRequest().setType('pulumi:pulumi:Stack').setName('site-dev')
  await registerResource(run, stack)
  await registerResource(run, thing().setName('after'))
  const parents = run.graph.all().map(({ name, parent }) => [name, parent])
  expect(Object.fromEntries(parents)).toEqual({
    before: undefined,
    default: undefined,
    'site-dev': undefined,
    after: 'urn:pulumi:dev::site::pulumi:pulumi:Stack::site-dev',
  })
})
