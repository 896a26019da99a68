import { existsSync, realpathSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, labWith as project, migrate, migrateReport as report } from '../testing/migrate-lab.ts'

const tagsOf = ({ problems }: Awaited<ReturnType<typeof report>>): readonly string[] =>
  problems.map(({ _tag, at }) => `${_tag} ${at}`)

test('secrets, switches, the keys of the program and of Pulumi stay; no secret is in a diff', async () => {
  const folder = project({
    'Pulumi.dev.yaml': `encryptionsalt: v1:c2FsdA==
config:
  aws:allowedAccountIds: ['111122223333']
  lab:motd: hello
  lab:modules: { kubernetes: true }
  lab:kubernetes:
    providers:
      plain:
        identifier: lab
        kubeconfig: |
          clusters: [{ name: plain, cluster: { server: 'https://hush.example.com' } }]
          users: [{ name: me, user: { token: hush-hush } }]
          contexts: [{ name: plain, context: { cluster: plain, user: me } }]
      sealed: { identifier: den, kubeconfig: { secure: v1:c2VhbGVk } }
`,
  })
  const { stdout } = await migrate(folder)
  expect(stdout).not.toContain('hush')
  const { code } = await migrate(folder, '--write')
  expect(code).toBe(0)
  expect(filesIn(folder)).toMatchObject({
    'Pulumi.dev.yaml': `encryptionsalt: v1:c2FsdA==
config:
  konductor:layers: [config/dev.yaml]
  aws:allowedAccountIds: ['111122223333']
  lab:motd: hello
  lab:modules: { kubernetes: true }
  lab:kubernetes:
    providers:
      plain:
        kubeconfig: |
          clusters: [{ name: plain, cluster: { server: 'https://hush.example.com' } }]
          users: [{ name: me, user: { token: hush-hush } }]
          contexts: [{ name: plain, context: { cluster: plain, user: me } }]
      sealed: { kubeconfig: { secure: v1:c2VhbGVk } }
`,
    'config/dev.yaml': `kubernetes:
  providers:
    plain:
      identifier: lab
    sealed: { identifier: den }
`,
  })
})

test('a text in quotes stays on its line, whatever it holds', async () => {
  const line = String.raw`      dev: { kubeconfig: "apiVersion: v1\nclusters: [{ name: c, cluster: { server: 'https://x.example' } }]\n" }`
  const folder = project({
    'Pulumi.dev.yaml': `config:\n  lab:logging: { level: debug }\n  lab:kubernetes:\n    enabled: false\n    providers:\n${line}\n`,
  })
  expect((await migrate(folder, '--write')).code).toBe(0)
  expect(String(filesIn(folder)['Pulumi.dev.yaml']).split('\n')).toContain(line)
})

test('a secret is shown in no form that it may have in a file', async () => {
  const folder = project({
    'Pulumi.dev.yaml': `config:
  konductor:layers: [config/dev.yaml]
  kubernetes:
    enabled: false
    providers:
      folded:
        kubeconfig: >-
          hush-one
          hush-two
      quoted: { kubeconfig: "hush\\"three" }
      single: { kubeconfig: 'hush''four' }
      other: { context: x }
`,
    'config/dev.yaml': 'kubernetes:\n  instances:\n    layered: { kubeconfig: hush-five }\n',
  })
  for (const more of [[], ['--json']]) {
    const { code, stdout } = await migrate(folder, ...more)
    expect([code, stdout.includes('[secret]'), /hush/.test(stdout)]).toEqual([0, true, false])
  }
})

test('what would mean something else in a layer is quoted there', async () => {
  const folder = project({
    'Pulumi.dev.yaml': `config:
  project:
    tags:
      since: 2026-03-01
      mode: "0777"
      yes: off
`,
  })
  await migrate(folder, '--write')
  expect(filesIn(folder)['config/dev.yaml']).toBe(`project:
  tags:
    since: "2026-03-01 00:00:00 +0000 UTC"
    mode: "0777"
    yes: off
`)
})

