import { beforeAll, describe, expect, test } from 'vitest'
import { planProgram, resource, urn } from '../../test/plan-program.ts'
import type { Plan } from '../index.ts'

const stack = urn('pulumi:pulumi:Stack::site-dev')

describe('a tree of components', () => {
  let planned: Plan
  beforeAll(async () => {
    planned = await planProgram(`
      const providers = { acme: new Provider('east', { region: 'east', key: pulumi.secret('hush') }) }
      const site = new Site('shop', { providers, protect: true, retainOnDelete: true }, (self) => {
        const inner = new Site('inner', { parent: self }, (self) => {
          new Thing('deep', {}, { parent: self, protect: false })
        })
        return { inner: inner.urn, secret: pulumi.secret('hush') }
      })
      new Thing('child', {}, { parent: site })
      const west = new Provider('west', { region: 'west' })
      const plain = new Thing('plain', { size: 2, on: true, none: null, list: ['a', { b: 1 }] })
      new Thing('chosen', { name: plain.endpoint }, { provider: west, dependsOn: [site] })
      new Thing('other', {}, { version: '2.0.0-rc.1+build' })
      export const shop = site
      export const list = [plain.id, 'known', pulumi.secret(1)]
    `)
  })

  test('runs to its end', () => {
    expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
    expect(planned.problems).toEqual([])
    expect(planned.log).toEqual([])
  })

  test('comes with the URNs of the engine, parents first and siblings by URN', () => {
    expect(planned.resources.map((each) => each.urn)).toEqual([
      stack,
      urn('acme:index:Site::shop'),
      urn('acme:index:Site$acme:index:Site::inner'),
      urn('acme:index:Site$acme:index:Site$acme:index:Thing::deep'),
      urn('acme:index:Site$acme:index:Thing::child'),
      urn('acme:index:Thing::chosen'),
      urn('acme:index:Thing::other'),
      urn('acme:index:Thing::plain'),
      urn('pulumi:providers:acme::east'),
      urn('pulumi:providers:acme::west'),
      urn('pulumi:providers:acme::default_1_2_3'),
      urn('pulumi:providers:acme::default_2_0_0_rc_1_build'),
    ])
  })

  test('has everything under the stack, but for providers by default', () => {
    expect(planned.resources.filter(({ parent }) => parent === undefined).map(({ name }) => name)).toEqual([
      'site-dev',
      'default_1_2_3',
      'default_2_0_0_rc_1_build',
    ])
    expect(resource(planned, 'deep').parent).toBe(urn('acme:index:Site$acme:index:Site::inner'))
    expect(resource(planned, 'plain').parent).toBe(stack)
  })

  test('hands the providers of a component to what is in it, however deep', () => {
    const providers = planned.resources.flatMap(({ name, provider }) =>
      provider === undefined ? [] : [[name, provider]],
    )
    expect(Object.fromEntries(providers)).toEqual({
      deep: urn('pulumi:providers:acme::east'),
      child: urn('pulumi:providers:acme::east'),
      chosen: urn('pulumi:providers:acme::west'),
      other: urn('pulumi:providers:acme::default_2_0_0_rc_1_build'),
      plain: urn('pulumi:providers:acme::default_1_2_3'),
    })
  })

  test('hands protect and retainOnDelete down, unless a child says otherwise', () => {
    expect(resource(planned, 'child').options).toEqual({ protect: true, retainOnDelete: true, version: '1.2.3' })
    expect(resource(planned, 'deep').options).toEqual({ protect: false, retainOnDelete: true, version: '1.2.3' })
    expect(resource(planned, 'plain').options).toEqual({ version: '1.2.3' })
  })

  test('shows inputs as they are, secrets and unknowns as such', () => {
    expect(resource(planned, 'plain').inputs).toEqual({ size: 2, on: true, none: null, list: ['a', { b: 1 }] })
    expect(resource(planned, 'east').inputs).toEqual({ region: 'east', key: { secret: true } })
    expect(resource(planned, 'chosen').inputs).toEqual({ name: { unknown: true } })
  })

  test('shows what a resource depends on, through its inputs and dependsOn', () => {
    expect(resource(planned, 'chosen').dependencies).toEqual([
      urn('acme:index:Site$acme:index:Site$acme:index:Thing::deep'),
      urn('acme:index:Site$acme:index:Thing::child'),
      urn('acme:index:Thing::plain'),
    ])
  })

  test('shows what a component says of itself, and the outputs of the stack', () => {
    expect(resource(planned, 'shop').outputs).toEqual({
      inner: urn('acme:index:Site$acme:index:Site::inner'),
      secret: { secret: true },
    })
    expect(planned.outputs['list']).toEqual([{ unknown: true }, 'known', { secret: true }])
    expect(planned.outputs['shop']).toMatchObject({ urn: urn('acme:index:Site::shop') })
  })
})

