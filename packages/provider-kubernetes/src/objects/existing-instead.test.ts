import { formatPath, parsePath } from '@konductor/core/config'
import type { Problem } from '@konductor/interfaces'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { problemsOf } from '../../testing/problems-of.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }
const ports = { http: 80 }
const size = '1Gi'
const route = { hosts: 'a.example.com', port: 80 }
const ingress = { hosts: 'b.example.com', tlsSecret: 'star', from: { namespace: 'traefik' } }
const there = { existingNamespace: 'live' }
const rules = { from: [{ namespace: 'monitoring' }] }
const reading = {
  env: { A: { configMap: 'map', key: 'a' } },
  files: { '/data': { claim: 'data' }, '/run/api': { secret: 'api' } },
}
const pod = { serviceAccount: 'robot', imagePullSecrets: ['login'] }

const section = () =>
  structuredClone({
    enabled: true,
    providers: { dev: {} },
    resources: {
      configMaps: { a: { namespace: 'kube-system', data: { a: 'b' } } },
      deployments: { web: { ...there, ...pod, containers: { web: { image, probes, ...reading } } } },
      statefulSets: {
        db: {
          ...there,
          containers: { db: { image, probes } },
          volumeClaimTemplates: { data: { size, storageClass: 'gp3' } },
        },
      },
      persistentVolumeClaims: { disk: { ...there, size, storageClass: 'gp3' } },
      ingresses: { web: { ...there, ...route, service: 'front', tlsSecret: 'star' } },
      networkPolicies: { web: { ...there, pods: {}, ingress: { a: rules } } },
      serviceAccounts: { own: { ...there, imagePullSecrets: ['login'] } },
      roleBindings: { a: { ...there, role: 'reader', subjects: [{ serviceAccount: 'ci' }] } },
      clusterRoleBindings: { a: { clusterRole: 'view', subjects: [{ serviceAccount: 'ci' }] } },
    },
    components: { applications: { shop: { ...there, image, probes, ports, ingress } } },
  })

/** The section with what the fixes say in place of what they are about. */
const mended = (found: readonly Problem[]): object => {
  const all = section()
  for (const { at, fix } of found) {
    const [, ...path] = parsePath(at)
    const place = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
    const parent = place.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), all)
    Reflect.deleteProperty(Object(parent), String(place.at(-1)))
    Object.assign(Object(parent), parse(fix.replace(/^.* write /, '').replace('<its namespace>', 'live')))
  }
  return all
}

it('what nothing here makes may be there already: the fix says how that is written, which then is right', async () => {
  const found = await problemsOf(section())
  const said = found.map(({ at, fix }) => `${formatPath(parsePath(at).slice(2))} ${fix.split(/[;?] or, where /)[1]}`)
  const already = 'it is there already, write'
  expect(said).toEqual([
    `applications.shop.ingress.from.namespace ${already} existingNamespace: traefik`,
    `applications.shop.ingress.tlsSecret ${already} existingTlsSecret: star`,
    `clusterRoleBindings.a.clusterRole ${already} existingClusterRole: view`,
    `clusterRoleBindings.a.subjects[0].serviceAccount ${already} existingServiceAccount: { name: ci, namespace: <its namespace> }`,
    `configMaps.a.namespace ${already} existingNamespace: kube-system`,
    `deployments.web.containers.web.env.A.configMap ${already} existingConfigMap: map`,
    `deployments.web.containers.web.files./data.claim ${already} existingClaim: data`,
    `deployments.web.containers.web.files./run/api.secret ${already} existingSecret: api`,
    `deployments.web.imagePullSecrets[0] ${already} existingImagePullSecrets: [login]`,
    `deployments.web.serviceAccount ${already} existingServiceAccount: robot`,
    `ingresses.web.service ${already} existingService: front`,
    `ingresses.web.tlsSecret ${already} existingTlsSecret: star`,
    `networkPolicies.web.ingress.a.from[0].namespace ${already} existingNamespace: monitoring`,
    `persistentVolumeClaims.disk.storageClass ${already} existingStorageClass: gp3`,
    `roleBindings.a.role ${already} existingRole: reader`,
    `roleBindings.a.subjects[0].serviceAccount ${already} existingServiceAccount: { name: ci, namespace: <its namespace> }`,
    `serviceAccounts.own.imagePullSecrets[0] ${already} existingImagePullSecrets: [login]`,
    `statefulSets.db.volumeClaimTemplates.data.storageClass ${already} existingStorageClass: gp3`,
  ])
  expect(await problemsOf(mended(found))).toEqual([])
})
