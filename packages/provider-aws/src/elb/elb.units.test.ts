import { describe, expect, it } from 'vitest'
import { awsConfig } from '../section.ts'
import { awsUnits } from '../units.ts'
import { inspectElb } from './inspect-elb.ts'
import { loadBalancerSafeguards } from './load-balancer.controls.ts'
import { judged } from './load-balancer-openings.ts'

const certificateArn = 'arn:aws:acm:us-west-2:111122223333:certificate/1'

const decoded = (elb: unknown) => awsConfig.decode({ region: 'us-west-2', services: { elb } }, 'aws')

const unitsOf = (elb: unknown) => {
  const outcome = decoded(elb)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return awsUnits(outcome.right)
}

const balancer = (elb: unknown) => {
  const found = unitsOf(elb).find((unit) => unit.kind === 'loadBalancer')
  if (found === undefined) throw new Error('no load balancer')
  return found
}

const problems = (elb: unknown): readonly string[] => {
  const outcome = decoded(elb)
  return outcome._tag === 'Right' ? [] : outcome.left.map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)
}

const web = { network: 'main', certificateArn }

describe('the units of elb', () => {
  it('are a load balancer, the log bucket of its provider, and what answers', () => {
    expect(
      unitsOf({
        loadBalancers: { web: { ...web, targetGroup: 'app' } },
        targetGroups: { app: { network: 'main' } },
      }).map(({ kind, id, name }) => `${kind} ${id} ${name}`),
    ).toEqual([
      'provider aws.providers.default aws-default',
      'logBucket aws.providers.default.logs aws-default-logs',
      'targetGroup aws.services.elb.targetGroups.app app',
      'loadBalancer aws.services.elb.loadBalancers.web web',
    ])
  })

  it('need what they name, each where it was named', () => {
    const { needs } = balancer({
      loadBalancers: {
        web: {
          ...web,
          securityGroups: ['edge'],
          targetGroup: 'app',
          listeners: {
            https: { rules: { api: { priority: 1, paths: ['/api/*'], targetGroups: { app: 1, canary: 9 } } } },
          },
        },
      },
    })
    const at = 'aws.services.elb.loadBalancers.web'
    expect(needs).toEqual({
      via: { unit: 'aws.providers.default', capability: 'aws.provider', at },
      network: { unit: 'aws.components.secureVpc.main', capability: 'aws.network', at: `${at}.network` },
      logs: { unit: 'aws.providers.default.logs', capability: 'aws.logBucket', at },
      securityGroups: [
        {
          unit: 'aws.services.ec2.securityGroups.edge',
          capability: 'aws.securityGroup',
          at: `${at}.securityGroups[0]`,
        },
      ],
      targetGroups: [
        { unit: 'aws.services.elb.targetGroups.app', capability: 'aws.targetGroup', at: `${at}.targetGroup` },
        {
          unit: 'aws.services.elb.targetGroups.canary',
          capability: 'aws.targetGroup',
          at: `${at}.listeners.https.rules.api.targetGroups.canary`,
        },
      ],
    })
  })

  it('have an HTTPS listener, and answer 404 where nobody else does', () => {
    expect(balancer({ loadBalancers: { web } }).settings.listeners).toEqual({
      https: {
        port: 443,
        protocol: 'HTTPS',
        certificateArns: [certificateArn],
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        action: { respond: { status: 404, type: 'text/plain' } },
        rules: {},
      },
    })
  })

  it('redirect from HTTP where that is asked for', () => {
    const { http } = balancer({ loadBalancers: { web: { ...web, redirectHttp: true } } }).settings.listeners
    expect(http).toMatchObject({ port: 80, protocol: 'HTTP', certificateArns: [], action: { redirect: { port: 443 } } })
  })

  it('take what all load balancers have, and say otherwise where they do', () => {
    const elb = {
      defaultLoadBalancer: { deletionProtection: false, tags: { Team: 'edge' } },
      loadBalancers: { web: { ...web, tags: { Tier: 'web' } } },
    }
    expect(balancer(elb)).toMatchObject({
      settings: { deletionProtection: false, tags: { Team: 'edge', Tier: 'web' } },
      openings: [{ control: 'ELB.6', at: 'aws.services.elb.defaultLoadBalancer.deletionProtection' }],
    })
  })
})

