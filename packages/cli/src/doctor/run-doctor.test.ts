import { describe, expect, test } from 'vitest'
import { acmeFiles, examine, packageFiles, pathWith, programs, tagsOf } from '../testing/doctor-lab.ts'
import { folderWith, runInProcess } from '../testing/run-in-process.ts'

const empty = (): string => folderWith({ 'readme.md': '' })
const project = (config: string, more: Readonly<Record<string, string>> = {}): string =>
  folderWith({ 'Pulumi.yaml': 'name: shop\nruntime: nodejs\n', 'Pulumi.dev.yaml': config, ...more })

describe('konductor doctor', () => {
  test('looks at the machine alone where there is no project, and is content with one that is well', async () => {
    const folder = empty()
    const { code, checks, project: named, problems, warnings } = await examine([folder])
    expect([code, named, problems, warnings]).toEqual([0, undefined, [], []])
    expect(checks.map(({ group, name, status, says }) => [group, name, status, says])).toEqual([
      ['machine', 'Node', 'ok', `24.1.0 on PATH; this command runs on ${process.versions.node}`],
      ['machine', 'Pulumi engine', 'ok', '3.270.0'],
      ['machine', 'git', 'ok', '2.50.0, in the repository /repository'],
      ['machine', 'clock', 'skipped', 'compared only where a cloud answers'],
      ['environment', 'variables', 'ok', 'none that does what nobody expects of it'],
      ['configuration', 'project', 'skipped', `${folder} holds no Pulumi.yaml: only this machine was looked at`],
    ])
  })

  test('prints a list with what is not well, and how to put it right', async () => {
    const probe = `export const probe = { check: async ([{ id, at }]) => [{ unit: id, source: 'the key', findings: [
      { _tag: 'DoorShut', severity: 'problem', at, because: 'the door is shut', fix: 'open it' }] }] }`
    const { code, stdout, stderr } = await runInProcess(
      ['doctor', folderWith(acmeFiles(probe))],
      {},
      {
        env: { PATH: pathWith({ ...programs, node: `echo ${process.version}` }) },
      },
    )
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout.replace(process.versions.node, '24.0.0')).toBe(`shop/dev

This machine
  ok       Node  24.0.0
  ok       Pulumi engine  3.270.0, the SDK of the project is 3.270.0
  ok       git  2.50.0, in the repository /repository
  skipped  clock  compared only where a cloud answers

Environment variables
  ok       variables  none that does what nobody expects of it

Packages
  ok       installed  2 packages
  ok       @pulumi/pulumi  3.270.0
  ok       one copy  of @pulumi/pulumi, @konductor/core, @konductor/host, @konductor/interfaces, io-ts, fp-ts
  ok       Konductor  acme-cloud 1.0.0

Configuration
  ok       settings  valid
  ok       spellings  one for each key
  ok       secrets  none in plain text
  ok       layers  each can be read

Credentials and clusters
  problem  acme.door  no good answer; credentials from the key
           the door is shut
             fix: open it [DoorShut]

1 problem.
`)
  })

  test.each([
    [['--stack', 'prod'], 'UnknownStack'],
    [['--timeout', '0'], undefined],
  ])('%j is wrong', async (args, tag) => {
    const { code, stdout } = await runInProcess(
      ['doctor', project('config: {}\n'), ...args],
      {},
      {
        env: { PATH: pathWith(programs) },
      },
    )
    expect([code, tag === undefined ? '' : stdout.includes(`[${tag}]`)]).toEqual([1, tag === undefined ? '' : true])
  })

  test('needs no stack to be chosen', async () => {
    const { code, checks } = await examine([project('config: {}\n', { 'Pulumi.prod.yaml': 'config: {}\n' })])
    expect(checks.filter(({ name }) => name === 'stack')).toEqual([
      {
        group: 'configuration',
        name: 'stack',
        status: 'skipped',
        says: 'the project has 2 stacks: dev, prod; say which one: --stack dev',
        findings: [],
      },
    ])
    expect(code).toBe(0)
  })

  test('says that a folder is not there, or its Pulumi.yaml cannot be read', async () => {
    const gone = await examine([`${empty()}/gone`])
    expect([gone.code, tagsOf(gone, 'project')]).toEqual([1, ['NoProject']])
    const bad = await examine([folderWith({ 'Pulumi.yaml': 'name: 1\n' })])
    expect([bad.code, tagsOf(bad, 'stack').length > 0]).toEqual([1, true])
  })
})

