import { fault, quoted, type Check } from './check.ts'
import { isOf } from './manifest.ts'
import { at, isAbsent, isHidden, items, number, text } from './place.ts'
import { containersOf, podKinds, podOf } from './pods.ts'

const jobs = ['batch/CronJob', 'batch/Job']

/** Restart policies that do not go with what makes the pods. */
export const badRestartPolicy: Check = {
  _tag: 'BadRestartPolicy',
  severity: 'problem',
  means: 'The pods of a job are always restarted, or those of something that runs on are not',
  fix: '`OnFailure` or `Never` for jobs, `Always` for the rest',
  kinds: podKinds,
  find: (manifest) => {
    const spec = podOf(manifest)?.spec
    if (spec === undefined || isOf(manifest, ['Pod', 'PodTemplate']) || isHidden(spec.value)) return []
    const place = at(spec, 'restartPolicy')
    const policy = text(place) ?? (isAbsent(place) ? 'Always' : undefined)
    if (policy === undefined) return []
    if (isOf(manifest, jobs))
      return policy === 'OnFailure' || policy === 'Never'
        ? []
        : [fault(place, `it is ${policy}${isAbsent(place) ? ' where nothing is said' : ''}; a job ends`)]
    return policy === 'Always' ? [] : [fault(place, `it is ${quoted(policy)}; Kubernetes takes Always here`)]
  },
}

/** Stateful sets whose pods have no names of their own. */
export const noServiceName: Check = {
  _tag: 'NoServiceName',
  severity: 'warning',
  means: 'A stateful set names no service: its pods get no DNS names of their own',
  fix: 'set `serviceName`, and make a headless service of that name',
  kinds: ['apps/StatefulSet'],
  find: ({ root }) => {
    const place = at(root, 'spec', 'serviceName')
    return isAbsent(place) || place.value === ''
      ? [fault(place, 'without one, pods get no DNS names of their own')]
      : []
  },
}

/** The tag of an image; empty where it has none. */
const tagOf = (image: string): string => {
  const last = image.slice(image.lastIndexOf('/') + 1)
  return last.includes(':') ? last.slice(last.indexOf(':') + 1) : ''
}

/** Images that are another one tomorrow. */
export const imageNotPinned: Check = {
  _tag: 'ImageNotPinned',
  severity: 'warning',
  means: 'An image has no tag, or `latest`: nobody knows what runs, and each node may run another',
  fix: 'name a version, or better a digest: `name@sha256:…`',
  kinds: podKinds,
  find: (manifest) =>
    containersOf(manifest).flatMap((container) => {
      const place = at(container, 'image')
      const image = text(place)
      if (image === undefined || image.includes('@')) return []
      const tag = tagOf(image)
      return tag !== '' && tag !== 'latest' ? [] : [fault(place, `${quoted(image)} is another image tomorrow`)]
    }),
}

/** Settings of a container that contradict each other. */
export const securityContradiction: Check = {
  _tag: 'SecurityContradiction',
  severity: 'problem',
  means:
    'A container is privileged, or adds SYS_ADMIN, and may not escalate; or it must not run as root and runs as user 0',
  fix: 'decide for one of the two: the closed one, if you can',
  kinds: podKinds,
  find: (manifest) => {
    const pod = podOf(manifest)?.spec
    if (pod === undefined) return []
    return containersOf(manifest).flatMap((container) => {
      const own = at(container, 'securityContext')
      const either = (key: string) => {
        const place = at(own, key)
        return isAbsent(place) ? at(pod, 'securityContext', key) : place
      }
      const escalation = at(own, 'allowPrivilegeEscalation')
      const adds = items(at(own, 'capabilities', 'add')).some(
        ({ value }) => value === 'SYS_ADMIN' || value === 'CAP_SYS_ADMIN',
      )
      const user = either('runAsUser')
      return [
        ...(escalation.value === false && at(own, 'privileged').value === true
          ? [fault(escalation, 'a privileged container has every privilege; Kubernetes refuses the two together')]
          : []),
        ...(escalation.value === false && adds
          ? [fault(escalation, 'SYS_ADMIN is every privilege; Kubernetes refuses the two together')]
          : []),
        ...(number(user) === 0 && either('runAsNonRoot').value === true
          ? [fault(user, 'user 0 is root, and runAsNonRoot is set: the container would never start')]
          : []),
      ]
    })
  },
}

