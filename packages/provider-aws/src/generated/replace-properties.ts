// Written by scripts/replace-properties.mjs from @pulumi/aws 7.48.0. Do not edit.
import type { ReplaceTable } from '@konductor/interfaces'

const lines = `
accountaccess Application identitySource
accountaccess Entitlement applicationArn
alb TargetGroupAttachment quicServerId
arczonalshift ZonalAutoshiftConfiguration resourceArn
bedrock AgentcoreApiKeyCredentialProvider name
bedrock AgentcoreMemoryStrategy configuration.type memoryId name type
bedrock AgentcorePolicy name policyEngineId
cfg DeliveryChannel name
cfg Recorder name
cloudfront ConnectionFunction name
cloudfront TrustStore name
cloudwatch AlarmMuteRule name
codeconnections Connection name providerType
codestarconnections Connection name providerType
dataexchange EventAction event.revisionPublished.dataSetId
datazone Environment userParameters
directconnect HostedPrivateVirtualInterface rateLimit
directconnect HostedPublicVirtualInterface rateLimit
directconnect HostedTransitVirtualInterface rateLimit
dsql Cluster multiRegionProperties.witnessRegion
dynamodb GlobalSecondaryIndex keySchemas
dynamodb TableExport exportType
ebs VolumeCopy sourceVolumeId
ec2 Instance secondaryNetworkInterfaces.deleteOnTermination secondaryNetworkInterfaces.deviceIndex secondaryNetworkInterfaces.interfaceType secondaryNetworkInterfaces.networkCardIndex secondaryNetworkInterfaces.privateIpAddressCount secondaryNetworkInterfaces.privateIpAddresses secondaryNetworkInterfaces.secondarySubnetId
ec2 SpotInstanceRequest secondaryNetworkInterfaces.deleteOnTermination secondaryNetworkInterfaces.deviceIndex secondaryNetworkInterfaces.interfaceType secondaryNetworkInterfaces.networkCardIndex secondaryNetworkInterfaces.privateIpAddressCount secondaryNetworkInterfaces.privateIpAddresses secondaryNetworkInterfaces.secondarySubnetId
ec2transitgateway PolicyTableEntry policyRuleNumber
ecs CapacityProvider managedInstancesProvider.instanceLaunchTemplate.capacityOptionType
ecs ExpressGatewayService infrastructureRoleArn serviceName
eks Cluster bootstrapSelfManagedAddons
elasticache Cluster availabilityZone clusterId port snapshotArns snapshotName subnetGroupName
elasticache ReplicationGroup snapshotName
emr InstanceFleet clusterId
emr InstanceGroup clusterId ebsConfigs ebsOptimized instanceType name
lambda CoreNetworkConnector name
lambda FunctionScalingConfig functionName qualifier
lambda MicrovmsImage name
lambdamicrovms Image name
lambdamicrovms Microvm egressNetworkConnectors executionRoleArn idlePolicy imageArn imageVersion ingressNetworkConnectors logging maximumDurationInSeconds runHookPayload
lb TargetGroupAttachment quicServerId
mailmanager IngressPoint networkConfiguration type
msk Channel channelName clusterArn encryptionConfiguration loggingInfo topicConfiguration
msk Replicator replicationInfoList.consumerGroupReplications.consumerGroupOffsetSyncMode
networkmanager ConnectAttachment routingPolicyLabel
networkmanager DxGatewayAttachment routingPolicyLabel
networkmanager SiteToSiteVpnAttachment routingPolicyLabel
networkmanager TransitGatewayRouteTableAttachment routingPolicyLabel
observabilityadmin TelemetryRule ruleName
observabilityadmin TelemetryRuleForOrganization ruleName
odb CloudAutonomousVmCluster autonomousDataStorageSizeInTbs cloudExadataInfrastructureArn cloudExadataInfrastructureId cpuCoreCountPerNode dbServers displayName isMtlsEnabledVmCluster licenseModel maintenanceWindow memoryPerOracleComputeUnitInGbs odbNetworkArn odbNetworkId scanListenerPortNonTls scanListenerPortTls timeZone totalContainerDatabases
odb CloudExadataInfrastructure availabilityZone availabilityZoneId computeCount customerContactsToSendToOcis databaseServerType displayName shape storageCount storageServerType
odb CloudVmCluster cloudExadataInfrastructureArn cloudExadataInfrastructureId clusterName cpuCoreCount dataCollectionOptions dataStorageSizeInTbs dbNodeStorageSizeInGbs dbServers displayName giVersion hostnamePrefix isLocalBackupEnabled isSparseDiskgroupEnabled licenseModel memorySizeInGbs odbNetworkArn odbNetworkId scanListenerPortTcp sshPublicKeys timezone
odb Network availabilityZone availabilityZoneId backupSubnetCidr clientSubnetCidr customDomainName defaultDnsPrefix displayName
odb NetworkPeeringConnection displayName odbNetworkArn odbNetworkId peerNetworkId
organizations AwsServiceAccess servicePrincipal
outposts CapacityTask assetId instancePools orderId outpostIdentifier taskActionOnBlockingInstances
pinpoint Smsvoicev2EventDestination configurationSetName eventDestinationName
pinpoint Smsvoicev2Keyword keyword originationIdentityArn
ram ResourceShareAssociationsExclusive resourceShareArn
resiliencehub V2Assertion serviceArn
resiliencehub V2Policy name
resiliencehub V2Service name
resiliencehub V2ServiceFunction serviceArn
resiliencehub V2System name
resiliencehub V2UserJourney systemArn
s3 FilesAccessPoint fileSystemId posixUsers rootDirectories
s3 FilesFileSystem bucket kmsKeyId prefix roleArn
s3 FilesFileSystemPolicy fileSystemId
s3 FilesMountTarget fileSystemId subnetId
s3 FilesSynchronizationConfiguration fileSystemId
securityhub FeatureV2 featureName
sesv2 Tenant tenantName
ssoadmin Region regionName
vpclattice ResourceGateway resourceConfigDnsResolution
wafv2 ApiKey scope tokenDomains
workmail DefaultDomain organizationId
workmail Domain domainName organizationId
workmail Organization directoryId interoperabilityEnabled kmsKeyArn organizationAlias
workmail User email
workspacesweb BrowserSettingsAssociation browserSettingsArn portalArn
workspacesweb DataProtectionSettingsAssociation dataProtectionSettingsArn portalArn
workspacesweb IdentityProvider portalArn
workspacesweb IpAccessSettingsAssociation ipAccessSettingsArn portalArn
workspacesweb NetworkSettingsAssociation networkSettingsArn portalArn
workspacesweb Portal additionalEncryptionContext customerManagedKey
workspacesweb SessionLogger displayName
workspacesweb TrustStoreAssociation portalArn trustStoreArn
workspacesweb UserAccessLoggingSettingsAssociation portalArn userAccessLoggingSettingsArn
workspacesweb UserSettingsAssociation portalArn userSettingsArn
`

const typeOf = (service: string, name: string): string =>
  `aws:${service}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`

/** The properties that a new resource is needed for, as the SDK's comments say: of 88 types. */
export const replaceProperties: ReplaceTable = {
  source: '@pulumi/aws 7.48.0',
  replaces: {
    // A resource cannot move.
    'aws:*': ['region'],
    ...Object.fromEntries(
      lines
        .trim()
        .split('\n')
        .map((line) => {
          const [service = '', name = '', ...properties] = line.split(' ')
          return [typeOf(service, name), properties]
        }),
    ),
  },
  ofProvider: { 'aws:*': { region: 'region' } },
  // Tags change in place everywhere, and so do the settings of a provider.
  updates: { 'aws:*': ['tags', 'tagsAll'], 'pulumi:providers:aws': ['*'] },
}
