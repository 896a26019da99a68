import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { AnyModule, DeploymentContext, Finding, TagPolicy, Unit } from '@konductor/interfaces'
import { CustomResource, type CustomResourceOptions } from '@pulumi/pulumi'
import { RunError } from '@pulumi/pulumi/errors.js'
import { setAllConfig } from '@pulumi/pulumi/runtime/config.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cloud } from '../../test/cloud.ts'
import { secretOf } from '../config/codec/secret.ts'
import { record, type RecordedResource } from '../testing/record.ts'
import { deploy } from './deploy.ts'
import type { DeployOptions, Ended, ProgramOutputs } from './options.ts'

const lines = vi.hoisted((): string[] => [])
vi.mock('../logging/pulumi-sink.ts', () => ({
  pulumiSink: (severity: string, line: string) => void lines.push(`${severity} ${line}`),
}))

// Under mocks the folder of Pulumi.yaml is one that does not exist.
vi.mock('@pulumi/pulumi/metadata.js', async (original) => ({
  ...(await original<object>()),
  getRootDirectory: () => import.meta.dirname,
}))

class Thing extends CustomResource {
  constructor(name: string, opts: CustomResourceOptions) {
    super('cloud:index:Thing', name, {}, opts)
  }
}

/** Builds every unit as one resource, which it offers under whatever its kind offers. */
const building =
  (build: (unit: Unit, context: DeploymentContext) => unknown = () => undefined): AnyModule['load'] =>
  async () => {
    const builder = (unit: Unit, _: unknown, context: DeploymentContext): unknown => {
      const own = build(unit, context)
      if (own !== undefined) return own
      const thing = new Thing(unit.name, context.resourceOptions(unit))
      return { offers: Object.fromEntries(unit.offers.map((name) => [name, thing])), state: { size: 1 } }
    }
    return { build: { provider: builder, bucket: builder, queue: builder } }
  }

const tagging: TagPolicy = {
  takes: (type) => type === 'cloud:index:Thing',
  encode: () => ({ tags: [], changed: [] }),
  properties: [['tags']],
  providerType: 'pulumi:providers:cloud',
}

interface Program {
  readonly config: Readonly<Record<string, unknown>>
  readonly options: DeployOptions
}

interface Result {
  readonly resources: readonly RecordedResource[]
  readonly ended?: Ended<ProgramOutputs>
  readonly error?: unknown
}

const run = async ({ config, options }: Program): Promise<Result> => {
  const result: { ended?: Ended<ProgramOutputs>; error?: unknown } = {}
  const resources = await record(async () => {
    setAllConfig(
      Object.fromEntries(Object.entries(config).map(([key, value]) => [`project:${key}`, JSON.stringify(value)])),
    )
    const { state, secrets, outputs } = deploy(options)
    try {
      result.ended = { state: await state, secrets: await secrets, outputs: await outputs }
    } catch (error) {
      result.error = error
    }
  })
  return { resources, ...result }
}

const config = {
  project: { name: 'acme', environment: 'dev' },
  aws: { enabled: true, services: { s3: { buckets: { logs: {}, data: { logTo: 'logs' } } } } },
}

const logs = 'aws.services.s3.buckets.logs'
const noBucket = { _tag: 'NoBucket', at: logs, because: 'it is not here', fix: 'fetch it' }
const inspect = (): readonly Finding[] => [{ ...noBucket, severity: 'problem', lackedBy: logs }]

let folder = ''
beforeEach(() => {
  lines.length = 0
  folder = mkdtempSync(join(tmpdir(), 'konductor-deploy-'))
  vi.stubEnv('KONDUCTOR_PLAN', join(folder, 'plan.json'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})
const planFile = (): unknown => JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))

