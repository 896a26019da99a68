import type { Insecure } from '../../cases/judged-case.ts'

/** A setting of pods that opens something. */
interface PodOpening {
  readonly key: string
  readonly opens: string
  /** Over the container. */
  readonly container?: object
  /** Over the pod. */
  readonly pod?: object
  readonly found: readonly string[]
  readonly loses: readonly string[]
  readonly because?: string
}

const digest = `sha256:${'0a'.repeat(32)}`

/** The image of every container that is judged. */
export const image = `registry.example/shop/web:1.4.2@${digest}`

const privileges: readonly PodOpening[] = [
  {
    key: 'privileged',
    opens: 'security.privileged: true',
    container: { security: { privileged: true } },
    found: ['PSS103', 'PSS202'],
    loses: ['capabilities-dropped', 'no-capabilities', 'no-escalation', 'seccomp', 'unprivileged'],
  },
  {
    key: 'escalating',
    opens: 'security.allowPrivilegeEscalation: true',
    container: { security: { allowPrivilegeEscalation: true } },
    found: ['PSS202'],
    loses: ['no-escalation'],
  },
  {
    key: 'admin',
    opens: 'security.addCapabilities: [SYS_ADMIN]',
    container: { security: { addCapabilities: ['SYS_ADMIN'] } },
    found: ['KBP100', 'PSS104', 'PSS202', 'PSS206'],
    loses: ['capabilities-dropped', 'no-capabilities', 'no-escalation'],
  },
  {
    key: 'low-ports',
    opens: 'security.addCapabilities: [NET_BIND_SERVICE]',
    container: { security: { addCapabilities: ['NET_BIND_SERVICE'] } },
    found: [],
    loses: ['no-capabilities'],
    because: 'the Pod Security Standards allow it at their strictest',
  },
  {
    key: 'root',
    opens: 'security.runAsUser: 0',
    container: { security: { runAsUser: 0 } },
    found: ['PSS203', 'PSS204'],
    loses: ['high-user', 'no-root'],
  },
  {
    key: 'low-user',
    opens: 'security.runAsUser: 1000',
    container: { security: { runAsUser: 1000, runAsGroup: 1000 } },
    found: ['KBP104', 'KBP105'],
    loses: ['high-user'],
  },
  {
    key: 'unconfined',
    opens: 'security.seccompProfile: Unconfined',
    container: { security: { seccompProfile: 'Unconfined' } },
    found: ['PSS110'],
    loses: ['seccomp'],
  },
  {
    key: 'writable',
    opens: 'security.writableRootFilesystem: true',
    container: { security: { writableRootFilesystem: true } },
    found: ['KBP102'],
    loses: ['read-only-root'],
  },
]

const ofNode: readonly PodOpening[] = [
  {
    key: 'node-processes',
    opens: 'hostPID: true',
    pod: { hostPID: true },
    found: ['PSS102'],
    loses: ['own-processes'],
  },
  { key: 'node-memory', opens: 'hostIPC: true', pod: { hostIPC: true }, found: ['PSS102'], loses: ['own-memory'] },
  {
    key: 'node-network',
    opens: 'hostNetwork: true',
    pod: { hostNetwork: true },
    found: ['PSS102'],
    loses: ['own-network'],
  },
  {
    key: 'node-port',
    opens: 'ports.http.hostPort: 8080',
    container: { ports: { http: { port: 8080, hostPort: 8080 } } },
    found: ['PSS106'],
    loses: ['no-host-ports'],
  },
  {
    key: 'node-files',
    opens: 'files: { /logs: { hostPath: /var/log } }',
    container: { files: { '/logs': { hostPath: '/var/log' } } },
    found: ['PSS105', 'PSS201'],
    loses: ['no-host-paths'],
  },
]

const content: readonly PodOpening[] = [
  {
    key: 'tagged',
    opens: 'an image without a digest',
    container: { image: 'registry.example/shop/web:1.4.2' },
    found: [],
    loses: ['digest'],
    because: 'no rule asks for a digest',
  },
  {
    key: 'latest',
    opens: 'the image latest',
    container: { image: 'registry.example/shop/web:latest' },
    found: ['KBP001'],
    loses: ['digest', 'version'],
  },
  {
    key: 'not-pulled',
    opens: 'pullPolicy: IfNotPresent',
    container: { pullPolicy: 'IfNotPresent' },
    found: [],
    loses: ['pull'],
    because: 'no rule reads when images are pulled',
  },
  {
    key: 'secret-variable',
    opens: 'env: { TOKEN: { secret: api, key: token } }',
    container: { env: { TOKEN: { existingSecret: 'api', key: 'token' } } },
    found: ['KBP112'],
    loses: ['no-secrets-in-variables'],
  },
  {
    key: 'with-token',
    opens: 'serviceAccountToken: true',
    pod: { serviceAccountToken: true },
    found: [],
    loses: ['no-token'],
    because: 'the rule is content with an account that gives no token, over which the pod decides',
  },
  {
    key: 'default-account',
    opens: 'existingServiceAccount: default',
    pod: { existingServiceAccount: 'default' },
    found: [],
    loses: ['account'],
    because: 'no rule asks for an account of its own',
  },
]

const resources = (['requests', 'limits'] as const).flatMap((side) =>
  (['cpu', 'memory'] as const).map((of): PodOpening => ({
    key: `no-${of}-${side}`,
    opens: `resources.${side}.${of}: none`,
    container: { resources: { [side]: { [of]: 'none' } } },
    found: [{ requests: { cpu: 'KBP002', memory: 'KBP004' }, limits: { cpu: 'KBP003', memory: 'KBP005' } }[side][of]],
    loses: [`${of}-${side}`],
  })),
)

const openings: readonly PodOpening[] = [...privileges, ...ofNode, ...content, ...resources]

const probe = { http: { path: '/healthz', port: 'http' } }

/** A container as closed as it gets. */
export const closedContainer = { image, ports: { http: 8080 }, probes: { liveness: probe, readiness: probe } }

const withoutProbes: readonly PodOpening[] = (['liveness', 'readiness'] as const).map((which) => ({
  key: `no-${which}`,
  opens: `no probes.${which}`,
  container: { probes: { [which === 'liveness' ? 'readiness' : 'liveness']: probe } },
  found: [],
  loses: [which],
  because: 'no rule asks for probes',
}))

/** Entries that open one thing each, by key; what all of them say, and what their one container says. */
export const openedEntries = (
  kind: string,
  base: object,
  container: object,
  { probes }: { readonly probes: boolean },
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [...openings, ...(probes ? withoutProbes : [])].map(({ key, pod = {}, container: own = {} }) => [
      `${kind}-${key}`,
      { ...base, ...pod, containers: { main: { ...container, ...own } } },
    ]),
  )

/** What comes of each. */
export const openedUnits = (
  kind: string,
  like: string,
  { probes }: { readonly probes: boolean },
): readonly Insecure[] =>
  [...openings, ...(probes ? withoutProbes : [])].map(({ key, opens, found, loses, because }) => ({
    unit: `${kind}-${key}-dev`,
    opens,
    like,
    found,
    loses,
    ...(because === undefined ? {} : { because }),
  }))