describe('what a load balancer opens', () => {
  it('is nothing by default', () => {
    expect(balancer({ loadBalancers: { web } }).openings).toBeUndefined()
  })

  it.each([
    [{ internal: false, allowFrom: ['203.0.113.0/24'] }, ['AWS-0053 internal', 'CKV2_AWS_28 internal']],
    [
      {
        internal: false,
        allowFrom: ['0.0.0.0/0'],
        webAclArn: 'arn:aws:wafv2:us-west-2:111122223333:regional/webacl/a/1',
      },
      ['AWS-0053 internal'],
    ],
    [{ accessLogs: false }, ['ELB.5 accessLogs']],
    [{ deletionProtection: false }, ['ELB.6 deletionProtection']],
    [{ dropInvalidHeaders: false }, ['ELB.4 dropInvalidHeaders']],
    [{ desyncMitigation: 'monitor' }, ['ELB.12 desyncMitigation']],
    [{ listeners: { plain: { protocol: 'HTTP' } } }, ['ELB.18 listeners.plain']],
    [{ listeners: { https: { sslPolicy: 'ELBSecurityPolicy-2016-08' } } }, ['ELB.17 listeners.https']],
    [{ listeners: { https: { port: 8443 } }, allowFrom: ['0.0.0.0/0'] }, ['EC2.18 allowFrom']],
    [{ listeners: { http: { redirect: {} } } }, []],
  ])('%o', (settings, expected) => {
    const { openings = [], at } = balancer({ loadBalancers: { web: { ...web, ...settings } } })
    expect(openings.map((opening) => `${opening.control} ${opening.at.slice(at.length + 1)}`)).toEqual(expected)
  })

  it('is a protocol without TLS to its targets', () => {
    const unit = unitsOf({ targetGroups: { app: { network: 'main', protocol: 'HTTP', port: 8080 } } }).find(
      ({ kind }) => kind === 'targetGroup',
    )
    expect(unit?.openings?.map(({ control, at }) => `${control} ${at}`)).toEqual([
      'CKV_AWS_378 aws.services.elb.targetGroups.app.protocol',
    ])
  })
})

describe('a reason that is given for nothing', () => {
  it('is a warning, at the load balancer, at what all have, and at the target group', () => {
    const units = unitsOf({
      defaultLoadBalancer: { acknowledge: { 'ELB.6': 'a test' } },
      loadBalancers: { web: { ...web, acknowledge: { 'ELB.5': 'a test' } } },
      targetGroups: { app: { network: 'main', acknowledge: { CKV_AWS_378: 'a test' } } },
    })
    expect(inspectElb(units).map(({ _tag, at, because }) => `${_tag} ${at}: ${because}`)).toEqual([
      'NothingAcknowledged aws.services.elb.targetGroups.app.acknowledge.CKV_AWS_378: nothing gives up CKV_AWS_378 here',
      'NothingAcknowledged aws.services.elb.loadBalancers.web.acknowledge["ELB.5"]: nothing gives up ELB.5 here',
      'NothingAcknowledged aws.services.elb.defaultLoadBalancer.acknowledge["ELB.6"]: nothing gives up ELB.6 here',
    ])
  })
})