test('what cannot be carried over is a problem, and nothing is written', async () => {
  const text = `config:
  aws: { enabled: true, region: us-east-1, network: { vpc_cidr: 10.0.0.0/16 }, iamUsers: [{ name: x }] }
  cert_manager: { enabled: true }
`
  const folder = project({ 'Pulumi.dev.yaml': text })
  const { code, stdout } = await migrate(folder, '--write', '--json')
  expect([code, tagsOf(JSON.parse(stdout)), filesIn(folder)['Pulumi.dev.yaml']]).toEqual([
    1,
    [
      'NotCarriedOver aws.network (Pulumi.dev.yaml:2:44)',
      'NotCarriedOver aws.iamUsers (Pulumi.dev.yaml:2:80)',
      'NotCarriedOver cert_manager (Pulumi.dev.yaml:3:3)',
    ],
    text,
  ])
})

test('what cannot be carried over is named, and the rest is shown as it would become', async () => {
  const folder = project({
    'Pulumi.dev.yaml':
      'config:\n  aws: { enabled: true, account_id: "111122223333" }\n  cert_manager: { enabled: true }\n',
  })
  const { code, stdout } = await migrate(folder, '--write')
  expect([code, existsSync(join(folder, 'config'))]).toEqual([1, false])
  expect(stdout.split('\n').filter((line) => line.startsWith('+'))).toEqual([
    '+++ b/Pulumi.dev.yaml',
    '+  konductor:layers: [config/dev.yaml]',
    '+  aws: { enabled: true }',
    '+++ b/config/dev.yaml',
    '+aws: { allowedAccountIds: ["111122223333"] }',
  ])
  expect(stdout).toContain('[NotCarriedOver]')
  expect(stdout.split('\n').at(-2)).toBe(
    'lab/dev: 1 problem; nothing was written. The diff is what there is to do once that is put right.',
  )
})

describe('a section that does not say whether it is enabled', () => {
  test('gets it where the first stacks did without', async () => {
    const folder = project({
      'Pulumi.dev.yaml': 'config:\n  # the lab\n  lab:kubernetes:\n    context: admin@lab\n    distribution: talos\n',
    })
    const found = await report(folder, '--write')
    expect([found.problems, found.written, found.warnings.map(({ _tag, at }) => `${_tag} ${at}`)]).toEqual([
      [],
      true,
      ['EnabledAdded kubernetes.enabled'],
    ])
    expect(filesIn(folder)['Pulumi.dev.yaml']).toBe(
      'config:\n  konductor:layers: [config/dev.yaml]\n  lab:kubernetes:\n    enabled: true\n',
    )
    expect((await report(folder)).files).toEqual([])
  })

  test('gets it in the layer that it is in', async () => {
    const folder = project({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [config/dev.yaml]\n',
      'config/dev.yaml': '# the lab\nkubernetes:\n  kubeconfig_path: ./lab.yaml\n',
    })
    const found = await report(folder, '--write')
    expect([found.problems, found.written]).toEqual([[], true])
    expect(filesIn(folder)['config/dev.yaml']).toBe(
      '# the lab\nkubernetes:\n  enabled: true\n  providers:\n    default:\n      kubeconfigFile: ./lab.yaml\n',
    )
  })

  test('is a problem where nothing tells what was meant, and all else is shown', async () => {
    const folder = project({ 'Pulumi.dev.yaml': 'config:\n  aws: { account_id: "111122223333" }\n' })
    const found = await report(folder, '--write')
    expect([found.problems.map(({ _tag }) => _tag), found.written, found.files.length]).toEqual([
      ['EnabledNotSaid'],
      false,
      2,
    ])
  })
})

test('a comment above a setting that is gone goes to the next one, or to the section', async () => {
  const folder = project({
    'Pulumi.dev.yaml': `config:
  # all of core
  core:
    logging:
      # for people
      console: true
      level: info
  # Amazon
  aws:
    enabled: true
    # an old one
    eks: { enabled: false }
    # close
    region: us-east-1
    # the last
    landingzones: { enabled: false }
  # an add-on
  cert_manager: { enabled: false }
  # ours
  motd: hi
`,
  })
  await migrate(folder, '--write')
  expect([filesIn(folder)['Pulumi.dev.yaml'], filesIn(folder)['config/dev.yaml']]).toEqual([
    `config:
  konductor:layers: [config/dev.yaml]
  aws:
    enabled: true
  # an add-on
  # ours
  motd: hi
`,
    `# all of core
logging:
  # for people
  level: standard
# the last
# Amazon
aws:
  # an old one
  # close
  region: us-east-1
`,
  ])
})