describe('what a program sees', () => {
  test('inputs come back as outputs, everything else is unknown, and an apply on it does not run', async () => {
    const planned = await planProgram(`
      const known = new Thing('known', { size: 1, nested: { key: pulumi.secret('hush') } })
      export const size = known.size.apply((size) => size + 1)
      export const id = known.id.apply(() => { throw new Error('ran') })
      export const endpoint = pulumi.interpolate\`https://\${known.endpoint}\`
      export const nested = known.nested
      export const dry = pulumi.runtime.isDryRun()
      export const who = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack()]
      export const token = new Thing('hidden', { size: 1 }, { additionalSecretOutputs: ['token'] }).token
    `)
    expect(planned.outputs).toEqual({
      size: 2,
      id: { unknown: true },
      endpoint: { unknown: true },
      nested: { secret: true },
      dry: true,
      who: ['organization', 'site', 'dev'],
      token: { secret: true },
    })
  })

  test('assets, archives and resources keep a form that can be read', async () => {
    const planned = await planProgram(`
      const one = new Thing('one')
      new Thing('two', {
        file: new pulumi.asset.FileAsset('a.txt'),
        text: new pulumi.asset.StringAsset('hello'),
        remote: new pulumi.asset.RemoteAsset('https://example.com/a'),
        folder: new pulumi.asset.FileArchive('./dist'),
        archive: new pulumi.asset.AssetArchive({ 'a.txt': new pulumi.asset.StringAsset('a') }),
        one,
      })
    `)
    expect(resource(planned, 'two').inputs).toEqual({
      file: { asset: { path: 'a.txt' } },
      text: { asset: { text: 'hello' } },
      remote: { asset: { uri: 'https://example.com/a' } },
      folder: { archive: { path: './dist' } },
      archive: { archive: { assets: { 'a.txt': { asset: { text: 'a' } } } } },
      one: { resource: urn('acme:index:Thing::one') },
    })
  })

  test('a remote component is registered, and what its provider would put in it is not known', async () => {
    const planned = await planProgram(`
      const acme = new Provider('east')
      const remote = new Remote('remote', { size: 1, later: new Thing('thing').endpoint, key: pulumi.secret('x') }, { provider: acme })
      export const { address } = remote
    `)
    expect(resource(planned, 'remote')).toMatchObject({
      custom: false,
      remote: true,
      provider: urn('pulumi:providers:acme::east'),
      inputs: { size: 1, later: { unknown: true }, key: { secret: true } },
    })
    expect(planned.outputs).toEqual({ address: { unknown: true } })
  })
})

describe('options', () => {
  test('are those that were given, in Pulumi’s names', async () => {
    const planned = await planProgram(`
      const base = new Thing('base')
      new Thing('all', { size: 1 }, {
        protect: true, retainOnDelete: true, deleteBeforeReplace: false, ignoreChanges: ['size'],
        replaceOnChanges: ['name'], hideDiffs: ['tags'], additionalSecretOutputs: ['token'],
        aliases: ['urn:pulumi:dev::site::acme:index:Thing::former', { name: 'old' }], import: 'i-1',
        customTimeouts: { create: '5m' }, deletedWith: base, replaceWith: [base], version: '3.0.0',
        pluginDownloadURL: 'https://example.com/plugins',
      })
    `)
    expect(resource(planned, 'all')).toMatchObject({
      id: 'i-1',
      dependencies: [urn('acme:index:Thing::base')],
      options: {
        protect: true,
        retainOnDelete: true,
        deleteBeforeReplace: false,
        ignoreChanges: ['size'],
        replaceOnChanges: ['name'],
        hideDiffs: ['tags'],
        additionalSecretOutputs: ['token'],
        aliases: [urn('acme:index:Thing::former'), { name: 'old', parent: stack }],
        import: 'i-1',
        customTimeouts: { create: '5m' },
        deletedWith: urn('acme:index:Thing::base'),
        replaceWith: [urn('acme:index:Thing::base')],
        version: '3.0.0',
        pluginDownloadURL: 'https://example.com/plugins',
      },
    })
  })
})