const removed: Readonly<Record<string, readonly [string, string]>> = {
  'extensions/v1beta1': ['1.22', 'apps/v1, networking.k8s.io/v1'],
  'apps/v1beta1': ['1.16', 'apps/v1'],
  'apps/v1beta2': ['1.16', 'apps/v1'],
  'admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration': ['1.22', 'admissionregistration.k8s.io/v1'],
  'admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration': ['1.22', 'admissionregistration.k8s.io/v1'],
  'apiextensions.k8s.io/v1beta1': ['1.22', 'apiextensions.k8s.io/v1'],
  'apiregistration.k8s.io/v1beta1': ['1.22', 'apiregistration.k8s.io/v1'],
  'autoscaling/v2beta1': ['1.25', 'autoscaling/v2'],
  'autoscaling/v2beta2': ['1.26', 'autoscaling/v2'],
  'batch/v1beta1': ['1.25', 'batch/v1'],
  'coordination.k8s.io/v1beta1 Lease': ['1.22', 'coordination.k8s.io/v1'],
  'discovery.k8s.io/v1beta1': ['1.25', 'discovery.k8s.io/v1'],
  'events.k8s.io/v1beta1': ['1.25', 'events.k8s.io/v1'],
  'flowcontrol.apiserver.k8s.io/v1beta1': ['1.26', 'flowcontrol.apiserver.k8s.io/v1'],
  'flowcontrol.apiserver.k8s.io/v1beta2': ['1.29', 'flowcontrol.apiserver.k8s.io/v1'],
  'flowcontrol.apiserver.k8s.io/v1beta3': ['1.32', 'flowcontrol.apiserver.k8s.io/v1'],
  'networking.k8s.io/v1beta1 Ingress': ['1.22', 'networking.k8s.io/v1'],
  'networking.k8s.io/v1beta1 IngressClass': ['1.22', 'networking.k8s.io/v1'],
  'node.k8s.io/v1beta1': ['1.25', 'node.k8s.io/v1'],
  'policy/v1beta1': ['1.25', 'policy/v1; there is no PodSecurityPolicy any more'],
  'rbac.authorization.k8s.io/v1beta1': ['1.22', 'rbac.authorization.k8s.io/v1'],
  'scheduling.k8s.io/v1beta1': ['1.22', 'scheduling.k8s.io/v1'],
  'storage.k8s.io/v1beta1 CSIDriver': ['1.22', 'storage.k8s.io/v1'],
  'storage.k8s.io/v1beta1 CSINode': ['1.22', 'storage.k8s.io/v1'],
  'storage.k8s.io/v1beta1 CSIStorageCapacity': ['1.27', 'storage.k8s.io/v1'],
  'storage.k8s.io/v1beta1 StorageClass': ['1.22', 'storage.k8s.io/v1'],
  'storage.k8s.io/v1beta1 VolumeAttachment': ['1.22', 'storage.k8s.io/v1'],
}

/** APIs that are gone. */
export const removedApi: Check = {
  _tag: 'RemovedApi',
  severity: 'problem',
  means: 'An object is of an API version that Kubernetes no longer has (its deprecated API migration guide)',
  fix: 'use the version that replaced it',
  find: ({ apiVersion, kind, root }) => {
    const found = removed[`${apiVersion} ${kind}`] ?? removed[apiVersion]
    if (found === undefined) return []
    const [version, instead] = found
    return [fault(at(root, 'apiVersion'), `Kubernetes ${version} removed it`, `use ${instead}`)]
  },
}
