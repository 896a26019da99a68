import { find, plan } from '@konductor/planner'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { example, exampleWith, konductor } from '../testing/konductor.ts'

const json = async (...args: readonly string[]) => {
  const { code, stdout } = await konductor(...args, '--json')
  return { code, ...JSON.parse(stdout) }
}
const said = (findings: readonly { _tag: string; at: string; fix: string }[]): readonly string[] =>
  findings.map(({ _tag, at, fix }) => `${_tag} ${at}: ${fix}`)

const layers = '  konductor:layers: [config/platform.yaml]\n'
const alone = '  aws: { enabled: false }\n  kubernetes: { enabled: false }\n'

describe('a stack that uses the package beside others', () => {
  it('is valid: the module is found, and comes after the clusters that it accepts', async () => {
    const { code, problems, units } = await json('validate', example)
    expect([code, problems]).toEqual([0, []])
    expect(units.map(({ id }: { id: string }) => id).filter((id: string) => !id.startsWith('aws.'))).toEqual([
      'kubernetes.providers.platform',
      'random.providers.default',
      'random.ids.suffix@kubernetes-platform',
      'random.pets.release',
      'random.passwords.database',
    ])
    expect((await konductor('validate', example)).stdout).toContain(
      'Modules: random, aws, kubernetes (found through package.json).',
    )
  })

  it('explains its settings: where they come from, what they may be', async () => {
    const { settings } = await json('explain', example, 'random.passwords.database.rotatesWith')
    expect(settings).toMatchObject([
      {
        told: { file: 'config/platform.yaml', line: 8 },
        description: 'A name: when it changes, so does the password.',
      },
    ])
    expect((await konductor('explain', example, 'random.passwords.database.length')).stdout).toContain(
      'a whole number from 8 to 128',
    )
  })

  it('has its settings in the schema that editors read', async () => {
    const { stdout } = await konductor('schema', example, '--layer')
    const { $defs, properties } = JSON.parse(stdout)
    expect(properties.random).toEqual({ $ref: '#/$defs/random' })
    expect($defs.random).toMatchObject({
      properties: {
        passwords: {
          additionalProperties: false,
          patternProperties: {
            '^[a-z][a-z0-9-]{0,62}$': {
              properties: { length: { type: ['integer', 'null'], minimum: 8, maximum: 128, default: 32 } },
            },
          },
        },
      },
    })
  })

  it('is planned: its resources stand in the provider and under the component of the package', async () => {
    const { resources, problems, ended, outputs } = await plan({ project: example, stack: 'dev' })
    expect([problems, ended.ok]).toEqual([[], true])
    const names = new Map(resources.map(({ urn, name }) => [urn, name]))
    expect(
      resources
        .filter(({ type }) => type.includes('random'))
        .map(({ type, name, parent = '', provider = '' }) =>
          [type, name, names.get(parent), names.get(provider)].join(' '),
        ),
    ).toEqual([
      'acme:random:SafePassword database acme-shop-dev ',
      'random:index/randomPassword:RandomPassword database database random-default',
      'pulumi:providers:random random-default acme-shop-dev ',
      'random:index/randomId:RandomId suffix-kubernetes-platform acme-shop-dev random-default',
      'random:index/randomPet:RandomPet release acme-shop-dev random-default',
    ])
    expect(outputs).toMatchObject({
      outputs: { release: { unknown: true } },
      secrets: { random: { 'passwords.database.value': { secret: true } } },
      state: { providers: { random: { enabled: true, units: { password: 1, pet: 1, id: 1 } } } },
    })
  })

  it('shows in a plan against what there is that a longer password is a new one', async () => {
    const before = join(exampleWith(layers), 'before.json')
    writeFileSync(before, (await konductor('plan', example, '--json')).stdout)
    const longer = exampleWith(`${layers}  random: { passwords: { database: { length: 40 } } }\n`)
    const { stdout } = await konductor('plan', longer, '--against', before)
    expect(stdout.split('\n').slice(2, 7)).toEqual([
      'WOULD BE REPLACED (1), the old ones deleted:',
      '  +- random:index:RandomPassword database',
      '       length, needs a new one',
      '',
      '1 to replace, 27 unchanged',
    ])
  })
})

