// What a team wrote for itself: secrets, certificates and services on AWS and Kubernetes.
import components from '@sidetrek/pulumi-component-resources'

new components.AwsSecret('token', { stack: 'dev', name: 'one', value: 'x' })
new components.CertManager('certificates', {
  project: 'site',
  awsAccountId: '012345678901',
  awsRegion: 'us-west-2',
  certManagerNamespaceName: 'cert-manager',
  eksHash: 'ABC',
})
new components.DaprKubernetesSecretStore('store', { namespace: 'default' })
new components.Hpa('scaler', { targetDeploymentName: 'web', targetDeploymentNamespace: 'default' })
const web = new components.ServiceDeployment('web', { container: { image: 'nginx', port: 80 } })
new components.DaprService('bound', { daprAppId: 'bound', container: { image: 'nginx', port: 8080 } })
export const { url } = web
