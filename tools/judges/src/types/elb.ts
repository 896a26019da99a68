import { alike, asText, attribute, each, isMap, same, shape, tags, to, type Mapping } from '../translate/mapping.ts'
import { arn, named, opaque, type TypeRules } from '../translate/type-rule.ts'

const tagged = { tags: to('Tags', tags) }
const ofBalancer = (key: string) => attribute('LoadBalancerAttributes', key)
const ofGroup = (key: string) => attribute('TargetGroupAttributes', key)

/** A map whose entries are attributes, each under its own key. */
const attributes =
  (keys: Readonly<Record<string, string>>): Mapping =>
  (value, at, around) => {
    const list: Mapping = shape(
      Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, attribute('All', name)])),
    )
    const made = list(value, at, around)
    return typeof made === 'object' && made !== null && 'All' in made ? made.All : []
  }

const certificate = shape({ certificateArn: 'CertificateArn' })

const action = shape({
  ...alike('type', 'order', 'targetGroupArn'),
  redirect: to('RedirectConfig', shape(alike('host', 'path', 'port', 'protocol', 'query', 'statusCode'))),
  fixedResponse: to('FixedResponseConfig', shape(alike('contentType', 'messageBody', 'statusCode'))),
  forward: to(
    'ForwardConfig',
    shape({
      targetGroups: to('TargetGroups', each(shape({ arn: 'TargetGroupArn', weight: 'Weight' }))),
      stickiness: to('TargetGroupStickinessConfig', shape({ enabled: 'Enabled', duration: 'DurationSeconds' })),
    }),
  ),
  authenticateOidc: to(
    'AuthenticateOidcConfig',
    shape(
      alike(
        'authorizationEndpoint',
        'clientId',
        'clientSecret',
        'issuer',
        'scope',
        'tokenEndpoint',
        'userInfoEndpoint',
      ),
    ),
  ),
})

/** A condition of a rule, which in CloudFormation says its own field. */
const condition: Mapping = (value, at, around) => {
  const fields = shape({
    hostHeader: to('host-header.HostHeaderConfig', shape(alike('values'))),
    pathPattern: to('path-pattern.PathPatternConfig', shape(alike('values'))),
    httpHeader: to('http-header.HttpHeaderConfig', shape(alike('httpHeaderName', 'values'))),
    httpRequestMethod: to('http-request-method.HttpRequestMethodConfig', shape(alike('values'))),
    sourceIp: to('source-ip.SourceIpConfig', shape(alike('values'))),
    queryStrings: to('query-string.QueryStringConfig.Values', each(shape(alike('key', 'value')))),
  })
  const made = fields(value, at, around)
  const [[field, config] = []] = Object.entries(typeof made === 'object' && made !== null ? made : {})
  return field === undefined ? undefined : { Field: field, ...(typeof config === 'object' ? config : {}) }
}