describe('where a load balancer stands', () => {
  const inNetwork = (settings: object) => {
    const outcome = awsConfig.decode(
      {
        region: 'us-west-2',
        components: { secureVpc: { main: { cidr: '10.20.0.0/16', zones: 1 } } },
        services: { elb: { loadBalancers: { web: { ...web, ...settings } } } },
      },
      'aws',
    )
    return outcome._tag === 'Right' ? [] : outcome.left.map(({ at, because }) => `${at}: ${because}`)
  }

  it('is two zones or more where it reads HTTP', () => {
    expect(inNetwork({})).toEqual([
      'aws.services.elb.loadBalancers.web.network: an application load balancer stands in two zones or more, and this network has one',
    ])
  })

  it('is a tier that its network has', () => {
    const outcome = awsConfig.decode(
      {
        region: 'us-west-2',
        components: { secureVpc: { main: { cidr: '10.20.0.0/16', tiers: ['public', 'isolated'] } } },
        services: {
          elb: { loadBalancers: { web, written: { ...web, tier: 'private' }, inside: { ...web, tier: 'isolated' } } },
        },
      },
      'aws',
    )
    const because = 'it stands in the tier private, and main has public and isolated only'
    expect(outcome._tag === 'Right' ? [] : outcome.left.map((found) => `${found.at}: ${found.because}`)).toEqual([
      `aws.services.elb.loadBalancers.web.network: ${because}`,
      `aws.services.elb.loadBalancers.written.tier: ${because}`,
    ])
  })

  it('is held to the subnets of a plain network too', () => {
    const subnets = {
      app: { cidr: '10.23.0.0/24', zone: 'a' },
      db: { cidr: '10.23.1.0/24', zone: 'a', tier: 'isolated' },
      spare: { cidr: '10.23.2.0/24', zone: 'b', tier: 'isolated' },
    }
    const balancers = { narrow: { tier: 'private' }, outer: { tier: 'public' }, wide: { tier: 'isolated' } }
    const outcome = awsConfig.decode(
      {
        region: 'us-west-2',
        services: {
          vpc: { vpcs: { data: { cidr: '10.23.0.0/16', subnets } } },
          elb: {
            loadBalancers: Object.fromEntries(
              Object.entries(balancers).map(([key, own]) => [key, { vpc: 'data', certificateArn, ...own }]),
            ),
          },
        },
      },
      'aws',
    )
    expect(outcome._tag === 'Right' ? [] : outcome.left.map(({ at, fix }) => `${at}: ${fix}`)).toEqual([
      'aws.services.elb.loadBalancers.narrow.vpc: add a subnet with tier: private in another zone to aws.services.vpc.vpcs.data',
      'aws.services.elb.loadBalancers.outer.tier: name one of private, isolated as tier, or add a subnet with tier: public to aws.services.vpc.vpcs.data',
    ])
  })

  it('may be one zone where it is a network load balancer', () => {
    expect(inNetwork({ type: 'network', targetGroup: 'app' })).toEqual([])
  })

  it.each([
    ['network', 1, true],
    ['network', 2, false],
    ['network', undefined, true],
    ['application', undefined, false],
  ] as const)('%s in %s zones says so: %s', (type, zones, lost) => {
    const { settings } = balancer({ loadBalancers: { web: { ...web, type, targetGroup: 'app' } } })
    const zoned = loadBalancerSafeguards.find(({ id }) => id === 'zones')
    expect(zoned?.lost?.(judged(settings, zones))).toBe(lost)
  })
})

describe('an address that is none', () => {
  it('is a problem where it is written', () => {
    expect(
      problems({ targetGroups: { app: { network: 'main', targets: { ips: ['10.20.0.10', '10.20.0.999'] } } } }),
    ).toEqual([
      'Malformed aws.services.elb.targetGroups.app.targets.ips[1]: expected an address of the network, such as 10.0.1.20, found "10.20.0.999"',
    ])
  })
})

