import { describe, expect, it, test } from 'vitest'
import { checked, project } from '../../test/project.ts'
import { cloud } from '../../test/cloud.ts'
import { read } from '../check/read.ts'
import { valueAt, valueOf, walk } from '../check/tree/node.ts'

const reading = (values: Readonly<Record<string, unknown>>) =>
  read({
    root: project({}),
    project: 'acme',
    stack: 'dev',
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [`acme:${key}`, JSON.stringify(value)])),
    secretKeys: [],
  })

const settings = (values: Readonly<Record<string, unknown>>) => valueOf(reading(values).tree)

const said = (values: Readonly<Record<string, unknown>>) =>
  reading(values).drafts.map(({ _tag, severity, at }) => `${severity} ${_tag} ${at}`)

describe('older settings are read', () => {
  it.each([
    [
      'keys of AWS',
      { aws: { access_key_id: 'a', secretAccessKey: 'b', 'session-token': 'c' } },
      { aws: { credentials: { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' } } },
    ],
    ['the account', { aws: { account_id: '1' } }, { aws: { allowedAccountIds: ['1'] } }],
    [
      'keys beside credentials',
      { aws: { credentials: { accessKey: 'a' }, secret_access_key: 'b' } },
      { aws: { credentials: { accessKey: 'a', secretAccessKey: 'b' } } },
    ],
    [
      'a cluster by its context',
      { kubernetes: { context: 'c', distribution: 'talos' } },
      { kubernetes: { providers: { default: { context: 'c', labels: { distribution: 'talos' } } } } },
    ],
    [
      'a kubeconfig by its path',
      { kubernetes: { kubeconfig: '~/.kube/config' } },
      { kubernetes: { providers: { default: { kubeconfigFile: '~/.kube/config' } } } },
    ],
    [
      'a kubeconfig itself',
      { kubernetes: { kubeconfig: 'apiVersion: v1\nkind: Config\n' } },
      { kubernetes: { providers: { default: { kubeconfig: 'apiVersion: v1\nkind: Config\n' } } } },
    ],
    [
      'a kubeconfig path beside clusters',
      { kubernetes: { kubeconfig_path: 'x', instances: { a: {} } } },
      { kubernetes: { providers: { a: {}, default: { kubeconfigFile: 'x' } } } },
    ],
    [
      'the mode of FISMA',
      { compliance: { fisma: { mode: 'warn', level: 'low' } } },
      { compliance: { fisma: { level: 'low' }, mode: 'warn' } },
    ],
    [
      'the mode of FISMA, as it was',
      { compliance: { fisma: { enforcing: 'strict' } } },
      { compliance: { fisma: {}, mode: 'enforcing' } },
    ],
    [
      'a mode that is said twice, as it is',
      { compliance: { mode: 'warn', fisma: { mode: 'disabled' } } },
      { compliance: { mode: 'warn', fisma: { mode: 'disabled' } } },
    ],
    [
      'the mode of a block that is off, as it is',
      { compliance: { fisma: { enabled: false, mode: 'warn' } } },
      { compliance: { fisma: { enabled: false, mode: 'warn' } } },
    ],
    ['levels of logging', { logging: { level: 'WARNING', console: true } }, { logging: { level: 'standard' } }],
    ['levels that there still are', { logging: { level: 'debug' } }, { logging: { level: 'debug' } }],
    [
      'versions from an address',
      { default_versions: { source: 'https://x.example/v.json', stack_name: true } },
      { versions: { source: { url: 'https://x.example/v.json' } } },
    ],
    [
      'versions from a file',
      { 'default-versions': { source: 'v.json', channel: 'lts' } },
      { versions: { file: 'v.json', channel: 'lts' } },
    ],
    [
      'versions by component',
      { defaultVersions: { cert_manager: '1.15.3' } },
      { versions: { components: { cert_manager: '1.15.3' } } },
    ],
  ])('%s', (_, written, expected) => {
    expect(settings(written)).toEqual(expected)
    expect(said(written).filter((each) => !each.startsWith('warning OlderSpelling'))).toEqual([])
  })
})

test('each older setting is said, by the name it has there', () => {
  expect(said({ aws: { account_id: '1' }, logging: { level: 'info' }, kubernetes: { context: 'c' } })).toEqual([
    'warning OlderSpelling aws.account_id',
    'warning OlderSpelling kubernetes.context',
    'warning OlderSpelling logging.level',
  ])
})

test('what there is no setting for is a problem that says what to do', () => {
  const found = reading({
    aws: { network: { vpc_cidr: 'x' }, controlTower: {}, iamUsers: [], landingzones: [], eks: { enabled: true } },
    kubernetes: { deployment_timeout: 600, cert_manager: { enabled: true } },
    logging: { console: false },
    kubevirt: { enabled: true },
  })
  expect(found.drafts.map(({ _tag, at }) => [_tag, at])).toEqual(
    [
      'kubevirt',
      'aws.network',
      'aws.eks',
      'aws.controlTower',
      'aws.landingzones',
      'aws.iamUsers',
      'kubernetes.deployment_timeout',
      'kubernetes.cert_manager',
      'logging.console',
    ].map((at) => ['NotCarriedOver', at]),
  )
  expect(found.drafts.filter(({ fix }) => fix === '')).toEqual([])
  expect(valueOf(found.tree)).toEqual({ aws: {}, kubernetes: {}, logging: {} })
})

test('what is switched off asks for nothing, and is a warning', () => {
  expect(said({ aws: { eks: { enabled: false } }, cert_manager: { enabled: false, version: 'x' } })).toEqual([
    'warning OlderSpelling cert_manager',
    'warning OlderSpelling aws.eks',
  ])
})

test('a key of the program that is called like an add-on is the program’s', () => {
  const own = { prometheus: { url: 'x' }, vm: 'big', flux: 3 }
  expect([settings(own), said(own)]).toEqual([own, []])
})

test('an older setting beside its newer form is written twice, and the newer one stays', () => {
  const both = { aws: { credentials: { accessKeyId: 'new' }, access_key_id: 'old' } }
  expect(settings(both)).toEqual({ aws: { credentials: { accessKeyId: 'new' } } })
  expect(said(both)).toEqual([
    'problem WrittenTwice aws.credentials.accessKeyId',
    'warning OlderSpelling aws.access_key_id',
  ])
})

test('a layer is brought to today’s form before the stack overrides it', () => {
  const root = project({
    'layer.yaml': 'logging: { level: info }\naws: { account_id: "1", region: a }\n',
  })
  const { tree } = read({
    root,
    project: 'acme',
    stack: 'dev',
    values: { 'konductor:layers': '["layer.yaml"]', 'acme:aws': '{"allowedAccountIds":["2"]}' },
    secretKeys: [],
  })
  expect(valueOf(tree)).toEqual({ logging: { level: 'standard' }, aws: { region: 'a', allowedAccountIds: ['2'] } })
})

test('a setting keeps the place where it was written', () => {
  const { tree } = reading({ aws: { access_key_id: 'a' } })
  const { node } = walk(tree, ['aws', 'credentials', 'accessKeyId'])
  expect([node.path, valueAt(tree, ['aws', 'credentials', 'accessKeyId'])]).toEqual([
    ['acme:aws', 'access_key_id'],
    'a',
  ])
})

test('nothing of an older section is changed where nothing is older', () => {
  const today = { aws: { enabled: true, region: 'x' }, logging: { level: 'verbose' }, versions: { channel: 'lts' } }
  expect([settings(today), said(today)]).toEqual([today, []])
})

test('a problem of an older setting has its line', async () => {
  const outcome = await checked(project({ 'Pulumi.dev.yaml': 'config:\n  acme:logging:\n    console: false\n' }), {
    modules: [cloud()],
  })
  expect(outcome._tag === 'Left' ? outcome.left.problems.map(({ at }) => at) : []).toEqual([
    'logging.console (Pulumi.dev.yaml:3:5)',
  ])
})

test('the mode of FISMA is said to be older where its word or its name is', () => {
  expect(said({ compliance: { fisma: { enforcing: 'warn' } } })).toEqual([
    'warning OlderSpelling compliance.fisma.enforcing',
  ])
  expect(said({ compliance: { fisma: { mode: 'strict' } } })).toEqual(['warning OlderSpelling compliance.fisma.mode'])
  expect(said({ compliance: { fisma: { mode: 'warn' } } })).toEqual([])
})