/** Load balancers of the second generation. */
export const elbTypes: TypeRules = {
  'aws:lb/loadBalancer:LoadBalancer': {
    becomes: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: {
      ...alike('name', 'subnets', 'securityGroups', 'ipAddressType'),
      loadBalancerType: 'Type',
      internal: to('Scheme', (value, at, around) =>
        typeof value === 'boolean' ? (value ? 'internal' : 'internet-facing') : same(value, at, around),
      ),
      subnetMappings: to(
        'SubnetMappings',
        each(shape({ ...alike('subnetId', 'allocationId'), privateIpv4Address: 'PrivateIPv4Address' })),
      ),
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
      enableDeletionProtection: ofBalancer('deletion_protection.enabled'),
      enableCrossZoneLoadBalancing: ofBalancer('load_balancing.cross_zone.enabled'),
      dropInvalidHeaderFields: ofBalancer('routing.http.drop_invalid_header_fields.enabled'),
      desyncMitigationMode: ofBalancer('routing.http.desync_mitigation_mode'),
      enableHttp2: ofBalancer('routing.http2.enabled'),
      enableWafFailOpen: ofBalancer('waf.fail_open.enabled'),
      enableXffClientPort: ofBalancer('routing.http.xff_client_port.enabled'),
      enableTlsVersionAndCipherSuiteHeaders: ofBalancer('routing.http.x_amzn_tls_version_and_cipher_suite.enabled'),
      enableZonalShift: ofBalancer('zonal_shift.config.enabled'),
      preserveHostHeader: ofBalancer('routing.http.preserve_host_header.enabled'),
      xffHeaderProcessingMode: ofBalancer('routing.http.xff_header_processing.mode'),
      idleTimeout: ofBalancer('idle_timeout.timeout_seconds'),
      clientKeepAlive: ofBalancer('client_keep_alive.seconds'),
      dnsRecordClientRoutingPolicy: ofBalancer('dns_record.client_routing_policy'),
      accessLogs: to(
        'AccessLogs',
        attributes({
          enabled: 'access_logs.s3.enabled',
          bucket: 'access_logs.s3.bucket',
          prefix: 'access_logs.s3.prefix',
        }),
      ),
      connectionLogs: to(
        'ConnectionLogs',
        attributes({
          enabled: 'connection_logs.s3.enabled',
          bucket: 'connection_logs.s3.bucket',
          prefix: 'connection_logs.s3.prefix',
        }),
      ),
      ...tagged,
    },
    leftOut: { namePrefix: 'the name is made up' },
    gives: {
      id: { ...arn('elasticloadbalancing', 'loadbalancer/'), as: 'Ref' },
      arn: { ...arn('elasticloadbalancing', 'loadbalancer/'), as: 'Ref' },
      arnSuffix: { as: 'LoadBalancerFullName', looks: (name) => `app/${name}` },
      dnsName: { as: 'DNSName', looks: (name) => `${name}.us-east-1.elb.amazonaws.com` },
      zoneId: { as: 'CanonicalHostedZoneID', looks: (_, id) => `Z${id}` },
    },
    finish: ({ AccessLogs = [], ConnectionLogs = [], LoadBalancerAttributes = [], ...others }) => ({
      ...others,
      LoadBalancerAttributes: [LoadBalancerAttributes, AccessLogs, ConnectionLogs].flatMap((list) =>
        Array.isArray(list) ? list : [],
      ),
    }),
  },
  'aws:lb/listener:Listener': {
    becomes: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: {
      ...alike('loadBalancerArn', 'port', 'protocol', 'sslPolicy'),
      certificateArn: to('Certificates[]', (value, at, around) => certificate({ certificateArn: value }, at, around)),
      defaultActions: to('DefaultActions', each(action)),
      alpnPolicy: 'AlpnPolicy[]',
      mutualAuthentication: to(
        'MutualAuthentication',
        shape(alike('mode', 'trustStoreArn', 'ignoreClientCertificateExpiry')),
      ),
      tcpIdleTimeoutSeconds: attribute('ListenerAttributes', 'tcp.idle_timeout.seconds'),
      routingHttpResponseServerEnabled: attribute('ListenerAttributes', 'routing.http.response.server.enabled'),
      routingHttpResponseStrictTransportSecurityHeaderValue: attribute(
        'ListenerAttributes',
        'routing.http.response.strict_transport_security.header_value',
      ),
      routingHttpResponseXContentTypeOptionsHeaderValue: attribute(
        'ListenerAttributes',
        'routing.http.response.x_content_type_options.header_value',
      ),
      routingHttpResponseXFrameOptionsHeaderValue: attribute(
        'ListenerAttributes',
        'routing.http.response.x_frame_options.header_value',
      ),
    },
    leftOut: { tags: 'CloudFormation gives listeners no tags' },
    gives: {
      id: { ...arn('elasticloadbalancing', 'listener/'), as: 'Ref' },
      arn: { ...arn('elasticloadbalancing', 'listener/'), as: 'Ref' },
    },
  },
  'aws:lb/listenerCertificate:ListenerCertificate': {
    becomes: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    properties: {
      ...alike('listenerArn'),
      certificateArn: to('Certificates[]', (value, at, around) => certificate({ certificateArn: value }, at, around)),
    },
    gives: { id: opaque('lc') },
  },
  'aws:lb/listenerRule:ListenerRule': {
    becomes: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    properties: {
      ...alike('listenerArn', 'priority'),
      actions: to('Actions', each(action)),
      conditions: to('Conditions', each(condition)),
    },
    leftOut: { tags: 'CloudFormation gives rules no tags' },
    gives: {
      id: { ...arn('elasticloadbalancing', 'listener-rule/'), as: 'Ref' },
      arn: { ...arn('elasticloadbalancing', 'listener-rule/'), as: 'Ref' },
    },
  },
  'aws:lb/targetGroup:TargetGroup': {
    becomes: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: {
      ...alike('name', 'port', 'protocol', 'protocolVersion', 'targetType', 'vpcId', 'ipAddressType'),
      healthCheck: to(
        'Health',
        shape({
          enabled: 'HealthCheckEnabled',
          healthyThreshold: 'HealthyThresholdCount',
          interval: 'HealthCheckIntervalSeconds',
          matcher: 'Matcher.HttpCode',
          path: 'HealthCheckPath',
          port: to('HealthCheckPort', asText),
          protocol: 'HealthCheckProtocol',
          timeout: 'HealthCheckTimeoutSeconds',
          unhealthyThreshold: 'UnhealthyThresholdCount',
        }),
      ),
      deregistrationDelay: ofGroup('deregistration_delay.timeout_seconds'),
      connectionTermination: ofGroup('deregistration_delay.connection_termination.enabled'),
      slowStart: ofGroup('slow_start.duration_seconds'),
      preserveClientIp: ofGroup('preserve_client_ip.enabled'),
      proxyProtocolV2: ofGroup('proxy_protocol_v2.enabled'),
      loadBalancingAlgorithmType: ofGroup('load_balancing.algorithm.type'),
      loadBalancingAnomalyMitigation: ofGroup('load_balancing.algorithm.anomaly_mitigation'),
      loadBalancingCrossZoneEnabled: ofGroup('load_balancing.cross_zone.enabled'),
      stickiness: to(
        'Stickiness',
        attributes({
          enabled: 'stickiness.enabled',
          type: 'stickiness.type',
          cookieDuration: 'stickiness.lb_cookie.duration_seconds',
          cookieName: 'stickiness.app_cookie.cookie_name',
        }),
      ),
      ...tagged,
    },
    leftOut: { namePrefix: 'the name is made up' },
    gives: {
      id: { ...arn('elasticloadbalancing', 'targetgroup/'), as: 'Ref' },
      arn: { ...arn('elasticloadbalancing', 'targetgroup/'), as: 'Ref' },
      name: named('name', 'TargetGroupName'),
    },
    finish: ({ Health, Stickiness = [], TargetGroupAttributes = [], ...others }) => ({
      ...others,
      ...(isMap(Health) ? Health : {}),
      TargetGroupAttributes: [TargetGroupAttributes, Stickiness].flatMap((list) => (Array.isArray(list) ? list : [])),
    }),
  },
  'aws:lb/targetGroupAttachment:TargetGroupAttachment': {
    leftAway: 'in CloudFormation a target group lists its targets, which no rule asks for',
  },
  'aws:wafv2/webAclAssociation:WebAclAssociation': {
    becomes: 'AWS::WAFv2::WebACLAssociation',
    properties: { ...alike('resourceArn'), webAclArn: 'WebACLArn' },
    gives: { id: opaque('waf') },
  },
}
