// Written by scripts/known-fields.mjs from @pulumi/kubernetes 4.34.2. Do not edit.

/**
 * A type in each line, and its fields: `!` where Kubernetes requires it, then s (text), n (number), b (true or false),
 * x (number or text), * (anything) or another type; after [] where it is a list, after {} where it is a map.
 */
export const knownFields = `
admissionregistration.v1.ApplyConfiguration expression:s
admissionregistration.v1.AuditAnnotation key!:s valueExpression!:s
admissionregistration.v1.ExpressionWarning fieldRef!:s warning!:s
admissionregistration.v1.JSONPatch expression:s
admissionregistration.v1.MatchCondition expression!:s name!:s
admissionregistration.v1.MatchResources excludeResourceRules:[]admissionregistration.v1.NamedRuleWithOperations matchPolicy:s namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector resourceRules:[]admissionregistration.v1.NamedRuleWithOperations
admissionregistration.v1.MutatingAdmissionPolicy apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.MutatingAdmissionPolicySpec
admissionregistration.v1.MutatingAdmissionPolicyBinding apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.MutatingAdmissionPolicyBindingSpec
admissionregistration.v1.MutatingAdmissionPolicyBindingSpec matchResources:admissionregistration.v1.MatchResources paramRef:admissionregistration.v1.ParamRef policyName:s
admissionregistration.v1.MutatingAdmissionPolicySpec failurePolicy:s matchConditions:[]admissionregistration.v1.MatchCondition matchConstraints:admissionregistration.v1.MatchResources mutations:[]admissionregistration.v1.Mutation paramKind:admissionregistration.v1.ParamKind reinvocationPolicy:s variables:[]admissionregistration.v1.Variable
admissionregistration.v1.MutatingWebhook admissionReviewVersions!:[]s clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:s matchConditions:[]admissionregistration.v1.MatchCondition matchPolicy:s name!:s namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector reinvocationPolicy:s rules:[]admissionregistration.v1.RuleWithOperations sideEffects!:s timeoutSeconds:n
admissionregistration.v1.MutatingWebhookConfiguration apiVersion:s kind:s metadata:meta.v1.ObjectMeta webhooks:[]admissionregistration.v1.MutatingWebhook
admissionregistration.v1.Mutation applyConfiguration:admissionregistration.v1.ApplyConfiguration jsonPatch:admissionregistration.v1.JSONPatch patchType!:s
admissionregistration.v1.NamedRuleWithOperations apiGroups:[]s apiVersions:[]s operations:[]s resourceNames:[]s resources:[]s scope:s
admissionregistration.v1.ParamKind apiVersion:s kind:s
admissionregistration.v1.ParamRef name:s namespace:s parameterNotFoundAction:s selector:meta.v1.LabelSelector
admissionregistration.v1.RuleWithOperations apiGroups:[]s apiVersions:[]s operations:[]s resources:[]s scope:s
admissionregistration.v1.ServiceReference name!:s namespace!:s path:s port:n
admissionregistration.v1.TypeChecking expressionWarnings:[]admissionregistration.v1.ExpressionWarning
admissionregistration.v1.ValidatingAdmissionPolicy apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:admissionregistration.v1.ValidatingAdmissionPolicySpec status:admissionregistration.v1.ValidatingAdmissionPolicyStatus
admissionregistration.v1.ValidatingAdmissionPolicyBinding apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec matchResources:admissionregistration.v1.MatchResources paramRef:admissionregistration.v1.ParamRef policyName!:s validationActions!:[]s
admissionregistration.v1.ValidatingAdmissionPolicySpec auditAnnotations:[]admissionregistration.v1.AuditAnnotation failurePolicy:s matchConditions:[]admissionregistration.v1.MatchCondition matchConstraints:admissionregistration.v1.MatchResources paramKind:admissionregistration.v1.ParamKind validations:[]admissionregistration.v1.Validation variables:[]admissionregistration.v1.Variable
admissionregistration.v1.ValidatingAdmissionPolicyStatus conditions:[]meta.v1.Condition observedGeneration:n typeChecking:admissionregistration.v1.TypeChecking
admissionregistration.v1.ValidatingWebhook admissionReviewVersions!:[]s clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:s matchConditions:[]admissionregistration.v1.MatchCondition matchPolicy:s name!:s namespaceSelector:meta.v1.LabelSelector objectSelector:meta.v1.LabelSelector rules:[]admissionregistration.v1.RuleWithOperations sideEffects!:s timeoutSeconds:n
admissionregistration.v1.ValidatingWebhookConfiguration apiVersion:s kind:s metadata:meta.v1.ObjectMeta webhooks:[]admissionregistration.v1.ValidatingWebhook
admissionregistration.v1.Validation expression!:s message:s messageExpression:s reason:s
admissionregistration.v1.Variable expression!:s name!:s
admissionregistration.v1.WebhookClientConfig caBundle:s service:admissionregistration.v1.ServiceReference url:s
apiextensions.v1.CustomResourceColumnDefinition description:s format:s jsonPath!:s name!:s priority:n type!:s
apiextensions.v1.CustomResourceConversion strategy!:s webhook:apiextensions.v1.WebhookConversion
apiextensions.v1.CustomResourceDefinition apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:apiextensions.v1.CustomResourceDefinitionSpec status:apiextensions.v1.CustomResourceDefinitionStatus
apiextensions.v1.CustomResourceDefinitionCondition lastTransitionTime:s message:s observedGeneration:n reason:s status!:s type!:s
apiextensions.v1.CustomResourceDefinitionNames categories:[]s kind!:s listKind:s plural!:s shortNames:[]s singular:s
apiextensions.v1.CustomResourceDefinitionSpec conversion:apiextensions.v1.CustomResourceConversion group!:s names!:apiextensions.v1.CustomResourceDefinitionNames preserveUnknownFields:b scope!:s versions!:[]apiextensions.v1.CustomResourceDefinitionVersion
apiextensions.v1.CustomResourceDefinitionStatus acceptedNames!:apiextensions.v1.CustomResourceDefinitionNames conditions:[]apiextensions.v1.CustomResourceDefinitionCondition observedGeneration:n storedVersions!:[]s
apiextensions.v1.CustomResourceDefinitionVersion additionalPrinterColumns:[]apiextensions.v1.CustomResourceColumnDefinition deprecated:b deprecationWarning:s name!:s schema:apiextensions.v1.CustomResourceValidation selectableFields:[]apiextensions.v1.SelectableField served!:b storage!:b subresources:apiextensions.v1.CustomResourceSubresources
apiextensions.v1.CustomResourceSubresourceScale labelSelectorPath:s specReplicasPath!:s statusReplicasPath!:s
apiextensions.v1.CustomResourceSubresources scale:apiextensions.v1.CustomResourceSubresourceScale status:*
apiextensions.v1.CustomResourceValidation openAPIV3Schema:*
apiextensions.v1.SelectableField jsonPath!:s
apiextensions.v1.ServiceReference name!:s namespace!:s path:s port:n
apiextensions.v1.WebhookClientConfig caBundle:s service:apiextensions.v1.ServiceReference url:s
apiextensions.v1.WebhookConversion clientConfig:apiextensions.v1.WebhookClientConfig conversionReviewVersions!:[]s
apiregistration.v1.APIService apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:apiregistration.v1.APIServiceSpec status:apiregistration.v1.APIServiceStatus
apiregistration.v1.APIServiceCondition lastTransitionTime:s message:s reason:s status!:s type!:s
apiregistration.v1.APIServiceSpec caBundle:s group:s groupPriorityMinimum!:n insecureSkipTLSVerify:b service:apiregistration.v1.ServiceReference version:s versionPriority!:n
apiregistration.v1.APIServiceStatus conditions:[]apiregistration.v1.APIServiceCondition
apiregistration.v1.ServiceReference name:s namespace:s port:n
apps.v1.ControllerRevision apiVersion:s data!:* kind:s metadata:meta.v1.ObjectMeta revision:n
apps.v1.DaemonSet apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:apps.v1.DaemonSetSpec status:apps.v1.DaemonSetStatus
apps.v1.DaemonSetCondition lastTransitionTime:s message:s reason:s status!:s type!:s
apps.v1.DaemonSetSpec minReadySeconds:n revisionHistoryLimit:n selector!:meta.v1.LabelSelector template!:core.v1.PodTemplateSpec updateStrategy:apps.v1.DaemonSetUpdateStrategy
apps.v1.DaemonSetStatus collisionCount:n conditions:[]apps.v1.DaemonSetCondition currentNumberScheduled!:n desiredNumberScheduled!:n numberAvailable:n numberMisscheduled!:n numberReady!:n numberUnavailable:n observedGeneration:n updatedNumberScheduled:n
apps.v1.DaemonSetUpdateStrategy rollingUpdate:apps.v1.RollingUpdateDaemonSet type:s
apps.v1.Deployment apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:apps.v1.DeploymentSpec status:apps.v1.DeploymentStatus
apps.v1.DeploymentCondition lastTransitionTime:s lastUpdateTime:s message:s reason:s status!:s type!:s
apps.v1.DeploymentSpec minReadySeconds:n paused:b progressDeadlineSeconds:n replicas:n revisionHistoryLimit:n selector!:meta.v1.LabelSelector strategy:apps.v1.DeploymentStrategy template!:core.v1.PodTemplateSpec
apps.v1.DeploymentStatus availableReplicas:n collisionCount:n conditions:[]apps.v1.DeploymentCondition observedGeneration:n readyReplicas:n replicas:n terminatingReplicas:n unavailableReplicas:n updatedReplicas:n
apps.v1.DeploymentStrategy rollingUpdate:apps.v1.RollingUpdateDeployment type:s
apps.v1.ReplicaSet apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:apps.v1.ReplicaSetSpec status:apps.v1.ReplicaSetStatus
apps.v1.ReplicaSetCondition lastTransitionTime:s message:s reason:s status!:s type!:s
apps.v1.ReplicaSetSpec minReadySeconds:n replicas:n selector!:meta.v1.LabelSelector template:core.v1.PodTemplateSpec
apps.v1.ReplicaSetStatus availableReplicas:n conditions:[]apps.v1.ReplicaSetCondition fullyLabeledReplicas:n observedGeneration:n readyReplicas:n replicas!:n terminatingReplicas:n
apps.v1.RollingUpdateDaemonSet maxSurge:x maxUnavailable:x
apps.v1.RollingUpdateDeployment maxSurge:x maxUnavailable:x
apps.v1.RollingUpdateStatefulSetStrategy maxUnavailable:x partition:n
apps.v1.StatefulSet apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:apps.v1.StatefulSetSpec status:apps.v1.StatefulSetStatus
apps.v1.StatefulSetCondition lastTransitionTime:s message:s reason:s status!:s type!:s
apps.v1.StatefulSetOrdinals start:n
apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
apps.v1.StatefulSetSpec minReadySeconds:n ordinals:apps.v1.StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:s replicas:n revisionHistoryLimit:n selector!:meta.v1.LabelSelector serviceName:s template!:core.v1.PodTemplateSpec updateStrategy:apps.v1.StatefulSetUpdateStrategy volumeClaimTemplates:[]core.v1.PersistentVolumeClaim
apps.v1.StatefulSetStatus availableReplicas:n collisionCount:n conditions:[]apps.v1.StatefulSetCondition currentReplicas:n currentRevision:s observedGeneration:n readyReplicas:n replicas!:n updateRevision:s updatedReplicas:n
apps.v1.StatefulSetUpdateStrategy rollingUpdate:apps.v1.RollingUpdateStatefulSetStrategy type:s
autoscaling.v1.CrossVersionObjectReference apiVersion:s kind!:s name!:s
autoscaling.v1.HorizontalPodAutoscaler apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:autoscaling.v1.HorizontalPodAutoscalerSpec status:autoscaling.v1.HorizontalPodAutoscalerStatus
autoscaling.v1.HorizontalPodAutoscalerSpec maxReplicas!:n minReplicas:n scaleTargetRef!:autoscaling.v1.CrossVersionObjectReference targetCPUUtilizationPercentage:n
autoscaling.v1.HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage:n currentReplicas!:n desiredReplicas!:n lastScaleTime:s observedGeneration:n
autoscaling.v2.ContainerResourceMetricSource container!:s name!:s target!:autoscaling.v2.MetricTarget
autoscaling.v2.ContainerResourceMetricStatus container!:s current!:autoscaling.v2.MetricValueStatus name!:s
autoscaling.v2.CrossVersionObjectReference apiVersion:s kind!:s name!:s
autoscaling.v2.ExternalMetricSource metric!:autoscaling.v2.MetricIdentifier target!:autoscaling.v2.MetricTarget
autoscaling.v2.ExternalMetricStatus current!:autoscaling.v2.MetricValueStatus metric!:autoscaling.v2.MetricIdentifier
autoscaling.v2.HPAScalingPolicy periodSeconds!:n type!:s value!:n
autoscaling.v2.HPAScalingRules policies:[]autoscaling.v2.HPAScalingPolicy selectPolicy:s stabilizationWindowSeconds:n tolerance:s
autoscaling.v2.HorizontalPodAutoscaler apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:autoscaling.v2.HorizontalPodAutoscalerSpec status:autoscaling.v2.HorizontalPodAutoscalerStatus
autoscaling.v2.HorizontalPodAutoscalerBehavior scaleDown:autoscaling.v2.HPAScalingRules scaleUp:autoscaling.v2.HPAScalingRules
autoscaling.v2.HorizontalPodAutoscalerCondition lastTransitionTime:s message:s observedGeneration:n reason:s status!:s type!:s
autoscaling.v2.HorizontalPodAutoscalerSpec behavior:autoscaling.v2.HorizontalPodAutoscalerBehavior maxReplicas!:n metrics:[]autoscaling.v2.MetricSpec minReplicas:n scaleTargetRef!:autoscaling.v2.CrossVersionObjectReference
autoscaling.v2.HorizontalPodAutoscalerStatus conditions:[]autoscaling.v2.HorizontalPodAutoscalerCondition currentMetrics:[]autoscaling.v2.MetricStatus currentReplicas:n desiredReplicas!:n lastScaleTime:s observedGeneration:n
autoscaling.v2.MetricIdentifier name!:s selector:meta.v1.LabelSelector
autoscaling.v2.MetricSpec containerResource:autoscaling.v2.ContainerResourceMetricSource external:autoscaling.v2.ExternalMetricSource object:autoscaling.v2.ObjectMetricSource pods:autoscaling.v2.PodsMetricSource resource:autoscaling.v2.ResourceMetricSource type!:s
autoscaling.v2.MetricStatus containerResource:autoscaling.v2.ContainerResourceMetricStatus external:autoscaling.v2.ExternalMetricStatus object:autoscaling.v2.ObjectMetricStatus pods:autoscaling.v2.PodsMetricStatus resource:autoscaling.v2.ResourceMetricStatus type!:s
autoscaling.v2.MetricTarget averageUtilization:n averageValue:x type!:s value:x
autoscaling.v2.MetricValueStatus averageUtilization:n averageValue:x value:x
autoscaling.v2.ObjectMetricSource describedObject!:autoscaling.v2.CrossVersionObjectReference metric!:autoscaling.v2.MetricIdentifier target!:autoscaling.v2.MetricTarget
autoscaling.v2.ObjectMetricStatus current!:autoscaling.v2.MetricValueStatus describedObject!:autoscaling.v2.CrossVersionObjectReference metric!:autoscaling.v2.MetricIdentifier
autoscaling.v2.PodsMetricSource metric!:autoscaling.v2.MetricIdentifier target!:autoscaling.v2.MetricTarget
autoscaling.v2.PodsMetricStatus current!:autoscaling.v2.MetricValueStatus metric!:autoscaling.v2.MetricIdentifier
autoscaling.v2.ResourceMetricSource name!:s target!:autoscaling.v2.MetricTarget
autoscaling.v2.ResourceMetricStatus current!:autoscaling.v2.MetricValueStatus name!:s
batch.v1.CronJob apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:batch.v1.CronJobSpec status:batch.v1.CronJobStatus
batch.v1.CronJobSpec concurrencyPolicy:s failedJobsHistoryLimit:n jobTemplate!:batch.v1.JobTemplateSpec schedule!:s startingDeadlineSeconds:n successfulJobsHistoryLimit:n suspend:b timeZone:s
batch.v1.CronJobStatus active:[]core.v1.ObjectReference lastScheduleTime:s lastSuccessfulTime:s
batch.v1.Job apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:batch.v1.JobSpec status:batch.v1.JobStatus
batch.v1.JobCondition lastProbeTime:s lastTransitionTime:s message:s reason:s status!:s type!:s
batch.v1.JobSchedulingConfiguration disruptionMode:scheduling.v1alpha3.WorkloadPodGroupDisruptionMode resourceClaims:[]scheduling.v1alpha3.WorkloadPodGroupResourceClaim schedulingConstraints:scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints schedulingPolicy:scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy
batch.v1.JobSpec activeDeadlineSeconds:n backoffLimit:n backoffLimitPerIndex:n completionMode:s completions:n managedBy:s manualSelector:b maxFailedIndexes:n parallelism:n podFailurePolicy:batch.v1.PodFailurePolicy podReplacementPolicy:s scheduling:batch.v1.JobSchedulingConfiguration selector:meta.v1.LabelSelector successPolicy:batch.v1.SuccessPolicy suspend:b template!:core.v1.PodTemplateSpec ttlSecondsAfterFinished:n
batch.v1.JobStatus active:n completedIndexes:s completionTime:s conditions:[]batch.v1.JobCondition failed:n failedIndexes:s ready:n startTime:s succeeded:n terminating:n uncountedTerminatedPods:batch.v1.UncountedTerminatedPods
batch.v1.JobTemplateSpec metadata:meta.v1.ObjectMeta spec:batch.v1.JobSpec
batch.v1.PodFailurePolicy rules!:[]batch.v1.PodFailurePolicyRule
batch.v1.PodFailurePolicyOnExitCodesRequirement containerName:s operator!:s values!:[]n
batch.v1.PodFailurePolicyOnPodConditionsPattern status:s type!:s
batch.v1.PodFailurePolicyRule action!:s onExitCodes:batch.v1.PodFailurePolicyOnExitCodesRequirement onPodConditions:[]batch.v1.PodFailurePolicyOnPodConditionsPattern
batch.v1.SuccessPolicy rules!:[]batch.v1.SuccessPolicyRule
batch.v1.SuccessPolicyRule succeededCount:n succeededIndexes:s
batch.v1.UncountedTerminatedPods failed:[]s succeeded:[]s
coordination.v1.Lease apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:coordination.v1.LeaseSpec
coordination.v1.LeaseSpec acquireTime:s holderIdentity:s leaseDurationSeconds:n leaseTransitions:n preferredHolder:s renewTime:s strategy:s
core.v1.AWSElasticBlockStoreVolumeSource fsType:s partition:n readOnly:b volumeID!:s
core.v1.Affinity nodeAffinity:core.v1.NodeAffinity podAffinity:core.v1.PodAffinity podAntiAffinity:core.v1.PodAntiAffinity
core.v1.AppArmorProfile localhostProfile:s type!:s
core.v1.AttachedVolume devicePath!:s name!:s
core.v1.AzureDiskVolumeSource cachingMode:s diskName!:s diskURI!:s fsType:s kind:s readOnly:b
core.v1.AzureFilePersistentVolumeSource readOnly:b secretName!:s secretNamespace:s shareName!:s
core.v1.AzureFileVolumeSource readOnly:b secretName!:s shareName!:s
core.v1.CSIPersistentVolumeSource controllerExpandSecretRef:core.v1.SecretReference controllerPublishSecretRef:core.v1.SecretReference driver!:s fsType:s nodeExpandSecretRef:core.v1.SecretReference nodePublishSecretRef:core.v1.SecretReference nodeStageSecretRef:core.v1.SecretReference readOnly:b volumeAttributes:{}s volumeHandle!:s
core.v1.CSIVolumeSource driver!:s fsType:s nodePublishSecretRef:core.v1.LocalObjectReference readOnly:b volumeAttributes:{}s
core.v1.Capabilities add:[]s drop:[]s
core.v1.CephFSPersistentVolumeSource monitors!:[]s path:s readOnly:b secretFile:s secretRef:core.v1.SecretReference user:s
core.v1.CephFSVolumeSource monitors!:[]s path:s readOnly:b secretFile:s secretRef:core.v1.LocalObjectReference user:s
core.v1.CinderPersistentVolumeSource fsType:s readOnly:b secretRef:core.v1.SecretReference volumeID!:s
core.v1.CinderVolumeSource fsType:s readOnly:b secretRef:core.v1.LocalObjectReference volumeID!:s
core.v1.ClaimSource resourceClaimName:s resourceClaimTemplateName:s
core.v1.ClientIPConfig timeoutSeconds:n
core.v1.ClusterTrustBundleProjection labelSelector:meta.v1.LabelSelector name:s optional:b path!:s signerName:s user:n
core.v1.ConfigMap apiVersion:s binaryData:{}s data:{}s immutable:b kind:s metadata:meta.v1.ObjectMeta
core.v1.ConfigMapEnvSource name:s optional:b
core.v1.ConfigMapKeySelector key!:s name:s optional:b
core.v1.ConfigMapNodeConfigSource kubeletConfigKey!:s name!:s namespace!:s resourceVersion:s uid:s
core.v1.ConfigMapProjection items:[]core.v1.KeyToPath name:s optional:b
core.v1.ConfigMapVolumeSource defaultMode:n defaultUser:n items:[]core.v1.KeyToPath name:s optional:b
core.v1.Container args:[]s command:[]s env:[]core.v1.EnvVar envFrom:[]core.v1.EnvFromSource image:s imagePullPolicy:s lifecycle:core.v1.Lifecycle livenessProbe:core.v1.Probe name!:s ports:[]core.v1.ContainerPort readinessProbe:core.v1.Probe resizePolicy:[]core.v1.ContainerResizePolicy resources:core.v1.ResourceRequirements restartPolicy:s restartPolicyRules:[]core.v1.ContainerRestartRule securityContext:core.v1.SecurityContext startupProbe:core.v1.Probe stdin:b stdinOnce:b terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[]core.v1.VolumeDevice volumeMounts:[]core.v1.VolumeMount workingDir:s
core.v1.ContainerExtendedResourceRequest containerName!:s requestName!:s resourceName!:s
core.v1.ContainerImage names!:[]s sizeBytes:n
core.v1.ContainerPort containerPort!:n hostIP:s hostPort:n name:s protocol:s
core.v1.ContainerResizePolicy resourceName!:s restartPolicy!:s
core.v1.ContainerRestartRule action!:s exitCodes:core.v1.ContainerRestartRuleOnExitCodes
core.v1.ContainerRestartRuleOnExitCodes operator!:s values:[]n
core.v1.ContainerState running:core.v1.ContainerStateRunning terminated:core.v1.ContainerStateTerminated waiting:core.v1.ContainerStateWaiting
core.v1.ContainerStateRunning startedAt:s
core.v1.ContainerStateTerminated containerID:s exitCode!:n finishedAt:s message:s reason:s signal:n startedAt:s
core.v1.ContainerStateWaiting message:s reason:s
core.v1.ContainerStatus allocatedResources:{}s allocatedResourcesStatus:[]core.v1.ResourceStatus containerID:s image!:s imageID!:s lastState:core.v1.ContainerState name!:s ready!:b resources:core.v1.ResourceRequirements restartCount!:n started:b state:core.v1.ContainerState stopSignal:s user:core.v1.ContainerUser volumeMounts:[]core.v1.VolumeMountStatus
core.v1.ContainerUser linux:core.v1.LinuxContainerUser
core.v1.DaemonEndpoint Port!:n
core.v1.DownwardAPIProjection items:[]core.v1.DownwardAPIVolumeFile
core.v1.DownwardAPIVolumeFile fieldRef:core.v1.ObjectFieldSelector mode:n path!:s resourceFieldRef:core.v1.ResourceFieldSelector user:n
core.v1.DownwardAPIVolumeSource defaultMode:n defaultUser:n items:[]core.v1.DownwardAPIVolumeFile
core.v1.EmptyDirVolumeSource medium:s mode:n sizeLimit:x
core.v1.EndpointAddress hostname:s ip!:s nodeName:s targetRef:core.v1.ObjectReference
core.v1.EndpointPort appProtocol:s name:s port!:n protocol:s
core.v1.EndpointSubset addresses:[]core.v1.EndpointAddress notReadyAddresses:[]core.v1.EndpointAddress ports:[]core.v1.EndpointPort
core.v1.Endpoints apiVersion:s kind:s metadata:meta.v1.ObjectMeta subsets:[]core.v1.EndpointSubset
core.v1.EnvFromSource configMapRef:core.v1.ConfigMapEnvSource prefix:s secretRef:core.v1.SecretEnvSource
core.v1.EnvVar name!:s value:s valueFrom:core.v1.EnvVarSource
core.v1.EnvVarSource configMapKeyRef:core.v1.ConfigMapKeySelector fieldRef:core.v1.ObjectFieldSelector fileKeyRef:core.v1.FileKeySelector resourceFieldRef:core.v1.ResourceFieldSelector secretKeyRef:core.v1.SecretKeySelector
core.v1.EphemeralContainer args:[]s command:[]s env:[]core.v1.EnvVar envFrom:[]core.v1.EnvFromSource image:s imagePullPolicy:s lifecycle:core.v1.Lifecycle livenessProbe:core.v1.Probe name!:s ports:[]core.v1.ContainerPort readinessProbe:core.v1.Probe resizePolicy:[]core.v1.ContainerResizePolicy resources:core.v1.ResourceRequirements restartPolicy:s restartPolicyRules:[]core.v1.ContainerRestartRule securityContext:core.v1.SecurityContext startupProbe:core.v1.Probe stdin:b stdinOnce:b targetContainerName:s terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[]core.v1.VolumeDevice volumeMounts:[]core.v1.VolumeMount workingDir:s
core.v1.EphemeralVolumeSource readOnly:b volumeClaimTemplate:core.v1.PersistentVolumeClaimTemplate
core.v1.Event action:s apiVersion:s count:n eventTime:s firstTimestamp:s involvedObject!:core.v1.ObjectReference kind:s lastTimestamp:s message:s metadata!:meta.v1.ObjectMeta reason:s related:core.v1.ObjectReference reportingComponent:s reportingInstance:s series:core.v1.EventSeries source:core.v1.EventSource type:s
core.v1.EventSeries count:n lastObservedTime:s state:s
core.v1.EventSource component:s host:s
core.v1.EvictionResponder name!:s priority!:n
core.v1.ExecAction command:[]s
core.v1.FCVolumeSource fsType:s lun:n readOnly:b targetWWNs:[]s wwids:[]s
core.v1.FileKeySelector key!:s optional:b path!:s volumeName!:s
core.v1.FlexPersistentVolumeSource driver!:s fsType:s options:{}s readOnly:b secretRef:core.v1.SecretReference
core.v1.FlexVolumeSource driver!:s fsType:s options:{}s readOnly:b secretRef:core.v1.LocalObjectReference
core.v1.FlockerVolumeSource datasetName:s datasetUUID:s
core.v1.GCEPersistentDiskVolumeSource fsType:s partition:n pdName!:s readOnly:b
core.v1.GRPCAction mode:s port!:n service:s
core.v1.GitRepoVolumeSource directory:s repository!:s revision:s
core.v1.GlusterfsPersistentVolumeSource endpoints!:s endpointsNamespace:s path!:s readOnly:b
core.v1.GlusterfsVolumeSource endpoints!:s path!:s readOnly:b
core.v1.HTTPGetAction host:s httpHeaders:[]core.v1.HTTPHeader path:s port!:x protocol:s scheme:s
core.v1.HTTPHeader name!:s value!:s
core.v1.HostAlias hostnames:[]s ip!:s
core.v1.HostIP ip!:s
core.v1.HostPathVolumeSource path!:s type:s
core.v1.ISCSIPersistentVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:n portals:[]s readOnly:b secretRef:core.v1.SecretReference targetPortal!:s
core.v1.ISCSIVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:n portals:[]s readOnly:b secretRef:core.v1.LocalObjectReference targetPortal!:s
core.v1.ImageVolumeSource pullPolicy:s reference:s
core.v1.ImageVolumeStatus imageRef!:s
core.v1.KeyToPath key!:s mode:n path!:s user:n
core.v1.Lifecycle postStart:core.v1.LifecycleHandler preStop:core.v1.LifecycleHandler stopSignal:s
core.v1.LifecycleHandler exec:core.v1.ExecAction httpGet:core.v1.HTTPGetAction sleep:core.v1.SleepAction tcpSocket:core.v1.TCPSocketAction
core.v1.LimitRange apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.LimitRangeSpec
core.v1.LimitRangeItem default:{}x defaultRequest:{}x max:{}x maxLimitRequestRatio:{}x min:{}x type!:s
core.v1.LimitRangeSpec limits!:[]core.v1.LimitRangeItem
core.v1.LinuxContainerUser gid!:n supplementalGroups:[]n uid!:n
core.v1.LoadBalancerIngress hostname:s ip:s ipMode:s ports:[]core.v1.PortStatus
core.v1.LoadBalancerStatus ingress:[]core.v1.LoadBalancerIngress
core.v1.LocalObjectReference name:s
core.v1.LocalVolumeSource fsType:s path!:s
core.v1.ModifyVolumeStatus status!:s targetVolumeAttributesClassName:s
core.v1.NFSVolumeSource path!:s readOnly:b server!:s
core.v1.Namespace apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.NamespaceSpec status:core.v1.NamespaceStatus
core.v1.NamespaceCondition lastTransitionTime:s message:s reason:s status!:s type!:s
core.v1.NamespaceSpec finalizers:[]s
core.v1.NamespaceStatus conditions:[]core.v1.NamespaceCondition phase:s
core.v1.Node apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.NodeSpec status:core.v1.NodeStatus
core.v1.NodeAddress address!:s type!:s
core.v1.NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[]core.v1.PreferredSchedulingTerm requiredDuringSchedulingIgnoredDuringExecution:core.v1.NodeSelector
core.v1.NodeAllocatableMappedResources name!:s quantity!:s
core.v1.NodeAllocatableOverheadResources name!:s perContainer:s perPod:s
core.v1.NodeAllocatableResourceClaimStatus containers:[]s mapping:[]core.v1.NodeAllocatableMappedResources overhead:[]core.v1.NodeAllocatableOverheadResources resourceClaimName!:s resources:{}s
core.v1.NodeCondition lastHeartbeatTime:s lastTransitionTime:s message:s reason:s status!:s type!:s
core.v1.NodeConfigSource configMap:core.v1.ConfigMapNodeConfigSource
core.v1.NodeConfigStatus active:core.v1.NodeConfigSource assigned:core.v1.NodeConfigSource error:s lastKnownGood:core.v1.NodeConfigSource
core.v1.NodeDaemonEndpoints kubeletEndpoint:core.v1.DaemonEndpoint
core.v1.NodeFeatures supplementalGroupsPolicy:b
core.v1.NodePodPreemptionPolicy disableResizePreemption:[]s
core.v1.NodeRuntimeHandler features:core.v1.NodeRuntimeHandlerFeatures name:s
core.v1.NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:b userNamespaces:b
core.v1.NodeSelector nodeSelectorTerms!:[]core.v1.NodeSelectorTerm
core.v1.NodeSelectorRequirement key!:s operator!:s values:[]s
core.v1.NodeSelectorTerm matchExpressions:[]core.v1.NodeSelectorRequirement matchFields:[]core.v1.NodeSelectorRequirement
core.v1.NodeSpec configSource:core.v1.NodeConfigSource externalID:s podCIDR:s podCIDRs:[]s podPreemptionPolicy:core.v1.NodePodPreemptionPolicy providerID:s taints:[]core.v1.Taint unschedulable:b
core.v1.NodeStatus addresses:[]core.v1.NodeAddress allocatable:{}s capacity:{}x conditions:[]core.v1.NodeCondition config:core.v1.NodeConfigStatus daemonEndpoints:core.v1.NodeDaemonEndpoints declaredFeatures:[]s features:core.v1.NodeFeatures images:[]core.v1.ContainerImage nodeInfo:core.v1.NodeSystemInfo phase:s runtimeHandlers:[]core.v1.NodeRuntimeHandler volumesAttached:[]core.v1.AttachedVolume volumesInUse:[]s
core.v1.NodeSwapStatus capacity:n
core.v1.NodeSystemInfo architecture!:s bootID!:s containerRuntimeVersion!:s kernelVersion!:s kubeProxyVersion!:s kubeletVersion!:s machineID!:s operatingSystem!:s osImage!:s runningInUserNamespace:b swap:core.v1.NodeSwapStatus systemUUID!:s
core.v1.ObjectFieldSelector apiVersion:s fieldPath!:s
core.v1.ObjectReference apiVersion:s fieldPath:s kind:s name:s namespace:s resourceVersion:s uid:s
core.v1.PersistentVolume apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.PersistentVolumeSpec status:core.v1.PersistentVolumeStatus
core.v1.PersistentVolumeClaim apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.PersistentVolumeClaimSpec status:core.v1.PersistentVolumeClaimStatus
core.v1.PersistentVolumeClaimCondition lastProbeTime:s lastTransitionTime:s message:s reason:s status!:s type!:s
core.v1.PersistentVolumeClaimSpec accessModes:[]s dataSource:core.v1.TypedLocalObjectReference dataSourceRef:core.v1.TypedObjectReference resources:core.v1.VolumeResourceRequirements selector:meta.v1.LabelSelector storageClassName:s volumeAttributesClassName:s volumeMode:s volumeName:s
core.v1.PersistentVolumeClaimStatus accessModes:[]s allocatedResourceStatuses:{}s allocatedResources:{}s capacity:{}x conditions:[]core.v1.PersistentVolumeClaimCondition currentVolumeAttributesClassName:s healthStatus:core.v1.VolumeHealthStatus modifyVolumeStatus:core.v1.ModifyVolumeStatus phase:s resizeStatus:s
core.v1.PersistentVolumeClaimTemplate metadata:meta.v1.ObjectMeta spec!:core.v1.PersistentVolumeClaimSpec
core.v1.PersistentVolumeClaimVolumeSource claimName!:s readOnly:b
core.v1.PersistentVolumeSpec accessModes:[]s awsElasticBlockStore:core.v1.AWSElasticBlockStoreVolumeSource azureDisk:core.v1.AzureDiskVolumeSource azureFile:core.v1.AzureFilePersistentVolumeSource capacity:{}x cephfs:core.v1.CephFSPersistentVolumeSource cinder:core.v1.CinderPersistentVolumeSource claimRef:core.v1.ObjectReference csi:core.v1.CSIPersistentVolumeSource fc:core.v1.FCVolumeSource flexVolume:core.v1.FlexPersistentVolumeSource flocker:core.v1.FlockerVolumeSource gcePersistentDisk:core.v1.GCEPersistentDiskVolumeSource glusterfs:core.v1.GlusterfsPersistentVolumeSource hostPath:core.v1.HostPathVolumeSource iscsi:core.v1.ISCSIPersistentVolumeSource local:core.v1.LocalVolumeSource mountOptions:[]s nfs:core.v1.NFSVolumeSource nodeAffinity:core.v1.VolumeNodeAffinity persistentVolumeReclaimPolicy:s photonPersistentDisk:core.v1.PhotonPersistentDiskVolumeSource portworxVolume:core.v1.PortworxVolumeSource quobyte:core.v1.QuobyteVolumeSource rbd:core.v1.RBDPersistentVolumeSource scaleIO:core.v1.ScaleIOPersistentVolumeSource storageClassName:s storageos:core.v1.StorageOSPersistentVolumeSource volumeAttributesClassName:s volumeMode:s vsphereVolume:core.v1.VsphereVirtualDiskVolumeSource
core.v1.PersistentVolumeStatus lastPhaseTransitionTime:s message:s phase:s reason:s
core.v1.PhotonPersistentDiskVolumeSource fsType:s pdID!:s
core.v1.Pod apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.PodSpec status:core.v1.PodStatus
core.v1.PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[]core.v1.WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:[]core.v1.PodAffinityTerm
core.v1.PodAffinityTerm labelSelector:meta.v1.LabelSelector matchLabelKeys:[]s mismatchLabelKeys:[]s namespaceSelector:meta.v1.LabelSelector namespaces:[]s topologyKey!:s
core.v1.PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[]core.v1.WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:[]core.v1.PodAffinityTerm
core.v1.PodCertificateProjection certificateChainPath:s credentialBundlePath:s keyPath:s keyType!:s maxExpirationSeconds:n signerName!:s user:n userAnnotations:{}s
core.v1.PodCondition lastProbeTime:s lastTransitionTime:s message:s observedGeneration:n reason:s status!:s type!:s
core.v1.PodDNSConfig nameservers:[]s options:[]core.v1.PodDNSConfigOption searches:[]s
core.v1.PodDNSConfigOption name:s value:s
core.v1.PodExtendedResourceClaimStatus requestMappings!:[]core.v1.ContainerExtendedResourceRequest resourceClaimName!:s
core.v1.PodIP ip!:s
core.v1.PodOS name!:s
core.v1.PodReadinessGate conditionType!:s
core.v1.PodResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s source:core.v1.ClaimSource
core.v1.PodResourceClaimStatus name!:s resourceClaimName:s
core.v1.PodSchedulingGate name!:s
core.v1.PodSchedulingGroup podGroupName:s
core.v1.PodSecurityContext appArmorProfile:core.v1.AppArmorProfile fsGroup:n fsGroupChangePolicy:s runAsGroup:n runAsNonRoot:b runAsUser:n seLinuxChangePolicy:s seLinuxOptions:core.v1.SELinuxOptions seccompProfile:core.v1.SeccompProfile supplementalGroups:[]n supplementalGroupsPolicy:s sysctls:[]core.v1.Sysctl windowsOptions:core.v1.WindowsSecurityContextOptions
core.v1.PodSpec activeDeadlineSeconds:n affinity:core.v1.Affinity automountServiceAccountToken:b containers!:[]core.v1.Container dnsConfig:core.v1.PodDNSConfig dnsPolicy:s enableServiceLinks:b ephemeralContainers:[]core.v1.EphemeralContainer evictionResponders:[]core.v1.EvictionResponder hostAliases:[]core.v1.HostAlias hostIPC:b hostNetwork:b hostPID:b hostUsers:b hostname:s hostnameOverride:s imagePullSecrets:[]core.v1.LocalObjectReference initContainers:[]core.v1.Container nodeName:s nodeSelector:{}s os:core.v1.PodOS overhead:{}x preemptionPolicy:s priority:n priorityClassName:s readinessGates:[]core.v1.PodReadinessGate resourceClaims:[]core.v1.PodResourceClaim resources:core.v1.ResourceRequirements restartPolicy:s runtimeClassName:s schedulerName:s schedulingGates:[]core.v1.PodSchedulingGate schedulingGroup:core.v1.PodSchedulingGroup securityContext:core.v1.PodSecurityContext serviceAccount:s serviceAccountName:s setHostnameAsFQDN:b shareProcessNamespace:b subdomain:s terminationGracePeriodSeconds:n tolerations:[]core.v1.Toleration topologySpreadConstraints:[]core.v1.TopologySpreadConstraint volumes:[]core.v1.Volume workloadRef:core.v1.WorkloadReference
core.v1.PodStatus allocatedResources:{}s conditions:[]core.v1.PodCondition containerStatuses:[]core.v1.ContainerStatus ephemeralContainerStatuses:[]core.v1.ContainerStatus extendedResourceClaimStatus:core.v1.PodExtendedResourceClaimStatus hostIP:s hostIPs:[]core.v1.HostIP initContainerStatuses:[]core.v1.ContainerStatus message:s nodeAllocatableResourceClaimStatuses:[]core.v1.NodeAllocatableResourceClaimStatus nominatedNodeName:s observedGeneration:n phase:s podIP:s podIPs:[]core.v1.PodIP qosClass:s reason:s resize:s resourceClaimStatuses:[]core.v1.PodResourceClaimStatus resources:core.v1.ResourceRequirements startTime:s volumeHealth:[]core.v1.PodVolumeHealth
core.v1.PodTemplate apiVersion:s kind:s metadata:meta.v1.ObjectMeta template:core.v1.PodTemplateSpec
core.v1.PodTemplateSpec metadata:meta.v1.ObjectMeta spec:core.v1.PodSpec
core.v1.PodVolumeHealth healthConditions:[]core.v1.VolumeHealthCondition lastTransitionTime:s name!:s
core.v1.PortStatus error:s port!:n protocol!:s
core.v1.PortworxVolumeSource fsType:s readOnly:b volumeID!:s
core.v1.PreferredSchedulingTerm preference!:core.v1.NodeSelectorTerm weight!:n
core.v1.Probe exec:core.v1.ExecAction failureThreshold:n grpc:core.v1.GRPCAction httpGet:core.v1.HTTPGetAction initialDelaySeconds:n periodSeconds:n successThreshold:n tcpSocket:core.v1.TCPSocketAction terminationGracePeriodSeconds:n timeoutSeconds:n
core.v1.ProjectedVolumeSource defaultMode:n defaultUser:n sources!:[]core.v1.VolumeProjection
core.v1.QuobyteVolumeSource group:s readOnly:b registry!:s tenant:s user:s volume!:s
core.v1.RBDPersistentVolumeSource fsType:s image!:s keyring:s monitors!:[]s pool:s readOnly:b secretRef:core.v1.SecretReference user:s
core.v1.RBDVolumeSource fsType:s image!:s keyring:s monitors!:[]s pool:s readOnly:b secretRef:core.v1.LocalObjectReference user:s
core.v1.ReplicationController apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.ReplicationControllerSpec status:core.v1.ReplicationControllerStatus
core.v1.ReplicationControllerCondition lastTransitionTime:s message:s reason:s status!:s type!:s
core.v1.ReplicationControllerSpec minReadySeconds:n replicas:n selector:{}s template:core.v1.PodTemplateSpec
core.v1.ReplicationControllerStatus availableReplicas:n conditions:[]core.v1.ReplicationControllerCondition fullyLabeledReplicas:n observedGeneration:n readyReplicas:n replicas!:n
core.v1.ResourceClaim name!:s request:s
core.v1.ResourceFieldSelector containerName:s divisor:x resource!:s
core.v1.ResourceHealth health:s message:s resourceID!:s
core.v1.ResourceQuota apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.ResourceQuotaSpec status:core.v1.ResourceQuotaStatus
core.v1.ResourceQuotaSpec hard:{}x scopeSelector:core.v1.ScopeSelector scopes:[]s
core.v1.ResourceQuotaStatus hard:{}x used:{}s
core.v1.ResourceRequirements claims:[]core.v1.ResourceClaim limits:{}x requests:{}x
core.v1.ResourceStatus name!:s resources:[]core.v1.ResourceHealth
core.v1.SELinuxOptions level:s role:s type:s user:s
core.v1.ScaleIOPersistentVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:core.v1.SecretReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
core.v1.ScaleIOVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:core.v1.LocalObjectReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
core.v1.ScopeSelector matchExpressions:[]core.v1.ScopedResourceSelectorRequirement
core.v1.ScopedResourceSelectorRequirement operator!:s scopeName!:s values:[]s
core.v1.SeccompProfile localhostProfile:s type!:s
core.v1.Secret apiVersion:s data:{}s immutable:b kind:s metadata:meta.v1.ObjectMeta stringData:{}s type:s
core.v1.SecretEnvSource name:s optional:b
core.v1.SecretKeySelector key!:s name:s optional:b
core.v1.SecretProjection items:[]core.v1.KeyToPath name:s optional:b
core.v1.SecretReference name:s namespace:s
core.v1.SecretVolumeSource defaultMode:n defaultUser:n items:[]core.v1.KeyToPath optional:b secretName:s
core.v1.SecurityContext allowPrivilegeEscalation:b appArmorProfile:core.v1.AppArmorProfile capabilities:core.v1.Capabilities privileged:b procMount:s readOnlyRootFilesystem:b runAsGroup:n runAsNonRoot:b runAsUser:n seLinuxOptions:core.v1.SELinuxOptions seccompProfile:core.v1.SeccompProfile windowsOptions:core.v1.WindowsSecurityContextOptions
core.v1.Service apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:core.v1.ServiceSpec status:core.v1.ServiceStatus
core.v1.ServiceAccount apiVersion:s automountServiceAccountToken:b imagePullSecrets:[]core.v1.LocalObjectReference kind:s metadata:meta.v1.ObjectMeta secrets:[]core.v1.ObjectReference
core.v1.ServiceAccountTokenProjection audience:s expirationSeconds:n path!:s user:n
core.v1.ServicePort appProtocol:s name:s nodePort:n port!:n protocol:s targetPort:x
core.v1.ServiceSpec allocateLoadBalancerNodePorts:b clusterIP:s clusterIPs:[]s externalIPs:[]s externalName:s externalTrafficPolicy:s healthCheckNodePort:n internalTrafficPolicy:s ipFamilies:[]s ipFamily:s ipFamilyPolicy:s loadBalancerClass:s loadBalancerIP:s loadBalancerSourceRanges:[]s ports:[]core.v1.ServicePort publishNotReadyAddresses:b selector:{}s sessionAffinity:s sessionAffinityConfig:core.v1.SessionAffinityConfig topologyKeys:[]s trafficDistribution:s type:*
core.v1.ServiceStatus conditions:[]meta.v1.Condition loadBalancer:core.v1.LoadBalancerStatus
core.v1.SessionAffinityConfig clientIP:core.v1.ClientIPConfig
core.v1.SleepAction seconds!:n
core.v1.StorageOSPersistentVolumeSource fsType:s readOnly:b secretRef:core.v1.ObjectReference volumeName:s volumeNamespace:s
core.v1.StorageOSVolumeSource fsType:s readOnly:b secretRef:core.v1.LocalObjectReference volumeName:s volumeNamespace:s
core.v1.Sysctl name!:s value!:s
core.v1.TCPSocketAction host:s port!:x
core.v1.Taint effect!:s key!:s timeAdded:s value:s
core.v1.Toleration effect:s key:s operator:s tolerationSeconds:n value:s
core.v1.TopologySelectorLabelRequirement key!:s values!:[]s
core.v1.TopologySelectorTerm matchLabelExpressions:[]core.v1.TopologySelectorLabelRequirement
core.v1.TopologySpreadConstraint labelSelector:meta.v1.LabelSelector matchLabelKeys:[]s maxSkew!:n minDomains:n nodeAffinityPolicy:s nodeTaintsPolicy:s topologyKey!:s whenUnsatisfiable!:s
core.v1.TypedLocalObjectReference apiGroup:s kind!:s name!:s
core.v1.TypedObjectReference apiGroup:s kind!:s name!:s namespace:s
core.v1.Volume awsElasticBlockStore:core.v1.AWSElasticBlockStoreVolumeSource azureDisk:core.v1.AzureDiskVolumeSource azureFile:core.v1.AzureFileVolumeSource cephfs:core.v1.CephFSVolumeSource cinder:core.v1.CinderVolumeSource configMap:core.v1.ConfigMapVolumeSource csi:core.v1.CSIVolumeSource downwardAPI:core.v1.DownwardAPIVolumeSource emptyDir:core.v1.EmptyDirVolumeSource ephemeral:core.v1.EphemeralVolumeSource fc:core.v1.FCVolumeSource flexVolume:core.v1.FlexVolumeSource flocker:core.v1.FlockerVolumeSource gcePersistentDisk:core.v1.GCEPersistentDiskVolumeSource gitRepo:core.v1.GitRepoVolumeSource glusterfs:core.v1.GlusterfsVolumeSource hostPath:core.v1.HostPathVolumeSource image:core.v1.ImageVolumeSource iscsi:core.v1.ISCSIVolumeSource name!:s nfs:core.v1.NFSVolumeSource persistentVolumeClaim:core.v1.PersistentVolumeClaimVolumeSource photonPersistentDisk:core.v1.PhotonPersistentDiskVolumeSource portworxVolume:core.v1.PortworxVolumeSource projected:core.v1.ProjectedVolumeSource quobyte:core.v1.QuobyteVolumeSource rbd:core.v1.RBDVolumeSource scaleIO:core.v1.ScaleIOVolumeSource secret:core.v1.SecretVolumeSource storageos:core.v1.StorageOSVolumeSource vsphereVolume:core.v1.VsphereVirtualDiskVolumeSource
core.v1.VolumeDevice devicePath!:s name!:s
core.v1.VolumeHealthCondition message:s reason!:s status!:s
core.v1.VolumeHealthStatus healthConditions:[]core.v1.VolumeHealthCondition lastTransitionTime:s
core.v1.VolumeMount bindMountOptions:[]s mountPath!:s mountPropagation:s name!:s readOnly:b recursiveReadOnly:s subPath:s subPathExpr:s
core.v1.VolumeMountStatus mountPath!:s name!:s readOnly:b recursiveReadOnly:s volumeStatus:core.v1.VolumeStatus
core.v1.VolumeNodeAffinity required:core.v1.NodeSelector
core.v1.VolumeProjection clusterTrustBundle:core.v1.ClusterTrustBundleProjection configMap:core.v1.ConfigMapProjection downwardAPI:core.v1.DownwardAPIProjection podCertificate:core.v1.PodCertificateProjection secret:core.v1.SecretProjection serviceAccountToken:core.v1.ServiceAccountTokenProjection
core.v1.VolumeResourceRequirements limits:{}x requests:{}x
core.v1.VolumeStatus image:core.v1.ImageVolumeStatus
core.v1.VsphereVirtualDiskVolumeSource fsType:s storagePolicyID:s storagePolicyName:s volumePath!:s
core.v1.WeightedPodAffinityTerm podAffinityTerm!:core.v1.PodAffinityTerm weight!:n
core.v1.WindowsSecurityContextOptions gmsaCredentialSpec:s gmsaCredentialSpecName:s hostProcess:b runAsUserName:s
core.v1.WorkloadReference name!:s podGroup!:s podGroupReplicaKey:s
discovery.v1.Endpoint addresses!:[]s conditions:discovery.v1.EndpointConditions deprecatedTopology:{}s hints:discovery.v1.EndpointHints hostname:s nodeName:s targetRef:core.v1.ObjectReference zone:s
discovery.v1.EndpointConditions ready:b serving:b terminating:b
discovery.v1.EndpointHints forNodes:[]discovery.v1.ForNode forZones:[]discovery.v1.ForZone
discovery.v1.EndpointPort appProtocol:s name:s port:n protocol:s
discovery.v1.EndpointSlice addressType!:s apiVersion:s endpoints:[]discovery.v1.Endpoint kind:s metadata:meta.v1.ObjectMeta ports:[]discovery.v1.EndpointPort
discovery.v1.ForNode name!:s
discovery.v1.ForZone name!:s
meta.v1.Condition lastTransitionTime!:s message!:s observedGeneration:n reason!:s status!:s type!:s
meta.v1.LabelSelector matchExpressions:[]meta.v1.LabelSelectorRequirement matchLabels:{}s
meta.v1.LabelSelectorRequirement key!:s operator!:s values:[]s
meta.v1.ManagedFieldsEntry apiVersion:s fieldsType:s fieldsV1:* manager:s operation:s subresource:s time:s
meta.v1.ObjectMeta annotations:{}s clusterName:s creationTimestamp:s deletionGracePeriodSeconds:n deletionTimestamp:s finalizers:[]s generateName:s generation:n labels:{}s managedFields:[]meta.v1.ManagedFieldsEntry name:s namespace:s ownerReferences:[]meta.v1.OwnerReference resourceVersion:s selfLink:s uid:s
meta.v1.OwnerReference apiVersion!:s blockOwnerDeletion:b controller:b kind!:s name!:s uid!:s
networking.v1.HTTPIngressPath backend!:networking.v1.IngressBackend path:s pathType!:s
networking.v1.HTTPIngressRuleValue paths!:[]networking.v1.HTTPIngressPath
networking.v1.IPAddress apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:networking.v1.IPAddressSpec
networking.v1.IPAddressSpec parentRef!:networking.v1.ParentReference
networking.v1.IPBlock cidr!:s except:[]s
networking.v1.Ingress apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:networking.v1.IngressSpec status:networking.v1.IngressStatus
networking.v1.IngressBackend resource:core.v1.TypedLocalObjectReference service:networking.v1.IngressServiceBackend
networking.v1.IngressClass apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:networking.v1.IngressClassSpec
networking.v1.IngressClassParametersReference apiGroup:s kind!:s name!:s namespace:s scope:s
networking.v1.IngressClassSpec controller:s parameters:networking.v1.IngressClassParametersReference
networking.v1.IngressLoadBalancerIngress hostname:s ip:s ports:[]networking.v1.IngressPortStatus
networking.v1.IngressLoadBalancerStatus ingress:[]networking.v1.IngressLoadBalancerIngress
networking.v1.IngressPortStatus error:s port!:n protocol!:s
networking.v1.IngressRule host:s http:networking.v1.HTTPIngressRuleValue
networking.v1.IngressServiceBackend name!:s port:networking.v1.ServiceBackendPort
networking.v1.IngressSpec defaultBackend:networking.v1.IngressBackend ingressClassName:s rules:[]networking.v1.IngressRule tls:[]networking.v1.IngressTLS
networking.v1.IngressStatus loadBalancer:networking.v1.IngressLoadBalancerStatus
networking.v1.IngressTLS hosts:[]s secretName:s
networking.v1.NetworkPolicy apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:networking.v1.NetworkPolicySpec status:networking.v1.NetworkPolicyStatus
networking.v1.NetworkPolicyEgressRule ports:[]networking.v1.NetworkPolicyPort to:[]networking.v1.NetworkPolicyPeer
networking.v1.NetworkPolicyIngressRule from:[]networking.v1.NetworkPolicyPeer ports:[]networking.v1.NetworkPolicyPort
networking.v1.NetworkPolicyPeer ipBlock:networking.v1.IPBlock namespaceSelector:meta.v1.LabelSelector podSelector:meta.v1.LabelSelector
networking.v1.NetworkPolicyPort endPort:n port:x protocol:s
networking.v1.NetworkPolicySpec egress:[]networking.v1.NetworkPolicyEgressRule ingress:[]networking.v1.NetworkPolicyIngressRule podSelector!:meta.v1.LabelSelector policyTypes:[]s
networking.v1.NetworkPolicyStatus conditions:[]meta.v1.Condition
networking.v1.ParentReference group:s name!:s namespace:s resource!:s
networking.v1.ServiceBackendPort name:s number:n
networking.v1.ServiceCIDR apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:networking.v1.ServiceCIDRSpec status:networking.v1.ServiceCIDRStatus
networking.v1.ServiceCIDRSpec cidrs:[]s
networking.v1.ServiceCIDRStatus conditions:[]meta.v1.Condition
node.v1.Overhead podFixed:{}x
node.v1.RuntimeClass apiVersion:s handler!:s kind:s metadata:meta.v1.ObjectMeta overhead:node.v1.Overhead scheduling:node.v1.Scheduling
node.v1.Scheduling nodeSelector:{}s tolerations:[]core.v1.Toleration
policy.v1.PodDisruptionBudget apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:policy.v1.PodDisruptionBudgetSpec status:policy.v1.PodDisruptionBudgetStatus
policy.v1.PodDisruptionBudgetSpec maxUnavailable:x minAvailable:x selector:meta.v1.LabelSelector unhealthyPodEvictionPolicy:s
policy.v1.PodDisruptionBudgetStatus conditions:[]meta.v1.Condition currentHealthy!:n desiredHealthy!:n disruptedPods:{}s disruptionsAllowed!:n expectedPods!:n observedGeneration:n
rbac.v1.AggregationRule clusterRoleSelectors:[]meta.v1.LabelSelector
rbac.v1.ClusterRole aggregationRule:rbac.v1.AggregationRule apiVersion:s kind:s metadata:meta.v1.ObjectMeta rules:[]rbac.v1.PolicyRule
rbac.v1.ClusterRoleBinding apiVersion:s kind:s metadata:meta.v1.ObjectMeta roleRef!:rbac.v1.RoleRef subjects:[]rbac.v1.Subject
rbac.v1.PolicyRule apiGroups:[]s nonResourceURLs:[]s resourceNames:[]s resources:[]s verbs!:[]s
rbac.v1.Role apiVersion:s kind:s metadata:meta.v1.ObjectMeta rules:[]rbac.v1.PolicyRule
rbac.v1.RoleBinding apiVersion:s kind:s metadata:meta.v1.ObjectMeta roleRef!:rbac.v1.RoleRef subjects:[]rbac.v1.Subject
rbac.v1.RoleRef apiGroup:s kind!:s name!:s
rbac.v1.Subject apiGroup:s kind!:s name!:s namespace:s
scheduling.v1.PriorityClass apiVersion:s description:s globalDefault:b kind:s metadata:meta.v1.ObjectMeta preemptionPolicy:s value!:n
scheduling.v1alpha3.TopologyConstraint key!:s
scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode 
scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy 
scheduling.v1alpha3.WorkloadPodGroupDisruptionMode all:scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode single:scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode
scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy minCount:n
scheduling.v1alpha3.WorkloadPodGroupResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints topology:[]scheduling.v1alpha3.TopologyConstraint
scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy basic:scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy gang:scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy
scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode 
storage.v1.CSIDriver apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:storage.v1.CSIDriverSpec
storage.v1.CSIDriverSpec attachRequired:b fsGroupPolicy:s nodeAllocatableUpdatePeriodSeconds:n podInfoOnMount:b preventPodSchedulingIfMissing:b requiresRepublish:b seLinuxMount:b serviceAccountTokenInSecrets:b storageCapacity:b tokenRequests:[]storage.v1.TokenRequest volumeLifecycleModes:[]s
storage.v1.CSINode apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:storage.v1.CSINodeSpec status:storage.v1.CSINodeStatus
storage.v1.CSINodeDriver allocatable:storage.v1.VolumeNodeResources name!:s nodeID!:s topologyKeys:[]s
storage.v1.CSINodeSpec drivers!:[]storage.v1.CSINodeDriver
storage.v1.CSINodeStatus storageHealth:[]storage.v1.StorageHealth
storage.v1.CSIStorageCapacity apiVersion:s capacity:s kind:s maximumVolumeSize:s metadata:meta.v1.ObjectMeta nodeTopology:meta.v1.LabelSelector storageClassName!:s
storage.v1.StorageClass allowVolumeExpansion:b allowedTopologies:[]core.v1.TopologySelectorTerm apiVersion:s kind:s metadata:meta.v1.ObjectMeta mountOptions:[]s parameters:{}s provisioner!:s reclaimPolicy:s volumeBindingMode:s
storage.v1.StorageHealth healthConditions:[]storage.v1.StorageHealthCondition name!:s
storage.v1.StorageHealthCondition accessMode:s lastTransitionTime:s message:s reason!:s status!:s volumeMode:s
storage.v1.TokenRequest audience!:s expirationSeconds:n
storage.v1.VolumeAttachment apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec!:storage.v1.VolumeAttachmentSpec status:storage.v1.VolumeAttachmentStatus
storage.v1.VolumeAttachmentSource inlineVolumeSpec:core.v1.PersistentVolumeSpec persistentVolumeName:s
storage.v1.VolumeAttachmentSpec attacher!:s nodeName!:s source!:storage.v1.VolumeAttachmentSource
storage.v1.VolumeAttachmentStatus attachError:storage.v1.VolumeError attached!:b attachmentMetadata:{}s detachError:storage.v1.VolumeError
storage.v1.VolumeAttributesClass apiVersion:s driverName!:s kind:s metadata:meta.v1.ObjectMeta parameters:{}s
storage.v1.VolumeError errorCode:n message:s time:s
storage.v1.VolumeNodeResources count:n
`
