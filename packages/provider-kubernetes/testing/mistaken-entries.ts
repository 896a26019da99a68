import type { Kind, Mistakes } from './mistaken-entry.ts'
import { workloads } from './mistaken-workloads.ts'

const ofObjects: Mistakes = {
  'NameNotKept formerly': [['formerly'], 'old'],
  'WrongType annotations': [['annotations'], 5],
  'UnknownKey lbels': [['lbels'], {}],
}

/** The widest entries, by what they are. */
export const kinds: Readonly<Record<string, Kind>> = {
  ...workloads,
  namespace: {
    at: ['resources', 'namespaces', 'web'],
    entry: { clusters: ['dev'], quota: { pods: '20' }, limits: { max: { cpu: '2' } }, labels: { team: 'shop' } },
    mistakes: {
      ...ofObjects,
      'UnknownReference clusters[0]': [['clusters'], ['dve']],
      'NamedTwice clusters[1]': [['clusters'], ['dev', 'dev']],
      'Malformed quota.pods': [['quota', 'pods'], 'many'],
      'BadName quota.pds': [['quota', 'pds'], '2'],
      'LimitsOutOfOrder limits.max.cpu': [['limits', 'max', 'cpu'], '1m'],
      'UnknownValue podSecurity': [['podSecurity'], 'none'],
      'UnknownKey netwrkPolicy': [['netwrkPolicy'], {}],
    },
    hidden: ['NameNotKept formerly + UnknownKey lbels hides NameNotKept formerly'],
  },
  'role binding': {
    at: ['resources', 'roleBindings', 'web'],
    entry: { namespace: 'shop', role: 'reader', subjects: [{ serviceAccount: 'robot' }, { group: 'staff' }] },
    mistakes: {
      ...ofObjects,
      'Missing role': [['role'], undefined],
      'UnknownReference role': [['role'], 'readr'],
      'Contradiction existingClusterRole': [['existingClusterRole'], 'view'],
      'UnknownReference subjects[0].serviceAccount': [['subjects', 0, 'serviceAccount'], 'rbot'],
      'NamedTwice subjects[1]': [['subjects', 1], { serviceAccount: 'robot' }],
      'Contradiction existingNamespace': [['existingNamespace'], 'live'],
    },
    hidden: [
      'Missing role + Contradiction existingClusterRole hides Missing role',
      'Missing role + Contradiction existingClusterRole hides Contradiction existingClusterRole',
      'UnknownReference subjects[0].serviceAccount + NamedTwice subjects[1] hides NamedTwice subjects[1]',
    ],
  },
  'network policy': {
    at: ['resources', 'networkPolicies', 'web'],
    entry: {
      namespace: 'shop',
      for: { deployment: 'api' },
      ingress: { front: { from: [{ pods: { app: 'web' } }], ports: ['http'] } },
      egress: { data: { to: [{ cidr: '10.0.0.0/16' }], ports: [{ port: 80, to: 90 }] } },
    },
    mistakes: {
      ...ofObjects,
      'UnknownReference for.deployment': [['for', 'deployment'], 'apl'],
      'Contradiction pods': [['pods'], { app: 'web' }],
      'Contradiction ingress.front.anywhere': [['ingress', 'front', 'anywhere'], true],
      'BadCidr egress.data.to[0].cidr': [['egress', 'data', 'to', 0, 'cidr'], '10.0.0.1/16'],
      'BadPolicy egress.data.ports[0].to': [['egress', 'data', 'ports', 0, 'to'], 8],
      'BadName egress.X': [['egress', 'X'], { anywhere: true }],
    },
    hidden: [
      'BadCidr egress.data.to[0].cidr + BadName egress.X hides BadCidr egress.data.to[0].cidr',
      'BadPolicy egress.data.ports[0].to + BadName egress.X hides BadPolicy egress.data.ports[0].to',
    ],
  },
  ingress: {
    at: ['resources', 'ingresses', 'web'],
    entry: { namespace: 'shop', hosts: 'a.example', service: 'api', class: 'traefik', paths: ['/a'], port: 'http' },
    mistakes: {
      ...ofObjects,
      'BadRoute hosts': [['hosts'], 'A.example'],
      'BadRoute paths[0]': [['paths'], ['a']],
      'UnknownReference service': [['service'], 'apl'],
      'Contradiction application': [['application'], 'basket'],
      'NotAcknowledged tls': [['tls'], false],
      'UnknownKey tlsSecrt': [['tlsSecrt'], 'x'],
      'OutOfRange port': [['port'], 0],
    },
    hidden: ['Contradiction application + OutOfRange port hides Contradiction application'],
  },
  service: {
    at: ['resources', 'services', 'web'],
    entry: { namespace: 'shop', for: { deployment: 'api' }, ports: { http: 80, other: 8080 } },
    mistakes: {
      ...ofObjects,
      'UnknownReference for.deployment': [['for', 'deployment'], 'apl'],
      'Contradiction selector': [['selector'], { app: 'web' }],
      'OutOfRange ports.http': [['ports', 'http'], 0],
      'Contradiction externalTrafficPolicy': [['externalTrafficPolicy'], 'Local'],
      'UnknownKey sessionAfinity': [['sessionAfinity'], 'None'],
    },
    hidden: ['OutOfRange ports.http + Contradiction externalTrafficPolicy hides Contradiction externalTrafficPolicy'],
  },
  claim: {
    at: ['resources', 'persistentVolumeClaims', 'web'],
    entry: { namespace: 'shop', size: '1Gi', labels: { team: 'shop' } },
    mistakes: {
      ...ofObjects,
      'Malformed size': [['size'], 'big'],
      'UnknownReference storageClass': [['storageClass'], 'fast'],
      'UnknownValue accessModes[0]': [['accessModes'], ['Read']],
    },
    hidden: ['NameNotKept formerly + UnknownKey lbels hides NameNotKept formerly'],
  },
  cluster: {
    at: ['providers', 'third'],
    entry: { context: 'third', identifier: 'acme', expect: { clusterName: 'third' }, labels: { tier: 'dev' } },
    mistakes: {
      'WrongType inCluster': [['inCluster'], 'x'],
      'UnknownKey namspace': [['namspace'], 'x'],
      'RefusedOverride override.main.context': [['override'], { main: { context: 'x' } }],
      'UnquotedString identifier': [['identifier'], 5],
      'WrongType labels': [['labels'], 5],
    },
    hidden: [],
  },
}