describe('what contradicts itself', () => {
  const at = 'aws.services.elb.loadBalancers.web'
  it.each([
    [{ certificateArn }, [`OneOf ${at}: nothing says which network it lives in`]],
    [
      { ...web, vpcId: 'vpc-0123456789abcdef0' },
      [`Contradiction ${at}.vpcId: network and vpcId are two networks, and it lives in one`],
    ],
    [{ network: 'main' }, [`Missing ${at}.certificateArn: "certificateArn" is missing; HTTPS needs a certificate`]],
    [
      { ...web, internal: false },
      [`Missing ${at}.internal: it is reached from the internet, and nothing says by whom`],
    ],
    [
      { ...web, listeners: { a: { protocol: 'TCP', targetGroup: 'x' } } },
      [`Contradiction ${at}.listeners.a.protocol: an application load balancer does not speak TCP`],
    ],
    [
      { ...web, listeners: { a: {}, b: {} } },
      [`Contradiction ${at}.listeners.b.port: the port 443 is that of the listener a too`],
    ],
    [
      { vpcId: 'vpc-0123456789abcdef0', subnetIds: ['subnet-0123456789abcdef0'], certificateArn },
      [
        `Contradiction ${at}.subnetIds: an application load balancer stands in two zones or more, and this is one subnet`,
      ],
    ],
    [
      { ...web, certificateArn: certificateArn.replace('us-west-2', 'eu-west-1') },
      [
        `Contradiction ${at}.certificateArn: a load balancer takes what is in its own region only: that is eu-west-1, and this us-west-2`,
      ],
    ],
    [
      {
        ...web,
        listeners: { https: { certificateArns: [certificateArn, certificateArn.replace('us-west-2', 'eu-west-1')] } },
      },
      [
        `Contradiction ${at}.listeners.https.certificateArns[1]: a load balancer takes what is in its own region only: that is eu-west-1, and this us-west-2`,
      ],
    ],
    [
      { ...web, webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1' },
      [
        `Contradiction ${at}.webAclArn: a load balancer takes what is in its own region only: that is us-east-1, and this us-west-2`,
      ],
    ],
    [
      { ...web, type: 'network' },
      [`Missing ${at}.targetGroup: "targetGroup" is missing; a network load balancer hands everything on`],
    ],
    [
      { ...web, type: 'network', targetGroup: 'x', idleTimeoutSeconds: 10 },
      [`Contradiction ${at}.idleTimeoutSeconds: a network load balancer has no idleTimeoutSeconds`],
    ],
    [
      { ...web, allowFrom: ['10.0.0.1/8'] },
      [`Malformed ${at}.allowFrom[0]: 10.0.0.1/8 is not how AWS writes the block that begins at 10.0.0.0`],
    ],
    [
      { ...web, listeners: { a: { targetGroup: 'x', respond: {} } } },
      [`Contradiction ${at}.listeners.a.respond: targetGroup and respond are 2 actions, and there can be one`],
    ],
    [
      {
        ...web,
        listeners: {
          a: {
            rules: { x: { priority: 1, paths: ['/x'], respond: {} }, y: { priority: 1, paths: ['/y'], respond: {} } },
          },
        },
      },
      [`Contradiction ${at}.listeners.a.rules.y.priority: the priority 1 is that of the rule x too`],
    ],
  ])('%o', (settings, expected) => {
    expect(problems({ loadBalancers: { web: settings } })).toEqual(expected)
  })

  it('is a target group that speaks what the load balancer does not', () => {
    expect(
      problems({
        loadBalancers: { web: { ...web, targetGroup: 'app' } },
        targetGroups: { app: { network: 'main', protocol: 'TLS' } },
      }),
    ).toEqual([
      `Contradiction ${at}.targetGroup: the target group app speaks TLS, and an application load balancer speaks HTTP or HTTPS to its targets`,
    ])
  })

  it('is a key that is longer than AWS lets the name be', () => {
    expect(problems({ targetGroups: { ['a'.repeat(25)]: { network: 'main' } } })[0]).toContain('at most 24 characters')
  })

  it('is targets of several kinds', () => {
    expect(
      problems({ targetGroups: { app: { network: 'main', targets: { instances: ['a'], ips: ['10.0.0.1'] } } } }),
    ).toEqual([
      'Contradiction aws.services.elb.targetGroups.app.targets.ips: instances and ips are different kinds of targets, and a target group has one',
    ])
  })
})