describe('the machine', () => {
  const machine = async (scripts: Readonly<Record<string, string>>, folder = empty()) =>
    examine([folder], { PATH: pathWith(scripts) })
  const { pulumi: _, ...withoutPulumi } = programs
  const { 'pulumi-language-nodejs': __, ...withoutHost } = programs
  const { node: ___, ...withoutNode } = programs
  const { git: ____, ...withoutGit } = programs

  test.each([
    ['Node', { ...programs, node: 'echo v18.20.0' }, ['NodeTooOld'], 1],
    ['Node', withoutNode, ['NoNodeOnPath'], 0],
    ['Pulumi engine', withoutPulumi, ['EngineMissing'], 0],
    ['Pulumi engine', { ...programs, pulumi: 'echo broken >&2; exit 1' }, ['EngineMissing'], 0],
    ['Pulumi engine', withoutHost, ['EngineIncomplete'], 1],
    ['git', withoutGit, ['GitMissing'], 0],
    ['git', { ...programs, git: 'test "$1" = --version && echo git version 2 || exit 128' }, ['NoRepository'], 0],
    [
      'git',
      { ...programs, git: 'test "$1" = --version || { echo "fatal: detected dubious ownership" >&2; exit 128; }' },
      ['RepositoryOfAnother'],
      0,
    ],
  ])('%s: %j', async (name, scripts, tags, code) => {
    const report = await machine(scripts)
    expect([tagsOf(report, name), report.code]).toEqual([tags, code])
  })

  test.each([
    ['3.250.0', 'warning'],
    ['2.9.0', 'problem'],
    ['3.271.0', 'ok'],
  ])('an engine %s beside an SDK 3.270.0 is %s', async (engine, status) => {
    const report = await machine({ ...programs, pulumi: `echo v${engine}` }, folderWith(acmeFiles(undefined)))
    const item = report.checks.find(({ name }) => name === 'Pulumi engine')
    expect([item?.status, item?.findings.map(({ _tag }) => _tag)]).toEqual([
      status,
      status === 'ok' ? [] : ['EngineOlder'],
    ])
  })

  test.each([
    ['https://me:c4n4ry@git.example/x.git', ['CredentialsInRemote']],
    ['https://c4n4ry@git.example/x.git', ['CredentialsInRemote']],
    ['https://git.example/x.git?private_token=c4n4ry', ['CredentialsInRemote']],
    ['ssh://git@git.example/x.git', []],
    ['git@git.example:x.git', []],
    ['https://git.example/x.git', []],
  ])('the remote %s', async (url, tags) => {
    const git = `case "$1" in --version) echo git version 2;; rev-parse) echo /r;; *) echo 'remote.origin.url ${url}';; esac`
    const report = await machine({ ...programs, git })
    expect(tagsOf(report, 'git')).toEqual(tags)
    expect(report.text).not.toContain('c4n4ry')
  })

  test('variables that do what nobody expects', async () => {
    const { checks } = await examine([empty()], {
      PULUMI_K8S_DELETE_UNREACHABLE: 'true',
      PULUMI_LOG_LEVEL: 'DEBUG',
      KUBECONFIG: '/nowhere/config',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      PULUMI_CONFIG_PASSPHRASE_FILE: '/nowhere/passphrase',
    })
    expect(
      checks.filter(({ group }) => group === 'environment').map(({ name, findings }) => [name, findings[0]?._tag]),
    ).toEqual([
      ['PULUMI_K8S_DELETE_UNREACHABLE', 'OddVariable'],
      ['PULUMI_LOG_LEVEL', 'OlderLogLevel'],
      ['KUBECONFIG', 'OddVariable'],
      ['NODE_TLS_REJECT_UNAUTHORIZED', 'OddVariable'],
      ['PULUMI_CONFIG_PASSPHRASE_FILE', 'OddVariable'],
    ])
  })
})

describe('packages', () => {
  const pulumi = packageFiles('@pulumi/pulumi', { version: '3.270.0' })
  const withPackages = (dependencies: object, files: Readonly<Record<string, string>>) =>
    examine([project('config: {}\n', { 'package.json': JSON.stringify({ dependencies }), ...files })])

  test('that are not installed', async () => {
    const report = await withPackages({ left: '1' }, {})
    expect([tagsOf(report, 'installed'), tagsOf(report, '@pulumi/pulumi'), report.code]).toEqual([
      ['PackageNotInstalled'],
      ['NoPulumiSdk'],
      1,
    ])
  })

  test('of which there are two copies are named with their folders', async () => {
    const report = await withPackages(
      { '@pulumi/pulumi': '3', '@konductor/core': '1', lib: '1' },
      {
        ...pulumi,
        ...packageFiles('@konductor/core', {}),
        ...packageFiles('lib', { dependencies: { '@pulumi/pulumi': '2', '@konductor/core': '2' } }),
        ...packageFiles('@pulumi/pulumi', { version: '2.0.0' }, 'node_modules/lib/'),
        ...packageFiles('@konductor/core', { version: '2.0.0' }, 'node_modules/lib/'),
      },
    )
    expect(tagsOf(report, 'one copy')).toEqual(['SeveralCopies', 'DuplicatePackage'])
    expect(
      report.problems.map(({ because }) => because.replaceAll(/in \/\S*?node_modules/g, 'in node_modules')),
    ).toEqual([
      'it is installed 2 times: 1.0.0 in node_modules/@konductor/core, 2.0.0 in node_modules/lib/node_modules/@konductor/core',
    ])
  })

  test('that do not find what they need beside them', async () => {
    const report = await withPackages(
      { '@pulumi/pulumi': '3', '@konductor/core': '1' },
      {
        ...pulumi,
        ...packageFiles('@konductor/core', {
          peerDependencies: { '@pulumi/pulumi': '^3.999.0', 'io-ts': '^2', sdk: '*' },
          peerDependenciesMeta: { sdk: { optional: true } },
        }),
      },
    )
    expect(tagsOf(report, 'Konductor')).toEqual(['PeerNotSatisfied', 'PeerMissing'])
  })
})

describe('configuration', () => {
  test('is told in short, with what only shows on a second look', async () => {
    const report = await examine([
      project('config:\n  shop:project: { name: x }\n  project: { name: 12 }\n  konductor:layers: [gone.yaml]\n'),
    ])
    expect([tagsOf(report, 'settings'), tagsOf(report, 'spellings'), report.code]).toEqual([
      ['NotAllWell'],
      ['SameKeyTwice'],
      1,
    ])
    expect(tagsOf(report, 'modules')).toEqual([])
  })

  test('with a number for a text hints at how it came about', async () => {
    const report = await examine([project('config:\n  project: { name: 12 }\n')])
    expect(tagsOf(report, 'types')).toEqual(['TypeOfConfigSet'])
  })
})
