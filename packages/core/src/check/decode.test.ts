import type { AnyModule } from '@konductor/interfaces'
import { describe, expect, it, test } from 'vitest'
import { accepting, cloud } from '../../test/cloud.ts'
import { checked, project } from '../../test/project.ts'

const aws: AnyModule = cloud('aws', {
  pulumiNamespace: { name: 'aws', settings: { region: 'region', profile: 'profile' } },
})

/** What a stack file gets: each finding as `tag at: fix`, or the ids of its units. */
const result = async (config: string, modules: readonly AnyModule[] = [aws]) => {
  const outcome = await checked(project({ 'Pulumi.dev.yaml': `config:\n${config}` }), { modules })
  const findings = outcome._tag === 'Left' ? outcome.left.problems : outcome.right.warnings
  return {
    ok: outcome._tag === 'Right',
    findings: findings.map(({ _tag, at, fix }) => `${_tag} ${at.replace('Pulumi.dev.yaml:', '')}: ${fix}`),
    because: findings.map(({ because }) => because),
    units: outcome._tag === 'Right' ? outcome.right.units.map(({ id }) => id) : [],
    modules: outcome._tag === 'Right' ? outcome.right.modules : [],
  }
}
const findings = async (config: string, modules?: readonly AnyModule[]) => (await result(config, modules)).findings

describe('whether a module is on', () => {
  it('is said in its section, or in modules', async () => {
    expect((await result('  aws: { enabled: true }\n')).units).toEqual(['aws.providers.default'])
    expect((await result('  aws: {}\n  modules: { aws: true }\n')).units).toEqual(['aws.providers.default'])
    expect((await result('  aws: {}\n  modules: { aws: false }\n')).units).toEqual([])
  })
  it('modules alone asks for the defaults', async () => {
    expect((await result('  modules: { aws: true }\n')).units).toEqual(['aws.providers.default'])
  })
  it('an empty section says nothing either', async () => {
    expect(await findings('  aws:\n')).toEqual(['EnabledNotSaid aws (2:3): add enabled: true (or false) to aws'])
  })
  it('both may agree, and a contradiction is a problem', async () => {
    expect((await result('  aws: { enabled: true }\n  modules: { aws: true }\n')).ok).toBe(true)
    expect(await findings('  aws: { enabled: true }\n  modules: { aws: false }\n')).toEqual([
      'EnabledTwice aws.enabled (2:10): keep one of them',
    ])
  })
  it('a wrong type in modules is one problem', async () => {
    expect(await findings('  aws: {}\n  modules: { aws: "true" }\n')).toEqual([
      'WrongType modules.aws (3:14): write true without quotes',
    ])
  })
  it('a module that is not there is switched off where it was switched on', async () => {
    expect(await findings('  modules: { gcp: true }\n')).toEqual([
      'UnknownModule modules.gcp (2:14): install the package that brings it, and register it in deploy({ modules }); or say gcp: false',
    ])
  })
  it('a typo in modules is one problem', async () => {
    expect(await findings('  aws: { enabled: true }\n  modules: { awss: false }\n')).toEqual([
      'UnknownKey modules.awss (3:14): did you mean "aws"?',
    ])
  })
})

describe('keys that are nobody’s', () => {
  it('are the program’s own where the namespace is shared', async () => {
    expect((await result('  aws: { enabled: true }\n  port: 80\n  app: { name: x }\n  dbUrl: x\n')).findings).toEqual(
      [],
    )
  })
  it('are a slip when they are one step from ours', async () => {
    expect(await findings('  projcet: { name: x }\n  asw: { enabled: true }\n')).toEqual([
      'UnknownKey projcet (2:3): did you mean "project"?',
      'UnknownModule asw (3:3): install the package that brings it, and register it in deploy({ modules }); or say enabled: false',
    ])
  })
  it('are a section without a module when they say enabled', async () => {
    expect(await findings('  acme: { enabled: true }\n  beta: { enabled: false }\n')).toEqual([
      'UnknownModule acme (2:3): install the package that brings it, and register it in deploy({ modules }); or say enabled: false',
    ])
  })
  it('are a mistake in the namespace of Konductor and under core', async () => {
    expect(await findings('  konductor:loging: { level: debug }\n  core: { mine: { x: 1 } }\n')).toEqual([
      'UnknownKey loging (2:3): did you mean "logging"?',
      'UnknownKey mine (3:11): remove it; a key that your program reads stands under config: itself, not under core',
    ])
  })
})

