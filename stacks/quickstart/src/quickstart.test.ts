import { plan, type Plan, type PlannedResource } from '@konductor/planner'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = dirname(import.meta.dirname)
const planned = await plan({ project: root, stack: 'dev' })

/** The plan of this stack with more configuration, and what was loaded for it. */
const planWith = async (config: string): Promise<Plan & { readonly loaded: readonly string[] }> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-quickstart-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['package.json', 'Pulumi.yaml', 'config', 'src/index.ts'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, '../../node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'Pulumi.dev.yaml'),
    'config:\n  konductor:layers: [config/platform.yaml, config/workloads.yaml]\n',
  )
  appendFileSync(join(folder, 'Pulumi.dev.yaml'), config)
  const loads = join(folder, 'loads.txt')
  const recorder = `
    import { appendFileSync } from 'node:fs'
    import { registerHooks } from 'node:module'
    registerHooks({ load: (url, context, next) => (appendFileSync(${JSON.stringify(loads)}, url + '\\n'), next(url, context)) })
  `
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(recorder)}`
  const result = await plan({ project: folder, stack: 'dev', env: { NODE_OPTIONS } })
  return { ...result, loaded: readFileSync(loads, 'utf8').split('\n') }
}

const find = ({ resources }: Pick<Plan, 'resources'>, type: string, name: string): PlannedResource => {
  const found = resources.find((resource) => resource.type === type && resource.name === name)
  if (found === undefined) throw new Error(`the plan has no ${type} ${name}`)
  return found
}

const names = new Map(planned.resources.map(({ urn, name }) => [urn, name]))
const nameOf = (urn = ''): string => names.get(urn) ?? '-'

/** `type name < parent @ provider` */
const line = ({ type, name, parent, provider }: PlannedResource): string =>
  `${type} ${name} < ${nameOf(parent)} @ ${nameOf(provider)}`

test('the plan has no problems', () => {
  expect([planned.problems, planned.ended]).toEqual([[], { ok: true, exitCode: 0 }])
})

test('these resources, under these parents, with these providers', () => {
  expect(planned.resources.map(line)).toEqual([
    'pulumi:pulumi:Stack quickstart-dev < - @ -',
    'konductor:aws:EncryptionKey aws-default-s3 < quickstart-dev @ -',
    'aws:kms/alias:Alias aws-default-s3-alias < aws-default-s3 @ aws-default',
    'aws:kms/key:Key aws-default-s3 < aws-default-s3 @ aws-default',
    'konductor:aws:EncryptionKey aws-east-s3 < quickstart-dev @ -',
    'aws:kms/alias:Alias aws-east-s3-alias < aws-east-s3 @ aws-east',
    'aws:kms/key:Key aws-east-s3 < aws-east-s3 @ aws-east',
    'konductor:aws:SecureBucket assets < quickstart-dev @ -',
    'aws:s3/bucket:Bucket assets < assets @ aws-east',
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration assets-lifecycle < assets @ aws-east',
    'aws:s3/bucketLogging:BucketLogging assets-logging < assets @ aws-east',
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls assets-ownership < assets @ aws-east',
    'aws:s3/bucketPolicy:BucketPolicy assets-policy < assets @ aws-east',
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock assets-public-access < assets @ aws-east',
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration assets-encryption < assets @ aws-east',
    'aws:s3/bucketVersioning:BucketVersioning assets-versioning < assets @ aws-east',
    'konductor:aws:SecureBucket aws-default-logs < quickstart-dev @ -',
    'aws:s3/bucket:Bucket aws-default-logs < aws-default-logs @ aws-default',
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration aws-default-logs-lifecycle < aws-default-logs @ aws-default',
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls aws-default-logs-ownership < aws-default-logs @ aws-default',
    'aws:s3/bucketPolicy:BucketPolicy aws-default-logs-policy < aws-default-logs @ aws-default',
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock aws-default-logs-public-access < aws-default-logs @ aws-default',
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration aws-default-logs-encryption < aws-default-logs @ aws-default',
    'aws:s3/bucketVersioning:BucketVersioning aws-default-logs-versioning < aws-default-logs @ aws-default',
    'konductor:aws:SecureBucket aws-east-logs < quickstart-dev @ -',
    'aws:s3/bucket:Bucket aws-east-logs < aws-east-logs @ aws-east',
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration aws-east-logs-lifecycle < aws-east-logs @ aws-east',
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls aws-east-logs-ownership < aws-east-logs @ aws-east',
    'aws:s3/bucketPolicy:BucketPolicy aws-east-logs-policy < aws-east-logs @ aws-east',
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock aws-east-logs-public-access < aws-east-logs @ aws-east',
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration aws-east-logs-encryption < aws-east-logs @ aws-east',
    'aws:s3/bucketVersioning:BucketVersioning aws-east-logs-versioning < aws-east-logs @ aws-east',
    'konductor:aws:SecureBucket documents < quickstart-dev @ -',
    'aws:s3/bucket:Bucket documents < documents @ aws-default',
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration documents-lifecycle < documents @ aws-default',
    'aws:s3/bucketLogging:BucketLogging documents-logging < documents @ aws-default',
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls documents-ownership < documents @ aws-default',
    'aws:s3/bucketPolicy:BucketPolicy documents-policy < documents @ aws-default',
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock documents-public-access < documents @ aws-default',
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration documents-encryption < documents @ aws-default',
    'aws:s3/bucketVersioning:BucketVersioning documents-versioning < documents @ aws-default',
    'konductor:kubernetes:SecureNamespace shop-dev-cluster < quickstart-dev @ -',
    'kubernetes:core/v1:LimitRange shop-dev-cluster-limits < shop-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:core/v1:Namespace shop-dev-cluster < shop-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:core/v1:ResourceQuota shop-dev-cluster-quota < shop-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:core/v1:ServiceAccountPatch shop-dev-cluster-service-account < shop-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:networking.k8s.io/v1:NetworkPolicy shop-dev-cluster-allow-dns < shop-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:networking.k8s.io/v1:NetworkPolicy shop-dev-cluster-deny-all < shop-dev-cluster @ kubernetes-dev-cluster',
    'konductor:kubernetes:SecureNamespace tools-dev-cluster < quickstart-dev @ -',
    'kubernetes:core/v1:LimitRange tools-dev-cluster-limits < tools-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:core/v1:Namespace tools-dev-cluster < tools-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:core/v1:ResourceQuota tools-dev-cluster-quota < tools-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:core/v1:ServiceAccountPatch tools-dev-cluster-service-account < tools-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:networking.k8s.io/v1:NetworkPolicy tools-dev-cluster-allow-dns < tools-dev-cluster @ kubernetes-dev-cluster',
    'kubernetes:networking.k8s.io/v1:NetworkPolicy tools-dev-cluster-deny-all < tools-dev-cluster @ kubernetes-dev-cluster',
    'pulumi:providers:aws aws-default < quickstart-dev @ -',
    'pulumi:providers:aws aws-east < quickstart-dev @ -',
    'pulumi:providers:kubernetes kubernetes-dev-cluster < quickstart-dev @ -',
  ])
})

test('each named provider has its region or its cluster', () => {
  const region = (name: string): unknown => find(planned, 'pulumi:providers:aws', name).inputs['region']
  expect([region('aws-default'), region('aws-east')]).toEqual(['us-west-2', 'us-east-1'])
  expect(find(planned, 'pulumi:providers:kubernetes', 'kubernetes-dev-cluster').inputs).toMatchObject({
    context: 'dev-cluster',
    namespace: 'dev',
    clusterIdentifier: 'quickstart-dev',
  })
})

test('a namespace is called in the cluster as it is in configuration', () => {
  const called = planned.resources.flatMap(({ type, inputs }) =>
    type === 'kubernetes:core/v1:Namespace' ? [inputs['metadata']] : [],
  )
  expect(called).toMatchObject([{ name: 'shop' }, { name: 'tools' }])
})

test('state tells what was asked for, of whom and by whom', () => {
  expect(planned.outputs['state']).toMatchObject({
    schemaVersion: 1,
    metadata: {
      project: { name: 'example-iac-project', environment: 'dev', owner: 'platform-team', costCenter: '12345' },
      compliance: { frameworks: [] },
    },
    providers: {
      aws: {
        enabled: true,
        units: { bucket: 2 },
        providers: { default: { region: 'us-west-2' }, east: { region: 'us-east-1' } },
      },
      azure: { enabled: false },
      kubernetes: {
        enabled: true,
        units: { namespace: 2 },
        providers: {
          'dev-cluster': {
            identifier: 'quickstart-dev',
            namespace: 'dev',
            versionControl: { repo: 'https://github.com/org/k8s-configs', path: 'env/dev', branch: 'main' },
          },
        },
      },
    },
  })
  expect(planned.outputs['secrets']).toEqual({})
})

test('the same stack has the same plan', async () => {
  const again = await plan({ project: root, stack: 'dev' })
  // The stack itself holds the outputs, which name the commit.
  expect(again.resources.slice(1)).toEqual(planned.resources.slice(1))
})

test('an encrypted kubeconfig is a secret of the provider', async () => {
  const { problems, resources } = await planWith(`
  kubernetes:
    providers:
      dev-cluster:
        identifier: quickstart-dev
        kubeconfig: { secure: AAABAGVuY3J5cHRlZA== }
`)
  expect(problems).toEqual([])
  expect(find({ resources }, 'pulumi:providers:kubernetes', 'kubernetes-dev-cluster').inputs['kubeconfig']).toEqual({
    secret: true,
  })
})

test('with every module switched off nothing is created, and no builder or cloud SDK is loaded', async () => {
  const { ended, loaded, problems, resources } = await planWith(`
  aws: { enabled: false }
  kubernetes: { enabled: false }
`)
  expect({ ended, problems, types: resources.map(({ type }) => type) }).toEqual({
    ended: { ok: true, exitCode: 0 },
    problems: [],
    types: ['pulumi:pulumi:Stack'],
  })
  expect(loaded.some((url) => url.endsWith('/provider-aws/src/index.ts'))).toBe(true)
  expect(loaded.filter((url) => /@pulumi\/(?:aws|kubernetes)\/|\.build\.ts$/.test(url))).toEqual([])
})
