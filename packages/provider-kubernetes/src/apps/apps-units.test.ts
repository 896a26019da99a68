import { record } from '@konductor/core/testing'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { output, secret } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { context } from '../../testing/context.ts'
import { foundIn } from '../../testing/found-in.ts'
import { units } from '../../testing/units.ts'
import { buildDeployment } from './deployment.build.ts'
import { buildStatefulSet } from './stateful-set.build.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const probes = { liveness: { tcp: 'http' }, readiness: { tcp: 'http' } }
const plain = { image, ports: { http: 8080 }, probes }
const reading = {
  ...plain,
  env: { REGION: { configMap: 'settings', key: 'region' }, OTHER: { existingConfigMap: 'theirs', key: 'a' } },
  files: {
    '/etc/app': { configMap: 'settings' },
    '/run/api': { secret: 'api' },
    '/run/base': { secret: { stack: 'acme/base/prod', export: 'base' } },
    '/data': { claim: 'data' },
    '/theirs': { existingClaim: 'theirs' },
  },
}
const at = 'kubernetes.resources'
const of = <K extends 'deployments' | 'statefulSets' | 'daemonSets'>(collection: K, settings: object) => {
  const all = units({
    providers: { dev: {}, test: {} },
    resources: {
      namespaces: { shop: { clusters: ['dev', 'test'] } },
      [collection]: { web: { namespace: 'shop', ...settings } },
    },
  })
  const found = all.filter(({ id }) => id.startsWith(`${at}.${collection}.web`))
  return { found, first: found[0] }
}

describe('the units of a workload', () => {
  it('are one for each cluster that its namespace is on, with what it reads of the same cluster', () => {
    const { found } = of('deployments', {
      containers: { web: reading },
      serviceAccount: 'web',
      imagePullSecrets: ['registry'],
      acknowledge: [{ control: 'X', reason: 'y', owner: 'z', expires: '2027-01-01' }],
    })
    expect(found.map(({ id, name, kind, offers }) => [id, name, kind, offers])).toEqual([
      [`${at}.deployments.web@dev`, 'web-dev', 'deployment', ['kubernetes.workload']],
      [`${at}.deployments.web@test`, 'web-test', 'deployment', ['kubernetes.workload']],
    ])
    const web = `${at}.deployments.web`
    expect(found[1]?.needs).toEqual({
      cluster: { unit: 'kubernetes.providers.test', capability: 'kubernetes.cluster', at: web },
      namespace: {
        unit: `${at}.namespaces.shop@test`,
        capability: 'kubernetes.namespace',
        at: `${web}.namespace`,
        existing: 'existingNamespace: shop',
      },
      configMaps: [
        {
          unit: `${at}.configMaps.settings@test`,
          capability: 'kubernetes.configMap',
          at: `${web}.containers.web.env.REGION.configMap`,
          existing: 'existingConfigMap: settings',
        },
      ],
      secrets: [
        {
          unit: `${at}.secrets.api@test`,
          capability: 'kubernetes.secret',
          at: `${web}.containers.web.files./run/api.secret`,
          existing: 'existingSecret: api',
        },
        {
          unit: 'base of the stack acme/base/prod',
          capability: 'kubernetes.secret',
          at: `${web}.containers.web.files./run/base.secret`,
          from: { stack: 'acme/base/prod', export: 'base' },
        },
        {
          unit: `${at}.secrets.registry@test`,
          capability: 'kubernetes.secret',
          at: `${web}.imagePullSecrets[0]`,
          existing: 'existingImagePullSecrets: [registry]',
        },
      ],
      claims: [
        {
          unit: `${at}.persistentVolumeClaims.data@test`,
          capability: 'kubernetes.claim',
          at: `${web}.containers.web.files./data.claim`,
          existing: 'existingClaim: data',
        },
      ],
      serviceAccount: {
        unit: `${at}.serviceAccounts.web@test`,
        capability: 'kubernetes.serviceAccount',
        at: `${web}.serviceAccount`,
        existing: 'existingServiceAccount: web',
      },
    })
    expect(found[1]?.settings).toMatchObject({ name: 'web', namespace: 'shop', replicas: 3 })
    expect(found[1]?.settings).not.toHaveProperty('acknowledge')
  })

  it('of a stateful set keep data, and name the classes of its storage', () => {
    const { first } = of('statefulSets', {
      containers: { web: { ...plain, files: { '/data': { volume: 'data' } } } },
      volumeClaimTemplates: {
        logs: { size: '1Gi', existingStorageClass: 'gp3' },
        data: { size: '10Gi', storageClass: 'encrypted' },
      },
    })
    expect(first).toMatchObject({
      stateful: true,
      needs: {
        storageClasses: [
          {
            unit: `${at}.storageClasses.encrypted@dev`,
            at: `${at}.statefulSets.web.volumeClaimTemplates.data.storageClass`,
          },
        ],
      },
    })
  })

  it('say what their pods open, and why', () => {
    const { first } = of('daemonSets', {
      containers: { web: { ...plain, security: { privileged: true } } },
      acknowledge: { 'CIS-K8s 5.2.2': 'it loads modules of the kernel' },
    })
    expect(first?.openings).toEqual([
      {
        control: 'CIS-K8s 5.2.2',
        at: `${at}.daemonSets.web.containers.web.security.privileged`,
        what: 'whoever gets into the container has the node',
        judgedBy: [`${at}.daemonSets.web.containers.web.security.privileged`],
      },
    ])
    expect(first?.acknowledged?.map(({ control }) => control)).toEqual(['CIS-K8s 5.2.2'])
  })
})