test('a section that is off needs no module, and is listed as not installed', async () => {
  const { ok, modules } = await result('  azure: { enabled: false, location: westus2 }\n', [])
  expect(ok).toBe(true)
  expect(modules).toEqual([{ id: 'azure', displayName: 'Azure', enabled: false, installed: false, units: [] }])
})

describe('the namespace of the Pulumi provider', () => {
  it('stands in for what nobody wrote, with a warning', async () => {
    expect(await result('  aws: { enabled: true }\n  aws:region: us-west-2\n')).toMatchObject({
      ok: true,
      findings: ['FromPulumiNamespace aws:region (3:3): write it in the section: aws.region'],
    })
  })
  it('may say the same', async () => {
    expect(await findings('  aws: { enabled: true, region: us-west-2 }\n  aws:region: us-west-2\n')).toEqual([])
  })
  it.each(['region: us-east-1', 'providers: { default: { region: us-east-1 } }'])(
    'is a problem when the section says otherwise: %s',
    async (section) => {
      const [found] = await findings(`  aws: { enabled: true, ${section} }\n  aws:region: us-west-2\n`)
      expect(found).toMatch(
        /^TwoSources aws\.(providers\.default\.)?region \(2:\d+\): keep one: pulumi config rm aws:region$/,
      )
    },
  )
  it('is told where no section reads it, since its providers are made without it', async () => {
    const config =
      '  aws: { enabled: true }\n  aws:assumeRole: { roleArn: x }\n  other:assumeRole: x\n  aws:endpoints: ""\n'
    expect(await result(config)).toMatchObject({
      ok: true,
      findings: [
        'PassedOver aws:assumeRole (3:3): write what it says in the section aws, and pulumi config rm aws:assumeRole',
      ],
    })
    expect(await findings('  aws: { enabled: false }\n  aws:assumeRole: x\n')).toEqual([])
  })
  it('holds no secret in plain text', async () => {
    const module = { ...aws, pulumiNamespace: { name: 'aws', settings: {}, secrets: ['accessKey', 'secretKey'] } }
    expect(await findings('  aws: { enabled: true }\n  aws:secretKey: hunter2\n', [module])).toEqual([
      'PlainSecret aws:secretKey (3:3): pulumi config rm aws:secretKey, and log in otherwise',
    ])
    expect(await findings('  aws: { enabled: true }\n  aws:secretKey: { secure: AAAA }\n', [module])).toEqual([
      'PassedOver aws:secretKey (3:3): write what it says in the section aws, and pulumi config rm aws:secretKey',
    ])
  })
  it('is recognised where a path was meant', async () => {
    expect(await findings('  aws: { region: us-west-2 }\n  aws:enabled: true\n')).toEqual([
      'WrongNamespace aws:enabled (3:3): pulumi config rm aws:enabled && pulumi config set --path aws.enabled true',
    ])
    expect(await findings('  aws:providers: { east: {} }\n', [])).toEqual([
      'WrongNamespace aws:providers (2:3): pulumi config rm aws:providers && pulumi config set --path aws.providers …',
    ])
  })
})

