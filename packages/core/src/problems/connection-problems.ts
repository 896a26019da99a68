import type { ProblemEntry } from '@konductor/interfaces'

export const connectionProblems: Readonly<Record<string, ProblemEntry>> = {
  CertificateNotTrusted: {
    severity: 'problem',
    means: 'The certificate of a server has expired, is of another name, or nobody who is trusted signed it',
    fix: 'The certificate authority of the cluster in its kubeconfig; `NODE_EXTRA_CA_CERTS` for one of your company',
  },
  ClockWrong: {
    severity: 'either',
    means:
      'The clock of this machine is more than a minute off, a problem beyond five, where clouds refuse what is signed',
    fix: 'Have the clock set by the network (NTP)',
  },
  CredentialPluginMissing: {
    severity: 'either',
    means:
      'The program that the kubeconfig or the profile takes credentials from is not on PATH; a problem in `konductor doctor`',
    fix: 'Install it where Pulumi runs',
  },
  CredentialsRefused: {
    severity: 'problem',
    means: 'The cloud or the cluster does not know the credentials, or no longer',
    fix: 'New credentials, as the fix says for where they are from',
  },
  NoAnswer: {
    severity: 'problem',
    means: 'A cloud or a cluster did not answer in time',
    fix: 'Check network, VPN and firewalls; `--timeout` gives it longer',
  },
  NoCredentials: {
    severity: 'either',
    means: 'There are no credentials for a provider, or a kubeconfig has a user without any (_warning_)',
    fix: 'Log in as the fix says, or name a profile or context',
  },
  ProbePackageMissing: {
    severity: 'warning',
    means: 'The SDK by which a module tests credentials is not installed',
    fix: 'The line that the fix gives: `npm install --save-dev …`',
  },
  Unreachable: {
    severity: 'problem',
    means: 'A cloud or a cluster is not reached: its name is unknown, it refuses, or no way leads there',
    fix: 'Check the address, the network and a VPN',
  },
}
