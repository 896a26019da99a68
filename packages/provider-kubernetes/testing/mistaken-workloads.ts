import { image, probes, type Kind, type Mistakes } from './mistaken-entry.ts'

const container = {
  image,
  ports: { http: 8080, metrics: 9090 },
  probes,
  env: { MODE: { configMap: 'settings', key: 'mode' }, LEVEL: 'info' },
  files: { '/data': { claim: 'store' }, '/work': { volume: 'work' } },
  resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '1', memory: '1Gi' } },
  security: { runAsUser: 20_000 },
}
const pods = {
  namespace: 'shop',
  volumes: { work: { temporary: '1Gi' } },
  labels: { team: 'shop' },
  podLabels: { tier: 'web' },
  terminationGracePeriodSeconds: 40,
}

const inContainer = (...above: readonly string[]): Mistakes => {
  const at = above.map((key) => `${key}.`).join('')
  return {
    [`BadProbe ${at}probes.liveness.http.port`]: [[...above, 'probes', 'liveness', 'http', 'port'], 'htpp'],
    [`BadProbe ${at}probes.readiness.http.port`]: [[...above, 'probes', 'readiness', 'http', 'port'], 'htpp'],
    [`Malformed ${at}resources.requests.cpu`]: [[...above, 'resources', 'requests', 'cpu'], '100mm'],
    [`RequestAboveLimit ${at}resources.requests.memory`]: [[...above, 'resources', 'requests', 'memory'], '8Gi'],
    [`UnknownReference ${at}env.MODE.configMap`]: [[...above, 'env', 'MODE', 'configMap'], 'setings'],
    [`UnknownReference ${at}files./data.claim`]: [[...above, 'files', '/data', 'claim'], 'stor'],
    [`MountWithoutVolume ${at}files./work.volume`]: [[...above, 'files', '/work', 'volume'], 'wrk'],
    [`UnknownKey ${at}imagePulPolicy`]: [[...above, 'imagePulPolicy'], 'Always'],
    [`UnknownKey ${at}pullPolcy`]: [[...above, 'pullPolcy'], 'Always'],
    [`DuplicateEntry ${at}ports.metrics`]: [[...above, 'ports', 'metrics'], 8080],
    [`OutOfRange ${at}security.runAsUser`]: [[...above, 'security', 'runAsUser'], -1],
  }
}

const ofPods: Mistakes = {
  'UnknownReference serviceAccount': [['serviceAccount'], 'rbot'],
  'NameNotKept formerly': [['formerly'], 'old'],
  'WrongType labels': [['labels'], 5],
  'UnknownKey volums': [['volums'], {}],
  'OutOfRange terminationGracePeriodSeconds': [['terminationGracePeriodSeconds'], -4],
}

