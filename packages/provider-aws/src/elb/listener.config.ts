import {
  choice,
  closed,
  count,
  defaulted,
  dictionary,
  flag,
  list,
  named,
  nameRule,
  optional,
  required,
  text,
  unitReference,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'

/** The ARN of a certificate of ACM, or of one that was uploaded to IAM. */
export const CertificateArn = text({
  expected: 'the ARN of a certificate',
  pattern: /^arn:aws[a-z-]*:(acm:[a-z0-9-]+:\d{12}:certificate\/.+|iam::\d{12}:server-certificate\/.+)$/,
})

export const Port = count({ min: 1, max: 65_535 })

/** The key of a target group in the same configuration, or one that another stack exports. */
export const TargetGroupReference = unitReference({
  expected: 'the key of a target group under aws.services.elb.targetGroups',
  pattern: /^[a-z][a-z0-9-]*$/,
})

const Redirect = closed({
  protocol: defaulted(choice('HTTPS', 'HTTP'), 'HTTPS', 'Protocol that is redirected to.'),
  port: defaulted(Port, 443, 'Port that is redirected to.'),
  host: optional(text(), 'Host that is redirected to (default: the one that was asked for).'),
  path: optional(
    text({ expected: 'a path that starts with /', pattern: /^\// }),
    'Path that is redirected to (default: the one that was asked for).',
  ),
  query: optional(text({ empty: true }), 'Query that is redirected to (default: the one that was asked for).'),
  permanent: defaulted(flag(), true, 'Whether browsers may remember it: 301, else 302.'),
})

const Response = closed({
  status: defaulted(count({ min: 200, max: 599 }), 404, 'Status that is answered.'),
  type: defaulted(
    choice('text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'),
    'text/plain',
    'Content type of the body.',
  ),
  body: optional(
    text({ expected: 'at most 1024 characters', pattern: /^[^]{0,1024}$/, empty: true }),
    'Body that is answered.',
  ),
})

const actionProperties = {
  targetGroup: optional(TargetGroupReference, 'Target group that answers.', { example: 'web' }),
  targetGroups: optional(
    named(count({ min: 0, max: 999 }), nameRule()),
    'Target groups that share the requests, each with its weight.',
    { example: { web: 90, canary: 10 } },
  ),
  redirect: optional(Redirect, 'Sends the client elsewhere; on a listener without TLS to HTTPS on port 443.', {
    example: {},
  }),
  respond: optional(Response, 'Answers by itself.', { example: { status: 503 } }),
} as const

const actions = ['targetGroup', 'targetGroups', 'redirect', 'respond'] as const

/** A fault where more than one action is written. */
const oneAction = (decoded: Readonly<Record<string, unknown>>): readonly Fault[] => {
  const written = actions.filter((action) => decoded[action] !== undefined)
  return written.length < 2
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: `${written.join(' and ')} are ${written.length} actions, and there can be one`,
          fix: `keep one of ${written.join(', ')}`,
          below: [written[1] ?? ''],
        },
      ]
}

const conditions = ['paths', 'hosts', 'methods', 'headers', 'query', 'sourceCidrs'] as const
const words = (expected: string, pattern: RegExp) => list(text({ expected, pattern }), { min: 1 })

/** A rule of a listener: what a request must look like, and what becomes of it. */
export const ListenerRule = closed(
  {
    priority: required(count({ min: 1, max: 50_000 }), 'Rules are tried by priority, the lowest first.', {
      example: 10,
    }),
    paths: optional(words('a path pattern that starts with / or *', /^[/*][\x21-\x7e]{0,127}$/), 'Paths.', {
      example: ['/api/*'],
    }),
    hosts: optional(words('a host pattern', /^[A-Za-z0-9.*?-]{1,128}$/), 'Hosts.', { example: ['api.example.com'] }),
    methods: optional(words('a method in capitals', /^[A-Z_-]{1,40}$/), 'Methods of HTTP.', { example: ['GET'] }),
    headers: optional(
      dictionary(words('a pattern of at most 128 characters', /^.{1,128}$/)),
      'Headers, each with the patterns of which one must fit.',
      { example: { 'X-Version': ['2'] } },
    ),
    query: optional(dictionary(text()), 'Parameters of the query, each with its pattern.', {
      example: { version: 'v1' },
    }),
    sourceCidrs: optional(
      words('a network such as 10.0.0.0/8', /^[0-9a-f.:]+\/\d{1,3}$/i),
      'Networks that the request comes from.',
    ),
    ...actionProperties,
  },
  (rule) => [
    ...oneAction(rule),
    ...(conditions.some((condition) => rule[condition] !== undefined)
      ? []
      : [
          {
            _tag: 'Missing',
            because: `a rule says which requests it is for; expected one of ${conditions.join(', ')}`,
            fix: 'add paths: or hosts:, or make this the action of the listener',
          },
        ]),
    ...(actions.some((action) => rule[action] !== undefined)
      ? []
      : [
          {
            _tag: 'Missing',
            because: `a rule says what becomes of a request; expected one of ${actions.join(', ')}`,
            fix: 'add targetGroup: <name>',
          },
        ]),
  ],
)
export type ListenerRule = TypeOf<typeof ListenerRule>

/** Policies that take TLS 1.2 and newer only, with ciphers that keep yesterday's traffic closed when a key is lost. */
export const soundPolicies: readonly string[] = [
  'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
  'ELBSecurityPolicy-TLS13-1-3-2021-06',
  'ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04',
  'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04',
  'ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04',
  'ELBSecurityPolicy-TLS13-1-2-PQ-2025-09',
  'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
  'ELBSecurityPolicy-TLS13-1-3-PQ-2025-09',
]

/** A listener: the port that clients come to, and what becomes of a request. */
export const Listener = closed(
  {
    port: optional(Port, 'Port (default: 443 with TLS, 80 without).'),
    protocol: optional(
      choice('HTTPS', 'HTTP', 'TLS', 'TCP', 'UDP', 'TCP_UDP'),
      'Protocol (default: HTTPS of an application load balancer, TLS of a network load balancer; HTTP where all it does is redirect).',
    ),
    certificateArn: optional(CertificateArn, 'Certificate (default: that of the load balancer).'),
    certificateArns: optional(list(CertificateArn, { min: 1 }), 'Further certificates, chosen by host name (SNI).'),
    sslPolicy: optional(
      text({ expected: 'a security policy of ELB', pattern: /^ELBSecurityPolicy-[A-Za-z0-9-]+$/ }),
      'Versions and ciphers of TLS (default: ELBSecurityPolicy-TLS13-1-2-2021-06).',
    ),
    ...actionProperties,
    rules: optional(named(ListenerRule, nameRule(24)), 'What becomes of some requests, by name.', {
      example: { api: { priority: 10, paths: ['/api/*'], targetGroup: 'api' } },
    }),
  },
  [(listener) => oneAction(listener), (listener) => samePriorities(listener.rules ?? {})],
)
export type Listener = TypeOf<typeof Listener>

const samePriorities = (rules: Readonly<Record<string, ListenerRule>>): readonly Fault[] => {
  const first = new Map<number, string>()
  return Object.entries(rules).flatMap(([name, { priority }]) => {
    const other = first.get(priority)
    if (other === undefined) {
      first.set(priority, name)
      return []
    }
    return [
      {
        _tag: 'Contradiction',
        because: `the priority ${priority} is that of the rule ${other} too`,
        fix: 'choose another',
        below: ['rules', name, 'priority'],
      },
    ]
  })
}