describe('references', () => {
  const buckets = (text: string) => `  aws: { enabled: true, services: { s3: { buckets: { ${text} } } } }\n`

  it('to the wrong kind name those that fit', async () => {
    const { findings, because } = await result(buckets('a: { needs: aws.providers.default }, b: {}'))
    expect(findings).toEqual([
      'WrongKind aws.services.s3.buckets.a.needs (2:59): name one of aws.services.s3.buckets.a, aws.services.s3.buckets.b',
    ])
    expect(because).toEqual([
      'aws.providers.default is a provider, which cannot be used here: aws.bucket is needed; there are aws.services.s3.buckets.a, aws.services.s3.buckets.b',
    ])
  })
  it('into a disabled module say so', async () => {
    expect(
      await findings(
        '  aws: { enabled: false }\n  kubernetes: { enabled: true, clusters: { main: { from: aws.services.s3.buckets.x } } }\n',
        [aws, accepting()],
      ),
    ).toEqual([
      'DisabledReference kubernetes.clusters.main.from (3:52): say enabled: true in aws, or take the reference out',
    ])
  })
  it('into a section that did not decode are not judged', async () => {
    expect(
      await findings(
        '  aws: { enabled: true, regoin: x }\n  kubernetes: { enabled: true, clusters: { main: { from: aws.services.s3.buckets.x } } }\n',
        [aws, accepting()],
      ),
    ).toEqual(['UnknownKey aws.regoin (2:25): did you mean "region"?'])
  })
  it('into a module that is not there are not judged either', async () => {
    expect(
      await findings(
        '  aws: { enabled: true }\n  kubernetes: { enabled: true, clusters: { main: { from: aws.services.s3.buckets.x } } }\n',
        [accepting()],
      ),
    ).toEqual([
      'UnknownModule aws (2:3): npm install @konductor/provider-aws, and register it in deploy({ modules }); or say enabled: false',
    ])
  })
  it('in a circle are shown with the whole circle, once', async () => {
    const { findings, because } = await result(
      buckets('a: { logTo: b }, b: { logTo: c }, c: { logTo: a }, d: { logTo: a }'),
    )
    expect(findings).toEqual(['Cycle aws.services.s3.buckets.a.logTo (2:59): take one of these references out'])
    expect(because).toEqual([
      'aws.services.s3.buckets.a needs aws.services.s3.buckets.b needs aws.services.s3.buckets.c needs aws.services.s3.buckets.a',
    ])
  })
  it('to itself are a circle', async () => {
    expect((await result(buckets('a: { logTo: a }'))).because).toEqual([
      'aws.services.s3.buckets.a needs aws.services.s3.buckets.a',
    ])
  })
})

describe('exports', () => {
  it('name a unit and one of its outputs', async () => {
    expect((await result('  aws: { enabled: true }\n  exports: { region: aws.providers.default.region }\n')).ok).toBe(
      true,
    )
  })
  it('of a unit that is not there, or of a unit as a whole, are problems', async () => {
    expect(
      await findings(
        '  aws: { enabled: true }\n  exports: { a: aws.providers.defualt.region, b: aws.providers.default }\n',
      ),
    ).toEqual([
      'UnknownExport exports.a (3:14): did you mean "aws.providers.default"?',
      'UnknownExport exports.b (3:47): write aws.providers.default.<output>',
    ])
  })
  it('of a unit as a whole are fine where it can go from stack to stack', async () => {
    const exporting = cloud('aws', { exportable: ['aws.provider' as never] })
    expect(
      await result('  aws: { enabled: true }\n  exports: { a: aws.providers.default }\n', [exporting]),
    ).toMatchObject({
      ok: true,
      findings: [],
    })
  })
  it('into what is switched off are told so', async () => {
    const config = '  aws: { enabled: true, services: { s3: { enabled: false } } }\n'
    expect(await result(`${config}  exports: { a: aws.services.s3.buckets.x.arn }\n`)).toMatchObject({
      findings: ['DisabledReference exports.a (3:14): say enabled: true in aws.services.s3, or take the export out'],
      because: ['aws.services.s3.buckets.x.arn is exported, and aws.services.s3 is disabled'],
    })
  })
})

