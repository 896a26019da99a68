import type { KubernetesCase } from '../kubernetes-case.ts'

const namespace = 'shop'

/** What workloads are given: configuration, secrets, accounts, storage. */
export const dataCase: KubernetesCase = {
  name: 'data',
  kubernetes: {
    resources: {
      namespaces: { shop: {} },
      configMaps: {
        'config-defaults': { namespace, data: { region: 'eu-west-1' } },
        'config-widest': {
          namespace,
          name: 'config-widest-of-all',
          data: { LOG_LEVEL: 'info', 'app.conf': 'listen = 8080\n' },
          binaryData: { logo: 'aGVsbG8=' },
          immutable: true,
          labels: { team: 'shop' },
          annotations: { contact: 'shop@example.com' },
        },
        'config-with-password': { namespace, data: { DB_PASSWORD: 'correct horse battery staple' } },
      },
      secrets: {
        'secret-defaults': { namespace, data: { token: 'only a test' } },
        'secret-widest': {
          namespace,
          name: 'secret-widest-of-all',
          data: { username: 'shop', password: 'only a test' },
          type: 'kubernetes.io/basic-auth',
          immutable: true,
          labels: { team: 'shop' },
          annotations: { contact: 'shop@example.com' },
        },
        'secret-of-registry': {
          namespace,
          registries: { 'registry.example': { username: 'ci', password: 'only a test', email: 'ci@example.com' } },
        },
      },
      serviceAccounts: {
        'account-defaults': { namespace },
        'account-widest': {
          namespace,
          name: 'account-widest-of-all',
          imagePullSecrets: ['secret-of-registry'],
          labels: { team: 'shop' },
          annotations: { contact: 'shop@example.com' },
        },
        'account-with-token': { namespace, automountToken: true },
      },
      persistentVolumeClaims: {
        'claim-defaults': { namespace, size: '10Gi' },
        'claim-widest': {
          namespace,
          name: 'claim-widest-of-all',
          size: '20Gi',
          existingStorageClass: 'gp3',
          accessModes: ['ReadWriteMany'],
          volumeMode: 'Block',
          wait: true,
          labels: { team: 'shop' },
          annotations: { contact: 'shop@example.com' },
        },
      },
    },
  },
  secure: [
    'account-defaults-dev',
    'account-widest-dev',
    'claim-defaults-dev',
    'claim-widest-dev',
    'config-defaults-dev',
    'config-widest-dev',
    'secret-defaults-dev',
    'secret-of-registry-dev',
    'secret-widest-dev',
    'shop-dev',
  ],
  insecure: [
    {
      unit: 'account-with-token-dev',
      opens: 'automountToken: true',
      like: 'account-defaults-dev',
      found: [],
      loses: ['no-token'],
      because: 'the rule on tokens reads pods, and none runs as it here',
    },
    {
      unit: 'config-with-password-dev',
      opens: 'data with a password',
      like: 'config-defaults-dev',
      found: [],
      loses: ['no-secrets'],
      because: 'no rule reads the data of a config map',
    },
  ],
}