describe('deploy', () => {
  it('builds what configuration asks for and reports it', async () => {
    const { resources, ended } = await run({ config, options: { modules: [cloud('aws', { load: building() })] } })
    expect(resources.map(({ name }) => name)).toEqual(['aws-default', 'logs', 'data'])
    expect(ended).toMatchObject({
      state: { schemaVersion: 1, providers: { aws: { enabled: true, units: { bucket: 2 } } } },
      secrets: {},
      outputs: {},
    })
    expect(planFile()).toEqual({
      problems: [],
      timings: expect.objectContaining({ decode: expect.any(Number) }),
      notPlanned: [],
    })
  })

  it('refuses to run with two copies of core, whoever brought the second', async () => {
    const copies: unknown = Reflect.get(globalThis, Symbol.for('konductor.core/1'))
    if (!Array.isArray(copies)) throw new Error('core is not registered')
    const module = cloud('aws', { load: building() })
    const bringing: AnyModule = {
      ...module,
      units: (section, offered) => {
        copies.push('/elsewhere/core/')
        return module.units(section, offered)
      },
    }
    const { resources, error } = await run({ config, options: { modules: [bringing] } })
    copies.pop()
    expect(resources).toEqual([])
    expect(String(error)).toContain('/elsewhere/core/')
  })

  it('says what it does, in the words of its log', async () => {
    await run({ config, options: { modules: [cloud('aws', { load: building() })] } })
    expect(lines.map((line) => line.replace(/\(\d{4}-.*Z\)/, '(time)').replace(/(Git \w+: ).*/, '$1…'))).toEqual([
      'info [core:INFO] Initializing core module (time)',
      'info [core:INFO] Log level set to: standard',
      'info [core:INFO] Taking the provider modules that the program registers',
      'info [core:INFO] Found provider modules: aws',
      'info [core:INFO] Loading and validating configuration',
      ...lines.filter((line) => line.includes('[ModulesDiffer]')),
      'info [core:INFO] Collecting Git metadata',
      'info [core:INFO] Git repository: …',
      'info [core:INFO] Git branch: …',
      'info [core:INFO] Git commit: …',
      ...lines.filter((line) => line.includes('Git metadata is')),
      'info [core:INFO] Processing metadata',
      'info [core:INFO] Registering providers',
      'info [core:INFO] Provider status: AWS=enabled',
      'info [core:INFO] Built 3 units. Core module execution complete.',
    ])
  })

  it('asks git while modules load, not before or after', async () => {
    const found = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const [bin, loading] = [join(folder, 'bin'), join(folder, 'loading')]
    mkdirSync(bin)
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nwhile [ ! -e ${loading} ]; do sleep 0.01; done\nexec ${found} "$@"\n`)
    chmodSync(join(bin, 'git'), 0o755)
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH']}`)
    const load = building()
    const loadingSlowly: AnyModule['load'] = () => {
      writeFileSync(loading, '')
      return load()
    }
    const { ended } = await run({ config, options: { modules: [cloud('aws', { load: loadingSlowly })] } })
    expect(ended?.state.metadata.git).toMatchObject({ dirty: expect.any(Boolean) })
  })

  it('goes on where git is not installed', async () => {
    vi.stubEnv('PATH', folder)
    const { ended } = await run({ config, options: { modules: [cloud('aws', { load: building() })] } })
    expect(ended?.state.metadata.git).toMatchObject({ repository: 'unknown', tag: null, dirty: null })
    expect(lines.filter((line) => line.includes('Git metadata is'))).toEqual([
      'warn [core:WARN] Git metadata is "unknown" for repository, branch, commit, commitMessage: git is not installed',
    ])
  })

  it('lists in state and in its log what of the metadata was changed to fit', async () => {
    const policy: TagPolicy = { ...tagging, encode: () => ({ tags: [], changed: ['the value of owner is "x"'] }) }
    for (const writtenBy of ['transform', 'provider'] as const) {
      lines.length = 0
      const tags = { writtenBy, policy: async () => policy }
      const { ended } = await run({ config, options: { modules: [cloud('aws', { load: building(), tags })] } })
      expect(ended?.state.metadata.changedToFit).toEqual({ aws: ['the value of owner is "x"'] })
      expect(lines.filter((line) => line.includes('changed to fit'))).toEqual([
        'warn [aws:WARN] Metadata was changed to fit: the value of owner is "x"',
      ])
    }
  })

  it('lists there, too, which controls that units support their tags do not hold', async () => {
    const policy: TagPolicy = {
      ...tagging,
      leftOut: (controls) => (controls['hipaa'] === undefined ? [] : ['supports.hipaa has not all']),
    }
    const tags = { writtenBy: 'provider', policy: async () => policy } as const
    const claims = [{ safeguard: 'a', does: 'encrypts', controls: { hipaa: ['164.312(a)(1)'] } }]
    const load = building(({ offers }) => ({ claims, offers: Object.fromEntries(offers.map((name) => [name, {}])) }))
    const { ended } = await run({
      config: { ...config, compliance: { frameworks: [{ name: 'hipaa' }] } },
      options: { modules: [cloud('aws', { load, tags })] },
    })
    expect(ended?.state.metadata.changedToFit).toEqual({ aws: ['supports.hipaa has not all (3 units)'] })
  })

  it('ends well with every provider switched off', async () => {
    const { resources, ended } = await run({
      config: { aws: { enabled: false }, kubernetes: { enabled: false } },
      options: { modules: [cloud()] },
    })
    expect(resources).toEqual([])
    expect(ended?.state.providers).toEqual({ aws: { enabled: false }, kubernetes: { enabled: false } })
    expect(ended?.secrets).toEqual({})
    expect(lines.at(-1)).toBe('info [core:INFO] All providers are disabled. Core module execution complete.')
  })

  it('registers nothing when configuration has problems, and prints them without a trace', async () => {
    const { resources, error } = await run({
      config: { aws: { enabled: 'yes', regoin: 'x' } },
      options: { modules: [cloud('aws', { load: building() })] },
    })
    expect(resources).toEqual([])
    expect(RunError.isInstance(error)).toBe(true)
    const { message } = error as RunError
    expect(message.split('\n')[0]).toBe('configuration has 2 problems; nothing was changed')
    expect(message).toContain('    fix: did you mean "region"? [UnknownKey]')
    expect(planFile()).toMatchObject({ problems: [{ at: 'aws.enabled' }, { at: 'aws.regoin' }] })
  })

  it('logs what there is to warn of, also when the run ends on problems', async () => {
    await run({
      config: { aws: { enabled: true, token: 'hunter2', regoin: 'x' } },
      options: { modules: [cloud('aws', { load: building() })] },
    })
    expect(lines.filter((line) => line.includes('[PlainSecret]'))).toEqual([
      "warn [core:WARN] aws.token: a secret stands here in plain text; pulumi config set --secret --path 'aws.token' [PlainSecret]",
    ])
  })

  it('registers nothing when an export names no unit', async () => {
    const { resources, error } = await run({
      config: { ...config, exports: { a: 'aws.services.s3.buckets.lgos.size' } },
      options: { modules: [cloud('aws', { load: building() })] },
    })
    expect(resources).toEqual([])
    expect(error).toMatchObject({ message: expect.stringContaining('did you mean "aws.services.s3.buckets.logs"?') })
  })

  it('fails a run in which a builder threw, after building the rest', async () => {
    const load = building((unit) => {
      if (unit.name === 'logs') throw new Error('boom')
      return undefined
    })
    const { resources, error } = await run({ config, options: { modules: [cloud('aws', { load })] } })
    expect(resources.map(({ name }) => name)).toEqual(['aws-default'])
    expect(error).toMatchObject({
      message: [
        '1 of 3 units failed, 1 skipped; nothing is deleted',
        '  aws.services.s3.buckets.logs failed: boom',
        '    skipped for it: aws.services.s3.buckets.data',
      ].join('\n'),
    })
  })

  it('builds what the machine lacks nothing for, and fails with both lists', async () => {
    vi.stubEnv('KONDUCTOR_PLAN', '')
    const { resources, error } = await run({
      config,
      options: { modules: [cloud('aws', { load: building(), inspect })] },
    })
    expect(resources.map(({ name }) => name)).toEqual(['aws-default'])
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([
      [
        'error [core:ERROR] this machine lacks what 1 unit needs; everything else is built, then the run fails and nothing is deleted (pulumi up ends with a preview that failed: pulumi up --skip-preview goes on)',
        '  aws.services.s3.buckets.logs',
        '    it is not here',
        '    fix: fetch it [NoBucket]',
      ].join('\n'),
    ])
    expect(error).toMatchObject({
      message: [
        '1 of 3 units failed, 1 skipped; nothing is deleted',
        '  aws.services.s3.buckets.logs failed: this machine lacks what it needs, as said above [NoBucket]',
        '    skipped for it: aws.services.s3.buckets.data',
      ].join('\n'),
    })
  })

  it('leaves for the planner what it did not build, and what the machine lacks for it', async () => {
    const { resources } = await run({ config, options: { modules: [cloud('aws', { load: building(), inspect })] } })
    expect(resources.map(({ name }) => name)).toEqual(['aws-default'])
    expect(planFile()).toMatchObject({
      problems: [noBucket],
      notPlanned: ['aws.services.s3.buckets.logs', 'aws.services.s3.buckets.data'],
    })
  })

  it('leaves for the planner nothing of what the machine lacks where a builder threw: the program failed', async () => {
    const load = building((unit) => {
      if (unit.kind === 'provider') throw new Error('boom')
      return undefined
    })
    await run({ config, options: { modules: [cloud('aws', { load, inspect })] } })
    expect(planFile()).toMatchObject({ problems: [], notPlanned: [] })
  })

  it('shows no secret that a builder quotes in what it throws', async () => {
    vi.stubEnv('KONDUCTOR_DEBUG', '1')
    const settings = { token: secretOf('hunter2') }
    const unit = { kind: 'provider', id: 'aws.a', at: 'aws.a', name: 'a', settings, needs: {}, offers: [] }
    const load = () =>
      Promise.resolve({
        build: {
          provider: () => {
            throw new Error('cannot parse hunter2')
          },
        },
      })
    const { error } = await run({ config, options: { modules: [cloud('aws', { units: () => [unit], load })] } })
    expect(error).toMatchObject({ message: expect.stringContaining('aws.a failed: cannot parse [secret]') })
    expect(error).toMatchObject({ message: expect.not.stringContaining('hunter2') })
  })

  it('names an entry of its modules that is none, as a wrong import leaves it', async () => {
    const modules: unknown = [cloud(), undefined]
    const { error } = await run({ config, options: { modules: modules as [] } })
    expect(error).toMatchObject({ message: expect.stringContaining('entry 2 does not export a module') })
    expect(planFile()).toMatchObject({ problems: [{ _tag: 'NotAModule', at: 'deploy({ modules })' }] })
  })

  it('registers nothing when a module cannot be loaded', async () => {
    const { resources, error } = await run({ config, options: { modules: [cloud()] } })
    expect(resources).toEqual([])
    expect(error).toMatchObject({ message: expect.stringContaining('[BrokenModule]') })
    expect(planFile()).toMatchObject({ problems: [{ _tag: 'BrokenModule', at: '@konductor/provider-aws' }] })
  })

  it('lets the program build on what was built, and gives its outputs back', async () => {
    const modules = [cloud('aws', { load: building() })]
    const { ended } = await run({
      config,
      options: { modules, extend: (built) => ({ buckets: Object.keys(built.all('aws.bucket' as never)) }) },
    })
    expect(ended?.outputs).toEqual({
      buckets: ['aws.services.s3.buckets.logs', 'aws.services.s3.buckets.data'],
    })
  })

  it('fails on an extend that is asynchronous, which would come too late', async () => {
    const extend = (async () => ({})) as unknown as () => ProgramOutputs
    const { error } = await run({ config, options: { modules: [cloud('aws', { load: building() })], extend } })
    expect(error).toMatchObject({ message: expect.stringContaining('extend returned a promise') })
  })

  it('shows an error of the program itself as it is', async () => {
    const own = new Error('mine')
    const extend = () => {
      throw own
    }
    const { error } = await run({ config, options: { modules: [cloud('aws', { load: building() })], extend } })
    expect(error).toBe(own)
  })

  it('refuses to run twice in one program', async () => {
    let second: unknown
    await record(async () => {
      setAllConfig({})
      await deploy({ modules: [] }).state
      second = await deploy({ modules: [] }).state.catch((error: unknown) => error)
    })
    expect(second).toMatchObject({ message: expect.stringContaining('[DeployedTwice]') })
  })

  it('leaves the process as it was', async () => {
    const before = process.listenerCount('beforeExit') + process.listenerCount('exit')
    await run({ config, options: { modules: [cloud()] } })
    await run({ config, options: { modules: [cloud('aws', { load: building() })] } })
    await new Promise((resolve) => setImmediate(resolve))
    expect(process.listenerCount('beforeExit') + process.listenerCount('exit')).toBe(before)
  })

  it('keeps a secret out of its log at every level', async () => {
    const { resources } = await run({
      config: {
        ...config,
        project: { environment: 'production' },
        logging: { level: 'debug' },
        aws: { ...config.aws, credentials: { accessKey: 'AKIACANARY' } },
      },
      options: {
        modules: [
          cloud('aws', {
            load: building((_, context) => {
              context.logger.info('nothing of a CANARY here')
              return undefined
            }),
          }),
        ],
      },
    })
    expect(resources.length).toBeGreaterThan(0)
    expect(lines.filter((line) => line.includes('AKIACANARY'))).toEqual([])
  })
})