describe('the builder of a workload', () => {
  const answer = (name: string) => ({ name: output(name), checksum: output(`sum of ${name}`) })
  const cluster = () => {
    const provider = new Provider('dev', { context: 'dev', clusterIdentifier: 'dev' })
    return { name: 'dev', provider, namespace: 'default' }
  }

  it('puts names in place of references, and digests of what the pods have on them', async () => {
    const { first } = of('deployments', {
      containers: { web: reading },
      serviceAccount: 'web',
      imagePullSecrets: ['registry'],
      existingImagePullSecrets: ['theirs'],
      labels: { team: 'shop' },
      podLabels: { team: 'shop' },
    })
    if (first?.kind !== 'deployment') throw new Error('there is no deployment')
    const all = await record(() =>
      buildDeployment(
        first,
        {
          cluster: cluster(),
          namespace: { name: output('shop'), ready: [] },
          configMaps: [answer('settings-name')],
          secrets: [{ ...answer('api-name'), checksum: secret('sum') }, answer('base-name'), answer('registry-name')],
          claims: [{ name: output('data-name') }],
          serviceAccount: { name: output('web-name'), namespace: output('shop') },
        },
        context(),
      ),
    )
    expect(foundIn(all)).toEqual([])
    expect(all.map(({ name }) => name)).toEqual(['dev', 'web-dev', 'web-dev'])
    expect(all[2]?.provider).toBe('dev')
    expect(all[2]?.inputs).toMatchObject({
      metadata: { name: 'web', namespace: 'shop', labels: { team: 'shop' } },
      spec: {
        strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
        template: {
          metadata: {
            labels: { team: 'shop' },
            annotations: {
              'config-map.konductor.dev/digest': expect.stringMatching(/^[0-9a-f]{64}$/),
              'secret.konductor.dev/digest': { secret: expect.stringMatching(/^[0-9a-f]{64}$/) },
            },
          },
          spec: {
            serviceAccountName: 'web-name',
            imagePullSecrets: [{ name: 'registry-name' }, { name: 'theirs' }],
            containers: [
              {
                env: [
                  { name: 'OTHER', valueFrom: { configMapKeyRef: { name: 'theirs', key: 'a' } } },
                  { name: 'REGION', valueFrom: { configMapKeyRef: { name: 'settings-name', key: 'region' } } },
                ],
              },
            ],
            volumes: [
              { name: 'web--data', persistentVolumeClaim: { claimName: 'data-name' } },
              { name: 'web--etc-app', configMap: { name: 'settings-name' } },
              { name: 'web--run-api', secret: { secretName: 'api-name' } },
              { name: 'web--run-base', secret: { secretName: 'base-name' } },
              { name: 'web--theirs', persistentVolumeClaim: { claimName: 'theirs' } },
              { name: 'web--tmp', emptyDir: { sizeLimit: '128Mi' } },
            ],
          },
        },
      },
    })
  })

  it('rolls no pods when what they read gets another key, and keeps its name', async () => {
    const digestOf = async (key: string, sum = 'sum') => {
      const { first } = of('deployments', {
        containers: { web: { ...plain, envFrom: [{ configMap: key }, { configMap: 'b' }] } },
      })
      if (first?.kind !== 'deployment') throw new Error('there is no deployment')
      const all = await record(() =>
        buildDeployment(
          first,
          {
            cluster: cluster(),
            configMaps: [{ name: output('settings'), checksum: output(sum) }, answer('b')],
            secrets: [],
            claims: [],
          },
          context(),
        ),
      )
      return JSON.stringify(all.at(-1)?.inputs)
    }
    const before = await digestOf('settings')
    expect(await digestOf('options')).toBe(before)
    expect(await digestOf('settings', 'another')).not.toBe(before)
  })

  it('offers what services and policies need of it', async () => {
    const { first } = of('statefulSets', {
      containers: { web: { ...plain, files: { '/data': { volume: 'data' } } } },
      volumeClaimTemplates: { data: { size: '10Gi', storageClass: 'encrypted' } },
    })
    if (first?.kind !== 'statefulSet') throw new Error('there is no stateful set')
    let offered: unknown
    const all = await record(() => {
      const built = buildStatefulSet(
        first,
        {
          cluster: cluster(),
          configMaps: [],
          secrets: [],
          claims: [],
          storageClasses: [{ name: output('encrypted-name') }],
        },
        context(),
      )
      const { kind, apiVersion, selector, ports } = built.offers['kubernetes.workload']
      offered = { kind, apiVersion, selector, ports }
    })
    expect(foundIn(all)).toEqual([])
    expect(offered).toEqual({
      kind: 'StatefulSet',
      apiVersion: 'apps/v1',
      selector: { 'app.kubernetes.io/name': 'web' },
      ports: { http: { port: 8080, protocol: 'TCP' } },
    })
    expect(all.at(-1)?.inputs).toMatchObject({
      spec: {
        serviceName: 'web-headless',
        volumeClaimTemplates: [
          { metadata: { name: 'data' }, spec: { storageClassName: 'encrypted-name', accessModes: ['ReadWriteOnce'] } },
        ],
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      },
    })
  })
})