/** The widest workloads, by what they are. */
export const workloads: Readonly<Record<string, Kind>> = {
  application: {
    at: ['components', 'applications', 'web'],
    entry: {
      ...pods,
      ...container,
      autoscaling: { min: 3, max: 10, cpu: 70 },
      ingress: { hosts: 'shop.example.com', from: { existingNamespace: 'traefik' } },
      metrics: { port: 'metrics', from: { existingNamespace: 'monitoring' } },
      allowTo: [{ cidr: '10.20.0.0/16', ports: [5432] }],
      allowFrom: [{ application: 'basket', ports: ['http'] }],
      configuration: { LOG_LEVEL: 'info' },
    },
    mistakes: {
      ...inContainer(),
      ...ofPods,
      'UnknownKey autoscalling': [['autoscalling'], { min: 1 }],
      'BadCidr allowTo[0].cidr': [['allowTo', 0, 'cidr'], '10.20.0.0/160'],
      'PortNotFound allowFrom[0].ports[0]': [['allowFrom', 0, 'ports'], ['htpp']],
      'PortNotFound metrics.port': [['metrics', 'port'], 'metric'],
      'BadAutoscaler autoscaling.max': [['autoscaling', 'min'], 20],
      'NotAcknowledged ingress.tls': [['ingress', 'tls'], false],
      'SourceNotSaid ingress': [['ingress', 'from'], undefined],
      'BadName configuration.1-up': [['configuration', '1-up'], 'x'],
    },
    hidden: [
      'MountWithoutVolume files./work.volume + UnknownKey imagePulPolicy hides MountWithoutVolume files./work.volume',
      'MountWithoutVolume files./work.volume + UnknownKey volums hides MountWithoutVolume files./work.volume',
      'MountWithoutVolume files./work.volume + UnknownKey autoscalling hides MountWithoutVolume files./work.volume',
      'UnknownKey imagePulPolicy + NameNotKept formerly hides NameNotKept formerly',
      'UnknownKey imagePulPolicy + SourceNotSaid ingress hides SourceNotSaid ingress',
      'UnknownKey imagePulPolicy + BadName configuration.1-up hides BadName configuration.1-up',
      'NameNotKept formerly + UnknownKey volums hides NameNotKept formerly',
      'NameNotKept formerly + UnknownKey autoscalling hides NameNotKept formerly',
      'UnknownKey volums + SourceNotSaid ingress hides SourceNotSaid ingress',
      'UnknownKey volums + BadName configuration.1-up hides BadName configuration.1-up',
      'UnknownKey autoscalling + SourceNotSaid ingress hides SourceNotSaid ingress',
      'UnknownKey autoscalling + BadName configuration.1-up hides BadName configuration.1-up',
      'NotAcknowledged ingress.tls + SourceNotSaid ingress hides NotAcknowledged ingress.tls',
    ],
  },
  deployment: {
    at: ['resources', 'deployments', 'web'],
    entry: { ...pods, containers: { web: container }, strategy: { maxSurge: 1 }, replicas: 2 },
    mistakes: {
      ...inContainer('containers', 'web'),
      ...ofPods,
      'WrongType replicas': [['replicas'], 'many'],
      'CannotRoll strategy': [['strategy'], { maxSurge: 0, maxUnavailable: 0 }],
    },
    hidden: [
      'Malformed containers.web.resources.requests.cpu + CannotRoll strategy hides CannotRoll strategy',
      'UnknownKey containers.web.imagePulPolicy + CannotRoll strategy hides CannotRoll strategy',
      'UnknownKey containers.web.pullPolcy + CannotRoll strategy hides CannotRoll strategy',
      'OutOfRange containers.web.security.runAsUser + CannotRoll strategy hides CannotRoll strategy',
      'NameNotKept formerly + UnknownKey volums hides NameNotKept formerly',
      'WrongType labels + CannotRoll strategy hides CannotRoll strategy',
      'UnknownKey volums + CannotRoll strategy hides CannotRoll strategy',
      'OutOfRange terminationGracePeriodSeconds + CannotRoll strategy hides CannotRoll strategy',
      'WrongType replicas + CannotRoll strategy hides CannotRoll strategy',
    ],
  },
  'stateful set': {
    at: ['resources', 'statefulSets', 'web'],
    entry: { ...pods, containers: { web: container }, volumeClaimTemplates: { data: { size: '1Gi' } } },
    mistakes: {
      ...inContainer('containers', 'web'),
      ...ofPods,
      'Malformed volumeClaimTemplates.data.size': [['volumeClaimTemplates', 'data', 'size'], 'big'],
    },
    hidden: ['NameNotKept formerly + UnknownKey volums hides NameNotKept formerly'],
  },
  'daemon set': {
    at: ['resources', 'daemonSets', 'web'],
    entry: { ...pods, containers: { web: container } },
    mistakes: { ...inContainer('containers', 'web'), ...ofPods },
    hidden: ['NameNotKept formerly + UnknownKey volums hides NameNotKept formerly'],
  },
  job: {
    at: ['resources', 'jobs', 'web'],
    entry: { ...pods, containers: { web: container }, completions: 3 },
    mistakes: {
      ...inContainer('containers', 'web'),
      ...ofPods,
      'UnknownValue restartPolicy': [['restartPolicy'], 'Always'],
    },
    hidden: ['NameNotKept formerly + UnknownKey volums hides NameNotKept formerly'],
  },
  'cron job': {
    at: ['resources', 'cronJobs', 'web'],
    entry: { ...pods, containers: { web: container }, schedule: '30 4 * * *', timeZone: 'Europe/Berlin' },
    mistakes: {
      ...inContainer('containers', 'web'),
      ...ofPods,
      'BadSchedule schedule': [['schedule'], '61 4 * * *'],
      'BadTimeZone timeZone': [['timeZone'], 'Europe/Berln'],
    },
    hidden: ['NameNotKept formerly + UnknownKey volums hides NameNotKept formerly'],
  },
}
