import { identifier, identifierText, isUnknown, type Fault, type Identifier } from '@konductor/core/config'

/** What runs when an instance starts first. It is a secret wherever it goes, however it is written. */
export const UserData = identifier({ expected: 'a script, or what cloud-init takes' })

/** EC2 takes so many bytes before it encodes them. */
const longest = 16_384

const credentials = [
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /aws_secret_access_key\s*[=:]\s*["']?[A-Za-z0-9/+]{40}/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(password|passwd|secret|token)\s*=\s*["'][^"'$\n]{6,}["']/i,
]

const holdsCredentials = (text: string): boolean => credentials.some((pattern) => pattern.test(text))

/**
 * Whether user data holds what looks like a credential. Encrypted or not, whatever runs on the instance can read it, and
 * everybody who may describe instances.
 */
export const showsCredentials = (userData: Identifier | undefined): boolean =>
  userData !== undefined && !isUnknown(userData) && holdsCredentials(identifierText(userData))

/** What is wrong with user data; never a part of it. */
export const userDataFaults = (userData: Identifier | undefined): readonly Fault[] => {
  if (userData === undefined || isUnknown(userData)) return []
  const text = identifierText(userData)
  const bytes = Buffer.byteLength(text)
  return [
    ...(bytes > longest
      ? [
          {
            _tag: 'UserDataTooLong',
            because: `EC2 takes ${longest} bytes of user data, and there are ${bytes}`,
            fix: 'put the script into a bucket and let user data fetch it, or bake it into an image',
            below: ['userData'],
          },
        ]
      : []),
    ...(typeof userData === 'string' && holdsCredentials(text)
      ? [
          {
            _tag: 'CredentialsInUserData',
            because:
              'it holds what looks like a credential in plain text, which whatever runs on the instance can read, and everybody who may describe instances',
            fix: 'let the instance fetch it from Secrets Manager or SSM with the role of its profile',
            below: ['userData'],
          },
        ]
      : []),
  ]
}
