/** Programs that clouds ask for a token with. Everybody knows their names: they may be shown of an encrypted kubeconfig. */
export const tokenPrograms: ReadonlySet<string> = new Set([
  'aws',
  'aws-iam-authenticator',
  'az',
  'doctl',
  'gcloud',
  'gke-gcloud-auth-plugin',
  'kubectl',
  'kubectl-oidc_login',
  'kubelogin',
  'oci',
  'tsh',
])