describe('a mistake in the section', () => {
  it('is a problem with its place and its fix', async () => {
    const wrong = exampleWith(`${alone}  random:
    enabled: true
    pasword: {}
    passwords:
      database: { rotatesWith: releese }
    pets:
      release: { words: two }
`)
    const { code, problems } = await json('validate', wrong)
    expect([code, ...said(problems)]).toEqual([
      1,
      'UnknownKey random.pasword (Pulumi.dev.yaml:6:5): did you mean "passwords"?',
      'WrongType random.pets.release.words (Pulumi.dev.yaml:10:18): write a whole number from 1 to 6',
    ])
  })

  it('in a name gets the names that there are', async () => {
    const wrong = exampleWith(`${alone}  random:
    enabled: true
    passwords: { database: { rotatesWith: releese, provider: other } }
    pets: { release: {} }
`)
    expect(said((await json('validate', wrong)).problems)).toEqual([
      'UnknownReference random.passwords.database.rotatesWith (Pulumi.dev.yaml:6:30): did you mean "release"?',
      'UnknownReference random.passwords.database.provider (Pulumi.dev.yaml:6:52): name default',
    ])
  })

  it('that makes a password short has to be answered for', async () => {
    const short = (more: string) =>
      exampleWith(`${alone}  random: { enabled: true, passwords: { pin: { length: 8${more} } } }\n`)
    expect(said((await json('validate', short(''))).problems)).toEqual([
      'NotAcknowledged random.passwords.pin.length (Pulumi.dev.yaml:4:48): close it, or say why beside it: ' +
        'acknowledge: [{ control: "IA-5(1)", reason: "…", owner: "…", expires: "YYYY-MM-DD" }]',
    ])
    const reason = ', acknowledge: [{ control: IA-5(1), reason: a door, owner: acme, expires: 2999-01-01 }]'
    expect(said((await json('validate', short(reason))).problems)).toEqual([])
  })

  it('that asks for clusters where there are none is a warning', async () => {
    const none = exampleWith(`${alone}  random: { enabled: true, ids: { suffix: { perCluster: true } } }\n`)
    expect(said((await json('validate', none)).warnings)).toEqual([
      'NoClusters random.ids.suffix.perCluster (Pulumi.dev.yaml:4:45): name one under kubernetes.providers, or remove it',
    ])
  })
})

describe('a password that is given', () => {
  it('is shown nowhere, and nothing is made', async () => {
    const given = exampleWith(
      `${alone}  random: { enabled: true, pets: { release: {} }, passwords: { old: { given: hunter2 } } }\n`,
    )
    const told = await Promise.all([
      konductor('validate', given, '--json'),
      konductor('explain', given, '--all'),
      konductor('plan', given, '--json'),
    ])
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(JSON.stringify(told)).not.toContain('hunter2')
    const { outputs, resources } = JSON.parse(told[2].stdout)
    expect(outputs.secrets).toEqual({ random: { 'passwords.old.value': { secret: true } } })
    expect(resources.map(({ type }: { type: string }) => type)).toEqual([
      'pulumi:pulumi:Stack',
      'pulumi:providers:random',
      'random:index/randomPet:RandomPet',
    ])
  })
})

describe('a name of another stack', () => {
  it('is taken from what that stack exports', async () => {
    const folder = exampleWith(`${alone}  random:
    enabled: true
    passwords: { database: { rotatesWith: { stack: acme/release/prod, export: release } } }
`)
    writeFileSync(
      join(folder, 'src/index.ts'),
      "import { deploy } from '@konductor/core'\nexport const { state } = deploy()\n",
    )
    const state = {
      exports: { release: { unit: 'random.pets.release', offers: { 'random.pet': { name: 'daring-moth' } } } },
    }
    const planned = await plan({
      project: folder,
      stack: 'dev',
      answers: { stacks: { 'acme/release/prod': { state } } },
    })
    expect(planned.problems).toEqual([])
    const { inputs } = find(planned, { type: 'random:index:RandomPassword' })
    expect(inputs['keepers']).toEqual({ rotation: 'daring-moth' })
  })
})
