export type { DeploymentStrategyArgs, SecureDeploymentArgs } from './deployment-args.ts'
export { SecureDeployment } from './secure-deployment.ts'