describe('a reference to another stack', () => {
  const from = { stack: 'acme/base/prod', export: 'x' }
  const referring = (exportable: readonly string[], reference: unknown = from): AnyModule =>
    cloud('aws', {
      exportable,
      units: () => [
        {
          kind: 'reader',
          id: 'aws.reader',
          at: 'aws.region',
          name: 'reader',
          settings: {},
          // What a module in JavaScript may give.
          needs: { of: { unit: 'aws.nowhere', capability: 'aws.bucket', at: 'aws.region', from: reference as never } },
          offers: [],
        },
      ],
    })
  const config = '  aws: { enabled: true, region: x }\n'

  it('is none to a unit of this one', async () => {
    expect(await result(config, [referring(['aws.bucket'])])).toMatchObject({ ok: true, units: ['aws.reader'] })
  })
  it('is a problem where what it wants cannot be written down', async () => {
    expect(await result(config, [referring([])])).toMatchObject({
      findings: ['NotExportable aws.region (2:25): name a unit of this stack'],
      because: [
        'aws.bucket is needed here, which cannot come from another stack: it cannot be written down as plain data',
      ],
    })
  })
  it('that is none is a problem of its module', async () => {
    expect(await findings(config, [referring(['aws.bucket'], 'acme/base/prod')])).toEqual([
      'BrokenModule aws (2:3): report it to whoever makes @konductor/provider-aws',
    ])
  })
})

test('fault 10: two units of one id, or of one kind and name, are a problem each', async () => {
  const unit = { kind: 'thing', settings: {}, needs: {}, offers: [] }
  const module = cloud('aws', {
    units: () => [
      { ...unit, id: 'aws.a', at: 'aws.providers.a', name: 'a' },
      { ...unit, id: 'aws.a', at: 'aws.providers.b', name: 'b' },
      { ...unit, id: 'aws.c', at: 'aws.providers.c', name: 'a' },
      { ...unit, kind: 'other', id: 'aws.d', at: 'aws.providers.d', name: 'a' },
    ],
  })
  const said = await result('  aws: { enabled: true, providers: { a: {}, b: {}, c: {} } }\n', [module])
  expect(said.findings.map((each) => each.split(' ')[0])).toEqual(['DuplicateUnit', 'DuplicateName'])
  expect(said.because).toEqual([
    'aws.a is there twice: it is also written at aws.providers.a (Pulumi.dev.yaml:2:38)',
    'aws.c and aws.a would both be called "a" in Pulumi; the other is written at aws.providers.a (Pulumi.dev.yaml:2:38)',
  ])
})

test('what a module finds on the machine is said at its place', async () => {
  const looking = (severity: 'problem' | 'warning') =>
    cloud('aws', {
      inspect: () => [{ _tag: 'NoContext', at: 'aws.providers.east', because: 'no', fix: 'make one', severity }],
    })
  const config = '  aws: { enabled: true, providers: { east: {} } }\n'
  expect(await result(config, [looking('warning')])).toMatchObject({
    ok: true,
    findings: ['NoContext aws.providers.east (2:38): make one'],
  })
  expect(await result(config, [looking('problem')])).toMatchObject({
    ok: false,
    findings: ['NoContext aws.providers.east (2:38): make one'],
  })
})

test('layers and core in the wrong form are said', async () => {
  expect(await findings('  layers: [config/dev.yaml]\n  core: x\n')).toEqual([
    'UnknownKey layers (2:3): write konductor:layers',
    'WrongType core (3:3): write project:, logging: and others below it',
  ])
  expect((await result('  layers: [cake]\n')).ok).toBe(true)
})

test('a codec that throws is a problem of its module', async () => {
  const config = {
    ...aws.config,
    decode: () => {
      throw new TypeError('hunter2')
    },
  }
  expect(await result('  aws: { enabled: true }\n', [cloud('aws', { config })])).toMatchObject({
    findings: ['BrokenModule aws (2:3): report it to whoever makes @konductor/provider-aws'],
    because: [
      expect.stringMatching(/^the module aws failed while it read its section: TypeError at decode\.test\.ts:\d+$/),
    ],
  })
})

test('a module that throws where it should answer is named', async () => {
  const throwing = cloud('aws', {
    units: () => {
      throw new Error('hunter2')
    },
  })
  expect(await result('  aws: { enabled: true }\n', [throwing])).toMatchObject({
    findings: ['BrokenModule aws (2:3): report it to whoever makes @konductor/provider-aws'],
    because: [
      expect.stringMatching(/^the module aws failed while it worked out its units: Error at decode\.test\.ts:\d+$/),
    ],
  })
})
