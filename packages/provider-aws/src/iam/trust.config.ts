import {
  choice,
  closed,
  flag,
  identifier,
  list,
  optional,
  required,
  shapes,
  text,
  unitReference,
  type AnyCodec,
  type TypeOf,
} from '@konductor/core/config'
import { oidcProviderProperties, oneOidcProvider } from './oidc-provider-reference.config.ts'

/** One, or a list of them. */
const texts = (item: ReturnType<typeof text>) => shapes({ text: item, list: list(item, { min: 1 }) })
const maps = <C extends AnyCodec>(item: C) => shapes({ map: item, list: list(item, { min: 1 }) })

const ServiceName = text({
  expected: 'a service such as lambda.amazonaws.com',
  pattern: /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/,
})

const Service = closed({
  service: required(ServiceName, 'The service.', { example: 'ecs-tasks.amazonaws.com' }),
  sourceArns: optional(
    list(text({ expected: 'an ARN, in which * stands for anything', pattern: /^arn:[^:]+:[a-z0-9-]+:.+$/ }), {
      min: 1,
    }),
    'Resources that it may come for; * stands for anything.',
  ),
  sourceAccount: optional(
    choice('always', 'whereSent', 'never'),
    'Whether it has to say for which account it comes: always, only rightly where it says one, or never (default: always, but for services that are known not to say it).',
  ),
})

const Account = closed({
  account: required(
    identifier({ expected: 'an account id in quotes; "*" is everybody', pattern: /^(\d{12}|\*)$/ }),
    'The account.',
    { example: '111122223333' },
  ),
  roles: optional(
    list(text({ expected: 'the name of a role, with its path', pattern: /^[\w+=,.@-]+(\/[\w+=,.@-]+)*$/ }), { min: 1 }),
    'Roles of it that may come; whoever it lets otherwise.',
    { example: ['ci'] },
  ),
  externalId: optional(
    text({ expected: '2 to 1224 letters, digits and + = , . @ : / -', pattern: /^[\w+=,.@:/-]{2,1224}$/ }),
    'What the other side has to say, so that no other customer of it can make it come here.',
  ),
  organizations: optional(
    list(text({ expected: 'the id of an organization such as o-abc1234567', pattern: /^o-[a-z0-9]{10,32}$/ }), {
      min: 1,
    }),
    'Organizations whose members alone may come.',
  ),
  mfa: optional(flag(), 'Only with a second factor (default false).'),
})

const ref = (what: string) =>
  text({ expected: `the name of a ${what}, in which * stands for anything`, pattern: /^[^\s:?]+$/ })

const Github = closed(
  {
    repository: required(
      text({ expected: 'a repository as owner/name', pattern: /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.*-]+$/ }),
      'The repository.',
      { example: 'acme/platform' },
    ),
    branch: optional(texts(ref('branch')), 'Its branches that may come.', { example: 'main' }),
    tag: optional(texts(ref('tag')), 'Its tags that may come.', { example: 'v*' }),
    environment: optional(texts(ref('deployment environment')), 'Its deployment environments that may come.', {
      example: 'production',
    }),
    pullRequests: optional(flag(), 'Also for pull requests, whose code nobody has looked at (default false).'),
    audience: optional(text(), 'Audience of the tokens (default sts.amazonaws.com).'),
    ...oidcProviderProperties,
  },
  oneOidcProvider,
)

const Gitlab = closed(
  {
    project: required(
      text({ expected: 'a project with its groups, group/name', pattern: /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.*-]+)+$/ }),
      'The project.',
      { example: 'acme/platform' },
    ),
    branch: optional(texts(ref('branch')), 'Its branches that may come.', { example: 'main' }),
    tag: optional(texts(ref('tag')), 'Its tags that may come.', { example: 'v*' }),
    url: optional(
      text({ expected: 'an address that starts with https://', pattern: /^https:\/\/[a-z0-9.-]+(:\d+)?$/ }),
      'Where GitLab is (default https://gitlab.com).',
    ),
    audience: optional(text(), 'Audience of the tokens (default: its address).'),
    ...oidcProviderProperties,
  },
  oneOidcProvider,
)

const kubernetesName = (what: string) =>
  text({ expected: `the name of a ${what}`, pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/ })
const serviceAccount = {
  namespace: required(kubernetesName('namespace'), 'Namespace of the service account.', { example: 'shop' }),
  serviceAccount: required(kubernetesName('service account'), 'The service account.', { example: 'cart' }),
} as const

const PodIdentity = closed({
  ...serviceAccount,
  clusterArn: optional(
    text({
      expected: 'the ARN of an EKS cluster',
      pattern: /^arn:aws[a-z-]*:eks:[a-z0-9-]+:\d{12}:cluster\/[A-Za-z0-9_-]+$/,
    }),
    'The cluster; every one of the account otherwise.',
  ),
})

const Irsa = closed({ ...serviceAccount, ...oidcProviderProperties }, (given) => oneOidcProvider(given, true))

const Oidc = closed(
  {
    audiences: required(
      list(text({ expected: 'an audience without *', pattern: /^[^*?]+$/ }), { min: 1 }),
      'Audiences of the tokens.',
      {
        example: ['sts.amazonaws.com'],
      },
    ),
    subjects: required(list(text(), { min: 1 }), 'Subjects of the tokens; * stands for anything.', {
      example: ['organization:acme:project:web:workspace:prod:run_phase:apply'],
    }),
    ...oidcProviderProperties,
  },
  (given) => oneOidcProvider(given, true),
)

/** Who may work as a role. */
export const Trust = closed(
  {
    services: optional(
      shapes({ text: ServiceName, map: Service, list: list(shapes({ text: ServiceName, map: Service }), { min: 1 }) }),
      'Services of AWS.',
      { aliases: ['service'], example: 'lambda.amazonaws.com' },
    ),
    accounts: optional(maps(Account), 'Other accounts, or roles in them.', {
      aliases: ['account'],
      elsewhere: ['aws', 'accountIds'],
      example: { account: '111122223333', roles: ['ci'] },
    }),
    roles: optional(
      list(
        unitReference({ expected: 'the key of a role under aws.services.iam.roles', pattern: /^[a-z][a-z0-9-]*$/ }),
        {
          min: 1,
        },
      ),
      'Roles of this configuration, or of another stack.',
    ),
    github: optional(maps(Github), 'Workflows of GitHub, by the tokens it gives them.'),
    gitlab: optional(maps(Gitlab), 'Pipelines of GitLab, by the tokens it gives them.'),
    podIdentity: optional(maps(PodIdentity), 'Pods of EKS, by pod identity.'),
    irsa: optional(maps(Irsa), "Pods of a cluster, by the tokens of the cluster's own issuer."),
    oidc: optional(maps(Oidc), 'Whoever else has an OIDC issuer.', { elsewhere: ['federated', 'webIdentity'] }),
  },
  (given) =>
    Object.values(given).every((one) => one === undefined)
      ? [
          {
            _tag: 'Missing',
            because: 'a role is for somebody; nobody is named',
            fix: 'add services, accounts, roles, github, gitlab, podIdentity, irsa or oidc',
          },
        ]
      : [],
)
export type Trust = TypeOf<typeof Trust>
