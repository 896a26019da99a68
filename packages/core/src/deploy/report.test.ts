import type { Metadata, Unit } from '@konductor/interfaces'
import { isSecret } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import type { CoreSettings } from '../config/settings/core-settings.ts'
import type { BuiltUnit } from './build.ts'
import type { CheckedModule } from '../check/check.ts'
import { report } from './report.ts'

const metadata: Metadata = {
  git: { repository: 'r', branch: 'b', commit: 'c', commitMessage: 'm', tag: null, dirty: false },
  project: { name: 'acme', environment: 'dev', tags: { a: 'b' } },
  compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
}

const settings = (more: Partial<CoreSettings> = {}): CoreSettings => ({
  project: metadata.project,
  logging: { level: 'standard', format: 'text' },
  metadata: { git: { onResources: false }, protected: [] },
  compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
  modules: {},
  exports: {},
  outputs: 'summary',
  versions: { components: {}, channel: 'stable' },
  ...more,
})

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'queue',
  id,
  at: id,
  name: id.slice(id.lastIndexOf('.') + 1),
  settings: {},
  needs: {},
  offers: [],
  ...more,
})

const placeOf = (at: string): string => at

const units: readonly BuiltUnit[] = [
  {
    unit: unit('acme.providers.east', { kind: 'provider' }),
    module: 'acme',
    offers: {},
    state: { region: 'e' },
    secrets: {},
  },
  {
    unit: unit('acme.queues.jobs', { override: { side: {}, main: {} } }),
    module: 'acme',
    offers: {},
    state: { url: 'u' },
    secrets: { key: 'k', empty: '' },
  },
  { unit: unit('acme.queues.mail'), module: 'acme', offers: {}, state: { url: 'v' }, secrets: {} },
  {
    unit: unit('acme.providers.east.keys', { kind: 'key', implied: true }),
    module: 'acme',
    offers: {},
    state: { id: 'k' },
    secrets: {},
  },
  { unit: unit('acme.queues.dead', { implied: true }), module: 'acme', offers: {}, state: {}, secrets: {} },
]
const built = new Map(units.map((each) => [each.unit.id, each]))
const modules: readonly CheckedModule[] = [
  { id: 'acme', displayName: 'Acme', enabled: true, installed: true, units: [] },
  { id: 'azure', displayName: 'Azure', enabled: false, installed: false, units: [] },
]

const reported = (more: Partial<CoreSettings> = {}) => {
  const outcome = report({ modules, settings: settings(more), placeOf }, metadata, built)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

describe('state', () => {
  it('has the facts of the run, every module, counts of what was asked for, and what was overridden', () => {
    expect(reported().state).toEqual({
      schemaVersion: 1,
      metadata: {
        git: metadata.git,
        project: { name: 'acme', environment: 'dev' },
        compliance: { frameworks: [] },
      },
      providers: {
        acme: { enabled: true, units: { queue: 2 }, providers: { east: { region: 'e' } } },
        azure: { enabled: false },
      },
      units: { 'acme.queues.jobs': { url: 'u', overridden: ['main', 'side'] } },
    })
  })

  it('has every unit on request', () => {
    expect(Object.keys(reported({ outputs: 'full' }).state.units ?? {})).toEqual([
      'acme.providers.east',
      'acme.queues.jobs',
      'acme.queues.mail',
      'acme.providers.east.keys',
      'acme.queues.dead',
    ])
  })

  it('has the outputs that exports chose, secret ones under secrets', async () => {
    const { state, secrets } = reported({ exports: { address: 'acme.queues.mail.url', token: 'acme.queues.jobs.key' } })
    expect(state.exports).toEqual({ address: 'v' })
    expect(Object.keys(secrets['exports'] ?? {})).toEqual(['token'])
  })
})

describe('secrets', () => {
  it('are secret, by module, unit and name, and only those that are not empty', async () => {
    const { secrets } = reported()
    expect(Object.entries(secrets).map(([module, values]) => [module, Object.keys(values)])).toEqual([
      ['acme', ['queues.jobs.key']],
    ])
    const key = secrets['acme']?.['queues.jobs.key']
    expect(key !== undefined && (await isSecret(key))).toBe(true)
  })

  it('stand where their builder says', () => {
    const [first] = units
    if (first === undefined) throw new Error('there is a unit')
    const unit = {
      ...first,
      secrets: { key: 'k', none: '' },
      secretsAt: { key: [['keys', 'east'], ['key']], none: [['x']] },
    }
    const outcome = report({ modules, settings: settings(), placeOf }, metadata, new Map([['x', unit]]))
    if (outcome._tag === 'Left') throw new Error('it is reported')
    expect(Object.keys(outcome.right.secrets['acme'] ?? {})).toEqual(['key', 'keys'])
  })

  it('have a place for credentials that a module mints, by name', async () => {
    const [first] = units
    if (first === undefined) throw new Error('there is a unit')
    const unit = {
      ...first,
      secrets: { session: 's' },
      secretsAt: { session: [['temporaryCredentials', 'sessionToken']] },
    }
    const outcome = report({ modules, settings: settings(), placeOf }, metadata, new Map([['x', unit]]))
    if (outcome._tag === 'Left') throw new Error('it is reported')
    const credentials = outcome.right.secrets['acme']?.temporaryCredentials
    expect(credentials !== undefined && (await isSecret(credentials))).toBe(true)
  })

  it('are an empty object where there are none', () => {
    const outcome = report({ modules: [], settings: settings(), placeOf }, metadata, new Map())
    expect(outcome).toMatchObject({ right: { secrets: {} } })
  })
})

describe('an export that names what there is not', () => {
  it('is a problem that lists the outputs of its unit, at the line that names it', () => {
    const outcome = report(
      { modules, settings: settings({ exports: { a: 'acme.queues.jobs.ulr' } }), placeOf: (at) => `${at} (x:1:2)` },
      metadata,
      built,
    )
    expect(outcome).toEqual({
      _tag: 'Left',
      left: [
        {
          _tag: 'UnknownExport',
          at: 'exports.a (x:1:2)',
          because: 'acme.queues.jobs has no output ulr; there are empty, key, url',
          fix: 'did you mean "url"?',
        },
      ],
    })
  })
})