describe('hooks', () => {
  const hooks = `
    const ran = []
    const hook = (name, options, act = () => {}) => new pulumi.ResourceHook(name, (args) => { ran.push(name + ' ' + args.name); return act() }, options)
  `

  test('run where they are made for previews too, and are named in the plan', async () => {
    const planned = await planProgram(`${hooks}
      const one = new Thing('one', {}, { hooks: {
        beforeCreate: [hook('always', { onDryRun: true }), hook('later')],
        afterCreate: [hook('done', { onDryRun: true })],
        beforeDelete: [hook('bye')],
      } })
      export const done = one.urn.apply(() => ran)
    `)
    expect(planned.outputs).toEqual({ done: ['always one', 'done one'] })
    expect(resource(planned, 'one').options.hooks).toEqual({
      beforeCreate: ['always', 'later'],
      afterCreate: ['done'],
      beforeDelete: ['bye'],
    })
  })

  test('that fail end the run, unless they say that it does not matter', async () => {
    const planned = await planProgram(`${hooks}
      const fail = () => { throw new Error('no quota') }
      await new Thing('one', {}, { hooks: { beforeCreate: [hook('soft', { onDryRun: true, ignoreErrors: true }, fail)] } }).urn.promise()
      new Thing('two', {}, { hooks: { beforeCreate: [hook('hard', { onDryRun: true }, fail)] } })
    `)
    expect(planned.log.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning BeforeCreate hook "soft" failed: no quota',
      'error before hook "hard" failed: no quota',
    ])
    expect(planned.problems).toMatchObject([{ _tag: 'HookFailed', at: urn('acme:index:Thing::two') }])
  })
})

describe('what ends a run', () => {
  test('is a URN that two resources share, in the engine’s words', async () => {
    const because = `Duplicate resource URN '${urn('acme:index:Thing::same')}'; try giving it a unique name`
    const planned = await planProgram(`
      new Thing('same')
      await new Thing('before').urn.promise()
      new Thing('same')
    `)
    expect(planned.ended).toEqual({ ok: false, exitCode: null, fault: 'program', reason: because })
    expect(planned.problems).toEqual([
      {
        _tag: 'DuplicateUrn',
        at: urn('acme:index:Thing::same'),
        because,
        fix: 'give one of the two resources called same another name',
      },
    ])
    expect(planned.log).toEqual([{ severity: 'error', message: because, urn: urn('acme:index:Thing::same') }])
    expect(planned.resources.map(({ name }) => name)).toEqual(['site-dev', 'before', 'same', 'default_1_2_3'])
  })

  test('is a resource without a provider where its package’s default is disabled', async () => {
    const planned = await planProgram(
      `
      const acme = new Provider('east')
      await new Thing('fine', {}, { provider: acme }).urn.promise()
      new Thing('lost')
      `,
      { stackFile: '  pulumi:disable-default-providers: ["acme"]\n' },
    )
    expect(planned.problems).toEqual([
      {
        _tag: 'DefaultProviderDisabled',
        at: urn('acme:index:Thing::lost'),
        because: `Default provider for 'acme' disabled. '${urn('acme:index:Thing::lost')}' must use an explicit provider.`,
        fix: 'give it a provider of acme, or take acme out of pulumi:disable-default-providers',
      },
    ])
    expect(planned.resources.map(({ name }) => name)).toEqual(['site-dev', 'fine', 'east'])
  })
})
