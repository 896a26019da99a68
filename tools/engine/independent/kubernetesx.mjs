// A deployment with its configuration, secret, volume and service, from @pulumi/kubernetesx.
import kx from '@pulumi/kubernetesx'

const settings = new kx.ConfigMap('settings', { data: { colour: 'red' } })
const secret = new kx.Secret('secret', { stringData: { password: 'hush' } })
const claim = new kx.PersistentVolumeClaim('data', {
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
})
const pod = new kx.PodBuilder({
  containers: [
    {
      image: 'nginx',
      ports: { http: 80 },
      env: { COLOUR: settings.asEnvValue('colour'), PASSWORD: secret.asEnvValue('password') },
      volumeMounts: [claim.mount('/data')],
    },
  ],
})
const deployment = new kx.Deployment('web', { spec: pod.asDeploymentSpec({ replicas: 2 }) })
const service = deployment.createService({ type: kx.types.ServiceType.ClusterIP })
new kx.Job('once', { spec: pod.asJobSpec() })
export const { metadata } = service