test('an exception without a reason is not carried over, and nothing is written', async () => {
  const folder = project({
    'Pulumi.dev.yaml': 'config:\n  compliance:\n    nist: { enabled: true, controls: [AC-1], exceptions: [AC-2] }\n',
  })
  const { code, stdout } = await migrate(folder, '--write', '--json')
  expect([code, tagsOf(JSON.parse(stdout)), existsSync(join(folder, 'config'))]).toEqual([
    1,
    ['NotCarriedOver compliance.nist.exceptions[0] (Pulumi.dev.yaml)'],
    false,
  ])
})

test('a default of Pulumi.yaml that would come to light again is told, and nothing is written', async () => {
  const folder = project({
    'Pulumi.yaml': 'name: lab\nruntime: nodejs\nconfig:\n  logging: { value: { level: debug } }\n',
    'Pulumi.dev.yaml': 'config:\n  logging: { level: verbose }\n',
  })
  const { problems, written } = await report(folder, '--write')
  expect([problems.map(({ _tag, at }) => [_tag, at]), written]).toEqual([[['NotTheSame', 'logging']], false])
})

describe('--to', () => {
  const layered = (layers: string) =>
    project({
      'Pulumi.dev.yaml': `config:\n  konductor:layers: ${layers}\n  project: { owner: me }\n`,
      'config/a.yaml': 'project: { name: a }\n',
      'config/b.yaml': 'project:\n  # ours\n  owner: them\n',
    })

  test('takes the strongest layer there is, whose values the stack overrides', async () => {
    const folder = layered('[config/a.yaml, config/b.yaml]')
    await migrate(folder, '--to', 'config/b.yaml', '--write')
    expect(filesIn(folder)).toMatchObject({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [config/a.yaml, config/b.yaml]\n',
      'config/b.yaml': 'project:\n  # ours\n  owner: me\n',
    })
  })

  test.each([
    ['config/a.yaml', '[config/a.yaml, config/b.yaml]'],
    ['config/b.yaml', '[config/a.yaml]'],
    ['Pulumi.prod.yaml', '[config/a.yaml]'],
    ['notes.txt', '[config/a.yaml]'],
  ])('refuses %s beside the layers %s', async (to, layers) => {
    const { problems } = await report(layered(layers), '--to', to, '--write')
    expect(problems.map(({ _tag, at }) => [_tag, at])).toEqual([['BadTargetLayer', '--to']])
  })
})

test('files that cannot be written together stay as they were', async () => {
  const folder = project({ 'Pulumi.dev.yaml': 'config:\n  project: { owner: me }\n', config: 'no folder\n' })
  const before = filesIn(folder)
  const { problems, written } = await report(folder, '--write')
  expect([problems.map(({ _tag }) => _tag), written, filesIn(folder)]).toEqual([['CannotWrite'], false, before])
})

test('line ends and links stay what they are', async () => {
  const folder = project({ 'real.yaml': 'config:\r\n  lab:project:\r\n    cost_center: "1"\r\n' })
  symlinkSync('real.yaml', join(folder, 'Pulumi.dev.yaml'))
  await migrate(folder, '--write')
  expect(filesIn(folder)['real.yaml']).toBe('config:\r\n  konductor:layers: [config/dev.yaml]\r\n')
  expect(relative(folder, realpathSync(join(folder, 'Pulumi.dev.yaml')))).toBe('real.yaml')
})

test("the program's own settings are nothing to migrate", async () => {
  const folder = project({
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [config/dev.yaml]\n  lab:motd: { a: [1,\n    2] }\n',
    'config/dev.yaml': 'project: { environment: dev }\n',
  })
  const { code, stdout } = await migrate(folder)
  expect([code, stdout]).toEqual([0, 'lab/dev: nothing to migrate: every setting is in its place and in its form.\n'])
})
